"""Pictures of as many lines as one wants, newest first, and how a page of them looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from cwb_workshop.core.contract.pictures import (
    BoardColumn,
    ColumnsScene,
    GridRow,
    GridScene,
    MapRow,
    MapScene,
    MatrixPoint,
)
from cwb_workshop.core.contract.scene import (
    BarsScene,
    CardsScene,
    Cluster,
    ClusterScene,
    CommitmentsScene,
    Content,
    Promise,
    TextScene,
    WordsScene,
)
from cwb_workshop.core.contract.wall_text import Card, Phrase
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.picture import draw_page
from tests.widgets.scenes import bars_scene, matrix_scene

ON = Sheet()
SMALL = QSize(480, 270)
HEADING = Phrase("Waar loop je op vast?", "Where do you get stuck?")


def newest_first(number: int) -> list[str]:
    """Return so many lines of equal length."""
    return [f"Regel {line:04} over wie de sleutel heeft" for line in reversed(range(number))]


def cards(lines: Sequence[str]) -> tuple[Card, ...]:
    return tuple(Card(line, Phrase("tafel 2")) for line in lines)


def columns(number: int) -> ColumnsScene:
    """A line stays in its column, however many come."""
    lines = newest_first(number)
    held = (lines[(number - 1 - at) % 4 :: 4] for at in range(4))
    named = (BoardColumn(Phrase(f"Vak {at}"), cards(said)) for at, said in enumerate(held))
    return ColumnsScene(HEADING, HEADING, tuple(named))


def clusters(number: int) -> ClusterScene:
    lines = newest_first(number)
    held = (lines[at::4] for at in range(4))
    named = (
        Cluster("g", Phrase(f"Thema {at}"), "#0072b2", "star", len(said), cards(said))
        for at, said in enumerate(held)
    )
    return ClusterScene(HEADING, HEADING, tuple(named))


def grid(number: int) -> GridScene:
    marks = (("+", Phrase("plus")), ("-", Phrase("min")))
    rows = tuple(GridRow(line, marks) for line in newest_first(number))
    return GridScene(HEADING, HEADING, (Phrase("Geld"), Phrase("Vandaag")), rows)


def table_map(number: int) -> MapScene:
    rows = tuple(MapRow(line, ("eten", line), Phrase("tafel 2")) for line in newest_first(number))
    return MapScene(HEADING, HEADING, (Phrase("Koopt"), Phrase("Bezit")), rows)


def promises(number: int) -> CommitmentsScene:
    made = (Promise(line, "school", Phrase("1 juni")) for line in newest_first(number))
    return CommitmentsScene(HEADING, HEADING, tuple(made), Phrase("wie?"), Phrase("wanneer?"))


def bars(number: int) -> BarsScene:
    scene = bars_scene(newest_first(number)[::-1])
    same = tuple(bar.__class__(bar.label, 3.0, "3") for bar in scene.bars)
    return BarsScene(HEADING, HEADING, same)


def points(number: int) -> Content:
    """The first page of a matrix lists the same points, whatever comes behind them."""
    scene = matrix_scene([])
    lines = enumerate(newest_first(number)[::-1], start=1)
    return scene.__class__(
        HEADING,
        HEADING,
        scene.across,
        scene.up,
        scene.quadrants,
        tuple(MatrixPoint(at, line, 2.0, 3.0) for at, line in lines),
    )


MANY: dict[str, Callable[[int], Content]] = {
    "cards": lambda number: CardsScene(HEADING, HEADING, cards(newest_first(number))),
    "cluster": clusters,
    "columns": columns,
    "grid": grid,
    "map": table_map,
    "commitments": promises,
    "words": lambda number: WordsScene(HEADING, tuple((line, 1) for line in newest_first(number))),
    "bars": bars,
    "matrix": points,
    "text": lambda number: TextScene(
        HEADING, HEADING, tuple(map(Phrase, newest_first(number)[::-1]))
    ),
}


def image(page: Page, on: Sheet = ON) -> QImage:
    made = QImage(SMALL, QImage.Format.Format_RGB32)
    made.fill(0)
    painter = QPainter(made)
    draw_page(painter, page, SMALL, sheet=on, time=None)
    painter.end()
    return made
