"""Neutral blocks of a report. Every text is plain; a writer never reads it as markup."""

from __future__ import annotations

from dataclasses import field
from typing import TypeAlias

from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.contract.reading_paths import ReadingPaths
from cwb_workshop.core.contract.said import SaidForms
from cwb_workshop.core.model.values import value_type


@value_type
class Title:
    """The head of the document."""

    text: str
    subtitle: str


@value_type
class Heading:
    """A heading of level 1 or 2; level 1 becomes a bookmark."""

    text: str
    level: int = 1


@value_type
class Para:
    text: str
    small: bool = False


@value_type
class Bullets:
    lines: tuple[str, ...]


@value_type
class Findings:
    """What was found, numbered: each a sentence, and what it rests on."""

    told: tuple[tuple[str, str], ...]


@value_type
class Quote:
    """Literal words; source is where they were said."""

    text: str
    source: str


@value_type
class Photo:
    """A picture as the session keeps it; `alt` says in words what it is of. One that is `large`
    may take half a page.
    """

    drawing: str = field(repr=False)
    alt: str
    large: bool = False


@value_type
class Figures:
    """A row of large numbers, each with its caption; `upright` they stand under each other.

    In a row an empty pair at the end keeps its room, so that a last row stands below a full one.
    """

    pairs: tuple[tuple[str, str], ...]
    upright: bool = False


@value_type
class ReportBar:
    """One bar. `note` is what was said about it, literally; it stands beside the bar."""

    label: str
    value: float
    shown_value: str
    strong: bool = False
    note: str = ""


@value_type
class Bars:
    """Horizontal bars from 0, in the order given. `alt` says in words what they show."""

    bars: tuple[ReportBar, ...]
    alt: str


@value_type
class Stack:
    """One stacked bar: parts of a whole, each with its label and count."""

    parts: tuple[tuple[str, int], ...]
    alt: str


@value_type
class DistributionRow:
    """The votes for one statement per score, lowest first; `votes` is what is told of them."""

    label: str
    counts: tuple[int, ...]
    votes: str


@value_type
class Distribution:
    """A bar of 100% per statement; `steps` are the names of the scores, lowest first."""

    rows: tuple[DistributionRow, ...]
    steps: tuple[str, ...]
    alt: str


@value_type
class RangeRow:
    """A figure of several places or days: a point for each, or none; `shown` says them."""

    label: str
    points: tuple[float | None, ...]
    shown: str


@value_type
class Ranges:
    """Points on a line per row, all on one scale; `names` are of the points, two or three.

    `scale` has the numbers that stand at the scale, lowest first. `alt` says what it shows.
    """

    rows: tuple[RangeRow, ...]
    names: tuple[str, ...]
    scale: tuple[int, ...]
    alt: str


@value_type
class Times:
    """An item of the agenda in whole minutes."""

    name: str
    planned: int
    real: int


@value_type
class Timetable:
    """Two thin bars per item; the headings are of the names and of the two numbers."""

    headings: tuple[str, str, str]
    rows: tuple[Times, ...]


@value_type
class TableMap:
    """The room from above: how many people sat at each table, table 1 first."""

    sizes: tuple[int, ...]
    alt: str


@value_type
class Radar:
    """One polygon on axes from 0 to `highest`; each value is printed at its point.

    An axis without a value leaves a gap.
    """

    axes: tuple[tuple[str, float | None, str], ...]
    highest: float
    alt: str


@value_type
class Matrix:
    """Numbered points on two axes from 1 to 5, with their names as a list beside them.

    `corners` are what the quarters are called: top left, top right, bottom left, bottom right.
    """

    across: str
    up: str
    points: tuple[tuple[str, float, float], ...]
    alt: str
    corners: tuple[str, ...] = ()


@value_type
class Table:
    """Columns with headings; widths are shares of the line, numbers stand right.

    Lines of a cell are kept apart where it has several. A `form` has room to write in, and a box
    for a cross in its columns of `ticks`; a table that is `numbered` has the numbers in front by
    which other parts refer to its rows. In one that is `named` the names in front are what a reader
    looks for; where it is `grouped`, rows without a name belong to the one above. What stands out
    among what was said are the `strong` rows. One that `goes_on` has the columns of the table above
    it, and on one sheet with it does not say again what they are called.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numeric: tuple[int, ...] = ()
    form: bool = False
    numbered: bool = False
    ticks: tuple[int, ...] = ()
    named: bool = False
    goes_on: bool = False
    grouped: bool = False
    strong: tuple[int, ...] = ()


@value_type
class Columns:
    """Blocks side by side; without widths, which are shares, each column is equally wide.

    What is `framed` stands in a box.
    """

    columns: tuple[tuple[Block, ...], ...]
    widths: tuple[float, ...] = ()
    framed: bool = False


@value_type
class PageBreak:
    """What follows begins a page; as a `sheet` it takes exactly that one page. Of pages that are
    `lying` the long side is below. What begins `anew` is handed out by itself: it does so however
    little stands on the page before.
    """

    sheet: bool = False
    lying: bool = False
    anew: bool = False


Block: TypeAlias = (
    Title
    | Heading
    | TableOfContents
    | ReadingPaths
    | Para
    | Bullets
    | Findings
    | Quote
    | Photo
    | Figures
    | Bars
    | Stack
    | Distribution
    | Ranges
    | Timetable
    | TableMap
    | Radar
    | Matrix
    | Table
    | Columns
    | PageBreak
)


@value_type
class Document:
    """A report ready to be written. `language` is a BCP 47 tag, as in nl-NL, that is written
    `right_to_left` or the other way.

    `spoken` is the tag of the language in which things were said, and `said` how a writer puts
    the number and the table of an answer behind its words. `created` is when the session was,
    ISO 8601: a report of the same evening is the same whenever it is made.

    `unprintable` is the template for what stands in place of characters that no font
    has, with `{n}` for how many; `unprintable_one` for a single one; `quoted` what stands
    around literal words. With `sheets` every part between page breaks takes exactly one page,
    and its type is as large as fits.
    """

    title: str
    subject: str
    language: str
    footer: str
    blocks: tuple[Block, ...]
    unprintable: str
    page_of: str
    unprintable_one: str = ""
    sheets: bool = False
    right_to_left: bool = False
    quoted: str = "“{text}”"
    spoken: str = ""
    created: str = ""
    said: SaidForms = field(default=SaidForms(), repr=False)
