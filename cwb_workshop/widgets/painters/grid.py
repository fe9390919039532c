"""Ideas held against the same questions: under each its sign, and the word for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF

from cwb_workshop.core.contract.pictures import GridRow, GridScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.widgets.fonts import BOLD
from cwb_workshop.widgets.frame import Frame, FrameTexts
from cwb_workshop.widgets.page import Canvas, Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_parts import BlockPart, Part, PartGroup, PhrasePart, text_pieces
from cwb_workshop.widgets.pagination import stacked
from cwb_workshop.widgets.text_layout import TextBlock, natural_width, snug
from cwb_workshop.widgets.text_measure import Style

_SIGNS = "+−0?"
_GAP = 18.0
_TEXT_SHARE = 0.4
_BETWEEN = 24.0
_CLOSE = 8.0


def pages(scene: GridScene, sheet: Sheet) -> Sequence[Page]:
    """Where words do not fit under one another in columns, the marks stand under each idea."""
    frame = Frame(sheet, FrameTexts(scene.kicker, scene.heading))
    if not scene.rows:
        quiet = Style(sheet.type.body, sheet.palette.caption)
        return frame.pages([PhrasePart(scene.empty, quiet, frame.width, sheet)], 0)
    pitch = frame.width * (1 - _TEXT_SHARE) / max(len(scene.columns), 1)
    if _too_narrow(scene, pitch - _BETWEEN, sheet):
        return frame.pages(_listed(scene, frame), sheet.type.body * 0.7)
    head = _Heads(scene.columns, frame.width * _TEXT_SHARE, pitch, sheet)
    first, room = (on.height - head.height - _GAP for on in (frame, frame.continued))
    indent = frame.width * _TEXT_SHARE
    pieces = sheet.parts.parts(
        (_Row, indent, pitch, first),
        scene.rows,
        lambda row: _Row(row, indent, pitch, sheet).pieces(first),
    )
    rows = [piece for row in pieces for piece in row]
    stacks = stacked(rows, room, gap=_GAP, first=first)
    before = frame.heading_stacks

    def put(canvas: Canvas, at: int) -> None:
        if at < len(before):
            frame.put_stack(canvas, before[at], 0.0)
            return
        on = frame.on_page(at)
        _Board(head, stacks[at - len(before)]).put(canvas, on.left, on.top)

    return frame.drawn_up(len(before) + len(stacks), put, continues=True)


def _too_narrow(scene: GridScene, width: float, sheet: Sheet) -> bool:
    signs = sheet.ink(sheet.type.body, BOLD)
    beside = max(snug(sign, signs).limit for sign in _SIGNS) + _GAP

    def marks_of(row: GridRow) -> float:
        return beside + _widest([mark for _sign, mark in row.marks], sheet)

    in_rows = sheet.parts.parts(_too_narrow, scene.rows, marks_of)
    return max(_widest(scene.columns, sheet), *in_rows) > width


def _widest(phrases: Iterable[Phrase], sheet: Sheet) -> float:
    """Return how wide the widest word is."""
    words = [word for one in phrases for word in f"{one.main} {one.second}".split()]
    return max((natural_width(word, sheet.caption) for word in words), default=0.0)


def _listed(scene: GridScene, frame: Frame) -> list[Part]:
    kind = (_listed_row, scene.columns, frame.width, frame.height)
    rows = frame.sheet.parts.parts(
        kind, scene.rows, lambda row: _listed_row(row, scene.columns, frame)
    )
    return list(rows)


def _listed_row(row: GridRow, columns: Sequence[Phrase], frame: Frame) -> PartGroup:
    sheet = frame.sheet
    indent = sheet.type.body * 0.7
    marks = (
        _Mark(sign, _joined(column, word), frame.width, sheet, style=sheet.body, indent=indent)
        for column, (sign, word) in zip(columns, row.marks, strict=False)
    )
    said = _said(row.text, frame.width, frame.height, sheet.body)
    return PartGroup((*said, *marks), _CLOSE)


def _joined(column: Phrase, word: Phrase) -> Phrase:
    """Say the word behind its column; one that is the same in both languages is said in both."""
    other = f"{column.second or column.main}: {word.second or word.main}"
    return Phrase(f"{column.main}: {word.main}", other if column.second or word.second else "")


def _said(text: str, width: float, height: float, style: Style) -> list[Part]:
    def made(piece: str) -> TextBlock:
        return TextBlock(piece, style, width)

    return [BlockPart(made(piece), 1) for piece in text_pieces(text, made, height)]


class _Heads:
    def __init__(
        self, columns: Sequence[Phrase], indent: float, pitch: float, sheet: Sheet
    ) -> None:
        self._indent, self._pitch = indent, pitch
        self._parts = [
            PhrasePart(column, sheet.caption, pitch - _BETWEEN, sheet) for column in columns
        ]

    @property
    def height(self) -> float:
        return max(part.height for part in self._parts)

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        for at, part in enumerate(self._parts):
            down = top + self.height - part.height
            part.put(canvas, left + self._indent + at * self._pitch, down)


class _Mark:
    """A sign with its word: never a colour alone."""

    count = 0

    def __init__(
        self,
        sign: str,
        word: Phrase,
        width: float,
        sheet: Sheet,
        *,
        style: Style | None = None,
        indent: float = 0.0,
    ) -> None:
        shown = "−" if sign == "-" else sign
        self._indent = indent
        self._sign = snug(shown, sheet.ink(sheet.type.body, BOLD))
        room = width - indent - self._sign.limit - _GAP
        self._word = PhrasePart(word, style or sheet.caption, room, sheet)

    @property
    def height(self) -> float:
        return max(self._sign.height, self._word.height)

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        left += self._indent
        canvas.text(self._sign, left, top)
        down = max(self._sign.height - self._word.height, 0.0) / 2
        self._word.put(canvas, left + self._sign.limit + _GAP, top + down)

    def pieces(self, height: float) -> Sequence[Part]:
        return (self,)


class _Row:
    """An idea with its marks. The rest of one that is too long for a page follows alone."""

    count = 1

    def __init__(
        self, row: GridRow, indent: float, pitch: float, sheet: Sheet, *, text: str | None = None
    ) -> None:
        self._row, self._sheet = row, sheet
        self._indent, self._pitch = indent, pitch
        self._text = self._block(row.text if text is None else text)
        self._marks = [_Mark(sign, word, pitch - _BETWEEN, sheet) for sign, word in row.marks]
        self.height = max(self._text.height, *(mark.height for mark in self._marks)) + _GAP

    def put(self, canvas: Canvas, left: float, top: float, height: float = 0.0) -> None:
        width = self._indent + self._pitch * len(self._marks)
        canvas.box(QRectF(left, top, width, 2), fill=self._sheet.palette.track)
        canvas.text(self._text, left, top + _GAP)
        for at, mark in enumerate(self._marks):
            mark.put(canvas, left + self._indent + at * self._pitch, top + _GAP)

    def pieces(self, height: float) -> Sequence[Part]:
        if self.height <= height:
            return (self,)
        first, *rest = text_pieces(self._row.text, self._block, height - _GAP)
        begun = _Row(self._row, self._indent, self._pitch, self._sheet, text=first)
        return (begun, *(BlockPart(self._block(text)) for text in rest))

    def _block(self, text: str) -> TextBlock:
        return TextBlock(text, self._sheet.body, self._indent - _BETWEEN)


class _Board:
    """The heads with the rows of one page."""

    def __init__(self, head: _Heads, rows: Sequence[Part]) -> None:
        self._head, self._rows = head, rows

    def put(self, canvas: Canvas, left: float, top: float) -> None:
        self._head.put(canvas, left, top)
        down = top + self._head.height + _GAP
        for row in self._rows:
            row.put(canvas, left, down, row.height)
            down += row.height + _GAP
