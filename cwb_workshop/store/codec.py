"""Values to JSON and back. A key that is not known is an error: the file is newer, or damaged."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from cwb_workshop.core.entry import Change, Entry, Fact, PlanItem, Step, Value, Visit

_TYPES: Mapping[str, type[Value]] = {
    "entry": Entry,
    "fact": Fact,
    "plan": PlanItem,
    "visit": Visit,
}
_NAMES = {kind: name for name, kind in _TYPES.items()}


def encode_step(step: Step) -> str:
    """Return the changes of a step as JSON, always in the same form for the same step."""
    rows = [[_encode(change.before), _encode(change.after)] for change in step.changes]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def decode_changes(text: str) -> tuple[Change, ...]:
    """Raises ValueError or TypeError for what encode_step cannot have written."""
    return tuple(Change(_decode(before), _decode(after)) for before, after in json.loads(text))


def _encode(value: Value | None) -> object:
    if value is None:
        return None
    held = {
        field.name: getattr(value, field.name)
        for field in fields(value)
        if not _is_default(field, getattr(value, field.name))
    }
    return {"is": _NAMES[type(value)], **held}


def _is_default(field: Any, value: object) -> bool:
    if field.default is not MISSING:
        return bool(field.default == value)
    return field.default_factory is not MISSING and value == field.default_factory()


def _decode(held: dict[str, Any] | None) -> Value | None:
    if held is None:
        return None
    kind = _TYPES[held.pop("is")]
    if kind is Entry and "themes" in held:
        held["themes"] = tuple(held["themes"])
    return kind(**held)
