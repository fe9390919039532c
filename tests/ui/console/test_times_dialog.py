"""What happens at its own time is filled in once, and the agenda goes by it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_workshop.core.agenda.fixed_points import FixedPoint, fix, fixed_points
from cwb_workshop.core.agenda.forecast import agreed_end
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.console.agenda_list import TIME
from cwb_workshop.ui.console.times_dialog import TimesDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.widgets.plain_label import PlainLabel
from tests.ui.console.conftest import Consoles
from tests.workshop import EVENING

COFFEE = FixedPoint("break", EVENING + timedelta(minutes=75), "koffie staat klaar")
LOCKED = FixedPoint("", EVENING + timedelta(minutes=150), "de beheerder sluit af")


def saved(console: ConsoleWindow, dialog: TimesDialog) -> None:
    dialog.save()
    assert dialog.step is not None
    console.session.do(dialog.step)


def opened(console: ConsoleWindow) -> TimesDialog:
    return console.commands.agenda.times_dialog()


def choose(dialog: TimesDialog, row: int, item: str) -> None:
    box, _time, _told = dialog.rows[row]
    box.setCurrentIndex(box.findData(item))


def test_a_time_of_an_item_and_of_the_end_are_kept_and_come_back(consoles: Consoles) -> None:
    console = consoles("welcome")
    dialog = opened(console)
    assert dialog.agreed.text() == "21:00"
    dialog.ready.setText("21.30")
    dialog.ready_words.setText("de beheerder sluit af")
    choose(dialog, 0, "break")
    dialog.rows[0][1].setText("2015")
    dialog.rows[0][2].setText("koffie staat klaar")
    saved(console, dialog)
    assert fixed_points(console.session.record) == (COFFEE, LOCKED)
    again = opened(console)
    assert (again.ready.text(), again.ready_words.text()) == ("21:30", "de beheerder sluit af")
    assert again.rows[0][0].currentData() == "break"
    assert again.rows[0][1].text() == "20:15"
    console.run("undo")
    assert fixed_points(console.session.record) == ()


def test_the_agenda_waits_for_it_and_the_top_bar_tells_who_comes_too_late(
    consoles: Consoles, clock: SetClock
) -> None:
    console = consoles("welcome")
    session = console.session
    session.do(fix(session.record, COFFEE))
    items = [item.id for item in session.record.agenda]
    assert console.agenda.list.item(items.index("break")).data(TIME) == "20:15"
    early = FixedPoint("break", EVENING + timedelta(minutes=50))
    session.do(fix(session.record, early))
    assert console.top._late.text() == "14 min te laat voor 19:50"


def test_an_empty_field_takes_a_time_away(consoles: Consoles) -> None:
    console = consoles("welcome")
    for point in (COFFEE, LOCKED):
        console.session.do(fix(console.session.record, point))
    dialog = opened(console)
    dialog.ready.clear()
    saved(console, dialog)
    assert fixed_points(console.session.record) == (COFFEE,)
    dialog = opened(console)
    dialog.rows[0][1].clear()
    saved(console, dialog)
    assert fixed_points(console.session.record) == ()


def test_another_end_can_be_agreed_on(consoles: Consoles) -> None:
    console = consoles("welcome")
    dialog = opened(console)
    dialog.agreed.setText("0:30")
    saved(console, dialog)
    assert agreed_end(console.session.record) == EVENING + timedelta(hours=5, minutes=30)


@pytest.mark.parametrize(
    ("item", "time", "fault"),
    [
        ("break", "straks", "“straks” is geen tijd. Typ bijvoorbeeld 21:30."),
        (None, "20:15", "Kies het onderdeel dat om 20:15 begint."),
    ],
)
def test_what_is_no_time_is_said_and_nothing_is_done(
    consoles: Consoles, item: str | None, time: str, fault: str
) -> None:
    dialog = opened(consoles("welcome"))
    if item is not None:
        choose(dialog, 0, item)
    dialog.show()
    field = dialog.rows[0][1]
    field.setText(time)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.step is None
    assert dialog.isVisible()
    assert dialog.fault.text() == fault
    dialog.close()


def test_an_item_has_one_time(consoles: Consoles) -> None:
    dialog = opened(consoles("welcome"))
    for row in (0, 1):
        choose(dialog, row, "break")
        dialog.rows[row][1].setText("20:15")
    dialog.save()
    assert dialog.step is None
    assert dialog.fault.text() == "“Koffie” heeft al een vaste tijd."


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_its_words_are_there_in_each_language(consoles: Consoles, language: Language) -> None:
    dialog = opened(consoles("welcome", language=language))
    texts = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert all(texts[:2])
