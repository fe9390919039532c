"""How many pages a picture takes on a stage, and on which of them something stands."""

from __future__ import annotations

from collections.abc import Collection

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.widgets.opening_page import opening_page
from cwb_workshop.widgets.stage import Stage

_TELLING = 12
"""Letters from which on a piece of a text is taken for a part of it, not for any word."""


class StagePages:
    """Counts the pages of any picture as this stage would show it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def number(self, scene: Scene) -> int:
        return len(self._stage.pages_of(scene))

    def opening(self, scene: Scene) -> int:
        return opening_page(scene, self._stage.pages_of)

    def page_with(self, scene: Scene, texts: Collection[str]) -> int | None:
        pages = self._stage.pages_of(scene)
        wanted = {" ".join(text.split()) for text in texts if text.strip()}
        for is_it in (_is_one, _is_part):
            # What came last stands on the first page of most: the others need not be drawn up.
            for at, page in enumerate(pages):
                if any(is_it(" ".join(text.split()), wanted) for text in page.texts):
                    return at
        return None


def _is_one(text: str, wanted: Collection[str]) -> bool:
    return text in wanted or text[1:-1].strip() in wanted


def _is_part(text: str, wanted: Collection[str]) -> bool:
    return any(one in text or (len(text) >= _TELLING and text in one) for one in wanted)
