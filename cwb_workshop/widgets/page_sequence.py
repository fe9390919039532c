"""The pages of a picture, each drawn up when somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from cwb_workshop.widgets.page import Page

_KEPT = 2
"""The page that is shown, and the one before it."""


class PageSequence(Sequence[Page]):
    """How many pages there are is known; what stands on one is asked of `page_at`."""

    def __init__(self, number: int, page_at: Callable[[int], Page]) -> None:
        self._number = number
        self._page_at = page_at
        self._pages: dict[int, Page] = {}

    def __len__(self) -> int:
        return self._number

    @overload
    def __getitem__(self, at: int) -> Page: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Page]: ...
    def __getitem__(self, at: int | slice) -> Page | Sequence[Page]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(self._number))]
        number = range(self._number)[at]
        if number not in self._pages:
            if len(self._pages) >= _KEPT:
                self._pages.pop(next(iter(self._pages)))
            self._pages[number] = self._page_at(number)
        return self._pages[number]


def one_after_another(sequences: Sequence[Sequence[Page]]) -> PageSequence:
    """Return the pages of several pictures as those of one."""
    places = [(pages, at) for pages in sequences for at in range(len(pages))]

    def page_at(number: int) -> Page:
        pages, at = places[number]
        return pages[at]

    return PageSequence(len(places), page_at)
