"""The page that a picture opens with: that with what came last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from cwb_workshop.core.contract.pictures import DrawingScene
from cwb_workshop.core.contract.scene import PrincipleScene, Scene, TextScene
from cwb_workshop.core.contract.wall_text import NOTHING
from cwb_workshop.widgets.page import Page


def opening_page(scene: Scene, pages_of: Callable[[Scene], Sequence[Page]]) -> int:
    """Return the page with what came last: of what is built up the first on which something is
    that was not there before; lists have their newest entry first.
    """
    pages = pages_of(scene)
    before = _before(scene)
    if len(pages) == 1 or before is None:
        return 0
    told = [page.texts for page in pages_of(before)]
    # The number of pages stands in the footer of each, so it is the words that are compared.
    known = {text for page in told for text in page}
    fresh = (at for at, page in enumerate(pages) if _words(page) - known)
    return next(fresh, len(pages) - 1)


def _before(scene: Scene) -> Scene | None:
    """Return the picture that this one was built up from; None for the first of them."""
    content = scene.content
    if isinstance(content, TextScene) and len(content.lines) > 1:
        coming = (len(content.lines[-1].main), *content.coming)
        return replace(scene, content=replace(content, lines=content.lines[:-1], coming=coming))
    if isinstance(content, DrawingScene) and content.shown > 1:
        return replace(scene, content=replace(content, shown=content.shown - 1))
    if isinstance(content, PrincipleScene) and content.question:
        return replace(scene, content=replace(content, question=NOTHING, coming=content.question))
    return None


def _words(page: Page) -> set[str]:
    """Return what a page says, without its number."""
    return {text for text in page.texts if any(letter.isalpha() for letter in text)}
