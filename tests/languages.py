"""The languages that the tests go through, and what dates can name in them."""

from __future__ import annotations

from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.core.capture.dates import DateNames

LANGUAGES = interface_languages()
"""Those that the windows can speak."""

DATE_NAMES = DateNames.of(load_locales())
