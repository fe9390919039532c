"""What belongs together stays together, and nothing stands in the way of something else."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.pictures import (
    GridRow,
    GridScene,
    MapRow,
    MapScene,
    MatrixAxis,
    MatrixPoint,
    MatrixScene,
    Phase,
    PhasesScene,
)
from cwb_workshop.core.contract.scene import CommitmentsScene, Content, Promise, Scene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.widgets.page import BoxMark, Page, TextMark
from cwb_workshop.widgets.painters import pages_of
from tests.widgets.scenes import sheet

pytestmark = pytest.mark.usefixtures("qapp")

NARROW = 1440
LENSES = tuple(
    Phrase(f"Verder dan {name}", f"Further than {other}")
    for name, other in (
        ("geld", "money"),
        ("vandaag", "today"),
        ("het gemiddelde", "the average"),
        ("verantwoordelijkheden", "responsibilities"),
    )
)
PLUS = ("+", Phrase("plus"))


def pages(content: Content, width: int = NARROW) -> tuple[Page, ...]:
    return tuple(pages_of(Scene(content), sheet(width, metres=6)))


def texts(page: Page) -> list[str]:
    return [mark.text for mark in page.marks if mark.text]


def square(axis: MatrixAxis) -> MatrixScene:
    points = tuple(MatrixPoint(at, f"Anker {at}", at, at) for at in range(1, 6))
    names = (Phrase("Overtuigen", "Convince"),) * 4
    heading = Phrase("Waar kunnen we beginnen?", "Where can we begin?")
    return MatrixScene(NOTHING, heading, axis, axis, names, points, NOTHING)


@pytest.mark.parametrize("width", [1440, 1728, 1920])
def test_what_an_axis_is_called_stays_over_the_square(width: int) -> None:
    axis = MatrixAxis(
        Phrase("Bereidheid", "Willingness"), Phrase("laag", "low"), Phrase("hoog", "high")
    )
    (page,) = pages(square(axis), width)
    called = [mark.room for mark in page.marks if "Bereidheid" in mark.text]
    listed = [mark.room for mark in page.marks if mark.text.startswith("Anker")]
    assert len(called) == 2
    assert max(room.right() for room in called) < min(room.left() for room in listed)


def test_the_signs_of_an_idea_stand_on_its_own_page_in_both_languages() -> None:
    rows = tuple(GridRow(f"Idee {at}", (PLUS,) * 4) for at in range(5))
    scene = GridScene(NOTHING, Phrase("Vier keer kijken"), LENSES, rows, NOTHING)
    found = pages(scene)
    assert len(found) > 1
    for page in found:
        said = texts(page)
        ideas = sum(text.startswith("Idee") for text in said)
        assert said.count("Verder dan geld: plus") == ideas
        assert said.count("Further than money: plus") == ideas
        assert said.count("Verder dan het gemiddelde: plus") == ideas


def test_an_anchor_stands_on_one_page_with_the_table_that_named_it() -> None:
    cells = ("eten", "schoonmaakpersoneel", "gebouwen")
    rows = tuple(MapRow(f"Zorggroep {at}", cells, Phrase(f"tafel {at}")) for at in range(1, 7))
    columns = (Phrase("Koopt", "Buys"), Phrase("Neemt aan", "Hires"), Phrase("Bezit", "Owns"))
    found = pages(MapScene(NOTHING, Phrase("Wie is hier groot?"), columns, rows, NOTHING))
    assert len(found) > 1
    for page in found:
        said = texts(page)
        for at in range(1, 7):
            assert (f"Zorggroep {at}" in said) == (f"tafel {at}" in said)


def test_a_phase_shows_how_many_think_together() -> None:
    phases = (
        Phase(Phrase("Alleen"), Phrase("1 min"), "now", 1),
        Phase(Phrase("Aan tafel"), Phrase("4 min"), "coming", 4),
    )
    (page,) = pages(PhasesScene(NOTHING, Phrase("Waar loop je op vast?"), phases))
    round_ones = [
        mark
        for mark in page.marks
        if isinstance(mark, BoxMark) and mark.radius == mark.room.height() / 2
    ]
    assert len(round_ones) == 5


def test_a_date_does_not_break_between_its_day_and_its_month() -> None:
    when = Phrase("9 april 2026", "9 April 2026")
    promise = Promise("Sleutel regelen", "dorpsraad", when)
    slot = Phrase("wanneer?", "when?")
    scene = CommitmentsScene(NOTHING, Phrase("Wie doet wat?"), (promise,), slot, slot, NOTHING)
    (page,) = pages(scene)
    (date,) = (mark for mark in page.marks if "april" in mark.text)
    assert isinstance(date, TextMark)
    rows = [row.text.strip() for row in date.block.rows]
    assert [row.startswith("9") for row in rows] == [True] * len(rows)
