"""The one place where figures become JSON: a field is a key, in the order of the class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from typing import Any

from cwb_workshop.core.model.entry import Json

SPREAD: Mapping[str, bool] = {"spread": True}
"""Of a field whose own keys stand in its place, beside those of the other fields."""


def as_json(value: object) -> Json:
    """Return figures as JSON holds them. Raises TypeError for what is no figure."""
    if is_dataclass(value) and not isinstance(value, type):
        return _of_fields(value, fields(value))
    if isinstance(value, Mapping):
        return {str(key): as_json(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(held) for held in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"{type(value).__name__} is no figure")


def _of_fields(value: object, parts: tuple[Field[Any], ...]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for part in parts:
        held = as_json(getattr(value, part.name))
        if not part.metadata.get("spread"):
            found[part.name] = held
            continue
        for inner in held if isinstance(held, list) else [held]:
            if isinstance(inner, Mapping):
                found.update(inner)
    return found
