"""Offers the tour when the program starts for the first time, and never again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from cwb_workshop.desktop.context import ProgramContext

if TYPE_CHECKING:
    from cwb_workshop.desktop.application import Program
    from cwb_workshop.ui.dialogs.tour import Tour


class FirstStart(QObject):
    """Waits until home has listed its sessions, and looks once whether to show the tour.

    That is where nobody has begun anything: no session on this laptop, none open, nothing in
    front. It holds nothing up: home can be used beside it, and it goes when home does.
    """

    def __init__(self, program: Program, context: ProgramContext) -> None:
        super().__init__(program)
        self._program = program
        self._context = context
        self.tour: Tour | None = None
        program.home.listed.connect(self._look)

    def _look(self) -> None:
        program, preferences = self._program, self._context.preferences
        home = program.home
        home.listed.disconnect(self._look)
        nobody_began = home.isVisible() and not home.pane.list.rows and program.evening is None
        if preferences.values.tour_offered or not nobody_began or QApplication.activeModalWidget():
            return
        preferences.keep(replace(preferences.values, tour_offered=True))
        # Neither the first picture nor any other start waits for it.
        from cwb_workshop.ui.dialogs.tour import Tour

        program.theme.complete()
        self.tour = Tour(home, program.interface.words)
        self.tour.finished.connect(self._leave)
        # Over the list that is empty: the form beside it stays in sight.
        middle = home.pane.mapToGlobal(home.pane.rect().center())
        place = middle - self.tour.rect().center()
        self.tour.move(max(place.x(), home.x()), place.y())
        self.tour.show()

    def _leave(self) -> None:
        tour, self.tour = self.tour, None
        if tour is not None:
            tour.deleteLater()
