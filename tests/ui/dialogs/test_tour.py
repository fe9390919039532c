"""The tour is a few cards, left at any time, and nothing that is typed meanwhile is lost."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import words_folder
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.dialogs.tour import STEPS, Tour
from cwb_workshop.ui.theme import apply_theme
from tests.languages import LANGUAGES


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    style = qapp.styleSheet()
    apply_theme(qapp)
    made = QWidget()
    made.resize(1000, 520)
    made.field = QLineEdit(made)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.show()
    made.field.setFocus()  # type: ignore[attr-defined]
    yield made
    qapp.setStyleSheet(style)


def shown(window: QWidget, language: Language = "nl") -> Tour:
    tour = Tour(window, all_words(language))
    tour.show()
    QApplication.processEvents()
    return tour


def press(tour: Tour, key: Qt.Key) -> None:
    QTest.keyClick(tour.focusWidget() or tour, key)
    QApplication.processEvents()


def test_it_has_five_to_seven_cards() -> None:
    assert 5 <= len(STEPS) <= 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_is_there_in_every_language(language: Language) -> None:
    file = words_folder() / language / "tour.toml"
    tree = tomllib.loads(file.read_text(encoding="utf-8"))
    assert tuple(name for name, part in tree.items() if isinstance(part, dict)) == STEPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_read_in_a_minute_and_nothing_is_cut(window: QWidget, language: Language) -> None:
    tour = shown(window, language)
    read = 0
    for step in STEPS:
        assert tour.step == step
        for label in tour.findChildren(Label):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        read += len(tour.accessibleDescription().split())
        press(tour, Qt.Key.Key_Return)
    assert read <= 240  # as many words as are read in a minute
    assert not tour.isVisible()


def test_the_last_card_has_one_button_that_ends_it(window: QWidget) -> None:
    tour = shown(window)
    for _ in STEPS[1:]:
        assert tour.skip.isVisible()
        press(tour, Qt.Key.Key_Right)
    assert tour.step == STEPS[-1]
    assert not tour.skip.isVisible()
    press(tour, Qt.Key.Key_Left)
    assert tour.skip.isVisible()
    tour.skip.setFocus()
    QTest.keyClick(tour, Qt.Key.Key_PageDown)
    assert tour.focusWidget() is tour.next
    press(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_arrows_go_on_and_back_and_no_further(window: QWidget) -> None:
    tour = shown(window)
    press(tour, Qt.Key.Key_Left)
    assert tour.step == STEPS[0]
    press(tour, Qt.Key.Key_Right)
    press(tour, Qt.Key.Key_Right)
    press(tour, Qt.Key.Key_Left)
    assert tour.step == STEPS[1]
    tour.reject()


@pytest.mark.parametrize("cards", range(len(STEPS)))
def test_esc_leaves_it_at_any_card(window: QWidget, cards: int) -> None:
    tour = shown(window)
    for _card in range(cards):
        press(tour, Qt.Key.Key_Right)
    press(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_who_begins_to_type_leaves_it_and_types_on(window: QWidget) -> None:
    tour = shown(window)
    QTest.keyClick(tour.next, Qt.Key.Key_Z)
    assert not tour.isVisible()
    assert window.field.text() == "z"  # type: ignore[attr-defined]


def test_skip_is_a_button_too(window: QWidget) -> None:
    tour = shown(window)
    tour.skip.click()
    assert not tour.isVisible()


def test_it_goes_with_the_window_behind_it(window: QWidget) -> None:
    tour = shown(window)
    window.hide()
    assert not tour.isVisible()
