"""The screens of an item, kept while all that they are made of stays the same."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build


class KeptScreens:
    """Makes screens by `make`, and keeps the last ones.

    A line that the room does not see yet changes none of them, and a step asks for them often.
    """

    def __init__(self, make: Callable[[WallView], tuple[Build, ...]]) -> None:
        self._make = make
        self._newest: tuple[WallView, int | None, tuple[Build, ...]] | None = None

    def of(self, view: WallView, phase: int | None) -> tuple[Build, ...]:
        """Return the screens of an item in a phase: of the time that ran they follow no more."""
        if self._newest is None or not _is_same((view, phase), self._newest[:2]):
            self._newest = view, phase, self._make(view)
        return self._newest[2]


def _is_same(one: tuple[WallView, int | None], other: tuple[WallView, int | None]) -> bool:
    """Tell whether two views hold the same; records are compared by which they are."""
    (view, phase), (before, phase_before) = one, other
    return (
        view.record is before.record
        and view.item is before.item
        and view.languages == before.languages
        and phase == phase_before
    )
