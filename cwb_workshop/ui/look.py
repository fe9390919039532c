"""How the windows of this laptop look, as one value."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.colours import Colours, colours
from cwb_workshop.ui.text_size import USUAL


@value_type
class LaptopLook:
    """`contrast` is black, white and little else. `text_size` is in percent."""

    dark: bool = False
    contrast: bool = False
    text_size: int = USUAL

    @property
    def colours(self) -> Colours:
        return colours(dark=self.dark, contrast=self.contrast)


USUAL_LOOK = LaptopLook()
