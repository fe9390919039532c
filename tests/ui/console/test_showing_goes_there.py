"""Showing lines from the first screen of an item goes to the screen that has them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
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
