"""The line at the foot that says how far a paste is, and what of it still waits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from cwb_workshop.core.model.paste import Paste, RefusedLine
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.capture.pasting import PasteProgress
from cwb_workshop.ui.controls import Button, Label, column, panel, row
from cwb_workshop.widgets.accessible_names import give_name

_STEPS = 4
"""A screen reader is told each quarter of the way."""
_BUTTONS = {
    "stop": "paste.stop",
    "go_on": "paste.go_on",
    "leave_rest": "paste.leave_rest",
    "open_list": "pasted.open",
    "drop_list": "pasted.drop",
    "mend": "paste.mend",
    "copy": "paste.copy",
    "leave_out": "paste.leave_out",
}
"""What can be pressed, and the words on it."""
_WIDTH = 160


class PasteBar(QWidget):
    """Hidden while nothing is on its way and nothing waits. `asked` carries what was pressed:
    `stop`, `go_on`, `leave_rest`, `open_list`, `drop_list`, `mend`, `copy` or `leave_out`.
    """

    asked = Signal(str)

    def __init__(self, announcements: Announcements) -> None:
        super().__init__()
        self._announcements = announcements
        frame = panel("banner:calm")
        self._told = Label("body", wraps=True)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(_WIDTH)
        self._bar.setTextVisible(False)
        self._buttons = {name: Button("small") for name in _BUTTONS}
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        inner = row(self._told, self._bar, *self._buttons.values())
        inner.setContentsMargins(16, 5, 12, 5)
        inner.setStretch(0, 1)
        frame.setLayout(inner)
        column(self, margins=(0, 0, 0, 0), spacing=0).addWidget(frame)
        self._quarter = -1
        self.hide()

    def retranslate(self, words: Translator) -> None:
        self._words = words
        for name, button in self._buttons.items():
            button.say(words(f"console.{_BUTTONS[name]}"), "Esc" if name == "stop" else "")
        give_name(self._bar, words("console.paste.title"))

    def refresh(
        self,
        progress: PasteProgress | None,
        stopped: Sequence[Paste],
        refused: Sequence[RefusedLine],
        listed: int = 0,
        item: str = "",
    ) -> None:
        """Show what is under way; else what waits, and what could not be taken.

        `listed` is how many rows a list has that waits, `item` what the item is called that it
        was pasted in.
        """
        words = self._words
        if progress is not None:
            self._show(_told(progress, words), ("stop",))
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)
            self._announce(progress)
        elif stopped or listed or refused:
            left = sum(paste.left for paste in stopped)
            waiting = waiting_list(listed, item, self._words) if listed else ""
            self._show_waiting(left, waiting, refused)
        else:
            self.hide()
        self._bar.setVisible(progress is not None)
        if progress is None:
            self._quarter = -1

    def _show_waiting(self, left: int, listed: str, refused: Sequence[RefusedLine]) -> None:
        """Tell all that waits. Where it is more than one thing, each can be gone on with; only
        what could not be taken is left out then as well.
        """
        words, told, buttons = self._words, [], []
        if refused:
            numbers = _numbers(refused)
            told.append(words("console.paste.refused", n=len(refused), lines=numbers))
            buttons += ["mend", "copy", "leave_out"]
        if left:
            told.append(words("console.paste.waiting", n=left))
            buttons += ["go_on"] if refused or listed else ["go_on", "leave_rest"]
        if listed:
            told.append(listed)
            buttons += ["open_list"] if refused or left else ["open_list", "drop_list"]
        self._show(" ".join(told), buttons)

    def _show(self, text: str, buttons: Sequence[str]) -> None:
        self._told.setText(text)
        give_name(self, text)
        for name, button in self._buttons.items():
            button.setVisible(name in buttons)
        self.show()

    def _announce(self, progress: PasteProgress) -> None:
        quarter = _STEPS * progress.done // max(progress.total, 1)
        if quarter != self._quarter:
            self._quarter = quarter
            self._announcements.tell(_told(progress, self._words))


def waiting_list(rows: int, item: str, words: Translator) -> str:
    """Return what is said of a list that waits, with the item it was pasted in where one knows."""
    if not item:
        return words("console.pasted.waiting", n=rows)
    return words("console.pasted.waiting_in", n=rows, item=item)


def _told(progress: PasteProgress, words: Translator) -> str:
    key = f"console.paste.going.{progress.direction}"
    text = words(key, done=progress.done, total=progress.total)
    behind = words("console.paste.behind", n=progress.behind) if progress.behind else ""
    return f"{text} {behind}".strip()


def _numbers(refused: Sequence[RefusedLine]) -> str:
    """Return the places of the first lines in their paste."""
    first = ", ".join(str(line.number) for line in refused[:_MOST_NAMED])
    return f"{first} …" if len(refused) > _MOST_NAMED else first


_MOST_NAMED = 5
