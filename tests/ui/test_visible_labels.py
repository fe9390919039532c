"""What can be read on a widget is in the name by which it is called, in every window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True)
class Looked:
    """What was looked at in all windows, in one walk through them."""

    labels: tuple[tuple[str, str, str], ...]
    """The name of the window, what stands on a widget or before it, and how that is called."""
    nameless: tuple[tuple[str, str], ...]
    """Of widgets that can be worked with: the name of the window, and what they are."""
    choices: tuple[tuple[str, QAccessible.Role], ...]
    """Of buttons that stay down: what they are for, and what a screen reader is told."""


@cache
def looked(language: Language) -> Looked:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    interface = Interface(language, all_words, load_locales(interface_languages()))
    labels: list[tuple[str, str, str]] = []
    nameless: list[tuple[str, str]] = []
    choices: list[tuple[str, QAccessible.Role]] = []
    for name, window in every_window(application, a_session(None), interface, size=(1366, 768)):
        labels += [(name, label, name_of(widget)) for widget, label in labelled(window)]
        nameless += [(name, type(widget).__name__) for widget in unnamed(window)]
        choices += list(staying_down(window))
    return Looked(tuple(labels), tuple(nameless), tuple(choices))


def unnamed(window: QWidget) -> Iterator[QWidget]:
    for kind in (QAbstractButton, QLineEdit, QComboBox):
        for widget in window.findChildren(kind):
            if not widget.isVisible() or _is_inside_another(widget):
                continue
            if not (name_of(widget) or widget.accessibleName()):
                yield widget


def staying_down(window: QWidget) -> Iterator[tuple[str, QAccessible.Role]]:
    for button in window.findChildren(QAbstractButton):
        if button.isCheckable() and button.isVisible() and button.property("role"):
            state = ":alone" if button.property("state") == "alone" else ""
            role = QAccessible.queryAccessibleInterface(button).role()
            yield f"{button.property('role')}{state}", role


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", interface_languages())
def test_the_visible_label_is_in_the_name(language: Language) -> None:
    labels = looked(language).labels
    for window_name, label, called in labels:
        missing = [word for word in spoken(label) if word not in spoken(called)]
        assert not missing, f"{window_name}: “{label}” is called “{called}”"
    assert len(labels) > 500


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", interface_languages())
def test_all_that_can_be_worked_with_has_a_name(language: Language) -> None:
    assert looked(language).nameless == ()


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
def test_a_choice_of_one_is_made_by_radio_buttons() -> None:
    # What stands alone is on or off, and no choice among others.
    turned = dict.fromkeys(("bar", "tab:alone"), QAccessible.Role.CheckBox)
    choices = looked("nl").choices
    for made_for, role in choices:
        assert role == turned.get(made_for, QAccessible.Role.RadioButton)
    assert {made_for for made_for, _role in choices} == {"bar", "choice", "tab", "tab:alone"}


def _is_inside_another(widget: QWidget) -> bool:
    """Tell whether it is a part of Qt's own, as the button that empties a field."""
    return isinstance(widget.parentWidget(), QLineEdit | QComboBox)
