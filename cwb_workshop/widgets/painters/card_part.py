"""One answer on a card, and how much air there is around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.wall_text import Card
from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_edges import joined
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, numbered_pieces
from cwb_workshop.widgets.pills import Pills
from cwb_workshop.widgets.text_layout import TextBlock

MOST_ROOMY = 24
"""More answers than these never stand on one page of a board with air around them."""

_WIDEST_PILLS = 0.42
_SHORT = 0.5
"""A first row with less than this of the width in it looks broken off."""

LabelPlace: TypeAlias = Literal["first", "last", "below"]
"""At the end of the first row of the words, or of the last, or under them."""


@value_type
class Density:
    """The air on a card and between two, in units of the canvas. The letters never change."""

    across: float
    down: float
    gap: float
    radius: float
    leading: float = 1.2
    bare: bool = False
    """Whether the labels stand there without a ground of their own."""


DENSE = Density(across=18.0, down=3.0, gap=6.0, radius=12.0, leading=1.12, bare=True)
"""For more answers than one page holds: a card is hardly higher than its words."""


def roomy(sheet: Sheet) -> Density:
    """Return the air where all answers stand on one page."""
    across = padding(sheet)
    return Density(across, across * 0.8, 24.0, 18.0)


def card_parts(
    cards: Iterable[Card], width: float, sheet: Sheet, air: Density | None = None
) -> list[CardPart]:
    """Return cards of this width; those of the last pictures are not measured again."""
    around = air or roomy(sheet)
    return sheet.parts.parts(
        (CardPart, width, around), cards, lambda card: CardPart(card, width, sheet, around)
    )


def padding(sheet: Sheet) -> int:
    return 24 + round(sheet.type.body * 0.1)


class CardPart:
    """One answer: its words, and small beside them the table and how often it was said.

    `number` is the piece of an answer that is too long for one page. Its labels stand where those
    of the whole answer do.
    """

    count = 1

    def __init__(
        self,
        card: Card,
        width: float,
        sheet: Sheet,
        air: Density,
        *,
        text: str = "",
        number: str = "",
        labels: LabelPlace | None = None,
    ) -> None:
        self.card = card
        self._sheet, self._width, self._air = sheet, width, air
        self._said = text or card.text
        inner = width - 2 * air.across
        self._pills = sheet.parts.part(
            (Pills, inner, air.bare),
            _labels(card, number, together=air.bare),
            lambda labels: Pills(labels, sheet, inner, bare=air.bare),
        )
        self._at, self.words = self._placed(inner, labels)
        self.rows = len(self.words.rows)
        under = self._pills.height + self._pills.gap if self._at == "below" else 0.0
        self.around = 2 * air.down + under
        """What a card is higher than the words on it."""
        least = 0.0 if self._at == "below" else self._pills.height
        self.height = self.around + max(self.words.height, least)
        self._pieces: tuple[float, Sequence[Part]] | None = None

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette, inside, radius = self._sheet.palette, left + self._air.across, self._air.radius
        room = QRectF(left, top, self._width, max(height, self.height))
        if self.card.highlight:
            fill, line, thick = palette.amber_soft, palette.amber, 5.0
        else:
            fill, line, thick = palette.card, palette.line, 2.0
        canvas.box(room, fill=fill, line=line, thickness=thick, radius=radius)
        down = top + self._air.down
        canvas.text(self.words, inside, down)
        self._put_pills(canvas, inside, down)

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        if self._pieces is None or self._pieces[0] != height:
            self._pieces = (height, self._broken(height))
        return self._pieces[1]

    def _placed(self, inner: float, asked: LabelPlace | None) -> tuple[LabelPlace, TextBlock]:
        """Choose where the labels stand: at the end of the first row, or of the last where that
        saves a row or a first row of a word alone; under the words where that is lower, where they
        are wide, or would break a word.
        """
        sheet, gaps = self._sheet, 1 if self._air.bare else 2
        style = sheet.ink(sheet.type.body, leading=self._air.leading)
        if asked == "below" or self._pills.width > inner * _WIDEST_PILLS:
            return "below", TextBlock(self._said, style, inner)
        room = self._pills.width + self._pills.gap * gaps if self._pills.width else 0.0
        beside = TextBlock(self._said, style, inner, inset=room)
        if asked == "first" or not room or len(beside.rows) <= 1:
            return "first", beside
        alone = TextBlock(self._said, style, inner)
        has_room = alone.rows[-1].width + room <= inner
        is_short = beside.rows[0].width < inner * _SHORT
        most = len(beside.rows) - (0 if is_short else 1)
        if has_room and len(alone.rows) <= most and not self._turns(alone):
            return "last", alone
        is_lower = is_short and len(alone.rows) < len(beside.rows)
        if is_lower or (beside.breaks_a_word and not alone.breaks_a_word):
            return "below", alone
        return "first", beside

    def _turns(self, words: TextBlock) -> bool:
        return words.right_to_left != self._sheet.right_to_left

    def _broken(self, height: float) -> Sequence[Part]:
        pieces = numbered_pieces(
            self._said,
            lambda text, number: self._piece(text, number).words,
            lambda number: height - self._piece(" ", number).around,
        )
        return [self._piece(text, number) for text, number in pieces]

    def _piece(self, text: str, number: str) -> CardPart:
        # A piece may fill its last row.
        at: LabelPlace = "below" if self._at == "below" else "first"
        return CardPart(
            self.card, self._width, self._sheet, self._air, text=text, number=number, labels=at
        )

    def _put_pills(self, canvas: Canvas, inside: float, top: float) -> None:
        if self._at == "below":
            self._pills.put(canvas, inside, top + self.words.height + self._pills.gap)
            return
        left = inside + self._width - 2 * self._air.across - self._pills.width
        rows = self.words.rows
        row = rows[-1 if self._at == "last" else 0] if rows else None
        above, high = (row.top, row.height) if row else (0.0, self._pills.height)
        middle = top + above + (high - self._pills.height) / 2
        # Words from right to left end where a page from left to right begins.
        against = self.words.right_to_left and not self._sheet.right_to_left
        self._pills.put(canvas, inside if against else left, middle)


def _labels(card: Card, number: str, *, together: bool) -> tuple[str, ...]:
    times = f"{card.mentions}×" if card.mentions > 1 else ""
    labels = [label for label in (card.mark, times, joined(card.table), number) if label]
    return (" · ".join(labels),) if together and labels else tuple(labels)
