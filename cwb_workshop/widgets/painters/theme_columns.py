"""How many themes have room beside each other, and how wide and high they are then."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.scene import Cluster
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.painters.card_part import Density
from cwb_workshop.widgets.painters.theme_head import theme_head

COLUMN_GAP = 30.0

_NARROWEST = 9.0
"""The text of a card, in sizes of the text."""


def heads_fit(
    clusters: Sequence[Cluster], frame: Frame, number: int, *, close: bool = False
) -> bool:
    width = column_width(frame, number)
    heads = [theme_head(one, width, frame.sheet, close=close) for one in clusters]
    return all(head.height <= highest_head(frame) and not head.breaks_a_word for head in heads)


def wide_enough(frame: Frame, number: int, air: Density) -> bool:
    inside = column_width(frame, number) - 2 * air.across
    return inside >= _NARROWEST * frame.sheet.type.body


def column_width(frame: Frame, number: int) -> float:
    return (frame.width - COLUMN_GAP * (number - 1)) / number


def highest_head(frame: Frame) -> float:
    """How high a head may be, so that there is room for cards under it."""
    return frame.height / 2
