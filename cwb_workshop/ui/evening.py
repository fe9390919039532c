"""One evening on the screens: the console, the wall, and what passes between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QApplication

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.session.session import Session
from cwb_workshop.ui.chime import Tone
from cwb_workshop.ui.collection_at_rest import CollectionAtRest
from cwb_workshop.ui.console.window import TICK_MILLISECONDS, ConsoleWindow
from cwb_workshop.ui.end_tones import EndTones
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.program_theme import ProgramTheme
from cwb_workshop.ui.screen_of import screen_of
from cwb_workshop.ui.wall.pager import Pager
from cwb_workshop.ui.wall.screens import Screens
from cwb_workshop.ui.wall.settings import RoomSettings
from cwb_workshop.ui.wall.wall_place import WallPlace
from cwb_workshop.ui.wall.window import WallWindow

if TYPE_CHECKING:
    from cwb_workshop.ui.console.clicker_dialog import ClickerDialog

_PREVIEW_ASPECT = (16, 9)
_TITLE_BAR = 32


class Evening(QObject):
    """What the console asks of the program is passed on; `report_requested` with the kind."""

    home_requested = Signal()
    report_requested = Signal(str)
    backups_requested = Signal()
    room_requested = Signal()
    card_requested = Signal()
    doors_requested = Signal()

    def __init__(
        self,
        application: QApplication,
        session: Session,
        interface: Interface,
        preferences: PreferencesFile,
        tone: Tone | None = None,
        theme: ProgramTheme | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self._interface = interface
        self._preferences = preferences
        self.theme = theme or ProgramTheme(application, preferences)
        self.console = ConsoleWindow(session, interface, self.theme.look)
        self.wall = WallWindow(self.console.side.preview.composer)
        self.screens = Screens(
            application,
            console=self.console,
            wall=self.wall,
            remembered=preferences.values.projector,
        )
        stages = (self.wall.stage, *self.console.side.stages)
        self.room = RoomSettings(
            self.console, stages, self.screens, interface, preferences, self.theme
        )
        self.wall_place = WallPlace(
            self.console, self.wall, self.screens, self.room, interface, preferences
        )
        self._tone = tone or Tone()
        self._end_tones = EndTones(session, self._tone, lambda: preferences.values.end_tones)
        self._pager = Pager(session, self)
        self._collection = CollectionAtRest(self)
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK_MILLISECONDS)
        self._wire()

    def _wire(self) -> None:
        session, console = self.session, self.console
        session.scene_changed.connect(self._show)
        session.phase_began.connect(self._phase_began)
        console.requests.tone.connect(self._toggle_tone)
        console.requests.end_tones.connect(self._toggle_end_tones)
        console.requests.clicker.connect(self._learn_clicker)
        console.clicker.learn(self._preferences.values.clicker)
        session.stepped.connect(self._pager.follow)
        session.stepped.connect(self._collection.put_off)
        console.work.capture.field.textChanged.connect(self._collection.put_off)
        self.wall.key_pressed.connect(console.wall_key)
        self.wall.filled.connect(self.room.turn_to_room)
        self.wall.reshaped.connect(self._shape_preview)
        console.requests.distance.connect(self.room.ask_distance)
        console.requests.dark.connect(self.room.turn_dark)
        console.requests.contrast.connect(self.theme.turn_contrast)
        console.requests.text_size.connect(self._resize_text)
        self.theme.changed.connect(self._wear)
        self.theme.follow()
        console.requests.projector.connect(self.room.ask_screen)
        console.requests.swap_screens.connect(self.room.swap_screens)
        console.requests.home.connect(self.home_requested)
        console.requests.report.connect(self.report_requested)
        console.requests.backups.connect(self.backups_requested)
        console.requests.room.connect(self.room_requested)
        console.requests.card.connect(self.card_requested)
        console.requests.doors.connect(self.doors_requested)
        self._interface.changed.connect(self._retranslate)
        self._ticker.timeout.connect(self._tick)

    def begin(self) -> None:
        """Show both windows, the wall with what the room may see now."""
        self._retranslate()
        self._show(self.session.scene)
        self.console.side.set_aspect(*_PREVIEW_ASPECT)
        self.screens.keep_off_room()
        self._fit_console()
        self.wall_place.begin()
        self._tick()
        self._ticker.start()
        self._collection.begin()
        self.console.activateWindow()
        self.console.work.capture.field.setFocus()
        self.wall_place.settle()

    def _fit_console(self) -> None:
        """Fill a small laptop; on a large screen stay a window."""
        here = screen_of(self.console)
        frame = self.console.size() + QSize(0, _TITLE_BAR)
        room = frame if here is None else here.availableSize()
        if room.width() < frame.width() or room.height() < frame.height():
            self.console.showMaximized()
        else:
            self.console.show()

    def end(self) -> None:
        """Take both windows away. The session is left to whoever opened it."""
        self._ticker.stop()
        self._collection.end()
        self._pager.stop()
        self.wall_place.end()
        self._interface.changed.disconnect(self._retranslate)
        self.theme.changed.disconnect(self._wear)
        self.session.scene_changed.disconnect(self._show)
        self.session.phase_began.disconnect(self._phase_began)
        self.session.stepped.disconnect(self._pager.follow)
        self.session.stepped.disconnect(self._collection.put_off)
        self.console.leave()
        self.wall.close_for_good()
        self.wall.deleteLater()
        self.console.hide()
        self.console.deleteLater()

    def _show(self, scene: Scene) -> None:
        self.wall.show_scene(scene)
        self._tick()

    def _shape_preview(self, size: QSize) -> None:
        """The preview breaks pages where the wall does."""
        self.console.side.set_aspect(size.width(), size.height())

    def _wear(self) -> None:
        self.console.wear(self.theme.look)

    def _tick(self) -> None:
        self.wall.show_time(self.session.time_bar(), self.session.message_left())
        self._end_tones.look()

    def _phase_began(self) -> None:
        phase, words = self.session.phase, self._interface.words
        if phase is not None:
            values = {"number": phase.index + 1, "total": phase.number}
            name = words(f"console.phase.{phase.name}")
            self.console.announcements.tell(words("console.phase.over", **values, name=name))
        self._sound()

    def _sound(self) -> None:
        if self._preferences.values.phase_tone:
            self._tone.play()

    def _resize_text(self, by: int) -> None:
        """Take larger or smaller letters, or say that there are none as long as that is so."""
        before, done = self.theme.look.text_size, len(self.session.journal)
        self.theme.resize_text(by)
        capture = self.console.work.capture
        capture.look_again()
        if not by or self.theme.look.text_size != before:
            return
        refusal = Refused("console.needs.smaller" if by > 0 else "console.needs.larger")

        def why() -> Refused | None:
            holds = self.theme.look.text_size == before and len(self.session.journal) == done
            return refusal if holds else None

        capture.refuse(refusal, why=why)

    def _toggle_tone(self) -> None:
        """Let phases begin with a tone, or in silence, from now on."""
        values = self._preferences.values
        wanted = not values.phase_tone
        word = "console.tone_on" if wanted else "console.tone_off"
        self.console.status.announce(self._interface.words(word))
        self._preferences.keep(replace(values, phase_tone=wanted))
        self._sound()

    def _toggle_end_tones(self) -> None:
        """Let the end of an item be heard, or not, from now on; say where nothing can play it."""
        values = self._preferences.values
        wanted = not values.end_tones
        self._preferences.keep(replace(values, end_tones=wanted))
        if wanted:
            self._tone.play("soon")
        word = "on" if wanted and self._tone.can_be_heard else "mute" if wanted else "off"
        self.console.status.announce(self._interface.words(f"console.end_tones.{word}"))

    def clicker_dialog(self) -> ClickerDialog:
        """Return the buttons of a clicker, each to be pressed once."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.clicker_dialog import ClickerDialog

        keys = self._preferences.values.clicker
        return ClickerDialog(self.console, self._interface.words, keys)

    def _learn_clicker(self) -> None:
        """Learn what an odd clicker sends, for this evening and the next ones."""
        dialog = self.clicker_dialog()
        accepted, keys = dialog.exec(), dialog.keys
        dialog.deleteLater()
        if accepted:
            self._preferences.keep(replace(self._preferences.values, clicker=keys))
            self.console.clicker.learn(keys)
            self.console.status.announce(self._interface.words("console.clicker.saved"))

    def _retranslate(self) -> None:
        self.wall.name_as(self._interface.words("console.wall_window"))
