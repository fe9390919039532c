"""With large letters on a small laptop a sheet is no larger than the console it stands before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.console.clicker_dialog import ClickerDialog
from cwb_workshop.ui.learnt_keys import LearntKey
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.ui.theme import apply_theme
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter
from tests.ui.open_dialogs import when_open

pytestmark = pytest.mark.usefixtures("look_kept")
SMALL = QSize(1093, 580)
FRAME = QSize(4, 34)
NONE = Qt.KeyboardModifier.NoModifier
ASKED = {
    "who was heard": ("obstacles", Qt.Key.Key_W, CONTROL | SHIFT),
    "tour": ("obstacles", Qt.Key.Key_F1, CONTROL | SHIFT),
    "help": ("obstacles", Qt.Key.Key_F1, NONE),
    "about": ("obstacles", Qt.Key.Key_F1, SHIFT),
    "themes": ("obstacles", Qt.Key.Key_T, CONTROL | SHIFT),
    "check": ("obstacles", Qt.Key.Key_K, CONTROL),
    "times": ("obstacles", Qt.Key.Key_K, CONTROL | SHIFT),
    "message": ("obstacles", Qt.Key.Key_M, CONTROL | SHIFT),
    "jump": ("obstacles", Qt.Key.Key_S, CONTROL | SHIFT),
    "plan": ("obstacles", Qt.Key.Key_E, CONTROL),
    "end": ("obstacles", Qt.Key.Key_E, CONTROL | SHIFT),
}


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("name", ASKED)
def test_a_sheet_fits_before_the_console_with_all_its_buttons(
    consoles: Consoles, qapp: QApplication, name: str, percent: int, qtbot: QtBot
) -> None:
    item, key, modifiers = ASKED[name]
    console = consoles(item)
    enter(console, *(f"{table}: te duur" for table in range(1, 6)))
    apply_theme(qapp, LaptopLook(text_size=percent))
    console.resize(SMALL)
    QApplication.processEvents()
    seen: list[tuple[str, QSize, list[str], list[QScrollArea]]] = []

    def look(dialog: QDialog) -> None:
        QApplication.processEvents()
        beyond = [
            one.text()
            for one in dialog.findChildren(QPushButton)
            if one.isVisible() and not (scrolls(one) or inside(dialog, one))
        ]
        cut = [one for one in dialog.findChildren(QScrollArea) if one.isVisible() and cuts(one)]
        seen.append((dialog.windowTitle(), dialog.size(), beyond, cut))
        dialog.reject()

    when_open(look)
    QTest.keyClick(console.work.capture.field, key, modifiers)
    ((title, size, beyond, cut),) = seen
    within = SMALL - FRAME
    assert size.boundedTo(within) == size, title
    assert beyond == [], title
    assert cut == [], title


@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_asked_about_a_clicker_fits(
    consoles: Consoles, qapp: QApplication, percent: int
) -> None:
    console = consoles("obstacles")
    apply_theme(qapp, LaptopLook(text_size=percent))
    console.resize(SMALL)
    dialog = ClickerDialog(console, console.words, [LearntKey("Insert", "reveal")])
    dialog.show()
    QApplication.processEvents()
    assert dialog.size().boundedTo(SMALL - FRAME) == dialog.size()
    dialog.reject()


def inside(dialog: QDialog, button: QPushButton) -> bool:
    return dialog.rect().contains(QRect(button.mapTo(dialog, QPoint()), button.size()))


def cuts(page: QScrollArea) -> bool:
    """Tell whether a page is wider than what is seen of it, and cannot be moved aside."""
    is_fixed = page.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    held = page.widget()
    return is_fixed and held is not None and held.width() > page.viewport().width()


def scrolls(button: QPushButton) -> bool:
    """Tell whether a button stands on a page that scrolls."""
    above = button.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None
