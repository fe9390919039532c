"""The one place where figures become JSON: a field is a key, in the order of the class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from typing import Any

from cwb_workshop.core.model.entry import Json

SPREAD: Mapping[str, bool] = {"spread": True}
"""Of a field whose own keys stand in its place, beside those of the other fields."""


IF_ANY: Mapping[str, bool] = {"if_any": True}
"""Of a field that is told only where there is anything in it."""


def as_json(value: object) -> Json:
    """Return figures as JSON holds them. Raises TypeError for what is no figure."""
    if is_dataclass(value) and not isinstance(value, type):
        return _of_fields(value, fields(value))
    if isinstance(value, Mapping):
        return {str(key): as_json(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(part) for part in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"{type(value).__name__} is no figure")


def _of_fields(value: object, parts: tuple[Field[Any], ...]) -> dict[str, Json]:
    fields_shown: dict[str, Json] = {}
    for part in parts:
        as_value = as_json(getattr(value, part.name))
        if part.metadata.get("if_any") and not as_value:
            continue
        if not part.metadata.get("spread"):
            fields_shown[part.name] = as_value
            continue
        for inner in as_value if isinstance(as_value, list) else [as_value]:
            if isinstance(inner, Mapping):
                fields_shown.update(inner)
    return fields_shown
