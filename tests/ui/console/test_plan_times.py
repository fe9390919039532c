"""What is left out of the plan is named, and what happens at its own time is set there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog

from cwb_workshop.core.agenda.agenda import start_times
from cwb_workshop.core.agenda.fixed_points import FixedPoint, fix, fixed_points
from cwb_workshop.ui.console.agenda_list import NAME
from cwb_workshop.ui.console.plan.plan_delegate import FIXED, PROTECTED
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


def test_an_item_that_is_given_no_minutes_is_left_out_and_named_with_the_way_back(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console, "obstacles")
    minutes = dialog.page.times.minutes
    minutes.setText("0")
    minutes.editingFinished.emit()
    assert "obstacles" not in [item.id for item in console.session.record.agenda]
    assert "Waar loop je op vast?" in dialog.side._gone.text()
    dialog.head.undo.click()
    assert "obstacles" in [item.id for item in console.session.record.agenda]


def test_an_item_that_was_open_keeps_its_minutes_and_says_why(
    console: ConsoleWindow, plans: Plans
) -> None:
    console.session.open_item("obstacles")
    dialog = plans(console, "obstacles")
    planned = console.session.record.plan["obstacles"].minutes
    minutes = dialog.page.times.minutes
    minutes.setText("0")
    minutes.editingFinished.emit()
    assert minutes.text() == str(planned)
    assert dialog.side.fault.text()
    assert console.session.record.plan["obstacles"].minutes == planned


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


def test_what_has_a_time_of_its_own_stands_over_its_item_and_how_it_fits(
    console: ConsoleWindow, plans: Plans
) -> None:
    session = console.session
    at = start_times(session.record)["obstacles"]
    session.do(fix(session.record, FixedPoint("obstacles", at, "Koffie staat klaar")))
    end = at + timedelta(hours=3)
    session.do(fix(session.record, FixedPoint("", end, "Conciërge sluit af")))
    dialog = plans(console)
    agenda = [item.id for item in session.record.agenda]
    row, before = (dialog.list.item(agenda.index("obstacles") - n) for n in (0, 1))
    assert row.data(FIXED) == (f"{at:%H:%M}", "Koffie staat klaar", "vast · past precies", False)
    assert before.data(FIXED) is None
    assert dialog.list.visualItemRect(row).height() > dialog.list.visualItemRect(before).height()
    spoken = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Koffie staat klaar" in spoken
    assert "beschermd" in spoken
    assert f"{end:%H:%M} Conciërge sluit af" in dialog.side._done_by.text()
    dialog.planning.longer("welcome", 5)
    assert row.data(FIXED)[2:] == ("vast · 5 min te laat", True)
    assert not dialog.grab().isNull()


def test_what_is_protected_says_so_and_no_more_once_it_may_be_shorter(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console)
    agenda = [item.id for item in console.session.record.agenda]
    row = dialog.list.item(agenda.index("obstacles"))
    assert row.data(PROTECTED) == "beschermd"
    dialog.planning.set_flex("obstacles", "flexible")
    assert not row.data(PROTECTED)


def test_where_a_name_leaves_no_room_beside_it_the_word_stands_below(
    console: ConsoleWindow, plans: Plans
) -> None:
    dialog = plans(console)
    agenda = [item.id for item in console.session.record.agenda]
    row = dialog.list.item(agenda.index("obstacles"))
    before = dialog.list.visualItemRect(row).height()
    row.setData(NAME, "Een naam die de hele rij vult, tot aan de tijd")
    dialog.list.scheduleDelayedItemsLayout()
    dialog.list.doItemsLayout()
    assert dialog.list.visualItemRect(row).height() > before
