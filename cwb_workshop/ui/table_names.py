"""How a table is called, and the key that chooses it."""

from __future__ import annotations

from cwb_workshop.core.model.entry import PLENARY
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.key_names import key_name

_HIGHEST_KEY = 9


def table_name(table: int, words: Translator) -> str:
    """Return the name of a table; one below all of them is called 0, as it was typed."""
    if table == PLENARY:
        return words("console.plenary")
    return words("console.table", n=max(table, 0))


def table_key(table: int, words: Translator) -> str:
    """Return the key of a table; empty for those beyond the digits."""
    return key_name(f"Ctrl+{table}", words) if table <= _HIGHEST_KEY else ""
