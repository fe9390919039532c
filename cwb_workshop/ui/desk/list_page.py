"""A page of the desk that is a list: a sentence about it above, and each line can be opened."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, column
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.line_list import LineList
from cwb_workshop.ui.desk.page import DeskPage, Failed

_Line = TypeVar("_Line")


class ListPage(DeskPage, Generic[_Line]):
    """`opened` carries the line that somebody wants to see in its session."""

    opened = Signal(object)

    def __init__(self, words: Translator, work: ArchiveWork, failed: Failed, name: str) -> None:
        super().__init__(words, work, failed)
        self.list: LineList[_Line] = LineList(name)
        self.told = Label("hint", wraps=True)
        self.list.itemDoubleClicked.connect(lambda _item: self.opened.emit(self.list.current))

    def show_looking(self) -> None:
        """Say that somebody looks, where nothing was found yet."""
        if not self.told.text():
            self.told.setText(self._words("desk.place.looking"))

    def lay_out(
        self, *above: QWidget | QLayout, below: QLayout | None = None, spacing: int = 10
    ) -> None:
        """Stack all of it; the list takes what room there is."""
        layout = column(self, margins=(0, 0, 0, 0), spacing=spacing)
        for part in (*above, self.told):
            if isinstance(part, QLayout):
                layout.addLayout(part)
            else:
                layout.addWidget(part)
        layout.addWidget(self.list, 1)
        if below is not None:
            layout.addLayout(below)
