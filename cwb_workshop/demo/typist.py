"""Types a script into the console as a scribe would: with key events, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.script.directives import Directive, ScriptFault, ScriptLine
from cwb_workshop.script.player import Player
from cwb_workshop.ui.console.window import ConsoleWindow

_CONTROL = Qt.KeyboardModifier.ControlModifier
_PLAIN = Qt.KeyboardModifier.NoModifier


def press(
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = _PLAIN,
    text: str = "",
) -> None:
    """Press and release one key in a widget; shortcuts get it first, as from a keyboard."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers, text)
        event.ignore()
        QApplication.sendEvent(widget, event)


def type_text(widget: QWidget, text: str) -> None:
    """Type every character, whatever its script."""
    for char in text:
        press(widget, Qt.Key.Key_unknown, text=char)


class Typist(Player):
    """Plays a script into a console. Forms are filled in as the script says."""

    def __init__(self, console: ConsoleWindow, session_clock: SetClock) -> None:
        super().__init__(console.session, session_clock)
        self._console = console

    def _type(self, line: ScriptLine) -> None:
        """Type a line and press Enter. Raises ScriptFault when the console refuses it."""
        if self._session.item is None:
            raise ScriptFault(line.line, "script.item_first")
        before, newest = self._undoing.place, self._session.newest("undo")
        field = self._console.work.capture.field
        field.setFocus()
        type_text(field, line.text)
        press(field, Qt.Key.Key_Return, text="\r")
        if field.text():
            self._session.capture(line.text)
        stored = self._session.newest("undo")
        self._undoing.typed(before, is_stored=stored is not newest)

    def _item(self, directive: Directive) -> None:
        """Walk to the item in the agenda with the arrow keys, and open it with Enter."""
        items = [item.id for item in self._session.record.agenda]
        current = self._session.item
        if directive.word not in items or (current and current.id == directive.word):
            super()._item(directive)
            return
        self._console.run("agenda")
        agenda = self._console.agenda.findChild(QListWidget)
        if agenda is None:
            super()._item(directive)
            return
        press(agenda, Qt.Key.Key_Home)
        for _step in range(items.index(directive.word)):
            press(agenda, Qt.Key.Key_Down)
        press(agenda, Qt.Key.Key_Return, text="\r")
        self._undoing.opened()

    def _take_back(self) -> None:
        self._console.run("undo")
