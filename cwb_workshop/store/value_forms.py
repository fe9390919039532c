"""Of what kind each field of a value is, and that it is: a row from elsewhere may hold anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from cwb_workshop.core.model.entry import Entry, Fact, Kind, PlanItem, Value, Visit

FieldCheck: TypeAlias = Callable[[object], object]

_LARGEST = 2**63

_KIND = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""A name as exercises give their kinds of lines."""


class Undecodable(ValueError):
    """Not what this program writes. Holds none of the words that were read."""


def _text(content: object) -> str:
    if not isinstance(content, str):
        raise Undecodable("no text")
    return content


def _flag(content: object) -> bool:
    if not isinstance(content, bool):
        raise Undecodable("neither true nor false")
    return content


def _whole(content: object) -> int:
    if not isinstance(content, int) or isinstance(content, bool):
        raise Undecodable("no whole number")
    if not -_LARGEST <= content < _LARGEST:
        raise Undecodable("a number that no table can hold")
    return content


def _number(content: object) -> float:
    if isinstance(content, float):
        return content
    return _whole(content)


def _kind(content: object) -> Kind:
    """Which kinds there are is for the exercises to say; here it has to look like one."""
    if not isinstance(content, str) or not _KIND.fullmatch(content):
        raise Undecodable("no kind of entry")
    return content


def _texts(content: object) -> tuple[str, ...]:
    if not isinstance(content, list | tuple):
        raise Undecodable("no list of texts")
    return tuple(_text(part) for part in content)


def _mapping(content: object) -> Mapping[str, object]:
    if not isinstance(content, Mapping) or not all(isinstance(key, str) for key in content):
        raise Undecodable("no fields")
    return content


def _anything(content: object) -> object:
    return content


FORMS: Mapping[type[Value], tuple[str, Mapping[str, FieldCheck]]] = {
    Entry: (
        "entry",
        {
            "id": _text,
            "item": _text,
            "kind": _kind,
            "label": _text,
            "table": _whole,
            "round": _whole,
            "text": _text,
            "themes": _texts,
            "also": _whole,
            "highlight": _flag,
            "quote": _flag,
            "withdrawn": _flag,
            "shown": _flag,
            "merged_into": _text,
            "fields": _mapping,
            "version": _whole,
            "number": _whole,
            "created": _text,
            "edited": _text,
        },
    ),
    Fact: ("fact", {"scope": _text, "key": _text, "value": _anything}),
    PlanItem: (
        "plan",
        {
            "id": _text,
            "exercise": _text,
            "minutes": _whole,
            "position": _number,
            "added": _flag,
            "dropped": _flag,
        },
    ),
    Visit: ("visit", {"number": _whole, "item": _text, "opened": _text, "left": _text}),
}
PLAIN: Mapping[FieldCheck, type] = {_text: str, _flag: bool}
"""The checks that a type alone passes."""
