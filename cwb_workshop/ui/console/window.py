"""The console window: puts the parts together, and lets each key do what it says."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.openings import Openings
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import ACTIONS
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.agenda_panel import AgendaPanel
from cwb_workshop.ui.console.clicker_keys import ClickerKeys, is_field
from cwb_workshop.ui.console.columns import ConsoleColumns
from cwb_workshop.ui.console.commands.handlers import Commands
from cwb_workshop.ui.console.dots_in_front import DotsInFront
from cwb_workshop.ui.console.drawn_steps import DrawnSteps
from cwb_workshop.ui.console.key_bindings import KeyBindings
from cwb_workshop.ui.console.next_undone import NextUndone
from cwb_workshop.ui.console.panels import Panels
from cwb_workshop.ui.console.requests import Requests
from cwb_workshop.ui.console.side_panel import SidePanel
from cwb_workshop.ui.console.spoken_steps import SpokenSteps
from cwb_workshop.ui.console.status_line import StatusLine
from cwb_workshop.ui.console.tab_order import after
from cwb_workshop.ui.console.top_bar import TopBar
from cwb_workshop.ui.console.work_area import WorkArea
from cwb_workshop.ui.controls import column
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.look import USUAL_LOOK, LaptopLook
from cwb_workshop.ui.typed_keys import is_space
from cwb_workshop.ui.typed_through import TypingWindow, brings_words
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.page_finding import StagePages

TICK_MILLISECONDS = 250
_SMALLEST = (480, 360)


class ConsoleWindow(TypingWindow):
    """`requests` is what only the program can do; everything else goes to the session."""

    def __init__(
        self, session: Session, interface: Interface, look: LaptopLook = USUAL_LOOK
    ) -> None:
        super().__init__()
        self._session = session
        self._interface = interface
        palette = look.colours.base
        self.requests = Requests(self)
        self.announcements = Announcements(self)
        self.top = TopBar(session, self.allows)
        self.agenda = AgendaPanel(session, palette)
        self.work = WorkArea(session, self.announcements, palette)
        self.side = SidePanel(session)
        session.count_pages(StagePages(self.side.preview))
        self._openings = Openings(session)
        self.next_undone = NextUndone(session, self._openings, self)
        self.status = StatusLine(session, self.next_undone, self.announcements)
        self._spoken = SpokenSteps(session, self.work.forms.tags)
        self._panels = Panels(self.top, self.agenda, self.work, self.side, self.status)
        self.commands = Commands(
            session, self._panels, self.requests, interface, self, next_undone=self.next_undone
        )
        field = self.work.capture.field
        self.clicker = ClickerKeys(field, DotsInFront(session, field), self.run)
        self._arrange()
        self._wire()
        self._bind_keys()
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK_MILLISECONDS)
        self._ticker.timeout.connect(self.tick)
        self._ticker.start()
        self.retranslate()
        field.setFocus()
        self.setMinimumSize(*_SMALLEST)
        self.resize(1366, 768)

    def _arrange(self) -> None:
        # From the outside in: what moves to another parent is dressed anew with all in it.
        whole = QWidget(self)
        whole.setProperty("role", "console")
        self.setCentralWidget(whole)
        layout = column(whole, margins=(0, 0, 0, 0), spacing=0)
        layout.addWidget(self.top)
        self._columns = ConsoleColumns(self.agenda, self.work, self.side, self.work.capture, whole)
        for follows in (self.work.rest_at_foot, self.top.name_item):
            self._columns.middle_scrolls.connect(follows)
        layout.addWidget(self._columns, 1)
        layout.addWidget(self.status)

    def _wire(self) -> None:
        session = self._session
        session.refused.connect(self._say_refusal)
        self._interface.changed.connect(self.retranslate)
        for panel in self._panels:
            panel.asked.connect(self.run)
        self.top.language_asked.connect(session.set_wall_language)
        self.agenda.item_chosen.connect(self.commands.open_item)
        self.next_undone.changed.connect(self.status.look_again)
        self.typed_in_front.connect(self.work.capture.take_key)
        self.pasted_in_front.connect(self.work.capture.paste)
        lines = self.commands.lines
        self.work.model.edited.connect(lines.edit_text)
        self.work.lines.line_reached.connect(self._columns.show_inside)
        self.work.table_asked.connect(lines.move)
        self.work.theme_asked.connect(lines.toggle_theme)
        self.work.form.filled_in.connect(lines.fill_in)
        self.work.form.refused.connect(self.announcements.refuse)
        pasting = self.commands.pastes.pasting
        self._drawn = DrawnSteps(session, self._panels, self._tell, pasting)
        pasting.stored.connect(self._drawn.look_again)
        # Behind what was drawn of a step, which has the picture with it.
        session.settled.connect(self.side.follow_wall)

    def _bind_keys(self) -> None:
        self._keys = KeyBindings(
            self,
            run=self.run,
            to_table=self.commands.to_table,
            to_column=self.work.capture.choose_column,
            to_theme=self.commands.lines.toggle_theme,
        )
        self._keys.bind({theme.letter: theme.id for theme in self._session.kit.themes})

    @property
    def words(self) -> Translator:
        return self._interface.words

    @property
    def session(self) -> Session:
        return self._session

    def run(self, action: str) -> None:
        """Do one of the named actions."""
        self.commands.run(action)

    def go_to_line(self, entry: str) -> None:
        """Select a line by its id, in whichever item it was said; nothing where there is none."""
        line = self._session.record.entries.get(entry)
        if line is not None:
            self.work.go_to(line)

    def allows(self, action: str) -> bool:
        """Tell whether one of the named actions would do anything now."""
        return self.commands.allows(action)

    def retranslate(self) -> None:
        words = self._interface.words
        self.setWindowTitle(words("console.window", place=self._session.record.text("place")))
        for panel in self._panels:
            panel.retranslate(words)
        self.commands.pastes.refresh()

    def wear(self, look: LaptopLook) -> None:
        """Draw in the colours of this look from now on."""
        palette = look.colours.base
        self.agenda.wear(palette)
        self.work.wear(palette)

    def tick(self) -> None:
        """Look at the clock again; nothing else is asked on a tick."""
        self._session.look_at_clock()
        self.top.tick()
        self.agenda.tick()
        self.side.tick()

    @guarded(lambda: False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go as one reads; widgets that were made later stand in their place too."""
        next_stop = after(tuple(self._panels), self.focusWidget(), forward=forward)
        if next_stop is None:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason
        next_stop.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
        self._columns.show_inside(next_stop)
        return True

    @guarded(lambda: False)
    def event(self, event: QEvent) -> bool:
        """Keep what is typed, and the digits of every keyboard, from shortcuts like them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.isAutoRepeat():
                self.commands.doubled.hold(event.key())
            else:
                self.commands.doubled.press(event.key())
            event.setAccepted(self._keys.keeps(event))
            if event.isAccepted():
                return True
        return super().event(event)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field took: Esc, what clickers send, and words, which go to the field."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif self._keys.press(event) or self.clicker.press_at(self.focusWidget(), event):
            event.accept()
        elif self._is_for_line(event):
            self.work.capture.take_key(event)
        else:
            super().keyPressEvent(event)

    def is_half_typed(self) -> bool:
        return bool(self.work.capture.field.text())

    def _is_for_line(self, event: QKeyEvent) -> bool:
        """Say whether a key that came here goes on with the line, or begins one."""
        goes_on = is_space(event) and self.is_half_typed()
        return (goes_on or brings_words(event)) and not is_field(self.focusWidget())

    @guarded(lambda: None)
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.commands.doubled.let_go(event.key())
        super().keyReleaseEvent(event)

    def wall_key(self, event: QKeyEvent) -> None:
        """A key that was pressed on the wall: it means the same there."""
        for action in ACTIONS:
            pressed = QKeySequence(event.keyCombination())
            if action.shortcut and any(QKeySequence(key) == pressed for key in action.keys):
                if event.isAutoRepeat():
                    self.commands.doubled.hold(event.key())
                else:
                    self.commands.doubled.press(event.key())
                    self.commands.run_from_wall(action.id)
                return
        if event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        else:
            self.clicker.press(event)

    def _escape(self, event: QKeyEvent) -> None:
        """Go one step back; held down, no more than one."""
        if not event.isAutoRepeat():
            self.commands.escape()

    @guarded(lambda: None)
    def changeEvent(self, event: QEvent) -> None:
        """Coming back to this window, the hands are on the field again."""
        super().changeEvent(event)
        is_activation = event.type() == QEvent.Type.ActivationChange
        if is_activation and self.isActiveWindow() and self.focusWidget() is None:
            self.work.capture.field.setFocus()

    @guarded(lambda: None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing goes home; the session stays open to go on with."""
        event.ignore()
        self.requests.home.emit()

    def leave(self) -> None:
        """Stop listening; the window is thrown away after this."""
        self._ticker.stop()
        self.commands.pastes.pasting.rest()
        self._drawn.leave()
        self._session.count_pages()
        self._openings.leave()
        self.next_undone.leave()
        self._interface.changed.disconnect(self.retranslate)

    def _say_refusal(self, refusal: Refused) -> None:
        self.work.capture.say(self.words(refusal.key, **refusal.values))

    def _tell(self, step: Step) -> None:
        """Say what was done to who listens."""
        mode = self._session.newest_step.mode
        self.announcements.tell(self._spoken.sentence(step, mode, self.words))

    def focusable(self) -> Iterator[QWidget]:
        """Return every widget that the keyboard can reach, for the check of their names."""
        for widget in self.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                yield widget
