"""Lays scenes out in pages, and keeps what the next picture may need again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.part_store import PartStore

_SHEETS = 2
"""The wall's and the preview's, where these have another shape."""


@value_type
class _Picture:
    scene: Scene
    sheet: Sheet
    pages: Sequence[Page]


class PageComposer:
    """Shared by stages that show the same scenes: where their sheets are alike, so are the pages.

    It keeps the pages of the last pictures, and for each sheet the parts that were measured.
    """

    def __init__(self) -> None:
        self._pictures: list[_Picture] = []
        self._stores: dict[Sheet, PartStore] = {}

    def pages(self, scene: Scene, sheet: Sheet) -> Sequence[Page]:
        """Return the pages of a scene, whichever of them it is at, and whatever stands over it."""
        scene = replace(scene, page=None, message=None)
        for picture in self._pictures:
            if picture.sheet == sheet and picture.scene == scene:
                return picture.pages
        pages = pages_of(scene, sheet, self._store(scene, sheet))
        self._pictures = [_Picture(scene, sheet, pages), *self._pictures][:_SHEETS]
        return pages

    def _store(self, scene: Scene, sheet: Sheet) -> PartStore:
        """Return the store of this sheet, begun anew: parts of another one look different."""
        sheet = replace(sheet, progress=None, right_to_left=scene.right_to_left)
        store = self._stores.pop(sheet, None) or PartStore()
        while len(self._stores) >= _SHEETS:
            self._stores.pop(next(iter(self._stores)))
        self._stores[sheet] = store
        store.begin_picture()
        return store
