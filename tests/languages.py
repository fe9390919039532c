"""The languages that the tests go through: those that the windows can speak."""

from __future__ import annotations

from cwb_workshop.content.locale_reader import interface_languages

LANGUAGES = interface_languages()
