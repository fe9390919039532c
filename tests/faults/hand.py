"""A calm hand at the laptop: it presses keys as a keyboard does, and reads what stands in front."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMessageBox, QWidget
from shiboken6 import isValid

from cwb_workshop.content.word_files import load_words
from tests.languages import LANGUAGES

Step = Callable[[], object]

_LAPTOP = "0-laptop"
_LOOK, _PAUSE = 5, 2
"""Milliseconds between two looks, and between two steps."""

TITLES = {load_words(language, ["dialog"])("dialog.crash.title") for language in LANGUAGES}


class Reader(QObject):
    """Reads each dialog about a fault once it is painted, and puts it away with Enter.

    `read` holds the texts as they could be read on the screen of the laptop.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.read: list[str] = []
        self.painted: set[int] = set()
        self.in_front: QWidget | None = None
        application.installEventFilter(self)
        self._looks = QTimer(self)
        self._looks.timeout.connect(self._look)
        self._looks.start(_LOOK)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and is_about_a_fault(watched):
            self.painted.add(id(watched))
        return False

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not is_about_a_fault(dialog):
            self.in_front = None
            return
        if dialog is self.in_front or id(dialog) not in self.painted:
            return
        assert dialog is not None
        self.in_front = dialog
        self.read.append(_readable(dialog))
        self.painted.discard(id(dialog))
        press(Qt.Key.Key_Return)


def can_be_read(text: str) -> bool:
    """Say whether what was read is about a fault, in either language."""
    return any(title in text for title in TITLES) or "Something went wrong" in text


def is_about_a_fault(widget: object) -> bool:
    if isinstance(widget, QMessageBox):
        return True
    return isinstance(widget, QDialog) and widget.windowTitle() in TITLES


def _readable(dialog: QWidget) -> str:
    """Return what can be read of a dialog: nothing where it stands on the wall."""
    if dialog.screen().name() != _LAPTOP or not dialog.isVisible():
        return ""
    labels = dialog.findChildren(QLabel)
    return " ".join(label.text() for label in labels if not label.visibleRegion().isEmpty())


class Script(QObject):
    """Does one step after the other out of Qt's loop, whatever fails in one of them.

    A step may open a dialog: the next ones are done in its loop. They wait as long as a
    fault is being told, and as long as a step is half done: between the press and the release of
    a mouse button Qt looks for other events, and whatever came in between would come first.
    """

    def __init__(self, steps: Iterator[Step], watch: Step, ended: Step) -> None:
        """`watch` is called before each step, `ended` instead of one when there is none left."""
        super().__init__()
        self._steps = steps
        self._watch = watch
        self._ended = ended
        self._under_way: list[QWidget | None] = []
        """What stood in front when each step began that has not come back."""

    def go(self) -> None:
        self._watch()
        half_done = bool(self._under_way) and in_front() is self._under_way[-1]
        if half_done or is_about_a_fault(QApplication.activeModalWidget()):
            QTimer.singleShot(_LOOK, self.go)
            return
        try:
            step = next(self._steps, self._ended)
        except Exception:
            # What the steps need is not there: it is told, and the program ends.
            self._ended()
            raise
        if step is not self._ended:
            # First: the step may not come back before others were done.
            QTimer.singleShot(_PAUSE, self.go)
        self._under_way.append(in_front())
        try:
            step()
        finally:
            self._under_way.pop()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key of the keyboard; it goes where the system lets it go."""
    for act in (QTest.keyPress, QTest.keyRelease):
        # What is pressed may take the window away, and the other half goes elsewhere.
        _at_the_front(act, key, held)


def press_shortcut(key: str) -> None:
    sequence: Any = QKeySequence(key)  # its types do not know what is in it
    pressed = sequence[0]
    press(pressed.key(), pressed.keyboardModifiers())


def typed(text: str) -> Iterator[Step]:
    """Return what types a text, character by character."""
    for char in text:
        yield partial(_type, char)


def _type(char: str) -> None:
    _at_the_front(QTest.keyClick, char)


def _at_the_front(act: Any, *values: object) -> None:
    """Act on the window that keys go to now, if there is one."""
    window = in_front() or QApplication.activeWindow()
    if window is None:
        return
    try:
        handle = window.windowHandle()
        if handle is not None:
            act(handle, *values)
    except RuntimeError as error:
        # Qt has made its window anew, and PySide remembers the one that is gone.
        if "already deleted" not in str(error):
            raise
        act(window, *values)


def through_what_opened() -> Iterator[Step]:
    """Walk through a menu or a dialog that stands open, if any, and leave it."""
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Up)
    for _level in range(3):
        if not is_open():
            return
        yield from (partial(press, key) for key in keys)
        yield _resize
        yield partial(press, Qt.Key.Key_Escape)
    if is_open():
        yield _close


def in_front() -> QWidget | None:
    """Return the menu or dialog that stands open in front of all others, if any."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()


def is_open() -> bool:
    return in_front() is not None


def _resize() -> None:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.resize(dialog.width() + 9, dialog.height() + 9)


def _close() -> None:
    front = in_front()
    if front is not None:
        front.close()


def every_button(part: QWidget, every: int) -> Iterator[Step]:
    """Click each n-th of the buttons in a part of a window, and walk through what opens."""
    for button in part.findChildren(QAbstractButton)[::every]:
        # One click can take others away, and the window itself.
        if isValid(button) and button.isVisible() and button.isEnabled():
            yield partial(_click, button)
            yield from through_what_opened()


def _click(button: QAbstractButton) -> None:
    if not isValid(button):
        return
    middle = button.rect().center()
    window = button.window().windowHandle()
    if window is not None:
        at = button.mapTo(button.window(), QPoint(middle))
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
