"""What is still to be looked at, as a list from which one goes to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, column, row
from cwb_workshop.ui.dialogs.dialog import breakable
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.widgets.accessible_names import give_description, give_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (640, 420)


class OpenPointsDialog(KeyedDialog):
    """Enter or a double click goes to what is chosen, Esc back. `chosen` is its number, None
    where it was put away.
    """

    topic = "agenda.check"

    def __init__(self, parent: QWidget | None, words: Translator, points: Sequence[str]) -> None:
        super().__init__(parent, words)
        self.chosen: int | None = None
        title = (
            words("console.check.title", n=len(points))
            if points
            else words("console.check.title_none")
        )
        told = words("console.check.told" if points else "console.check.nothing")
        self.setWindowTitle(title)
        give_description(self, told)
        self.list = QListWidget()
        give_name(self.list, words("console.check.list"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([breakable(point) for point in points])
        self.list.setVisible(bool(points))
        self.list.itemDoubleClicked.connect(lambda _item: self._take())
        close = self._close = Button("primary")
        close.say(words("console.check.close"), key_name("Esc", words))
        close.clicked.connect(self.reject)
        layout = column(self, margins=(28, 24, 28, 24), spacing=12)
        layout.addWidget(Label("heading", title, wraps=True))
        layout.addWidget(Label("plain", told, wraps=True))
        layout.addWidget(self.list, 1)
        layout.addLayout(row(1, close))
        self.list.setCurrentRow(0)
        (self.list if points else close).setFocus()
        self.take_size(_SIZE[0], _SIZE[1] if points else self.sizeHint().height())

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; from the list it goes to the point."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.focusWidget() is self._close:
            self.reject()
        elif not event.isAutoRepeat():
            self._take()

    def _take(self) -> None:
        self.chosen = self.list.currentRow()
        self.accept()


def choose_point(parent: QWidget | None, words: Translator, points: Sequence[str]) -> int | None:
    """Show the list, wait, and return the number of what was chosen; None for nothing."""
    dialog = OpenPointsDialog(parent, words, points)
    dialog.exec()
    dialog.deleteLater()
    return dialog.chosen
