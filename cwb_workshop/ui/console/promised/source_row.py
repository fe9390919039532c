"""From which earlier session agreements are taken over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.session.earlier_sessions import EarlierSession
from cwb_workshop.ui.console.promised.earlier import EarlierSessions
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.file_dialog import ask_for_file
from cwb_workshop.widgets.accessible_names import give_name

_KIND = "*.cwb"


class SourceRow(QWidget):
    """A choice of the sessions that are known, and a button for any other file. `chosen` carries
    the path of one; None for what was taken over.
    """

    chosen = Signal(object)

    def __init__(
        self, words: Translator, earlier: EarlierSessions | None, found: EarlierSession | None
    ) -> None:
        super().__init__()
        self._words, self._earlier = words, earlier
        known = () if earlier is None else earlier.known()
        self.box, self.other = ChoiceBox(), Button()
        label = Label("hint", words("console.promised.source"))
        give_name(self.box, words("console.promised.source"))
        self.box.addItem("", None)
        for one in known:
            self.box.addItem(self._named(one), one.path)
        if found is not None:
            at = self.box.findData(found.path)
            self.box.setCurrentIndex(max(at, 0))
        self.other.say(words("console.promised.other"))
        self.other.setEnabled(earlier is not None)
        self.box.activated.connect(lambda at: self.chosen.emit(self.box.itemData(at)))
        self.other.clicked.connect(self._ask)
        self.setLayout(row(label, self.box, self.other, 1))

    def say_taken(self, taken: bool) -> None:
        """Call the first choice what it is: what was taken over, or none."""
        key = "taken" if taken else "no_session"
        self.box.setItemText(0, self._words(f"console.promised.{key}"))

    def go_back(self) -> None:
        """Stand at what was taken over."""
        self.box.setCurrentIndex(0)

    def _named(self, one: Summary) -> str:
        told = (one.place, self._words.locale.date(one.day))
        locked = self._words("console.promised.locked") if one.locked else ""
        return " · ".join(filter(None, (*told, locked)))

    def _ask(self) -> None:
        if self._earlier is None:
            return
        words = self._words
        title, kind = words("console.promised.other"), f"CWB ({_KIND})"
        path = ask_for_file(self, words, title, folder=self._earlier.folder, kind=kind)
        if isinstance(path, Path):
            self.box.setCurrentIndex(-1)
            self.chosen.emit(path)
