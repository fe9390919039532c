"""Hiding the lines never takes the wall to the waiting page: the text from before stands there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.wall.visibility import wall_mode
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, enter, key
from tests.workshop import a_session

WITH_TEXTS = (
    "broad_prosperity",
    "case_cleveland",
    "case_preston",
    "case_amsterdam",
    "money_trail",
    "matrix_2x2",
    "future_headline",
)


@pytest.mark.parametrize("item", WITH_TEXTS)
@pytest.mark.parametrize("taken_back", ["F4", "undo"])
def test_the_text_from_before_the_showing_stands_on_the_wall_again(
    consoles: Consoles, item: str, taken_back: str
) -> None:
    session = a_session(None)
    if session.record.plan.get(item) is None:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)
    console = consoles(session=session)
    key(console, Qt.Key.Key_F5)
    key(console, Qt.Key.Key_PageDown)
    text = session.scene
    enter(console, "2: dit klopt")
    key(console, Qt.Key.Key_F4)
    assert session.scene != text
    if taken_back == "F4":
        key(console, Qt.Key.Key_F4)
    else:
        key(console, Qt.Key.Key_Z, CONTROL)
    assert not any(entry.shown for entry in session.record.entries.values())
    assert session.scene == text
    assert wall_mode(session.record) == "live"
