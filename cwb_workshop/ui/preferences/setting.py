"""How a setting is declared, and what is known of one."""

from __future__ import annotations

from dataclasses import field, fields
from typing import Any, NamedTuple, TypeVar

from cwb_workshop.ui.preferences.checks import Check

D = TypeVar("D")
T = TypeVar("T")


class Setting(NamedTuple):
    """A setting as it was declared; `words` is the key of what a person reads of it."""

    name: str
    default: object
    check: Check[Any]
    words: str | None


def setting(default: D, check: Check[T], *, words: str | None) -> D | T:
    """Declare a setting, as a field of a dataclass.

    `words` is the key of what a person reads where it is set; None if no control sets it.
    """
    declared: D = field(default=default, metadata={"check": check, "words": words})
    return declared


def settings_of(declaring: type) -> tuple[Setting, ...]:
    """Return the settings that are declared in a dataclass."""
    return tuple(Setting(one.name, one.default, **one.metadata) for one in fields(declaring))
