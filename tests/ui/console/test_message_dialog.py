"""A message to the room is typed in one small window, and one key shows it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from cwb_workshop.core.contract.scene import RoomMessage
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.ui.console.message_dialog import MessageDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.widgets.picture import render
from tests.ui.console.conftest import Consoles
from tests.workshop import EVENING


def opened(console: ConsoleWindow) -> MessageDialog:
    return console.commands.to_room.message_dialog()


def typed(console: ConsoleWindow, text: str, minutes: str = "") -> MessageDialog:
    dialog = opened(console)
    dialog.show()
    dialog.text.setText(text)
    dialog.minutes.setText(minutes)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    if dialog.step is not None:
        console.session.do(dialog.step)
    return dialog


def test_enter_shows_it_with_its_countdown(consoles: Consoles, clock: SetClock) -> None:
    console = consoles("welcome")
    console.session.set_wall_mode("live")
    typed(console, "Nog even koffie", "5")
    until = EVENING + timedelta(minutes=5)
    assert console.session.scene.message == RoomMessage("Nog even koffie", until)
    clock.set(clock.now() + timedelta(minutes=2, seconds=1))
    again = opened(console)
    assert (again.text.text(), again.minutes.text()) == ("Nog even koffie", "3")
    assert not again.away.isHidden()


def test_empty_fields_and_the_button_take_it_away(consoles: Consoles) -> None:
    console = consoles("welcome")
    console.session.set_wall_mode("live")
    typed(console, "Nog even koffie")
    typed(console, "")
    assert console.session.scene.message is None
    assert opened(console).away.isHidden()


@pytest.mark.parametrize(
    ("text", "minutes", "fault"),
    [
        ("Koffie", "0", "“0” kan niet worden afgeteld. Typ een getal van 1 tot en met 120."),
        ("Koffie", "121", "“121” kan niet worden afgeteld. Typ een getal van 1 tot en met 120."),
        ("Koffie", "x", "“x” kan niet worden afgeteld. Typ een getal van 1 tot en met 120."),
        ("// boos", "", "Met // is het een notitie: die ziet de zaal niet. Haal // weg."),
    ],
)
def test_what_cannot_be_shown_is_said_and_nothing_is_done(
    consoles: Consoles, text: str, minutes: str, fault: str
) -> None:
    dialog = typed(consoles("welcome"), text, minutes)
    assert dialog.step is None
    assert dialog.isVisible()
    assert dialog.fault.text() == fault
    dialog.close()


def test_it_covers_the_foot_of_the_picture_alone(consoles: Consoles) -> None:
    console = consoles("welcome")
    session = console.session
    session.set_wall_mode("live")
    size = QSize(960, 540)
    before = render(session.scene, size)
    typed(console, "Loop naar een andere tafel", "5")
    after = render(session.scene, size, message_left=300)
    top = before.copy(0, 0, 960, 330)
    assert after.copy(0, 0, 960, 330) == top
    assert after.pixelColor(5, 535) != before.pixelColor(5, 535)


def test_the_longest_message_is_whole_on_a_narrow_wall_for_a_far_back_row(
    consoles: Consoles,
) -> None:
    console = consoles("welcome")
    session = console.session
    session.set_wall_mode("live")
    typed(console, ("Schuif allemaal een tafel op en neem je kaart mee " * 3)[:120], "99")
    picture = render(session.scene, QSize(800, 600), metres=12, message_left=99 * 60)
    covered = next(row for row in range(600) if picture.pixelColor(2, row).lightness() < 60)
    assert covered > 200
