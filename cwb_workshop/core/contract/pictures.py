"""The pictures that single exercises show: what a scene can hold besides text."""

from __future__ import annotations

from dataclasses import field
from typing import Literal, TypeAlias

from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.model.values import value_type

DrawingLayout: TypeAlias = Literal["sum", "circle", "overlap", "flows", "poster"]
"""Blocks that add up to the last; boxes round the last; rings that share the last; what leaks away
beside what goes round; a picture under a few words."""

PhaseState: TypeAlias = Literal["done", "now", "coming"]


@value_type
class Phase:
    """A part of an exercise with its own time, as "4 min"; `people` do it together."""

    name: Phrase
    time: Phrase
    state: PhaseState = "coming"
    people: int = 0


@value_type
class PhasesScene:
    """What is done now, and the phases before and after it."""

    kicker: Phrase
    heading: Phrase
    phases: tuple[Phase, ...]
    lines: tuple[Phrase, ...] = ()


@value_type
class DistributionScene:
    """How many gave each score, lowest first. `low` and `high` say what the ends mean."""

    kicker: Phrase
    heading: Phrase
    counts: tuple[int, ...]
    low: Phrase
    high: Phrase
    figure: Phrase = NOTHING
    footer: Phrase = NOTHING


@value_type
class Axis:
    label: Phrase
    value: float
    shown_value: str


@value_type
class RadarScene:
    """One polygon on axes from 0 to `highest`; without axes it says why in `empty`.

    Where it would become small, the same stands in bars, with `as_bars` as its footer.
    """

    kicker: Phrase
    heading: Phrase
    axes: tuple[Axis, ...]
    highest: float
    footer: Phrase = NOTHING
    empty: Phrase = NOTHING
    as_bars: Phrase = NOTHING


@value_type
class BoardColumn:
    name: Phrase
    cards: tuple[Card, ...]
    footer: Phrase = NOTHING


@value_type
class ColumnsScene:
    """Answers under fixed headings.

    `others` were released too and have no place in it: they stand behind it, as in all pictures.
    """

    kicker: Phrase
    heading: Phrase
    columns: tuple[BoardColumn, ...]
    empty: Phrase = NOTHING
    others: BoardColumn | None = None


@value_type
class GridRow:
    """A line of text with one mark for each column: its sign, and the word for it."""

    text: str
    marks: tuple[tuple[str, Phrase], ...]


@value_type
class GridScene:
    """Rows held against the same few columns, such as ideas against four lenses."""

    kicker: Phrase
    heading: Phrase
    columns: tuple[Phrase, ...]
    rows: tuple[GridRow, ...]
    empty: Phrase = NOTHING
    others: BoardColumn | None = None


@value_type
class MatrixPoint:
    """A numbered point on a matrix, with x and y from 1 to 5."""

    number: int
    label: str
    x: float
    y: float
    highlight: bool = False


@value_type
class MatrixAxis:
    name: Phrase
    low: Phrase
    high: Phrase


@value_type
class MatrixScene:
    """Points on two axes, with a list beside it. Quadrants: top left first, then row by row."""

    kicker: Phrase
    heading: Phrase
    across: MatrixAxis
    up: MatrixAxis
    quadrants: tuple[Phrase, ...]
    points: tuple[MatrixPoint, ...]
    empty: Phrase = NOTHING
    others: BoardColumn | None = None


@value_type
class MapRow:
    """A line of a table card: a name, and what stands behind it in each column."""

    name: str
    cells: tuple[str, ...]
    table: Phrase = NOTHING


@value_type
class MapScene:
    """A table that fills up: anchors with what they buy, hire and own."""

    kicker: Phrase
    heading: Phrase
    columns: tuple[Phrase, ...]
    rows: tuple[MapRow, ...]
    empty: Phrase = NOTHING
    footer: Phrase = NOTHING
    others: BoardColumn | None = None


@value_type
class SideList:
    """A list beside a picture: its `sign`, such as + or −, stands before its name."""

    sign: str
    name: Phrase
    lines: tuple[str, ...]


@value_type
class PlaceMapScene:
    """A map of who is here: names on two axes, and lists beside it.

    `begin` is what the corner is called in which both are high.
    """

    kicker: Phrase
    heading: Phrase
    across: MatrixAxis
    up: MatrixAxis
    begin: Phrase
    points: tuple[MatrixPoint, ...]
    lists: tuple[SideList, ...] = ()
    empty: Phrase = NOTHING
    footer: Phrase = NOTHING
    others: BoardColumn | None = None


@value_type
class MoneyRound:
    """What is left of an amount in one round, and what leaked away after it.

    `share` is its part of the first amount, from 0 to 1.
    """

    name: Phrase
    amount: str
    share: float
    leak: Phrase = NOTHING


@value_type
class TrailScene:
    """One purchase followed through rounds of spending."""

    kicker: Phrase
    heading: Phrase
    coins: tuple[MoneyRound, ...]
    figure: Phrase = NOTHING
    footer: Phrase = NOTHING
    empty: Phrase = NOTHING


@value_type
class NewspaperScene:
    """The front page of a table's newspaper. `name` is that of the paper, `date` its year.

    `drawing` is the photo of what the table drew, as it is kept.
    """

    name: Phrase
    date: str
    headline: str
    story: str = ""
    step_label: Phrase = NOTHING
    step: str = ""
    table: Phrase = NOTHING
    drawing: str = field(default="", repr=False)


@value_type
class IllustrationScene:
    """A picture or map of the organiser's own, over the whole screen. `alt` says in words what is
    to be seen, for who listens.
    """

    picture: str = field(repr=False)
    alt: str = ""


@value_type
class SampleScene:
    """What is shown before the doors open, to see from the last chair whether it can be read: a
    line in each size that the wall has.
    """

    heading: Phrase
    body: Phrase
    caption: Phrase


@value_type
class DrawnPart:
    """One thing on a drawing: the name of its pictogram, if it has one, and its words."""

    picture: str
    name: Phrase
    text: Phrase = NOTHING


@value_type
class DrawingScene:
    """A drawn picture. The first `shown` of its parts are there; for the others room is kept."""

    kicker: Phrase
    heading: Phrase
    layout: DrawingLayout
    parts: tuple[DrawnPart, ...]
    shown: int


DrawnContent: TypeAlias = (
    ColumnsScene
    | DistributionScene
    | DrawingScene
    | GridScene
    | IllustrationScene
    | MapScene
    | MatrixScene
    | NewspaperScene
    | PhasesScene
    | PlaceMapScene
    | RadarScene
    | SampleScene
    | TrailScene
)
