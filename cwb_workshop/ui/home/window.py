"""Home: the first window. Its frame is painted at once, what it holds a moment later.

This module imports next to nothing: the first picture waits for whatever it does import.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMainWindow

from cwb_workshop.widgets.fault_guard import guarded

if TYPE_CHECKING:
    from pathlib import Path

    from cwb_workshop.core.model.new_session import NewSession
    from cwb_workshop.ui.home.coming_home import ComingHome
    from cwb_workshop.ui.home.contents import HomeContents
    from cwb_workshop.ui.home.form import NewSessionForm
    from cwb_workshop.ui.home.kit_check import KitCheck
    from cwb_workshop.ui.home.sessions_pane import SessionsPane
    from cwb_workshop.ui.look import LaptopLook

PAPER, PANEL = "#fbf8f2", "#0a4a40"
"""The grounds of the light palette, said again: reading them there would cost the first
picture some milliseconds. A test holds them against it.
"""

PANEL_WIDTH = 460
_SIZE, _SMALLEST = (1366, 768), (480, 360)
_PATIENCE = 1000
"""Milliseconds in which a picture has to come, and after which a fault is given another try."""


class HomeWindow(QMainWindow):
    """Lists the sessions and starts new ones. It opens nothing itself: it asks.

    `painted` comes after the first picture, `usable` when a session can be started with
    keys, `completed` when the rest is there as well, and `listed` each time the sessions
    are shown anew.
    """

    session_requested = Signal(object)
    plan_requested = Signal(object)
    continue_requested = Signal(object)
    open_requested = Signal(object)
    report_requested = Signal(object)
    backups_requested = Signal(object)
    room_requested = Signal(object)
    passphrase_requested = Signal(object)
    practise_requested = Signal(object)
    language_changed = Signal(str)
    painted = Signal()
    usable = Signal()
    completed = Signal()
    listed = Signal()

    pane: SessionsPane
    _kits: KitCheck
    _coming_home: ComingHome
    form: NewSessionForm

    def __init__(self, make_contents: Callable[[], HomeContents]) -> None:
        """`make_contents` is called after the first picture, and once more where it fails."""
        super().__init__()
        self._make_contents = make_contents
        self._painted = self._has_form = self._filled = False
        self._came_back = self._was_listed = False
        self._left: Path | None = None
        self.setWindowTitle("CWB Workshop")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        # Grounds out of a sheet cost nothing; a painter or a palette would cost 20 ms here.
        self.setStyleSheet(f"HomeWindow {{ background: {PAPER} }}")
        self._ground: QFrame | None = QFrame(self)
        self._ground.setStyleSheet(f"background: {PANEL}")

    def come_back(self, left: Path | None) -> None:
        """Appear after the evening of this session, or of none that is kept."""
        self._came_back, self._left = True, left
        self.show()

    def refresh(self) -> None:
        """Look again at the sessions and kits there are, as after an evening."""
        if self._filled:
            self._catalogue.refresh()
            self._kits.look(self._contents.interface.words)

    def announce(self, sentence: str) -> None:
        """Say something that was done, until something else is done."""
        if self._filled:
            self.pane.announce(sentence)

    def wear(self, look: LaptopLook) -> None:
        """Draw in the colours of this look from now on, with letters of its size."""
        if self._filled:
            self.pane.wear(look.colours)

    def retranslate(self) -> None:
        words = self._contents.interface.words
        self.pane.retranslate(words, self._contents.interface.others)
        self.form.retranslate(words)
        self._kits.retranslate(words)

    @guarded(lambda: None)
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._begin()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._ground is not None:
            self._ground.setGeometry(self.width() - PANEL_WIDTH, 0, PANEL_WIDTH, self.height())

    @guarded(lambda: None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._painted:
            # Where no picture comes, as after a fault in it, home must not stay empty.
            QTimer.singleShot(_PATIENCE, self, self._begin)
        if self._filled and not event.spontaneous():
            self._background.resume()
            self._came_back = True
            self._coming_home.begin()
            self.refresh()

    @guarded(lambda: None)
    def hideEvent(self, event: QHideEvent) -> None:
        """Bring nothing back to a window that may be gone the next moment."""
        super().hideEvent(event)
        if self._filled and not event.spontaneous():
            self._background.stop()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 opens the help, F10 a menu of the buttons, Shift+F1 tells of the program."""
        # What is seldom needed is imported then; no field takes these keys.
        from cwb_workshop.ui.home.keys import HomeKeys

        if self._filled:
            go_to = self.open_requested.emit
            if HomeKeys(self, self._contents, self.form, self.announce, go_to).answers(event):
                return
        super().keyPressEvent(event)

    @guarded(lambda: False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        """From the search over the sessions to the form, to the other ways last, and round."""
        if self._filled:
            # The first picture waits for nothing that is not needed for it.
            from cwb_workshop.ui.home.tab_stops import move_on

            stops = [self.pane.search, self.pane.list, *self.form.stops, *self.pane.last_stops]
            if move_on(stops, self.focusWidget(), forward=forward):
                self._sides.show_inside(self.form.show_field(self.focusWidget()))
                return True
        return super().focusNextPrevChild(forward)

    def _begin(self) -> None:
        if not self._painted and self.isVisible():
            self._painted = True
            self._soon(self._fill)

    def _soon(self, act: Callable[[], None]) -> None:
        """Act in the next turn; a fault is told, and it is tried again. It does nothing twice."""
        for later in (0, _PATIENCE):
            QTimer.singleShot(later, self, act)

    def _fill(self) -> None:
        """Put the form in the frame, in the turn after that was painted."""
        if self._has_form:
            return
        self.painted.emit()
        if not self.isVisible():
            # An evening was gone to first: home is filled when it is seen again.
            self._painted = False
            return
        # All of this is imported now, so that the first picture did not wait for it.
        from cwb_workshop.ui.announcements import Announcements
        from cwb_workshop.ui.home.form import NewSessionForm
        from cwb_workshop.ui.home.form_values import typed_of
        from cwb_workshop.ui.home.sides import in_window

        if not hasattr(self, "_contents"):
            self._contents = self._make_contents()
        contents = self._contents
        words = contents.interface.words
        began = typed_of(contents.preferences.values.last, contents.now(), words.locale)
        self._announcements = Announcements(self)
        self.setStyleSheet("")  # Before there is much in it, all of which that would dress anew.
        self.form = NewSessionForm(
            words,
            announcements=self._announcements,
            now=contents.now,
            typed=began,
            kits=contents.kits.offered,
            languages=contents.languages,
            parent=self,
        )
        self.form.submitted.connect(partial(self._ask, self.session_requested.emit))
        self.form.planned.connect(partial(self._ask, self.plan_requested.emit))
        self._began = self.form.typed
        self._sides = in_window(self, self.form)
        self._has_form = True
        try:
            if self._ground is not None:
                self._ground.deleteLater()
                self._ground = None
            if not self._came_back:
                self.form.take_focus()
            self._show_form()
        finally:
            self._soon(self._add_sessions)

    def _show_form(self) -> None:
        """Lay the form out and paint it: of its own accord Qt would do so behind the next turn."""
        QCoreApplication.sendPostedEvents()
        self.repaint()
        self.usable.emit()

    def _add_sessions(self) -> None:
        """Put the sessions beside the form, in the turn after that could be typed in."""
        if self._filled:
            return
        # Imported now, so that the form did not wait for it.
        from cwb_workshop.ui.background_work import BackgroundWork
        from cwb_workshop.ui.home.coming_home import ComingHome
        from cwb_workshop.ui.home.kit_check import KitCheck
        from cwb_workshop.ui.home.sessions_side import sessions_side
        from cwb_workshop.ui.home.set_up_copy import SetUpCopy

        contents, self._background = self._contents, BackgroundWork(self)
        self._catalogue, self.pane = sessions_side(
            self, contents, self._background, self._announcements
        )
        self._kits = KitCheck(self, self.pane.kit_notice, self.form, self._background, contents)
        self._copy = SetUpCopy(self, contents, self.form, self._background)
        interface = contents.interface
        self._coming_home = ComingHome(
            self, self.pane, self.form, lambda: interface.words, self.announce
        )
        self._connect()
        self._sides.take_pane(self.pane)
        self._filled = True
        interface.changed.connect(self.retranslate)
        # Each by itself: where one of them fails, the rest happens.
        self._soon(self._list_first)
        QTimer.singleShot(0, self, self.completed.emit)
        if contents.theme is not None:
            QTimer.singleShot(0, self, contents.theme.follow)
        if self._came_back:
            self._coming_home.begin()

    def _list_first(self) -> None:
        if self.isVisible() and not self._was_listed:
            self.refresh()

    def _connect(self) -> None:
        pane = self.pane
        pane.continue_requested.connect(self.continue_requested)
        pane.open_requested.connect(self.open_requested)
        pane.report_requested.connect(self.report_requested)
        pane.backups_requested.connect(self.backups_requested)
        pane.room_requested.connect(self.room_requested)
        pane.passphrase_requested.connect(self.passphrase_requested)
        pane.practise_requested.connect(lambda: self.practise_requested.emit(self.form.chosen_kit))
        pane.plan_requested.connect(self.plan_requested)
        pane.copy_requested.connect(self._copy.of)
        pane.other_language_requested.connect(self._speak_other)
        pane.languages.chosen.connect(self.language_changed)
        self._catalogue.listed.connect(self._go_to_first)
        self._catalogue.listed.connect(self.listed)

    def _go_to_first(self) -> None:
        """Going on comes before beginning, unless somebody began already."""
        self._was_listed = True
        if self._came_back:
            self._coming_home.go_to(self._left)
            self._sides.show_inside(self.focusWidget())
            return
        # That of the window: it may be shown before it is the active one.
        in_place = self.focusWidget() is self.form.place
        if in_place and self.form.typed == self._began and self.pane.interrupted:
            self.pane.list.go_to_first()
            self.pane.list.setFocus()
            self._sides.show_inside(self.pane.list)

    def _ask(self, request: Callable[[NewSession], None], new: NewSession) -> None:
        """Ask for the session, and begin the next form with what was in this one."""
        self._contents.remember(new)
        request(new)

    def _speak_other(self) -> None:
        self.language_changed.emit(self._contents.interface.next_one.language)
