"""How many pages a picture takes, as told by what lays it out for the screen of the room."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from cwb_workshop.core.contract.scene import Scene


class PageCounter(Protocol):
    """Pages are counted from 0."""

    def number(self, scene: Scene) -> int:
        """Return how many pages the picture takes, one at least."""

    def opening(self, scene: Scene) -> int:
        """Return the page that the picture opens with."""

    def page_with(self, scene: Scene, texts: Collection[str]) -> int | None:
        """Return the first page on which one of these texts stands; None where none does."""


class OnePage:
    """Without a screen every picture has one page."""

    def number(self, scene: Scene) -> int:
        return 1

    def opening(self, scene: Scene) -> int:
        return 0

    def page_with(self, scene: Scene, texts: Collection[str]) -> int | None:
        return None
