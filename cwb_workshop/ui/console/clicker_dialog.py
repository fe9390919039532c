"""A clicker is learnt: each button is pressed once, and what it sends is seen and kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.known_keys import can_be_taught, key_of, known_action
from cwb_workshop.ui.learnt_keys import BUTTONS, LearntKey, taught
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_FIELD_WIDTH, _TOLD_WIDTH = 150, 300
_OF_THE_DIALOG = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape),
    *(Qt.Key.Key_F1, Qt.Key.Key_F10),
)


class KeyField(LineField):
    """Takes one press, whatever key it is, and types nothing."""

    pressed_here = Signal(QKeyEvent)

    @guarded(lambda: False)
    def event(self, event: QEvent) -> bool:
        """Keep every key from being a shortcut of somebody else."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OF_THE_DIALOG:
            event.ignore()
            return
        event.accept()
        if not event.isAutoRepeat():
            self.pressed_here.emit(event)


class ClickerDialog(KeyedDialog):
    """`keys` are what was taught, once the dialog was accepted."""

    topic = "wall.clicker"

    def __init__(self, parent: QWidget, words: Translator, keys: Sequence[LearntKey]) -> None:
        super().__init__(parent, words)
        self._words = words
        self.keys = tuple(keys)
        self._announcements = Announcements(self)
        self._pressed: dict[str, tuple[str, str]] = {}
        self.fields = {action: KeyField() for action in BUTTONS}
        self.told = {action: Label("hint", wraps=True) for action in BUTTONS}
        self.forget = Button()
        for action, field in self.fields.items():
            field.pressed_here.connect(
                lambda event, action=action: self._take(action, event)  # bound now, not later
            )
        self._lay_out()
        self._show_taught()
        self.fields[BUTTONS[0]].setFocus()

    def _take(self, action: str, event: QKeyEvent) -> None:
        """Say what a press does, or learn it; then the next button is asked for."""
        key, known = key_of(event), known_action(event)
        if not key:
            return
        shown, words = key_name(key, self._words), self._words
        self.fields[action].setText(shown)
        if known == action:
            told = words("console.clicker.works")
        elif known:
            told = words("console.clicker.other", name=words(f"keys.{known}"))
        elif not can_be_taught(event):
            told = words("console.clicker.never")
        else:
            self.keys = taught(self.keys, key, action)
            told = words("console.clicker.learnt")
        self._pressed = {name: one for name, one in self._pressed.items() if one[0] != shown}
        self._pressed[action] = shown, told
        self._show_taught()
        self._announcements.tell(f"{shown}: {told}")
        after = BUTTONS.index(action) + 1
        if not known or known == action:
            (self.fields[BUTTONS[after]] if after < len(BUTTONS) else self.keep).setFocus()

    def _forget(self) -> None:
        self.keys = ()
        self._pressed = {}
        self._show_taught()
        self.fields[BUTTONS[0]].setFocus()

    def _show_taught(self) -> None:
        """Show in each field what was pressed, else what was taught."""
        learnt = self._words("console.clicker.learnt")
        taught_before = {one.action: (key_name(one.key, self._words), learnt) for one in self.keys}
        for action, field in self.fields.items():
            shown, told = self._pressed.get(action) or taught_before.get(action) or ("", "")
            field.setText(shown)
            self.told[action].setText(told)
        self.forget.setVisible(bool(self.keys))

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("console.clicker.title"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label("heading", words("console.clicker.title")))
        layout.addWidget(Label("plain", words("console.clicker.text"), wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for line, (action, field) in enumerate(self.fields.items()):
            name = words(f"console.clicker.{action}")
            field.speak(words)
            give_name(field, name)
            field.setPlaceholderText(words("console.clicker.press"))
            field.setFixedWidth(scaled(_FIELD_WIDTH))
            grid.addWidget(Label("strong", name), line, 0)
            grid.addWidget(field, line, 1)
            self.told[action].setMinimumWidth(scaled(_TOLD_WIDTH))
            grid.addWidget(self.told[action], line, 2)
        grid.setColumnStretch(2, 1)
        layout.addLayout(grid)
        leave, self.keep = Button(), Button("primary")
        leave.say(words("console.repair.leave"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        self.forget.say(words("console.clicker.forget"))
        self.forget.clicked.connect(self._forget)
        self.keep.say(words("console.fixed.save"))
        self.keep.clicked.connect(self.accept)
        layout.addSpacing(8)
        layout.addLayout(row(1, leave, self.forget, self.keep))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
