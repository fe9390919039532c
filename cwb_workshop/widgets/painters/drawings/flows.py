"""Two economies beside each other: money that leaks away, and money that goes round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import DrawingScene, DrawnPart
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.widgets.fonts import MEDIUM
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page import Canvas
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.painters.drawings.laid_out import (
    DrawPage,
    Spot,
    arrow_head,
    picture_in,
    square,
    words,
)
from cwb_workshop.widgets.text_layout import TextBlock, snug

_BETWEEN = 40.0
_PADDING = 20.0
_STREAM = 30.0
_HEAD = 52.0
_LOWEST = 5.2
"""What flows, in sizes of the text: two rows of stations and a street between them."""

_LEAKS, _STAYS, _ORDER, _PROFIT, _INTEREST, _WAGES, _SHOP, _SUPPLIER = range(8)


def laid_out(scene: DrawingScene, frame: Frame, whole: bool) -> list[DrawPage]:
    """Return both beside each other; where it is not the `whole` of it, each on its own page."""
    if any(part.name.second for part in scene.parts):
        return []
    if not whole:
        alone = [_panel(scene, frame, at, frame.left, frame.width) for at in (_LEAKS, _STAYS)]
        return [draw for draw in alone if draw is not None] if None not in alone else []
    wide = (frame.width - _BETWEEN) / 2
    leaks = _panel(scene, frame, _LEAKS, frame.left, wide)
    stays = _panel(scene, frame, _STAYS, frame.left + wide + _BETWEEN, wide)
    if leaks is None or stays is None:
        return []

    def draw(canvas: Canvas) -> None:
        leaks(canvas)
        stays(canvas)

    return [draw]


def in_words(scene: DrawingScene) -> tuple[DrawnPart, ...]:
    """Return the two economies with what flows where as one sentence each."""
    names = [part.name for part in scene.parts]
    ways = (
        (_LEAKS, "{} → {}, {}, {}", (_ORDER, _PROFIT, _INTEREST, _WAGES)),
        (_STAYS, "{} → {} → {} → {}", (_ORDER, _WAGES, _SHOP, _SUPPLIER)),
    )
    told: list[DrawnPart] = []
    for at, way, stations in ways:
        part, main = scene.parts[at], way.format(*(names[one].main for one in stations))
        second = way.format(*(names[one].second for one in stations))
        has_second = all(names[one].second for one in stations)
        told += [part, DrawnPart("", NOTHING, Phrase(main, second if has_second else ""))]
    return tuple(told)


def _panel(scene: DrawingScene, frame: Frame, at: int, left: float, wide: float) -> DrawPage | None:
    sheet, parts = frame.sheet, scene.parts
    inner = wide - 2 * _PADDING
    title = words(parts[at].name, inner, sheet, weight=MEDIUM)
    text = words(parts[at].text, inner, sheet)
    if title is None or text is None:
        return None
    stations = range(_ORDER, _SUPPLIER + 1)
    strong = sheet.ink(sheet.type.body, MEDIUM)
    blocks = {one: snug(parts[one].name.main, strong) for one in stations}
    above, below = title.height + _PADDING, text.height + _PADDING
    flow = QRectF(0, 0, inner, frame.height - above - below - 2 * _PADDING)
    picture = _Leaks(blocks, flow, sheet) if at == _LEAKS else _Round(blocks, flow, sheet)
    if flow.height() < _LOWEST * sheet.type.body or not picture.fits:
        return None

    def draw(canvas: Canvas) -> None:
        palette, inside = sheet.palette, left + _PADDING
        room = QRectF(left, frame.top, wide, frame.height)
        canvas.box(room, fill=palette.card, line=palette.line, thickness=3, radius=16)
        title.put(canvas, inside, frame.top + _PADDING)
        picture.put(canvas, inside, frame.top + _PADDING + above)
        text.put(canvas, inside, frame.bottom - _PADDING - text.height)

    return draw


class _Pill:
    """A station: its name, closed in."""

    def __init__(self, block: TextBlock, sheet: Sheet) -> None:
        self._block, self._sheet = block, sheet
        self.width = block.limit + sheet.type.body * 0.9
        self.height = block.height + 14

    def put(self, canvas: Canvas, left: float, top: float, line: str) -> None:
        room = QRectF(left, top, self.width, self.height)
        card = self._sheet.palette.card
        canvas.box(room, fill=card, line=line, thickness=6, radius=self.height / 2)
        canvas.text(self._block, left + (self.width - self._block.limit) / 2, top + 7)


class _Leaks:
    """An order given in the neighbourhood; from it three streams that leave it."""

    def __init__(self, blocks: Mapping[int, TextBlock], room: QRectF, sheet: Sheet) -> None:
        self._sheet, self._wide, self._high = sheet, room.width(), room.height()
        self._order = _Pill(blocks[_ORDER], sheet)
        self._exits = [blocks[at] for at in (_PROFIT, _INTEREST, _WAGES)]
        self._names = max(block.limit for block in self._exits) + 8
        self._inside = self._wide - self._names - _HEAD - 34
        row = self._exits[0].height
        self.fits = self._inside > self._order.width + 60 and 3 * row < self._high

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        palette, grey = self._sheet.palette, self._sheet.palette.caption
        ground = QRectF(left, top, self._inside, self._high)
        canvas.box(ground, fill=palette.soft, radius=18)
        start = left + _PADDING + self._order.width - 10
        middle = top + _PADDING + self._order.height / 2
        tip = left + self._wide - self._names - 14
        ways = [middle, top + self._high / 2, top + self._high - _PADDING - 30]
        turn = left + self._inside - _STREAM
        for at, way in enumerate(ways):
            if at:
                canvas.box(QRectF(turn - _STREAM / 2, middle, _STREAM, way - middle), fill=grey)
            begin = turn if at else start
            long = tip - _HEAD - begin + _STREAM / 2 + 5
            stream = QRectF(begin - _STREAM / 2, way - _STREAM / 2, long, _STREAM)
            canvas.box(stream, fill=grey)
            arrow_head(canvas, (tip, way), (1.0, 0.0), _HEAD, grey)
            name = self._exits[at]
            canvas.text(name, tip + 12, way - name.height / 2)
        self._order.put(canvas, left + _PADDING, top + _PADDING, grey)
        down = top + _PADDING + self._order.height + 10
        room = turn - left - _STREAM - _PADDING
        homes = QRectF(left + _PADDING, down, room, top + self._high - down)
        picture_in(canvas, "homes", homes, self._sheet)
        _put_coin(canvas, ((start + turn) / 2 + 14, middle), self._sheet)
        _put_coin(canvas, (turn, (ways[1] + ways[2]) / 2), self._sheet)


class _Round:
    """Four stations in a ring, each spending with the next."""

    def __init__(self, blocks: Mapping[int, TextBlock], room: QRectF, sheet: Sheet) -> None:
        self._sheet, self._wide, self._high = sheet, room.width(), room.height()
        stations = (_ORDER, _WAGES, _SHOP, _SUPPLIER)
        self._pills = [_Pill(blocks[at], sheet) for at in stations]
        rows = (self._pills[:2], self._pills[2:])
        needed = max(sum(pill.width for pill in row) for row in rows) + 2.2 * _HEAD
        self.fits = needed + 2 * _PADDING <= self._wide

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        sheet, green = self._sheet, self._sheet.palette.primary
        canvas.box(QRectF(left, top, self._wide, self._high), fill=sheet.palette.soft, radius=18)
        order, wages, shop, supplier = self._pills
        inset = _PADDING + 8
        high, wide = order.height, self._wide
        above, below = top + _PADDING, top + self._high - _PADDING - high
        first, last = left + inset + 60, left + wide - inset - 60
        ways = above + high / 2, below + high / 2
        for way in ways:
            canvas.box(QRectF(first, way - _STREAM / 2, last - first, _STREAM), fill=green)
        for across in (first, last):
            stream = QRectF(across - _STREAM / 2, ways[0], _STREAM, ways[1] - ways[0])
            canvas.box(stream, fill=green)
        places = (
            (order, left + inset, above),
            (wages, left + wide - inset - wages.width, above),
            (shop, left + wide - inset - shop.width, below),
            (supplier, left + inset, below),
        )
        mid = (ways[0] + ways[1]) / 2
        upper = (left + inset + order.width + left + wide - inset - wages.width) / 2
        lower = (left + inset + supplier.width + left + wide - inset - shop.width) / 2
        half = _HEAD / 2
        heads: Sequence[tuple[Spot, Spot]] = (
            ((upper + half, ways[0]), (1.0, 0.0)),
            ((last, mid + half), (0.0, 1.0)),
            ((lower - half, ways[1]), (-1.0, 0.0)),
            ((first, mid - half), (0.0, -1.0)),
        )
        for tip, along in heads:
            arrow_head(canvas, tip, along, _HEAD, green)
        for pill, across, down in places:
            pill.put(canvas, across, down, green)
        room = last - first - 2 * _HEAD
        between = above + high + 8, below - 8
        homes = QRectF(first + _HEAD, between[0], room, between[1] - between[0])
        picture_in(canvas, "homes", homes, sheet)
        _put_coin(canvas, (last, ways[0] + (mid - ways[0]) * 0.62), sheet)
        _put_coin(canvas, (first, ways[1] - (ways[1] - mid) * 0.62), sheet)


def _put_coin(canvas: Canvas, middle: Spot, sheet: Sheet) -> None:
    side = sheet.type.body * 1.1
    picture_in(canvas, "coin", square(middle, side), sheet)
