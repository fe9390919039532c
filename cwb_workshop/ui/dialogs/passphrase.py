"""Asking for a passphrase, choosing one, and showing the recovery key that belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.dialog import Choice, breakable, choose
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_description, give_name
from cwb_workshop.widgets.fault_guard import guarded

SHORTEST = 8
_LONGEST = 200
_WIDTH = 480
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _PassphraseField(LineField):
    def take_text(self, text: str) -> None:
        """Take it to the letter: one that was changed, or cut, would open nothing."""
        self.take_line(text.strip())

    def ready(self, line: str) -> str:
        return line


class PassphraseDialog(KeyedDialog):
    """One field, or two that must be the same. Enter goes on, Esc gives up.

    `typed` is what was taken; None as long as nothing was.
    """

    topic = "safe.passphrase"

    def __init__(
        self, parent: QWidget | None, words: Translator, *, file: str, new: bool, sentence: str = ""
    ) -> None:
        super().__init__(parent, words)
        self._words = words
        self.typed: str | None = None
        name = "new" if new else "ask"
        self._announcements = Announcements(self)
        self._heading = Label("heading", words(f"keeping.passphrase.{name}"), wraps=True)
        text = words(f"keeping.passphrase.{name}_text", file=file)
        self._text = Label("plain", breakable(text), wraps=True)
        self.fault = Label("error", sentence, wraps=True)
        self.fault.setVisible(bool(sentence))
        labels = ["field", "again"] if new else ["or_key"]
        self.fields = [self._field(words(f"keeping.passphrase.{label}")) for label in labels]
        self.shown = QCheckBox(words("keeping.passphrase.show"))
        self.shown.toggled.connect(self._show_typed)
        self.go_on = Button("primary")
        self.go_on.say(words(f"keeping.passphrase.{name}_yes"))
        self.go_on.clicked.connect(self._take)
        self.leave = Button()
        self.leave.say(words("keeping.place.leave"), key_name("Esc", words))
        self.leave.clicked.connect(self.reject)
        self.setWindowTitle(self._heading.text())
        give_description(self, f"{text} {sentence}".strip())
        self._lay_out()
        self.fields[0].setFocus()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif self.focusWidget() is self.leave:
            self.reject()
        elif self.focusWidget() is not self.fields[-1] and self.focusWidget() in self.fields:
            self.focusNextChild()
        else:
            self._take()

    def _field(self, name: str) -> QLineEdit:
        field = _PassphraseField()
        field.speak(self._words)
        field.setMaxLength(_LONGEST)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        give_name(field, name)
        return field

    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in self.fields:
            field.setEchoMode(mode)

    def _take(self) -> None:
        typed = self.fields[0].text().strip()
        fault = self._fault(typed)
        if fault:
            self.fault.setText(fault)
            self.fault.show()
            self._announcements.refuse(fault)
            give_description(self.fields[0], fault)
            self.fields[0].setFocus()
            self.fields[0].selectAll()
            return
        self.typed = typed
        self.accept()

    def _fault(self, typed: str) -> str:
        """Return what is wrong with what was typed; empty where nothing is."""
        if not typed:
            return self._words("keeping.passphrase.nothing")
        if len(self.fields) == 1:
            return ""
        if len(typed) < SHORTEST:
            return self._words("keeping.passphrase.short", n=SHORTEST)
        if self.fields[1].text().strip() != typed:
            return self._words("keeping.passphrase.different")
        return ""

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._text)
        for field in self.fields:
            layout.addSpacing(6)
            layout.addWidget(Label("quiet", field.accessibleName()))
            layout.addWidget(field)
        layout.addWidget(self.fault)
        layout.addWidget(self.shown)
        layout.addSpacing(12)
        layout.addLayout(row(1, self.leave, self.go_on))
        for label in (self._heading, self._text, self.fault):
            label.setMinimumWidth(scaled(_WIDTH))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)


def ask_passphrase(
    parent: QWidget | None, words: Translator, file: str, *, sentence: str = ""
) -> str | None:
    """Ask for the passphrase or the recovery key of a session; None where it was put away."""
    return _asked(PassphraseDialog(parent, words, file=file, new=False, sentence=sentence))


def ask_new_passphrase(parent: QWidget | None, words: Translator, file: str) -> str | None:
    """Let a passphrase be chosen, typed twice; None where it was put away."""
    return _asked(PassphraseDialog(parent, words, file=file, new=True))


def tell_recovery(parent: QWidget | None, words: Translator, key: str, *, sentence: str) -> bool:
    """Show the recovery key; say whether a sheet to print is wanted."""
    chosen = choose(
        parent,
        title=words("keeping.passphrase.key"),
        text=f"{sentence}\n\n{_in_rows(key)}\n\n{words('keeping.passphrase.key_text')}".strip(),
        choices=(
            Choice("sheet", words("keeping.passphrase.sheet"), "primary"),
            Choice("done", words("keeping.passphrase.done")),
        ),
        words=words,
    )
    return chosen == "sheet"


def ask_what_to_change(parent: QWidget | None, words: Translator, file: str) -> str | None:
    """Offer what can be done with the passphrase of a session: `key` or `take_away`."""
    return choose(
        parent,
        title=words("keeping.passphrase.has"),
        text=words("keeping.passphrase.has_text", file=file),
        choices=(
            Choice("leave", words("keeping.passphrase.keep"), "primary"),
            Choice("key", words("keeping.passphrase.key_again")),
            Choice("take_away", words("keeping.passphrase.take_away"), "danger"),
        ),
        words=words,
    )


def _asked(dialog: PassphraseDialog) -> str | None:
    dialog.exec()
    dialog.deleteLater()
    return dialog.typed


def _in_rows(key: str, groups: int = 5) -> str:
    parts = key.split()
    return "\n".join("  ".join(parts[at : at + groups]) for at in range(0, len(parts), groups))
