"""The labels that a scribe reads and types: `O01`, `V214`, `Q3`.

They are counted in order of capture over what exists at that moment: an undone line
gives its label back, a withdrawn one keeps it. Each label stands for one entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from cwb_workshop.core.model.entry_kinds import ANSWER, EntryKind
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.record import Record

_OTHER_ITEMS = "X"


def answer_sign(item: KitItem) -> str:
    """Return the letter that the labels of an item's answers begin with."""
    return str(item.settings.get("label", _OTHER_ITEMS))


def answer_letters(items: Iterable[KitItem]) -> frozenset[str]:
    """Return the letters in front of the numbers of all labels of answers."""
    return _letters(tuple([answer_sign(item) for item in items]))


@lru_cache
def _letters(signs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(re.sub("[0-9].*", "", sign).upper() for sign in signs)


def next_label(record: Record, kind: EntryKind, item: KitItem, ahead: int = 0) -> str:
    """Return the label of the next entry of this kind; empty for kinds without one.

    `ahead` counts the entries of the same kind that the same line made before it.
    """
    if kind == ANSWER:
        sign, digits = answer_sign(item), 2
        number = record.index.numbered(sign)
    elif kind.sign:
        sign, digits = kind.sign, 1
        number = sum(size for group, size in record.groups.items() if group.kind == kind.id)
    else:
        return ""
    for _ in range(ahead + 1):
        number += 1
        # A line that moved away left a gap below, and the ones behind it keep theirs.
        while record.index.labelled(f"{sign}{number:0{digits}d}"):
            number += 1
    return f"{sign}{number:0{digits}d}"
