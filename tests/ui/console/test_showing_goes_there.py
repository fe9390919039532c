"""Showing lines from the first screen of an item goes to the screen that has them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.pictures import (
    ColumnsScene,
    DistributionScene,
    GridScene,
    MapScene,
    MatrixScene,
    NewspaperScene,
    PlaceMapScene,
    TrailScene,
)
from cwb_workshop.core.contract.scene import BarsScene, CardsScene, CommitmentsScene, WordsScene
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import enter, key
from tests.workshop import a_session


@pytest.mark.parametrize(
    ("item", "typed"),
    [
        ("case_cleveland", "2: dit klopt"),
        ("case_amsterdam", "2: dit klopt"),
        ("broad_prosperity", "2: dit klopt"),
        ("obstacles", "2: dit klopt"),
        ("question_1", "2: dit klopt"),
        ("harvest_qa", "dit klopt"),
        ("matrix_2x2", "2: dit klopt"),
        ("future_headline", "2: dit klopt"),
        ("money_trail", "2: dit klopt"),
    ],
)
def test_the_line_is_on_the_wall(consoles: Consoles, item: str, typed: str) -> None:
    session = a_session(None)
    if session.record.plan.get(item) is None:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)
    console = consoles(session=session)
    key(console, Qt.Key.Key_F5)
    enter(console, typed)
    key(console, Qt.Key.Key_F4)
    assert "dit klopt" in repr(session.scene)


def test_lines_in_columns_are_on_the_wall_and_the_wall_stays_where_it_shows_them(
    consoles: Consoles,
) -> None:
    console = consoles("case_amsterdam")
    key(console, Qt.Key.Key_F5)
    for text in ("dit klopt", "dit ook"):
        console.session.choose_column(1)
        enter(console, f"2: {text}")
        key(console, Qt.Key.Key_F4)
        assert text in repr(console.session.scene)


@pytest.mark.parametrize(
    ("item", "typed", "picture"),
    [
        ("checkin", "levendig", WordsScene),
        ("principles_vote", "8 11 14 9 4 10 9 3", BarsScene),
        ("broad_prosperity", "1: Buurtkeuken: + 0 ? -", GridScene),
        ("case_amsterdam", "1: Net zo ~1", ColumnsScene),
        ("anchor_map", "1: Zorggroep Merwe; eten; keuken; gebouw; 5/2", PlaceMapScene),
        ("anchor_map", "1: Zorggroep Merwe; eten; keuken; gebouw", MapScene),
        ("anchor_map", "+ sporthal", ColumnsScene),
        ("commitments", "Bel de school @bewoners", CommitmentsScene),
        ("money_trail", "120000 35% 42%", TrailScene),
        ("future_headline", "3: KOP: Alle winst bleef hier", NewspaperScene),
        ("questions_so_far", "? Wie betaalt de aanjager?", CardsScene),
    ],
)
def test_the_picture_that_new_lines_are_in_comes(
    consoles: Consoles, item: str, typed: str, picture: type
) -> None:
    session = a_session(None)
    if session.record.plan.get(item) is None:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)
    console = consoles(session=session)
    key(console, Qt.Key.Key_F5)
    enter(console, typed)
    key(console, Qt.Key.Key_F4)
    assert type(session.scene.content) is picture


def test_the_scores_of_a_statement_come_behind_it(consoles: Consoles) -> None:
    console = consoles("principles_scale")
    session = console.session
    key(console, Qt.Key.Key_F5)
    at = next(at for at, build in enumerate(session.builds) if build.id == "p1")
    session.go_to(at, 0)
    enter(console, "4 9 7 2 0")
    key(console, Qt.Key.Key_F4)
    assert type(session.scene.content) is DistributionScene


def test_an_idea_that_was_placed_comes_in_the_square(consoles: Consoles) -> None:
    session = a_session("question_1")
    session.capture("Een vast loket !")
    session.do(navigation_steps.switch_on(session.record, session.kit, "matrix_2x2"))
    session.open_item("matrix_2x2")
    console = consoles(session=session)
    key(console, Qt.Key.Key_F5)
    enter(console, "4 2")
    key(console, Qt.Key.Key_F4)
    assert type(session.scene.content) is MatrixScene
