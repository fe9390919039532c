"""What is left out of the plan is named, and what happens at its own time is set there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog

from cwb_workshop.core.agenda.fixed_points import fixed_points
from cwb_workshop.ui.console.times_dialog import TimesDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles, Plans
from tests.ui.open_dialogs import when_open


@pytest.fixture
def console(consoles: Consoles) -> ConsoleWindow:
    return consoles(None)


def test_what_is_left_out_is_named_and_fixed_times_are_set(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console)
    assert dialog.side._gone.isHidden()
    dialog.page.leave_out.click()
    assert dialog.side._gone.text() == (
        "Weggelaten: Waar loop je op vast? · terug met “Onderdeel erbij”"
    )

    def fill_in(asked: QDialog) -> None:
        assert isinstance(asked, TimesDialog)
        asked.ready.setText("21:30")
        asked.save()

    when_open(fill_in)
    dialog.side.fixed.click()
    (point,) = fixed_points(console.session.record)
    assert f"{point.at:%H:%M}" == "21:30"
    dialog.head.undo.click()
    assert fixed_points(console.session.record) == ()


def test_a_drop_of_the_mouse_moves_the_item_that_is_chosen(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console, "obstacles")
    row = dialog.list.item(3)
    over = QPointF(dialog.list.visualItemRect(row).center())
    drop = QDropEvent(
        over,
        Qt.DropAction.MoveAction,
        dialog.list.model().mimeData([dialog.list.currentIndex()]),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.list.dropEvent(drop)
    agenda = [item.id for item in console.session.record.agenda]
    assert agenda.index("obstacles") == 4
    assert drop.dropAction() == Qt.DropAction.IgnoreAction
    assert dialog.list.count() == len(agenda)
    assert dialog.list.chosen == "obstacles"
