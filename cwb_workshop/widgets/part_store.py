"""Parts of pages that were measured, kept for the next picture that says the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

_Value = TypeVar("_Value", bound=Hashable)
_Part = TypeVar("_Part")


@dataclass(slots=True)
class _Kept(Generic[_Part]):
    part: _Part
    picture: int
    """The number of the last picture that it was on."""


class PartStore:
    """What the last picture on a sheet was made of, for the next one; older parts are let go.

    So a line that comes costs what it takes itself, whatever the number of lines.
    A part is known by its kind and its value, which together tell all that it depends on but
    the sheet.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, dict[Hashable, _Kept[object]]] = {}
        self._picture = 0

    def begin_picture(self) -> None:
        """Let go of what the last picture was not made of."""
        self._picture += 1
        for kind, kept in list(self._kept.items()):
            for value in [value for value, one in kept.items() if one.picture < self._picture - 1]:
                del kept[value]
            if not kept:
                del self._kept[kind]

    def part(self, kind: Hashable, value: _Value, make: Callable[[_Value], _Part]) -> _Part:
        """Return the part for one value."""
        return self.parts(kind, (value,), make)[0]

    def parts(
        self, kind: Hashable, values: Iterable[_Value], make: Callable[[_Value], _Part]
    ) -> list[_Part]:
        """Return the part for each value; those that are new are made."""
        kept: dict[Hashable, _Kept[_Part]] = self._kept.setdefault(kind, {})  # type: ignore[assignment]  # one kind of parts
        parts: list[_Part] = []
        for value in values:
            one = kept.get(value)
            if one is None:
                one = kept[value] = _Kept(make(value), 0)
            one.picture = self._picture
            parts.append(one.part)
        return parts
