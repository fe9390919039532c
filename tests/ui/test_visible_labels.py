"""What can be read on a widget is in the name by which it is called, in every window."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.demo.every_window import every_window
from cwb_workshop.ui.language import Interface
from tests.workshop import a_session

_MARKS = re.compile(r"[▾●✓…]")
"""Drawn beside the words; nobody speaks them."""


def spoken(text: str) -> list[str]:
    return re.findall(r"[\w+−↑↓.]+", _MARKS.sub("", text).casefold())


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def labelled(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield each widget that can be worked with, and the words that stand on it or before it."""
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            yield button, button.text().replace("&&", "&")
    for label in window.findChildren(QLabel):
        buddy = label.buddy()
        if label.isVisible() and isinstance(buddy, QLineEdit):
            yield buddy, label.text()


@pytest.mark.slow
@pytest.mark.parametrize("language", interface_languages())
def test_the_visible_label_is_in_the_name(qapp: QApplication, language: Language) -> None:
    interface = Interface(language, all_words, load_locales(interface_languages()))
    looked_at = 0
    for window_name, window in every_window(qapp, a_session(None), interface, size=(1366, 768)):
        for widget, label in labelled(window):
            looked_at += 1
            name = spoken(name_of(widget))
            missing = [word for word in spoken(label) if word not in name]
            assert not missing, f"{window_name}: “{label}” is called “{name_of(widget)}”"
    assert looked_at > 500


@pytest.mark.slow
@pytest.mark.parametrize("language", interface_languages())
def test_all_that_can_be_worked_with_has_a_name(qapp: QApplication, language: Language) -> None:
    interface = Interface(language, all_words, load_locales(interface_languages()))
    for window_name, window in every_window(qapp, a_session(None), interface, size=(1366, 768)):
        for kind in (QAbstractButton, QLineEdit, QComboBox):
            for widget in window.findChildren(kind):
                if widget.isVisible() and not _is_inside_another(widget):
                    assert name_of(widget) or widget.accessibleName(), (
                        f"{window_name}: {type(widget).__name__} has no name"
                    )


def _is_inside_another(widget: QWidget) -> bool:
    """Tell whether it is a part of Qt's own, as the button that empties a field."""
    return isinstance(widget.parentWidget(), QLineEdit | QComboBox)


@pytest.mark.slow
def test_a_choice_of_one_is_made_by_radio_buttons(qapp: QApplication) -> None:
    interface = Interface("nl", all_words, load_locales(interface_languages()))
    # What stands alone is on or off, and no choice among others.
    turned = dict.fromkeys(("bar", "tab:alone"), QAccessible.Role.CheckBox)
    seen: set[str] = set()
    for _name, window in every_window(qapp, a_session(None), interface, size=(1366, 768)):
        for button in window.findChildren(QAbstractButton):
            if button.isCheckable() and button.isVisible() and button.property("role"):
                state = ":alone" if button.property("state") == "alone" else ""
                role = f"{button.property('role')}{state}"
                seen.add(role)
                expected = turned.get(role, QAccessible.Role.RadioButton)
                assert QAccessible.queryAccessibleInterface(button).role() == expected
    assert seen == {"bar", "choice", "tab", "tab:alone"}
