"""Answers on cards, in two columns where the type allows, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.scene import CardsScene
from cwb_workshop.core.contract.wall_text import Card
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import BoxPart, Part, PartsSideBySide, PhrasePart
from cwb_workshop.widgets.painters.card_columns import pages_in_columns
from cwb_workshop.widgets.painters.card_part import DENSE, CardPart, card_parts, padding
from cwb_workshop.widgets.text_measure import Style

MOST_PER_PAGE = 12
GAP = 24.0

_NARROWEST = 10.0
"""In sizes of the text: a narrower column would break every other word."""

_NARROWEST_OF_MANY = 8.0
"""A long list goes into columns as narrow as this where that saves a page."""

_MOST_ROWS_NARROW = 4
"""An answer that would run on longer than this in a column gets the whole width."""


def pages(scene: CardsScene, sheet: Sheet) -> Sequence[Page]:
    """As many as fit on one page have air around them; more of them stand close together."""
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    parts: list[Part] = [
        BoxPart(prompt, sheet.body, frame.width, sheet) for prompt in scene.prompts
    ]
    if not scene.cards:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        parts += [PhrasePart(scene.empty, quiet, frame.width, sheet)] if scene.empty else []
        return frame.pages(parts, GAP)
    if scene.prompts or len(scene.cards) <= MOST_PER_PAGE:
        parts += card_rows(scene.cards, frame, sheet)
        if scene.prompts or frame.holds(parts, GAP):
            return frame.pages(parts, GAP, most=MOST_PER_PAGE)
    return _close_together(scene.cards, frame)


def _close_together(cards: Sequence[Card], frame: Frame) -> Sequence[Page]:
    sheet = frame.sheet

    def made(some: Sequence[Card], width: float) -> list[CardPart]:
        return card_parts(some, width, sheet, DENSE)

    return pages_in_columns(cards, made, frame, _columns_to_try(frame, sheet), MOST_PER_PAGE)


def _columns_to_try(frame: Frame, sheet: Sheet) -> tuple[int, ...]:
    """Return into how many columns a long list may go, the one that reads best first."""
    if _has_two_columns(frame.width, DENSE.gap, sheet, DENSE.across):
        # Letters that are taller than Latin ones may need fewer pages in long rows.
        return (2, 1) if sheet.right_to_left else (2,)
    narrow = _has_two_columns(frame.width, DENSE.gap, sheet, DENSE.across, _NARROWEST_OF_MANY)
    return (1, 2) if narrow else (1,)


def card_rows(cards: Sequence[Card], frame: Frame, sheet: Sheet) -> list[Part]:
    """Return the cards in rows of one or two, in their order and without holes."""
    narrow = (frame.width - GAP) / 2
    two_columns = _has_two_columns(frame.width, GAP, sheet, padding(sheet)) and len(cards) > 1
    highest = frame.height
    rows: list[Part] = []
    waiting: CardPart | None = None
    for part in card_parts(cards, narrow, sheet):
        fits = two_columns and part.rows <= _MOST_ROWS_NARROW and part.height <= highest
        if fits and waiting is None:
            waiting = part
            continue
        if fits and waiting is not None:
            rows.append(PartsSideBySide((waiting, part), (0.0, narrow + GAP)))
        else:
            alone = (waiting.card, part.card) if waiting is not None else (part.card,)
            rows += card_parts(alone, frame.width, sheet)
        waiting = None
    if waiting is not None:
        rows.append(waiting)
    return rows


def _has_two_columns(
    width: float, gap: float, sheet: Sheet, across: float, narrowest: float = _NARROWEST
) -> bool:
    return (width - gap) / 2 - 2 * across >= narrowest * sheet.type.body
