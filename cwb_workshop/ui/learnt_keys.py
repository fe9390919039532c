"""What an odd clicker sends, taught once: a key that stands in no table, and what it asks for.

The settings hold it, which home reads before anything can be typed: nothing of Qt comes in here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cwb_workshop.core.model.values import value_type

BUTTONS = ("next_screen", "previous_screen", "black", "live")
"""The actions of the buttons that a clicker has, in the order in which they are taught."""


@value_type
class LearntKey:
    """A key as Qt names it, and the action that it asks for."""

    key: str
    action: str


def taught(keys: Iterable[LearntKey], key: str, action: str) -> tuple[LearntKey, ...]:
    """Return the keys with one more; an action has one, and a key asks for one thing."""
    others = (one for one in keys if one.key != key and one.action != action)
    return (*others, LearntKey(key, action))


def by_key(keys: Iterable[LearntKey]) -> Mapping[str, str]:
    return {one.key: one.action for one in keys if one.action in BUTTONS}
