"""What is typed and clicked at a window that asked for the next one, and is left for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.ui.typed_keys import is_typing
from cwb_workshop.widgets.fault_guard import guarded

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_POINTING = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
)
_CORRECTING = (Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


_DEAF = Qt.WidgetAttribute.WA_TransparentForMouseEvents


class HeldInput(QObject):
    """From `hold` on the window takes no input, hidden or not, until `release`.

    Its typing goes to the field that is named in `give_to`, from the first letter on; what was
    typed before waits for it. Clicks and all other keys are forgotten: a second Enter and a
    second click mean the first one once more. What is typed at the window while a dialog stands
    before it was meant for that, and may be a passphrase: it is forgotten as well.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._field: QWidget | None = None
        self._waiting: list[QKeyEvent] = []
        self._has_begun = False
        self.is_held = False

    def hold(self) -> None:
        self.is_held = True
        self._has_begun = False
        self._window.setCursor(Qt.CursorShape.WaitCursor)
        # Keys come to what has the keyboard, clicks to what is not deaf to them.
        self._window.setAttribute(_DEAF)
        for child in self._children():
            child.setAttribute(_DEAF)
        for widget in (self._window, self._window.focusWidget()):
            if widget is not None:
                widget.installEventFilter(self)

    def give_to(self, field: QWidget) -> None:
        """Type in this field what was typed meanwhile, and what is still on its way."""
        self._field = field
        waiting, self._waiting = self._waiting, []
        for event in waiting:
            QApplication.sendEvent(field, event)

    def release(self) -> None:
        self.is_held = False
        self._field = None
        self._waiting.clear()
        self._window.unsetCursor()
        self._window.setAttribute(_DEAF, False)
        for child in self._children():
            child.setAttribute(_DEAF, False)
        for widget in (self._window, self._window.focusWidget()):
            if widget is not None:
                widget.removeEventFilter(self)

    def _children(self) -> list[QWidget]:
        only = Qt.FindChildOption.FindDirectChildrenOnly
        return self._window.findChildren(QWidget, options=only)

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
        return event.type() in (*_KEYS, *_POINTING)

    def _take(self, event: QKeyEvent) -> None:
        if QApplication.activeModalWidget() is not None:
            return
        if not (is_typing(event) or (self._has_begun and event.key() in _CORRECTING)):
            return
        self._has_begun = True
        copy = event.clone()
        if self._field is not None:
            QApplication.sendEvent(self._field, copy)
        else:
            self._waiting.append(copy)
