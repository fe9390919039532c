"""Commitments: what, who, when. The newest stands first and largest, unless all are equal."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.scene import CommitmentsScene, Promise
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import PhrasePart
from cwb_workshop.widgets.painters.promise_card import promise_card_pages
from cwb_workshop.widgets.painters.promise_part import PromisePart, side_width
from cwb_workshop.widgets.painters.promise_slots import OpenSlots
from cwb_workshop.widgets.text_measure import Style

_GAP = 22.0
_MOST_ROOMY = 6


def pages(scene: CommitmentsScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    if not scene.promises:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], _GAP)
    side = side_width(scene.promises, frame)
    slots = OpenSlots(scene.owner_slot, scene.date_slot)
    if len(scene.promises) <= _MOST_ROOMY:
        roomy = _all_parts(scene, slots, frame, side)
        if frame.holds(roomy, _GAP) or len(scene.promises) == 1:
            return frame.pages(roomy, _GAP)
    return promise_card_pages(scene, slots, frame)


def _all_parts(
    scene: CommitmentsScene, slots: OpenSlots, frame: Frame, side: float
) -> list[PromisePart]:
    promises, width, sheet = scene.promises, frame.width, frame.sheet

    def made(some: Sequence[Promise], *, newest: bool) -> list[PromisePart]:
        return sheet.parts.parts(
            (PromisePart, slots, width, side, newest),
            some,
            lambda one: PromisePart(one, slots, width, side, sheet, newest=newest),
        )

    return [*made(promises[:1], newest=not scene.equal), *made(promises[1:], newest=False)]
