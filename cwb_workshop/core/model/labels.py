"""The labels that a scribe reads and types: `O01`, `V214`, `Q3`.

They are counted in order of capture over what exists at that moment: an undone line
gives its label back, a withdrawn one keeps it.
"""

from __future__ import annotations

import re

from cwb_workshop.core.model.entry import Kind
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.record import Record

_BY_KIND: dict[Kind, str] = {
    "question": "Q",
    "commitment": "C",
    "anchor": "A",
    "asset": "B",
    "leak": "L",
}
_OTHER_ITEMS = "X"
_ANSWER_NUMBER = re.compile(r"[0-9]{2,}")


def next_label(record: Record, kind: Kind, item: KitItem, ahead: int = 0) -> str:
    """Return the label of the next entry of this kind; empty for kinds without one.

    `ahead` counts the entries of the same kind that the same line made before it.
    """
    if kind == "answer":
        sign = item.settings.get("label", _OTHER_ITEMS)
        used = sum(1 for entry in record.entries.values() if _is_answer(entry.label, str(sign)))
        return f"{sign}{used + 1 + ahead:02d}"
    if kind not in _BY_KIND:
        return ""
    used = sum(1 for entry in record.entries.values() if entry.kind == kind)
    return f"{_BY_KIND[kind]}{used + 1 + ahead}"


def _is_answer(label: str, sign: str) -> bool:
    return label.startswith(sign) and _ANSWER_NUMBER.fullmatch(label[len(sign) :]) is not None
