"""The evening as the facilitator has it at hand: what to do when, what for, and how late it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.layout.fonts import MEDIUM, REGULAR
from cwb_workshop.report.layout.structure import Element
from cwb_workshop.report.layout.style import A4, INK, LINE, QUIET, leading
from cwb_workshop.report.layout.typesetter import Typesetter
from cwb_workshop.report.paper.cues import LETTERS, at_hand
from cwb_workshop.report.paper.sheet import (
    MARGIN,
    WRITING,
    PaperSide,
    SheetPen,
    line_height,
    measuring,
)
from cwb_workshop.report.paper.source import PaperItem, PaperSource

_SIZE, _TITLE, _HOURS = 11.0, 26.0, 14.0
_PADDING, _LITTLE = 2.5, 1.0
_HELD = 22.0
"""The least height of an item without time, of which the hour can be written down."""

_HEAD, _HEADINGS = 58.0, 1.0
"""Of the title with what is below it, and between the rule below the headings and the first row."""

_BELOW = 4.5
"""More of it stands below headings from right to left, of which letters reach far down."""

_ROOM = A4[1] - 2 * MARGIN - 8.0
_TIME, _REAL, _GAP = 41.0, 50.0, 10.0
"""Of the hour, of the line to write the real one on, and what stands between columns."""


@value_type
class _Setting:
    """How close it stands; a second sentence that makes it longer than so many is left out."""

    letters: int
    padding: float = _PADDING


_SETTINGS = (
    _Setting(LETTERS),
    _Setting(110),
    _Setting(90),
    _Setting(0),
    _Setting(90, _LITTLE),
    _Setting(0, _LITTLE),
)
"""The first of those that take the fewest pages is used."""


@value_type
class _Columns:
    """How wide the columns are; the part of the evening takes what is left. Minutes have their
    last digits under each other, which from right to left is where their column begins.
    """

    minutes: float
    shortest: float
    turned: bool

    def align(self, name: str) -> float:
        return 1.0 if name == "minutes" and not self.turned else 0.0

    @property
    def part(self) -> float:
        return A4[0] - 2 * MARGIN - _TIME - self.minutes - self.shortest - _REAL

    def __iter__(self) -> Iterator[tuple[str, float, float]]:
        """Give each column with its left and its width."""
        left = MARGIN
        widths = {
            "time": _TIME,
            "minutes": self.minutes,
            "shortest": self.shortest,
            "part": self.part,
            "real": _REAL,
        }
        for name, width in widths.items():
            yield name, left, width
            left += width


@value_type
class _Row:
    """`told` is the title, what to do and what is needed for it, `height` that of all of it.
    Above it stands `padding`.
    """

    time: str
    minutes: str
    shortest: str
    told: tuple[tuple[str, str], ...]
    height: float
    padding: float


def run_sheet(source: PaperSource) -> Iterator[PaperSide]:
    """Return what the facilitator has at hand: times, how short, what to do, room for the clock."""
    words, table = source.words, Element("Table")
    measure = measuring(words)
    columns = _columns(source, measure)
    tried = [list(_pages(source, measure, columns.part - _GAP, one)) for one in _SETTINGS]
    pages = min(tried, key=len)
    for number, rows in enumerate(pages, start=1):
        told = words("paper.of", piece=words("paper.sheet"), n=number, of=len(pages))
        at = (told, words.locale.name) if len(pages) > 1 else (words.locale.name,)
        yield PaperSide(
            partial(
                _draw,
                rows=rows,
                source=source,
                columns=columns,
                table=table,
                ends=(number == 1, number == len(pages)),
            ),
            f"{source.head} · {words('paper.run_sheet.name')}",
            " · ".join(at),
        )


def needed(item: PaperItem, source: PaperSource) -> str:
    """Say which paper an item takes."""
    words = source.words
    slips = words("paper.run_sheet.slips", n=item.slips) if item.slips else ""
    names = [words(f"paper.{name.replace('-', '_')}.name") for name in item.needs]
    things = words("paper.run_sheet.needed", things=words.in_a_row(names)) if names else ""
    return " ".join(filter(None, (things, slips)))


def _columns(source: PaperSource, measure: Typesetter) -> _Columns:
    """Return columns that are as wide as what stands in them."""

    def widest(name: str, told: Sequence[str]) -> float:
        heading = measure.width(source.words(f"paper.run_sheet.{name}"), MEDIUM, _SIZE)
        return max([heading, *(measure.width(one, MEDIUM, _SIZE) for one in told)]) + _GAP + 1.0

    minutes = widest("minutes", [str(item.minutes) for item in source.items])
    shortest = widest("shortest", [_shortest(one, source) for one in source.items])
    return _Columns(minutes, shortest, source.words.locale.direction == "rtl")


def _pages(
    source: PaperSource, measure: Typesetter, width: float, setting: _Setting
) -> Iterator[list[_Row]]:
    """Share the rows out over as few pages as hold them."""
    page: list[_Row] = []
    turned = source.words.locale.direction == "rtl"
    step = line_height(_SIZE, turned=turned)
    below = step * 2 + _GAP
    room = _ROOM - _HEAD - _of_headings(turned=turned)
    for at, item in enumerate(source.items):
        shown = tuple(_shown(item, source, setting))
        lines = sum(
            measure.number_of_lines(text, font or REGULAR, _SIZE, width) for text, font in shown
        )
        height = lines * step + 2 * setting.padding
        height = max(height, WRITING if item.minutes else _HELD)
        is_last = at == len(source.items) - 1
        if page and height + (below if is_last else 0.0) > room:
            yield page
            page, room = [], _ROOM - _of_headings(turned=turned)
        page.append(_row(item, source, shown, (height, setting.padding)))
        room -= height
    yield page


def _row(
    item: PaperItem,
    source: PaperSource,
    shown: tuple[tuple[str, str], ...],
    measures: tuple[float, float],
) -> _Row:
    """Return the row of an item; one without time has no hour to be on time for."""
    if not item.minutes:
        return _Row("", "", "", shown, *measures)
    return _Row(item.starts, str(item.minutes), _shortest(item, source), shown, *measures)


def _shown(item: PaperItem, source: PaperSource, setting: _Setting) -> Iterator[tuple[str, str]]:
    """Give what is told of an item, each with its typeface; of one without time when it is held."""
    if not item.minutes:
        yield source.words("paper.run_sheet.spare", item=item.title), MEDIUM
        return
    yield item.title, MEDIUM
    notes, paper = at_hand(item.notes, setting.letters), needed(item, source)
    if notes:
        yield notes, REGULAR
    if paper:
        yield paper, ""


def _shortest(item: PaperItem, source: PaperSource) -> str:
    """Say how short an item can be made where the evening runs late."""
    if item.is_fixed and not item.may_go:
        return source.words("paper.run_sheet.fixed")
    is_left_out = item.may_go or not item.floor
    return source.words("paper.run_sheet.may_go") if is_left_out else str(item.floor)


def _draw(
    pen: SheetPen,
    rows: Sequence[_Row],
    source: PaperSource,
    columns: _Columns,
    table: Element,
    ends: tuple[bool, bool],
) -> None:
    is_first, is_last = ends
    top = _head(pen, source) if is_first else MARGIN
    said = Element("TR", parent=table) if is_first else None
    top = _headings(pen, source, columns, (top, said))
    for row in rows:
        _cells(pen, row, columns, (top, Element("TR", parent=table)))
        top += row.height
        pen.rule(MARGIN, top, pen.width - 2 * MARGIN, colour=LINE, thickness=0.8)
    if is_last:
        place = MARGIN, top + _GAP, pen.width - 2 * MARGIN
        pen.text(source.words("paper.run_sheet.told"), place, _SIZE, colour=QUIET)


def _head(pen: SheetPen, source: PaperSource) -> float:
    """Write what it is, where and for whom; from when to when stands on the right."""
    words, width = source.words, pen.width - 2 * MARGIN
    starts = next((item.starts for item in source.items if item.starts), "")
    hours = f"{starts}–{source.ends}" if starts and source.ends else ""
    minutes = words("paper.minutes", n=sum(item.minutes for item in source.items))
    aside = max(pen.width_of(hours, _HOURS, MEDIUM), pen.width_of(minutes, _SIZE)) + 2.0
    title = words("paper.run_sheet.title", place=source.place or source.title)
    place = MARGIN, MARGIN, width - aside - 2 * _GAP
    pen.text(title, place, _TITLE, font=MEDIUM, tag="H1", room=1.2 * _TITLE)
    right = MARGIN + width - aside
    if hours:
        pen.text(hours, (right, MARGIN + 10.0, aside), _HOURS, font=MEDIUM, align=1.0)
    below = MARGIN + 34.0
    pen.text(minutes, (right, below, aside), _SIZE, colour=QUIET, align=1.0)
    people = words("paper.people", n=source.people) if source.people else ""
    tables = words("paper.tables", n=source.tables) if source.tables else ""
    about = words.in_parts((source.day, source.venue, people, tables))
    pen.text(about, (MARGIN, below, width - aside - _GAP), _SIZE, colour=QUIET, room=30.0)
    return MARGIN + _HEAD


def _headings(
    pen: SheetPen, source: PaperSource, columns: _Columns, at: tuple[float, Element | None]
) -> float:
    """Write the headings; on a page that goes on they were said before, and are furniture."""
    top, row = at
    for name, left, width in columns:
        heading = Element("TH", parent=row, scope="Column") if row else None
        place = left, top, width - _GAP
        told = source.words(f"paper.run_sheet.{name}")
        pen.text(
            told, place, _SIZE, font=MEDIUM, colour=QUIET, tag=heading, align=columns.align(name)
        )
    below = top + _of_headings(turned=columns.turned)
    pen.rule(MARGIN, below - _HEADINGS, pen.width - 2 * MARGIN, colour=INK, thickness=1.4)
    return below


def _of_headings(*, turned: bool) -> float:
    """Return how high the row of headings is, with the rule below it."""
    below = _BELOW if turned else _PADDING
    return line_height(_SIZE, turned=turned) + below + _HEADINGS


def _cells(pen: SheetPen, row: _Row, columns: _Columns, at: tuple[float, Element]) -> None:
    top, held = at[0] + row.padding, at[1]
    said = {"time": row.time, "minutes": row.minutes, "shortest": row.shortest}
    for name, left, width in columns:
        if name == "real":
            Element("TD", parent=held)
            foot = min(2 * leading(_SIZE), row.height - row.padding)
            pen.rule(left, top + foot - 5.0, width, colour=QUIET)
        elif name == "part":
            _told(pen, row, (left, top, width - _GAP), Element("TH", parent=held, scope="Row"))
        else:
            font = REGULAR if name == "shortest" else MEDIUM
            place = left, top, width - _GAP
            end = columns.align(name)
            pen.text(said[name], place, _SIZE, font=font, tag=Element("TD", held), align=end)


def _told(pen: SheetPen, row: _Row, place: tuple[float, float, float], cell: Element) -> None:
    left, top, width = place
    for text, font in row.told:
        colour = INK if font else QUIET
        part = Element("P", parent=cell)
        top = pen.text(
            text, (left, top, width), _SIZE, font=font or REGULAR, colour=colour, tag=part
        )
