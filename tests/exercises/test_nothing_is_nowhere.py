"""What was released stands on the wall, whether it has a theme, a column and a place or not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.contract.pictures import (
    ColumnsScene,
    GridScene,
    MapScene,
    MatrixScene,
    PlaceMapScene,
)
from cwb_workshop.core.contract.scene import Build, CardsScene, ClusterScene, Scene
from cwb_workshop.core.model.entry import Entry, Json, PlanItem
from cwb_workshop.core.model.record import Record
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.painters import pages_of
from tests.exercises.wall_screens import last, said, screens, session, texts

pytestmark = pytest.mark.usefixtures("qapp")

OTHER = {"nl": "Overig", "en": "Other", "de": "Übriges", "ar": "غير ذلك"}


def added(record: Record, item: str, exercise: str) -> Record:
    plan = PlanItem(item, exercise, 10, 99.0, added=True)
    return replace(record, plan={**record.plan, item: plan})


def anchor(text: str, **fields: Json) -> Entry:
    return said(text, "anchor_map", "anchor", fields=fields)


def ids(builds: tuple[Build, ...]) -> list[str]:
    return [build.id for build in builds]


def words_on_pages(content: object) -> str:
    """Return all that can be read on the pages of a picture, at 4:3."""
    pages = pages_of(Scene(content), Sheet(1440))  # type: ignore[arg-type]
    return "\n".join(text for page in pages for text in page.texts)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_answer_without_a_theme_stands_behind_the_themes(language: str) -> None:
    record = session(
        said("Te duur", "obstacles", themes=("money",)),
        said("Zomaar iets", "obstacles", also=3),
        said("Nog iets", "obstacles"),
        language=language,
    )
    *_themes, other = last(record, "obstacles", ClusterScene).clusters
    assert (other.name.main, other.count) == (OTHER[language], 5)
    assert [card.text for card in other.cards] == ["Nog iets", "Zomaar iets"]


def test_where_every_answer_has_a_theme_there_is_no_other_group() -> None:
    record = session(said("Te duur", "obstacles", themes=("money",)))
    assert len(last(record, "obstacles", ClusterScene).clusters) == 1


def test_an_answer_without_a_column_stands_behind_the_columns() -> None:
    placed = said("Net zo", "case_cleveland", fields={"column": "recognise"})
    record = session(placed, said("Los", "case_cleveland"))
    board = last(record, "case_cleveland", ColumnsScene)
    other = board.others
    assert other is not None
    assert (other.name.main, [card.text for card in other.cards]) == ("Overig", ["Los"])
    assert "cards" not in ids(screens(record, "case_cleveland"))
    assert "Los" in words_on_pages(board)


def test_answers_without_any_column_are_cards() -> None:
    record = session(said("Los", "case_cleveland"))
    assert texts(last(record, "case_cleveland", CardsScene)) == ["Los"]


def test_an_answer_beside_ideas_stands_behind_their_grid() -> None:
    idea = said("Buurtkeuken", "broad_prosperity", "lens", fields={"signs": ["+", "0", "-", "?"]})
    record = session(idea, said("Zomaar iets", "broad_prosperity"))
    grid = last(record, "broad_prosperity", GridScene)
    assert grid.others is not None
    assert grid.others.name.main == "Overig"
    assert "Zomaar iets" in words_on_pages(grid)


def test_an_answer_beside_anchors_stands_behind_their_table() -> None:
    record = session(anchor("School"), said("Zomaar iets", "anchor_map"))
    shown = last(record, "anchor_map", MapScene)
    assert shown.others is not None
    assert "Zomaar iets" in words_on_pages(shown)
    assert "cards" not in ids(screens(record, "anchor_map"))


def test_an_anchor_without_a_place_stands_behind_the_map() -> None:
    record = session(anchor("School", influence=5, willingness=2), anchor("Kerk"))
    shown = last(record, "anchor_map", PlaceMapScene)
    assert [point.label for point in shown.points] == ["School"]
    assert shown.others is not None
    assert [card.text for card in shown.others.cards] == ["Kerk"]
    assert "Kerk" in words_on_pages(shown)


def test_an_idea_without_a_place_stands_behind_the_square() -> None:
    placed = said("Loket", "matrix_2x2")
    place = said("", "matrix_2x2", "placement", fields={"answer": placed.id, "x": 4, "y": 2})
    record = added(session(placed, place, said("Fonds", "matrix_2x2")), "matrix_2x2", "matrix_2x2")
    shown = last(record, "matrix_2x2", MatrixScene)
    assert [point.label for point in shown.points] == ["Loket"]
    assert shown.others is not None
    assert [card.text for card in shown.others.cards] == ["Fonds"]
