"""Frozen values: `@value_type` in place of `@dataclass(frozen=True, slots=True)`.

Python makes six methods for each class of that kind, compiled while it is imported. Here five of
them are made once for all, and the sixth, which makes a value, when the first value is made: most
of the hundreds of classes have none until long after the program is there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from reprlib import recursive_repr
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform

from cwb_workshop.core.model.value_init import init_of

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
    made = _with_fields(cls)
    compared = [one.name for one in fields(made) if one.compare]  # type: ignore[arg-type]
    setattr(made, _COMPARED, attrgetter(*compared) if compared else staticmethod(_nothing))
    for name, method in kept.items():
        setattr(made, name, method)
    if own.get("__init__") is None:
        made.__init__ = _first_init(made)  # type: ignore[method-assign]
    return made


def _with_fields(cls: type[_Value]) -> type[_Value]:
    """Return a class as `dataclasses` makes it, and known there as frozen, without its methods.

    A frozen one has two compiled each time; only where it is made of another value it has to be.
    """
    inherits = any("__dataclass_fields__" in vars(base) for base in cls.__mro__[1:])
    made: Any = dataclass(init=False, frozen=inherits, slots=True, eq=False, repr=False)(cls)
    made.__dataclass_params__.frozen = True
    return cast("type[_Value]", made)


def _first_init(cls: type[Any]) -> Callable[..., None]:
    """Return what makes the first value of a class, and from then on leaves that to its own."""

    def init(self: Any, *given: object, **named: object) -> None:
        made = init_of(cls)
        cls.__init__ = made
        made(self, *given, **named)

    return init


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


def _getstate(self: Any) -> list[object]:
    return [getattr(self, one.name) for one in fields(self)]


def _setstate(self: Any, state: list[object]) -> None:
    for one, content in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, content)


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
    "__getstate__": _getstate,
    "__setstate__": _setstate,
}
