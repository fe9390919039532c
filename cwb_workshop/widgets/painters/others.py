"""What was released and has no place in a picture stands behind it, on cards."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.pictures import (
    ColumnsScene,
    GridScene,
    MapScene,
    MatrixScene,
    PlaceMapScene,
)
from cwb_workshop.core.contract.scene import CardsScene, Content
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_sequence import one_after_another
from cwb_workshop.widgets.painters import cards

_WITH_PLACES = ColumnsScene | GridScene | MapScene | MatrixScene | PlaceMapScene


def with_others(pages: Sequence[Page], content: Content, sheet: Sheet) -> Sequence[Page]:
    """Return the pages of a picture, and behind them those of what has no place in it."""
    if not isinstance(content, _WITH_PLACES):
        return pages
    if content.others is None:
        return pages
    others = CardsScene(content.heading, content.others.name, content.others.cards)
    return one_after_another([pages, cards.pages(others, sheet)])
