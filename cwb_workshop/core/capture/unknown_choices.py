"""Choices that were typed and that an item does not have: `~xx`, or `~4` on a board of three
columns, stays in the words, for the scribe to mend, and is nothing for the room.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from cwb_workshop.core.capture.dates import DateNames
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.tail import tail_of
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.labels import answer_letters

_SIGN = "~"
_CHOICE = r"~([0-9]+|[^\W\d_](?:[\w'’&-]*\w)?)"


def choice_fields(item: KitItem) -> tuple[str, ...]:
    """Return the fields of which an answer in this item can have a choice."""
    named = item.settings.get("fields", ())
    return tuple(map(str, named)) if isinstance(named, list | tuple) else ()


def choices_by_code(kit: Kit, item: KitItem) -> dict[str, str]:
    """Return the choices of an item (`field.choice`) by their codes in whatever language."""
    return {
        code.casefold(): f"{field}.{choice}"
        for field in choice_fields(item)
        for choice in kit.choices.get(field, {})
        for code in kit.codes(field, choice)
    }


def may_be_unknown(word: str) -> bool:
    """Say whether a word may be held for a choice that its item has not."""
    return _SIGN in word


def unknown_choices(
    entry: Entry, kit: Kit, *, columns: int = 0, literal: str = ""
) -> tuple[str, ...]:
    """Return the words at the end of an answer that hold a choice which its item has not.

    The board of the item has so many `columns`; `literal` are words that are meant to be read.
    """
    tail = _tail(entry, kit, columns, literal)
    return tuple(word for word, is_unknown in reversed(tail) if is_unknown)


def without_unknown_choices(
    entry: Entry, kit: Kit, *, columns: int = 0, literal: str = ""
) -> Entry | None:
    """Return an answer as the room may read it; None where nothing is left of it."""
    tail = _tail(entry, kit, columns, literal)
    if not any(is_unknown for _word, is_unknown in tail):
        return entry
    words = entry.text.split()
    kept = words[: len(words) - len(tail)]
    kept += [word for word, is_unknown in tail if not is_unknown]
    return replace(entry, text=" ".join(kept)) if kept else None


def _tail(entry: Entry, kit: Kit, columns: int, literal: str) -> list[tuple[str, bool]]:
    """Return the words at the end, as far as a line is read for signs, and of each whether it is
    unknown.
    """
    if entry.kind != ANSWER.id or _SIGN not in entry.text:
        return []
    item = kit.items.get(entry.item)
    known = choices_by_code(kit, item) if item else {}
    letters = answer_letters(kit.items.values())
    rules = LineRules(
        date.min,
        DateNames({}),
        theme=lambda typed: typed,
        answer_signs=letters,
        codes=known,
        columns=columns,
    )
    words = entry.text.split()
    tail = words[len(tail_of(entry.text, rules).head.split()) :]
    meant = frozenset(literal.split())
    unknown = partial(_is_unknown, known, columns)
    return [(word, word not in meant and any(map(unknown, _codes(word)))) for word in tail]


def _codes(word: str) -> list[str]:
    return [code.casefold() for code in re.findall(_CHOICE, word)]


def _is_unknown(known: Mapping[str, str], columns: int, code: str) -> bool:
    return not 1 <= int(code) <= columns if code.isdecimal() else code not in known
