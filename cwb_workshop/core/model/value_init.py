"""The `__init__` of a frozen value: what `dataclasses` writes for one, and compiles."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any


def init_of(cls: type[Any]) -> Callable[..., None]:
    """Return what sets the fields of a value, and then calls its `__post_init__` where it has one.

    Defaults and keywords go as in https://docs.python.org/3/library/dataclasses.html#dataclasses.field
    """
    known: dict[str, object] = {"_set": object.__setattr__, "_missing": MISSING}
    for one in fields(cls):
        known[f"_default_{one.name}"], known[f"_make_{one.name}"] = one.default, one.default_factory
    lines = [*map(_line, fields(cls)), *_after(cls), "pass"]
    body = "".join(f"  {line}\n" for line in lines if line)
    inner = f" def __init__({', '.join(_arguments(cls))}):\n{body} return __init__"
    made: dict[str, Any] = {}
    # In the names of its module, so that annotations are understood; and only names of fields
    # stand in it, never a value.
    exec(f"def enclosing({', '.join(known)}):\n{inner}", vars(sys.modules[cls.__module__]), made)  # noqa: S102
    init: Callable[..., None] = made["enclosing"](**known)
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in fields(cls) if one.init}
    return init


def _arguments(cls: type[Any]) -> list[str]:
    taken = [one for one in fields(cls) if one.init]
    named = [_argument(one) for one in taken if one.kw_only]
    return [
        "self",
        *(_argument(one) for one in taken if not one.kw_only),
        *(["*", *named] if named else []),
    ]


def _argument(one: Field[Any]) -> str:
    if one.default_factory is not MISSING:
        return f"{one.name}=_missing"
    return one.name if one.default is MISSING else f"{one.name}=_default_{one.name}"


def _line(one: Field[Any]) -> str:
    """Return what sets a field; nothing where it is for others to set."""
    name, default = one.name, ""
    if one.default_factory is not MISSING:
        default = f"_make_{name}()"
    elif one.default is not MISSING:
        default = f"_default_{name}"
    if one.init:
        value = f"{default} if {name} is _missing else {name}" if default.endswith("()") else name
    else:
        value = default
    return f"_set(self, {name!r}, {value})" if value else ""


def _after(cls: type[Any]) -> list[str]:
    return ["self.__post_init__()"] if hasattr(cls, "__post_init__") else []
