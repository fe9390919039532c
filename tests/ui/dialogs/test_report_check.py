"""What may tell who somebody is stands in a list, and Enter never writes by accident."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.privacy.naming import NamedHit
from cwb_workshop.ui.dialogs.report_check import ReportCheckDialog
from tests.languages import LANGUAGES

HITS = (
    NamedHit("O12", "misschien een naam", "Fatima <b>van der Berg</b>"),
    NamedHit("C3, door wie", "misschien een telefoonnummer", "06-12345678"),
)


def shown(qtbot: QtBot, language: Language = "nl", *, at_home: bool = False) -> ReportCheckDialog:
    dialog = ReportCheckDialog(None, load_words(language), HITS, at_home=at_home)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def press(*keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def test_each_hit_stands_there_with_its_line_its_kind_and_its_words(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    told = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert told == [
        "O12 · misschien een naam\nFatima <b>van der Berg</b>",
        "C3, door wie · misschien een telefoonnummer\n06-12345678",
    ]
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel)
    )


def test_letters_that_are_lost_are_told_apart_from_what_may_tell_who_somebody_is(
    qtbot: QtBot,
) -> None:
    words = load_words("nl")
    lost = NamedHit("O13", "letters die niet te drukken zijn", "𒀀", is_lost=True)
    dialog = ReportCheckDialog(None, words, (*HITS, lost), at_home=False)
    qtbot.addWidget(dialog)
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert words("privacy.asked", n=2) in told
    assert words("privacy.lost", n=1) in told
    alone = ReportCheckDialog(None, words, (lost,), at_home=False)
    qtbot.addWidget(alone)
    assert words("privacy.asked", n=1) not in [label.text() for label in alone.findChildren(QLabel)]


def test_enter_goes_to_the_line_that_is_chosen(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (dialog.answer, dialog.number) == ("change", 1)


def test_escape_puts_it_off(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    press(Qt.Key.Key_Escape)
    assert dialog.answer is None
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("tabs", "key", "answer"),
    [
        (1, Qt.Key.Key_Return, "change"),
        (2, Qt.Key.Key_Return, "write"),
        (2, Qt.Key.Key_Space, "write"),
        (3, Qt.Key.Key_Return, None),
    ],
)
def test_writing_needs_its_own_button(
    qtbot: QtBot, tabs: int, key: Qt.Key, answer: str | None
) -> None:
    dialog = shown(qtbot)
    press(*[Qt.Key.Key_Tab] * tabs, key)
    assert dialog.answer == answer
    assert not dialog.isVisible()


def test_whoever_types_on_writes_nothing(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    for letter in "3: nog een antwoord ":
        press(Qt.Key(ord(letter.upper())))
    assert dialog.isVisible()
    press(Qt.Key.Key_Enter)
    assert dialog.answer == "change"


@pytest.mark.parametrize("at_home", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_a_name_and_fits(qtbot: QtBot, language: Language, at_home: bool) -> None:
    dialog = shown(qtbot, language, at_home=at_home)
    words = load_words(language)
    parts: list[QWidget] = [dialog.list, dialog.change, dialog.write, dialog.cancel]
    assert all(part.accessibleName() for part in parts)
    assert dialog.accessibleDescription() == words("privacy.asked", n=2)
    for button in (dialog.change, dialog.write, dialog.cancel):
        assert button.width() >= button.sizeHint().width()
        assert dialog.rect().contains(button.geometry())
