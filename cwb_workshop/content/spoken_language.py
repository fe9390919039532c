"""The language that the program speaks until somebody chooses one."""

from __future__ import annotations

from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.core.model.by_language import ENGLISH
from cwb_workshop.core.model.locale import Language
from cwb_workshop.system.locale import system_language


def spoken_language() -> Language:
    """Return that of the system where the program speaks it, and English elsewhere."""
    return system_language(interface_languages(), ENGLISH)
