"""What stands on the screen of the list is what the whole list drawn anew would be."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.capture.editing_steps import show
from cwb_workshop.ui.console.entries.entry_delegate import EntryDelegate
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.look import LaptopLook

CONTROL = Qt.KeyboardModifier.ControlModifier


def settled() -> None:
    """Let layouts follow what changed, and what follows from them be drawn."""
    for _ in range(4):
        QApplication.processEvents()


def on_screen(console: ConsoleWindow) -> QImage:
    """Return the pixels of the list as they stand on the screen."""
    viewport = console.work.lines.viewport()
    place = QRect(viewport.mapTo(console, QPoint(0, 0)), viewport.size())
    return console.screen().grabWindow(console.winId()).toImage().copy(place)


def one_more(console: ConsoleWindow, dice: Random) -> None:
    words = "en toen kwam niemand ons halen " * dice.randint(0, 6)
    field = console.work.capture.field
    field.setText(f"{dice.randint(1, 5)}: {words} zei iemand {dice.choice(['#g', '!', ''])}")
    QTest.keyClick(field, Qt.Key.Key_Return)


def select(console: ConsoleWindow, dice: Random) -> None:
    entries = list(console.session.record.entries)
    if entries:
        console.work.lines.select(dice.choice(entries))


def joined(console: ConsoleWindow, dice: Random) -> None:
    lines, model = console.work.lines, console.work.model
    if model.rowCount() > 1:
        row = dice.randrange(model.rowCount() - 1)
        lines.selectionModel().select(
            QItemSelection(model.index(row, 0), model.index(row + 1, 0)),
            QItemSelectionModel.SelectionFlag.ClearAndSelect,
        )
        console.run("merge")


def scrolled(console: ConsoleWindow, dice: Random) -> None:
    bar = console.work.lines.verticalScrollBar()
    bar.setValue(bar.value() + dice.choice([-200, -37, -5, 5, 37, 200]))


def wider(console: ConsoleWindow, dice: Random) -> None:
    console.resize(dice.choice([1100, 1300, 1366]), dice.choice([620, 700, 768]))


def released(console: ConsoleWindow, dice: Random) -> None:
    entries = list(console.session.record.entries)
    chosen = dice.sample(entries, k=min(3, len(entries)))
    console.session.do(show(console.session.record, chosen))


def key(key: Qt.Key, held: Qt.KeyboardModifier) -> Callable[[ConsoleWindow, Random], None]:
    return lambda console, _dice: QTest.keyClick(console.work.capture.field, key, held)


ACTIONS: list[Callable[[ConsoleWindow, Random], None]] = [
    *[one_more] * 6,
    select,
    scrolled,
    scrolled,
    joined,
    wider,
    released,
    lambda console, _dice: console.run("withdraw"),
    lambda console, _dice: console.run("highlight"),
    lambda console, _dice: console.run("show_line"),
    lambda console, _dice: console.work.lines.setFocus(),
    lambda console, _dice: console.work.lines.clearSelection(),
    key(Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
    key(Qt.Key.Key_Z, CONTROL),
    key(Qt.Key.Key_Y, CONTROL),
]


@pytest.mark.parametrize("seed", range(4))
def test_all_that_happens_to_lines_is_on_the_screen(console: ConsoleWindow, seed: int) -> None:
    dice, seen = Random(seed), set[bytes]()
    console.work.rest_at_foot(bool(seed % 2))
    for number in range(60):
        action = dice.choice(ACTIONS)
        action(console, dice)
        settled()
        stands = on_screen(console)
        console.work.lines.viewport().repaint()
        assert on_screen(console) == stands, f"{number}: {action}"
        seen.add(bytes(stands.constBits()))
    assert len(seen) > 30


def test_the_colours_of_another_look_reach_below_the_lines(console: ConsoleWindow) -> None:
    one_more(console, Random(1))
    settled()
    before = on_screen(console)
    assert before.width() > 100
    console.wear(LaptopLook(dark=True))
    settled()
    corner = QPoint(before.width() - 4, before.height() - 4)
    assert before.pixelColor(corner) != on_screen(console).pixelColor(corner)


def test_a_line_more_draws_that_line_alone(
    console: ConsoleWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = Random(1)
    for _ in range(40):
        one_more(console, dice)
    settled()
    drawn: list[int] = []
    paint = EntryDelegate.paint

    def counted(delegate: EntryDelegate, painter, option, index) -> None:  # type: ignore[no-untyped-def]
        drawn.append(index.row())
        paint(delegate, painter, option, index)

    monkeypatch.setattr(EntryDelegate, "paint", counted)
    one_more(console, dice)
    settled()
    assert drawn == [40]
