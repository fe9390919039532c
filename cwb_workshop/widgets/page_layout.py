"""What a page is laid out on: its width, its type, its colours."""

from __future__ import annotations

from dataclasses import field

from PySide6.QtGui import QFont

from cwb_workshop.core.contract.scene import Progress
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.fonts import REGULAR
from cwb_workshop.widgets.palette import LIGHT, Palette
from cwb_workshop.widgets.part_store import PartStore
from cwb_workshop.widgets.text_measure import Style
from cwb_workshop.widgets.type_scale import TypeScale, type_scale

HEIGHT = 1080
NARROWEST = 1440
"""4:3."""
WIDEST = 1920
"""16:9."""

NEAR = type_scale(6)

_MARGIN = 0.046


@value_type
class Sheet:
    """`parts` are those that were measured on such a sheet before."""

    width: int = WIDEST
    type: TypeScale = NEAR
    palette: Palette = LIGHT
    progress: Progress | None = None
    right_to_left: bool = False
    parts: PartStore = field(default_factory=PartStore, compare=False, repr=False)

    @property
    def margin(self) -> int:
        return round(self.width * _MARGIN)

    @property
    def inner_width(self) -> int:
        return self.width - 2 * self.margin

    @property
    def body(self) -> Style:
        """What must be read."""
        return Style(self.type.body, self.palette.ink)

    @property
    def caption(self) -> Style:
        return Style(self.type.caption, self.palette.caption)

    def ink(
        self, size: int, weight: QFont.Weight = REGULAR, leading: float = 1.2, colour: str = ""
    ) -> Style:
        return Style(size, colour or self.palette.ink, weight, leading)


def canvas_width(width: float, height: float) -> int:
    """Return the width of the canvas for a screen, from 4:3 to 16:9."""
    if width <= 0 or height <= 0:
        return WIDEST
    return min(max(round(HEIGHT * width / height), NARROWEST), WIDEST)
