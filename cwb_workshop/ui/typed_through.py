"""Who just types, types into the capture field, also with a dialog or a menu in front of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QTextEdit,
    QWidget,
)

from cwb_workshop.ui.dead_keys import is_dead
from cwb_workshop.ui.keyboard_of_x import give_keyboard
from cwb_workshop.ui.keys_on_their_way import KeysOnTheirWay
from cwb_workshop.ui.typed_keys import is_space, is_typing
from cwb_workshop.widgets.fault_guard import guarded

_AMONG_WORDS = (Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)

_ANSWERING_NOTHING = (Qt.Key.Key_F1, Qt.Key.Key_Escape)


class TypingWindow(QMainWindow):
    """A window with a field for what people say. `typed_in_front` carries a key of words that
    was pressed in a dialog or a menu before it, `pasted_in_front` comes where text was to be
    pasted there, once these are put away.
    """

    typed_in_front = Signal(object)
    pasted_in_front = Signal()

    def is_half_typed(self) -> bool:
        """Tell whether a line is begun: then a space is a part of it."""
        return False


class TypedThrough(QObject):
    """Watches a dialog: with the first letter it is put away as with Esc, and nothing is done.

    The letter is typed in the field of the window behind it, where the next ones follow. Keys
    for a field of the dialog stay there, and so does all typing where no such window is behind.
    """

    def __init__(self, dialog: TypedDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._behind: TypingWindow | None = None
        self._has_begun = False
        KeysOnTheirWay.follow(TypedDialog)
        KeysOnTheirWay.come(dialog)
        # Keys come to whatever has the keyboard; the window of the system must not be asked of the
        # dialog for them (see `screen_of`).
        for widget in (dialog, *dialog.findChildren(QWidget)):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or widget is dialog:
                widget.installEventFilter(self)

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if KeysOnTheirWay.was_early(event) and not self._is_meant(event):
            return True
        if self._behind is not None:
            # It is put away, and the system still sends it what is typed fast.
            if brings_words(event) or event.key() in _AMONG_WORDS:
                _bring(self._behind, event)
            return True
        if not self._dialog.takes(event):
            self._behind = type_behind(self._dialog, event)
        return self._behind is not None

    def _is_meant(self, event: QKeyEvent) -> bool:
        """Tell whether a key that was pressed before the dialog could be seen is one of words, or
        for the help, or goes back: none of these answers what nobody read.
        """
        self._has_begun = self._has_begun or brings_words(event)
        goes_on = self._has_begun and event.key() in _AMONG_WORDS
        return brings_words(event) or goes_on or event.key() in _ANSWERING_NOTHING


class TypedDialog(QDialog):
    """A dialog through which one types, but for what it `takes` itself."""

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key is for a field of this dialog."""
        return is_input(self.focusWidget())

    def takes_space(self) -> bool:
        """Tell whether a space alone does something here."""
        return isinstance(self.focusWidget(), QAbstractButton)

    @guarded(lambda: None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            TypedThrough(self)

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        """Go, once the window behind has the keyboard: who types on loses no letter."""
        behind = self.parentWidget()
        if behind is not None and self.isActiveWindow():
            give_keyboard(behind.window())
            KeysOnTheirWay.leave(self)
        super().done(result)


def is_input(widget: QWidget | None) -> bool:
    """Tell whether a widget takes what is typed."""
    if isinstance(widget, QLineEdit | QTextEdit | QAbstractSpinBox):
        return not widget.isReadOnly()
    return False


def type_behind(widget: QWidget, event: QKeyEvent) -> TypingWindow | None:
    """Type a key in the window behind dialogs and menus, which are put away; return that window.

    None where there is none, or the key types nothing.
    """
    if not brings_words(event) and not is_space(event):
        return None
    in_front: list[QWidget] = []
    at: QWidget | None = widget
    while at is not None and not isinstance(at, TypingWindow):
        if isinstance(at, TypedDialog) and at is not widget and at.takes(event):
            # It asks about what is filled in there; that must not go with it.
            return None
        in_front.append(at)
        at = at.parentWidget()
    if at is None or not (brings_words(event) or _goes_on(widget, at)):
        return None
    _bring(at, event)
    for one in in_front:
        if isinstance(one, QDialog):
            one.reject()
        elif isinstance(one, QMenu):
            one.close()
    return at


def hand_over(dialog: QDialog, text: str) -> bool:
    """Type a text in the window right behind a dialog, which goes; tell whether there is one."""
    behind = dialog.parentWidget()
    if not isinstance(behind, TypingWindow):
        return False
    for char in text:
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
        behind.typed_in_front.emit(press)
    dialog.reject()
    return True


def _goes_on(widget: QWidget, window: TypingWindow) -> bool:
    """Tell whether a space goes on with the line behind; where it does something it does not."""
    if isinstance(widget, QMenu) or (isinstance(widget, TypedDialog) and widget.takes_space()):
        return False
    return window.is_half_typed()


def brings_words(event: QKeyEvent) -> bool:
    """Tell whether a key types something, or pastes it."""
    return is_typing(event) or is_dead(event) or _pastes(event)


def _pastes(event: QKeyEvent) -> bool:
    """Tell whether a key pastes, and there is text to paste."""
    pastes = event.matches(QKeySequence.StandardKey.Paste)
    return pastes and QGuiApplication.clipboard().text() != ""


def _bring(window: TypingWindow, event: QKeyEvent) -> None:
    """Hand a key to the field of a window. A paste may open a list, so what stands in front has
    to be gone first.
    """
    if _pastes(event):
        QTimer.singleShot(0, window.pasted_in_front.emit)
    else:
        window.typed_in_front.emit(event)
