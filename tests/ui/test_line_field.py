"""Whatever field a text is pasted, dropped or put into: it is there whole, or not at all."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

import cwb_workshop
from cwb_workshop.core.model.limits import LONGEST_LINE
from cwb_workshop.ui.colours import colours
from cwb_workshop.ui.console.capture.plain_field import PlainField
from cwb_workshop.ui.console.entries.line_editor import LineEditor
from cwb_workshop.ui.dialogs.passphrase import PassphraseDialog
from cwb_workshop.ui.home.fields import TextField
from cwb_workshop.ui.home.search_field import SearchField
from cwb_workshop.ui.line_field import LineField
from tests.ui.dropping import drop, middle_click
from tests.workshop import every_words

_PACKAGE = Path(cwb_workshop.__file__).parent
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def _of_qt(tree: ast.AST) -> Iterator[str]:
    """Yield which of Qt's own fields a module makes, or makes into one of its own.

    One that is only read takes nothing in.
    """
    read = {id(call) for call in _only_read(tree)}
    for node in ast.walk(tree):
        if id(node) in read:
            continue
        names = [node.func] if isinstance(node, ast.Call) else getattr(node, "bases", [])
        yield from (
            name.id
            for name in names
            if isinstance(name, ast.Name)
            and name.id in ("QLineEdit", "QPlainTextEdit", "QSpinBox", "QDateEdit")
        )


def _only_read(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield the calls that make what `setReadOnly(True)` is called on."""
    calls = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            names = map(ast.unparse, node.targets)
            if any(f"{name}.setReadOnly(True)" in calls for name in names):
                yield node.value


def test_no_window_has_a_field_that_cuts_what_comes_in() -> None:
    files = [*(_PACKAGE / "ui").rglob("*.py"), *(_PACKAGE / "widgets").rglob("*.py")]
    own = {file.name for file in files if list(_of_qt(ast.parse(file.read_text("utf-8"))))}
    assert own == {"line_field.py"}


@pytest.fixture(params=[LineField, TextField, lambda: PlainField("find"), SearchField])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[LineField]:
    base = colours(dark=False)
    made: LineField = request.param(base) if request.param is SearchField else request.param()
    made.speak(every_words("en"))
    qtbot.addWidget(made)
    made.show()
    yield made
    QToolTip.hideText()


def press_paste(field: LineField, text: str, _: pytest.MonkeyPatch) -> None:
    QApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)


def press_shift_insert(field: LineField, text: str, _: pytest.MonkeyPatch) -> None:
    QApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)


Door = Callable[[LineField, str, pytest.MonkeyPatch], None]
EVERY_DOOR = pytest.mark.parametrize("door", [press_paste, press_shift_insert, drop, middle_click])


@EVERY_DOOR
@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("een", "een"),
        ("een\n", "een"),
        ("\r\n een \r\ntwee\r\n", "een twee"),
        ("een\u2028twee\tdrie\x00", "een twee drie"),
        ("\n\n", ""),
        ("z" * LONGEST_LINE, "z" * LONGEST_LINE),
    ],
)
def test_a_text_is_taken_whole(
    field: LineField, door: Door, text: str, there: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    door(field, text, monkeypatch)
    assert field.text() == there
    assert not QToolTip.isVisible()


@EVERY_DOOR
@pytest.mark.parametrize("length", [LONGEST_LINE + 1, 49_080, 1_000_000])
def test_a_text_that_has_no_room_is_told_with_its_length_and_nothing_of_it_taken(
    field: LineField, door: Door, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    field.setText("wat er stond")
    refused: list[str] = []
    field.too_long.connect(refused.append)
    door(field, "z" * length, monkeypatch)
    assert field.text() == "wat er stond"
    assert refused == ["z" * length]
    assert str(length) in QToolTip.text()


def test_what_is_chosen_in_the_field_makes_room_for_what_is_pasted(field: LineField) -> None:
    field.setText("a" * LONGEST_LINE)
    field.selectAll()
    field.take_line("b" * LONGEST_LINE)
    assert field.text() == "b" * LONGEST_LINE


def test_a_rare_character_takes_the_room_of_two_and_is_not_cut_in_half(field: LineField) -> None:
    field.setMaxLength(3)
    field.take_line("🙂🙂")
    assert field.text() == ""
    field.take_line("🙂z")
    assert field.text() == "🙂z"


def test_a_passphrase_is_taken_to_the_letter(qtbot: QtBot) -> None:
    dialog = PassphraseDialog(None, every_words("en"), file="avond.cwb", new=True)
    qtbot.addWidget(dialog)
    first = dialog.fields[0]
    assert isinstance(first, LineField)
    first.take_text("e\u0301en \u200btwee  drie\n")
    assert first.text() == "e\u0301en \u200btwee  drie"
    first.clear()
    first.take_text("z" * 201)
    assert first.text() == ""


def test_ctrl_e_is_for_the_window_also_where_qt_has_it_for_the_end_of_a_line(
    field: LineField,
) -> None:
    """On X11 it has."""
    field.setText("een")
    field.home(False)
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, CONTROL)
    pressed.accept()
    field.keyPressEvent(pressed)
    assert (pressed.isAccepted(), field.cursorPosition()) == (False, 0)


@pytest.mark.parametrize("edits_a_line", [True, False])
def test_a_field_of_the_evening_keeps_no_key_of_the_plan(qtbot: QtBot, edits_a_line: bool) -> None:
    """A system asks the field first, and a key that it keeps is no shortcut."""
    window = QWidget()
    qtbot.addWidget(window)
    field = LineEditor(window) if edits_a_line else PlainField("find")
    field.setParent(window)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, CONTROL)
    asked.accept()
    field.event(asked)
    assert not asked.isAccepted()
