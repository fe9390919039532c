"""Frozen values: `@value_type` in place of `@dataclass(frozen=True, slots=True)`.

Python makes six methods for each class of that kind, compiled while it is imported. Here five of
them are made once for all: with hundreds of classes 3 MB of memory, and a tenth of an import.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, NoReturn, TypeVar, dataclass_transform

_Value = TypeVar("_Value")

_COMPARED = "__compared__"


@dataclass_transform(frozen_default=True, field_specifiers=(field, Field))
def value_type(cls: type[_Value]) -> type[_Value]:
    """Make a class one of frozen values, equal where all fields are that are compared."""
    own = vars(cls)
    kept = {name: method for name, method in _SHARED.items() if own.get(name) is None}
    if cls.__doc__ is None:
        # Else its signature is written out for it, which takes as long as all the rest.
        cls.__doc__ = cls.__name__
    made = dataclass(frozen=True, slots=True, eq=False, repr=False)(cls)
    compared = [one.name for one in fields(made) if one.compare]  # type: ignore[arg-type]
    setattr(made, _COMPARED, attrgetter(*compared) if compared else staticmethod(_nothing))
    for name, method in kept.items():
        setattr(made, name, method)
    return made


def _nothing(_value: object) -> tuple[()]:
    return ()


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    compared = self.__compared__
    return compared(self) == compared(other)


def _hash(self: Any) -> int:
    return hash(self.__compared__(self))


@recursive_repr()
def _repr(self: Any) -> str:
    told = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({told})"


def _setattr(_self: Any, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: Any, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED: dict[str, Callable[..., object]] = {
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
