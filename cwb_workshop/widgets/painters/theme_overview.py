"""The names of all themes with their numbers, before the pages of their cards."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.scene import Cluster
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page_parts import Part, PartsSideBySide
from cwb_workshop.widgets.pagination import evened, stack_height
from cwb_workshop.widgets.painters.card_part import roomy
from cwb_workshop.widgets.painters.long_themes import GAP
from cwb_workshop.widgets.painters.theme_columns import (
    COLUMN_GAP,
    column_width,
    heads_fit,
    wide_enough,
)
from cwb_workshop.widgets.painters.theme_head import theme_head

_CLOSE_GAP = 6.0


def overview_under(
    frame: Frame, clusters: Sequence[Cluster], *, may_be_small: bool
) -> tuple[list[list[Part]], Frame]:
    """Return all names and numbers, and the frame that they stand in: the heading is small above
    them where they have no room on one page under a large one.
    """
    overview = _overview(clusters, frame)
    if len(overview) > 1 and may_be_small:
        close = _overview(clusters, frame.continued, close=True)
        if len(close) < len(overview):
            return close, frame.continued
    return overview, frame


def _overview(
    clusters: Sequence[Cluster], frame: Frame, *, close: bool = False
) -> list[list[Part]]:
    """All themes under one another; in two columns where that saves a page. What takes several
    pages fills them alike.
    """
    gap = _CLOSE_GAP if close else GAP
    whole = [theme_head(cluster, frame.width, frame.sheet, close=close) for cluster in clusters]
    two_columns = wide_enough(frame, 2, roomy(frame.sheet))
    two_columns = two_columns and heads_fit(clusters, frame, 2, close=close)
    if stack_height(whole, gap) <= frame.height or not two_columns:
        return evened(whole, frame.height, gap=gap)
    width = column_width(frame, 2)
    heads = [theme_head(cluster, width, frame.sheet, close=close) for cluster in clusters]
    half = (len(heads) + 1) // 2
    lefts = (0.0, width + COLUMN_GAP)
    rows = [
        PartsSideBySide(pair, lefts[: len(pair)])
        for at in range(half)
        if (pair := tuple(heads[at::half]))
    ]
    return evened(rows, frame.height, gap=gap)
