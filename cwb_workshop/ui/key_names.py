"""How a key is called: as it stands on a keyboard for the language of the window."""

from __future__ import annotations

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.actions import BY_ID

_SIGNS = {"Up": "↑", "Down": "↓", "Meta": "⌃"}
_PLUS = "plus"


def shown_key(action: str, words: Translator) -> str:
    """Return the key of an action; where letters or digits differ, the range."""
    known = BY_ID[action]
    return key_name(known.range or known.keys[0], words)


def key_name(key: str, words: Translator) -> str:
    """Return what a key is called that Qt names like this, as `Ctrl+PgDown`."""
    parts = key.replace("++", f"+{_PLUS}").split("+")
    return "+".join("+" if part == _PLUS else _part_name(part, words) for part in parts)


def _part_name(part: str, words: Translator) -> str:
    named = f"keys.name.{part.lower()}"
    return words(named) if words.has(named) else _SIGNS.get(part, part)
