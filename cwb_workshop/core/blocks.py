"""Neutral blocks of a report. Every text is plain; a writer never reads it as markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Title:
    """The head of the document."""

    text: str
    subtitle: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 or 2; level 1 becomes a bookmark."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Para:
    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Literal words; source is where they were said."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Figures:
    """A row of large numbers, each with its caption."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReportBar:
    """One bar. `note` is what was said about it, literally; it stands beside the bar."""

    label: str
    value: float
    shown_value: str
    strong: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars from 0, in the order given. `alt` says in words what they show."""

    bars: tuple[ReportBar, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Stack:
    """One stacked bar: parts of a whole, each with its label and count."""

    parts: tuple[tuple[str, int], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Radar:
    """One polygon on axes from 0 to `highest`; each value is printed at its point."""

    axes: tuple[tuple[str, float, str], ...]
    highest: float
    alt: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Numbered points on two axes from 1 to 5, with their names as a list beside them."""

    across: str
    up: str
    points: tuple[tuple[str, float, float], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with headings; widths are shares of the line, numbers stand right."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numeric: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side; without widths, which are shares, each column is equally wide."""

    columns: tuple[tuple[Block, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block: TypeAlias = (
    Title
    | Heading
    | Para
    | Bullets
    | Quote
    | Figures
    | Bars
    | Stack
    | Radar
    | Matrix
    | Table
    | Columns
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Document:
    """A report ready to be written. `language` is a BCP 47 tag, as in nl-NL.

    `unprintable` is the template for what stands in place of characters that no font
    has, with `{n}` for how many; `unprintable_one` for a single one. With `sheets` every
    part between page breaks takes exactly one page, and its type is as large as fits.
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
