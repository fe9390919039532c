"""Nothing at all."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.scene import BlackScene
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import HEIGHT, Sheet


def pages(scene: BlackScene, sheet: Sheet) -> Sequence[Page]:
    return (Page(sheet.width, HEIGHT, "#000000"),)
