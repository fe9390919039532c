"""Choices that were typed and that an item does not have: `~xx` stays in the words, for the scribe
to mend, and is nothing for the room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import Kit, KitItem

_CHOICE = r"~([^\W\d_](?:[\w'’&-]*\w)?)"
_SIGNS = re.compile(r"[(\[]?(?:[#~+/=]+[\w'’&-]+)+[)\]]?[.,;:!?…]*")
_BETWEEN = re.compile(r"\W+|[0-9]{1,2}[x×]|[x×][0-9]{1,2}", re.IGNORECASE)


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


def unknown_choices(entry: Entry, kit: Kit) -> tuple[str, ...]:
    """Return the words at the end of an answer that hold a choice which its item has not."""
    return tuple(word for word, is_unknown in _tail(entry, kit) if is_unknown)


def without_unknown_choices(entry: Entry, kit: Kit) -> Entry | None:
    """Return an answer as the room may read it; None where nothing is left of it."""
    tail = list(_tail(entry, kit))
    if not any(is_unknown for _word, is_unknown in tail):
        return entry
    words = entry.text.split()
    kept = words[: len(words) - len(tail)]
    kept += [word for word, is_unknown in reversed(tail) if not is_unknown]
    return replace(entry, text=" ".join(kept)) if kept else None


def _tail(entry: Entry, kit: Kit) -> Iterator[tuple[str, bool]]:
    """Yield the signs at the end, the last one first, and of each whether it is unknown."""
    if entry.kind != ANSWER.id or "~" not in entry.text:
        return
    item = kit.items.get(entry.item)
    known = choices_by_code(kit, item) if item else {}
    for word in reversed(entry.text.split()):
        if not _SIGNS.fullmatch(word) and not _BETWEEN.fullmatch(word):
            return
        yield word, any(code.casefold() not in known for code in re.findall(_CHOICE, word))
