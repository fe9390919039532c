"""F1 opens the help where somebody is: in every window, board and dialog, in each language."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import cwb_workshop.ui
from cwb_workshop.content.help_book import EXERCISES, explained_exercises
from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.demo.every_window import every_window, imaginary_session
from cwb_workshop.exercises import Registry
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.help import HERE
from cwb_workshop.ui.help.chapters import chapters_with_keys
from cwb_workshop.ui.help.window import HelpWindow
from cwb_workshop.ui.language import Interface
from tests.languages import LANGUAGES
from tests.ui.open_dialogs import when_open


def topics(language: Language) -> set[str]:
    chapters = chapters_with_keys(all_words(language))
    sections = {f"{one.id}.{section.id}" for one in chapters for section in one.sections}
    return sections | {one.id for one in chapters}


def every_dialog() -> list[type[KeyedDialog]]:
    for module in pkgutil.walk_packages(cwb_workshop.ui.__path__, "cwb_workshop.ui."):
        import_module(module.name)
    found, looked_at = [], [KeyedDialog]
    while looked_at:
        below = looked_at.pop().__subclasses__()
        found += below
        looked_at += below
    return [one for one in found if one.__module__.startswith("cwb_workshop.")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialog_names_a_chapter_that_exists(language: Language) -> None:
    dialogs = every_dialog()
    assert len(dialogs) >= 10
    assert {one.__name__: one.topic for one in dialogs if one.topic not in topics(language)} == {}


def pressed(window: QWidget) -> str:
    """Press F1 where the keyboard is; return at what the help is open."""
    seen: list[str] = []

    def read(sheet: QDialog) -> None:
        assert isinstance(sheet, HelpWindow)
        seen.append(sheet.topic)
        sheet.reject()

    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    when_open(read)
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
    # Without a loop that goes on nothing takes the help away, and offscreen it keeps the keyboard.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    (topic,) = seen
    return topic


@pytest.mark.parametrize("language", LANGUAGES)
def test_f1_opens_it_in_every_window(
    qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    toolbox = Toolbox(Registry(), tmp_path)
    session = imaginary_session(toolbox, toolbox.kit, toolbox.wall_words)
    interface = Interface(language, all_words, load_locales(interface_languages()))
    seen: dict[str, str] = {}
    for name, window in every_window(qapp, session, interface, size=(1366, 768)):
        if not isinstance(window, HelpWindow):
            seen[name] = pressed(window)
    assert seen["home"] == "start"
    assert set(seen.values()) <= topics(language) | {HERE}
    assert {name for name, topic in seen.items() if topic == HERE} == {
        name for name in seen if name.startswith("console")
    }


def test_in_the_console_it_opens_at_the_part_that_has_the_keyboard(console: ConsoleWindow) -> None:
    work, help_ = console.work, console.commands.help
    work.capture.field.setFocus()
    assert help_.topic() == HERE
    work.form.take_focus()
    assert help_.topic() == "exercises.harvest_cluster"
    console.agenda.take_focus()
    assert help_.topic() == "agenda"


def test_from_the_wall_it_tells_of_the_wall(console: ConsoleWindow) -> None:
    seen: list[str] = []

    def read(sheet: QDialog) -> None:
        assert isinstance(sheet, HelpWindow)
        seen.append(sheet.topic)
        sheet.reject()

    when_open(read)
    nothing = Qt.KeyboardModifier.NoModifier
    console.wall_key(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F1, nothing))
    assert seen == ["wall"]


def test_a_form_is_told_of_by_its_exercise() -> None:
    assert {f"{EXERCISES}.{exercise}" for exercise in explained_exercises()} <= topics("nl")
