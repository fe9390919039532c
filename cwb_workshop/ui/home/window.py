"""Home: the first window. Its frame is painted at once, what it holds a moment later.

This module imports next to nothing: the first picture waits for whatever it does import.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from cwb_workshop.ui.colours import Colours, colours

if TYPE_CHECKING:
    from cwb_workshop.core.errors import WorldError
    from cwb_workshop.core.library import Library
    from cwb_workshop.core.new_session import NewSession
    from cwb_workshop.core.words import Language
    from cwb_workshop.ui.home.form import NewSessionForm
    from cwb_workshop.ui.home.rows import Row
    from cwb_workshop.ui.home.sessions_pane import SessionsPane
    from cwb_workshop.ui.home.system import System
    from cwb_workshop.ui.language import Interface
    from cwb_workshop.ui.preferences import PreferencesFile

PANEL_WIDTH = 460
_SIZE = QSize(1366, 768)
_SMALLEST = QSize(1000, 560)


class HomeWindow(QMainWindow):
    """Lists the sessions and starts new ones. It opens nothing itself: it asks.

    `painted` comes after the first picture, `completed` when all of it can be used, and
    `listed` each time the sessions are shown anew.
    """

    session_requested = Signal(object)
    continue_requested = Signal(object)
    open_requested = Signal(object)
    report_requested = Signal(object)
    practise_requested = Signal()
    language_changed = Signal(str)
    painted = Signal()
    completed = Signal()
    listed = Signal()

    pane: SessionsPane
    form: NewSessionForm

    def __init__(
        self,
        *,
        library: Library,
        interface: Interface,
        preferences: PreferencesFile,
        now: Callable[[], datetime],
        settings_of: Callable[[Path], NewSession] | None = None,
        item_names: Callable[[Language], Mapping[str, str]] | None = None,
        can_practise: bool = False,
        dark: bool = False,
        system: System | None = None,
    ) -> None:
        """`library`, `settings_of` and `item_names` are asked off the window's thread.

        `settings_of` tells how an earlier session was set up and raises StoreError,
        `item_names` what agenda items are called; without them home does without.
        """
        super().__init__()
        self._library = library
        self._interface = interface
        self._preferences = preferences
        self._now = now
        self._settings_of = settings_of
        self._item_names = item_names
        self._can_practise = can_practise
        self._system = system
        self._colours = colours(dark=dark)
        self._filled = False
        self.setWindowTitle("CWB Workshop")
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)
        self._frame = Frame(self._colours)
        self._frame.painted.connect(self._fill)
        self.setCentralWidget(self._frame)

    def refresh(self) -> None:
        """Look again at the sessions there are, as after one was closed."""
        if self._filled:
            self._shelf.refresh()

    def announce(self, told: str) -> None:
        """Say something that was done, until something else is done."""
        if self._filled:
            self.pane.announce(told)

    def retranslate(self) -> None:
        if self._filled:
            self.pane.retranslate(self._interface.words)
            self.form.retranslate(self._interface.words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._filled and not event.spontaneous():
            self._errands.resume()
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Bring nothing back to a window that may be gone the next moment."""
        super().hideEvent(event)
        if self._filled and not event.spontaneous():
            self._errands.stop()

    def _fill(self) -> None:
        """Put everything in the frame, in the turn after it was painted."""
        self.painted.emit()
        if not self.isVisible():
            return
        # All of this is imported now, so that the first picture did not wait for it.
        from cwb_workshop.ui.home.errands import Errands
        from cwb_workshop.ui.home.form import NewSessionForm
        from cwb_workshop.ui.home.form_values import typed_of
        from cwb_workshop.ui.home.sessions_pane import SessionsPane
        from cwb_workshop.ui.home.shelf import Shelf
        from cwb_workshop.ui.home.system import System

        words = self._interface.words
        self._errands = Errands(self)
        self._shelf = Shelf(
            self._library,
            errands=self._errands,
            now=self._now,
            item_names=self._item_names,
            copying=self._settings_of is not None,
        )
        self.pane = SessionsPane(
            self._shelf,
            self._library,
            words,
            errands=self._errands,
            colours=self._colours,
            now=self._now,
            system=self._system or System(),
            can_practise=self._can_practise,
        )
        began = typed_of(self._preferences.values.last, self._now(), words.language)
        self.form = NewSessionForm(words, now=self._now, typed=began)
        self.form.setFixedWidth(PANEL_WIDTH)
        self._began = self.form.typed
        self._filled = True
        self._connect()
        layout = QHBoxLayout(self._frame)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pane, 1)
        layout.addWidget(self.form)
        self._order_tabs()
        self.form.take_focus()
        QTimer.singleShot(0, self._complete)

    def _complete(self) -> None:
        self.completed.emit()
        if self.isVisible():
            self._shelf.refresh()

    def _connect(self) -> None:
        pane = self.pane
        pane.continue_requested.connect(self.continue_requested)
        pane.open_requested.connect(self.open_requested)
        pane.report_requested.connect(self.report_requested)
        pane.practise_requested.connect(self.practise_requested)
        pane.copy_requested.connect(self._copy)
        pane.other_language_requested.connect(self._speak_other)
        self._shelf.listed.connect(self._go_to_interrupted)
        self._shelf.listed.connect(self.listed)
        self.form.submitted.connect(self.session_requested)
        self._interface.changed.connect(self.retranslate)

    def _order_tabs(self) -> None:
        """From the search over the sessions to the form, and to the other ways last."""
        stops = [self.pane.search, self.pane.list, *self.form.stops, *self.pane.last_stops]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _go_to_interrupted(self) -> None:
        """Going on comes before beginning, unless somebody began already."""
        untouched = self.form.place.hasFocus() and self.form.typed == self._began
        if untouched and self.pane.interrupted:
            self.pane.list.go_to(0)
            self.pane.list.setFocus()

    def _speak_other(self) -> None:
        self.language_changed.emit("en" if self._interface.language == "nl" else "nl")

    def _copy(self, row: Row) -> None:
        settings_of = self._settings_of
        if settings_of is not None:
            self._errands.run(
                lambda: settings_of(row.path), lambda new: self._take_set_up(row, new), self._tell
            )

    def _take_set_up(self, row: Row, new: NewSession) -> None:
        # Imported when the window was filled.
        from cwb_workshop.ui.home.form_values import typed_of

        typed = typed_of(new, self._now(), self._interface.language)
        self.form.take_set_up(typed, row.title)

    def _tell(self, error: WorldError | OSError) -> None:
        # A dialog is seldom needed, and never before the window is complete.
        from cwb_workshop.ui.dialogs import tell_any

        tell_any(self, self._interface.words, error)


class Frame(QWidget):
    """The two grounds of the window: paper and the deep panel, where they will stay."""

    painted = Signal()

    def __init__(self, chosen: Colours) -> None:
        super().__init__()
        self._paper = QColor(chosen.base.paper)
        self._panel = QColor(chosen.base.panel)
        self._told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, height = self.width(), self.height()
        painter.fillRect(0, 0, width, height, self._paper)
        painter.fillRect(width - PANEL_WIDTH, 0, PANEL_WIDTH, height, self._panel)
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self.painted.emit)
