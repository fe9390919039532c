"""One purchase followed: coins that shrink, and what leaked away between them."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from PySide6.QtCore import QRectF, Qt

from cwb_workshop.core.contract.pictures import MoneyRound, TrailScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.text_measure import Style

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_SMALLEST = 26.0
_GAP = 16.0


def pages(scene: TrailScene, sheet: Sheet) -> Sequence[Page]:
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading, scene.footer))
    if not scene.coins:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    large = sheet.ink(sheet.type.heading, MEDIUM)
    figure = PhrasePart(scene.figure, large, frame.width, sheet, align=_CENTRE)
    room = frame.height - figure.height - _GAP - 1
    return frame.pages([_Coins(scene.coins, frame.width, room, sheet), figure], _GAP)


class _Coins:
    """The area of a coin is its share of the first amount."""

    count = 0

    def __init__(
        self, coins: Sequence[MoneyRound], width: float, height: float, sheet: Sheet
    ) -> None:
        self._coins = coins
        self._pitch = width / len(coins)
        self._sheet = sheet
        inner = self._pitch - sheet.type.body * 0.6
        self._inner = inner
        strong = sheet.ink(sheet.type.body, MEDIUM)
        self._texts = [
            (
                self._phrase(coin.name, sheet.caption),
                self._phrase(Phrase(coin.amount), strong),
                self._phrase(coin.leak, sheet.caption),
            )
            for coin in coins
        ]
        self._words = max(sum(part.height for part in texts) for texts in self._texts) + 20
        self._largest = max(min(inner, height - self._words), _SMALLEST)
        self.height = self._largest + self._words

    def _phrase(self, phrase: Phrase, style: Style) -> PhrasePart:
        return PhrasePart(phrase, style, self._inner, self._sheet, align=_CENTRE)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        palette = self._sheet.palette
        for at, (coin, texts) in enumerate(zip(self._coins, self._texts, strict=True)):
            start = left + at * self._pitch
            middle = start + self._pitch / 2
            ground = QRectF(middle - self._largest / 2, top, self._largest, self._largest)
            if at:
                # The first coin stays behind the later ones, so that the loss can be seen.
                canvas.box(ground, line=palette.track, thickness=4, radius=self._largest / 2)
            size = max(self._largest * sqrt(max(coin.share, 0.0)), _SMALLEST if coin.share else 0.0)
            room = QRectF(middle - size / 2, top + (self._largest - size) / 2, size, size)
            if size:
                canvas.box(room, fill=palette.amber, line=palette.ink, thickness=4, radius=size / 2)
            down = top + self._largest + 20
            for text in texts:
                text.put(canvas, start + (self._pitch - self._inner) / 2, down)
                down += text.height

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)
