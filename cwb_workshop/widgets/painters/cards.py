"""Answers on cards, in two columns where the type allows, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.scene import CardsScene
from cwb_workshop.core.contract.wall_text import Card
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import (
    BoxPart,
    Part,
    PartsSideBySide,
    PhrasePart,
    numbered_pieces,
)
from cwb_workshop.widgets.pills import Pills
from cwb_workshop.widgets.text_layout import TextBlock
from cwb_workshop.widgets.text_measure import Style

MOST_PER_PAGE = 12
GAP = 24.0

_NARROWEST = 10.0
"""In sizes of the text: a narrower column would break every other word."""

_MOST_ROWS_NARROW = 4
"""An answer that would run on longer than this in a column gets the whole width."""

_WIDEST_PILLS = 0.42


def pages(scene: CardsScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    parts: list[Part] = [
        BoxPart(prompt, sheet.body, frame.width, sheet) for prompt in scene.prompts
    ]
    if scene.cards:
        parts += card_rows(scene.cards, frame, sheet)
    elif scene.empty:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        parts.append(PhrasePart(scene.empty, quiet, frame.width, sheet))
    return frame.pages(parts, GAP, most=MOST_PER_PAGE)


def card_rows(cards: Sequence[Card], frame: Frame, sheet: Sheet) -> list[Part]:
    """Return the cards in rows of one or two, in their order and without holes."""
    narrow = (frame.width - GAP) / 2
    two_columns = narrow - 2 * padding(sheet) >= _NARROWEST * sheet.type.body and len(cards) > 1
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


def card_parts(cards: Iterable[Card], width: float, sheet: Sheet) -> list[CardPart]:
    """Return cards of this width; those of the last pictures are not measured again."""
    return sheet.parts.parts((CardPart, width), cards, lambda card: CardPart(card, width, sheet))


def padding(sheet: Sheet) -> int:
    return 24 + round(sheet.type.body * 0.1)


class CardPart:
    """One answer: its words, and small beside them the table and how often it was said.

    `number` is the piece of an answer that is too long for one page. Its labels stand `below`
    where those of the whole answer do; else where there is no room beside the words.
    """

    count = 1

    def __init__(
        self,
        card: Card,
        width: float,
        sheet: Sheet,
        *,
        text: str = "",
        number: str = "",
        below: bool | None = None,
    ) -> None:
        self.card = card
        self._sheet = sheet
        self._width = width
        self._padding = padding(sheet)
        self._said = text or card.text
        inner = width - 2 * self._padding
        self._pills = sheet.parts.part(
            (Pills, inner), _labels(card, number), lambda labels: Pills(labels, sheet, inner)
        )
        self._below = bool(below) or self._pills.width > inner * _WIDEST_PILLS
        beside = 0.0 if self._below else self._pills.width
        inset = beside + 2 * self._pills.gap if beside else 0.0
        self.words = TextBlock(self._said, sheet.body, inner, inset=inset)
        if below is None and inset and self.words.breaks_a_word:
            alone = TextBlock(self._said, sheet.body, inner)
            if not alone.breaks_a_word:
                self.words, self._below = alone, True
        self.rows = len(self.words.rows)
        under = self._pills.height + self._pills.gap if self._below else 0.0
        self.around = 2 * self._padding * 0.8 + under
        """What a card is higher than the words on it."""
        least = 0.0 if self._below else self._pills.height
        self.height = self.around + max(self.words.height, least)
        self._pieces: tuple[float, Sequence[Part]] | None = None

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette, inside = self._sheet.palette, left + self._padding
        room = QRectF(left, top, self._width, max(height, self.height))
        if self.card.highlight:
            canvas.box(room, fill=palette.amber_soft, line=palette.amber, thickness=5, radius=18)
        else:
            canvas.box(room, fill=palette.card, line=palette.line, thickness=2, radius=18)
        down = top + self._padding * 0.8
        canvas.text(self.words, inside, down)
        self._put_pills(canvas, inside, down)

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        if self._pieces is None or self._pieces[0] != height:
            self._pieces = (height, self._broken(height))
        return self._pieces[1]

    def _broken(self, height: float) -> Sequence[Part]:
        pieces = numbered_pieces(
            self._said,
            lambda text, number: self._piece(text, number).words,
            lambda number: height - self._piece(" ", number).around,
        )
        return [self._piece(text, number) for text, number in pieces]

    def _piece(self, text: str, number: str) -> CardPart:
        return CardPart(
            self.card, self._width, self._sheet, text=text, number=number, below=self._below
        )

    def _put_pills(self, canvas: Canvas, inside: float, top: float) -> None:
        if self._below:
            self._pills.put(canvas, inside, top + self.words.height + self._pills.gap)
            return
        left = inside + self._width - 2 * self._padding - self._pills.width
        row = self.words.rows[0].height if self.words.rows else self._pills.height
        middle = top + (row - self._pills.height) / 2
        # Words from right to left end where a page from left to right begins.
        against = self.words.right_to_left and not self._sheet.right_to_left
        self._pills.put(canvas, inside if against else left, middle)


def _labels(card: Card, number: str) -> tuple[str, ...]:
    times = f"{card.mentions}×" if card.mentions > 1 else ""
    return tuple(label for label in (card.mark, times, joined(card.table), number) if label)
