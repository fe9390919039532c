"""Which screen the room looks at, and keeping the wall on it whatever is plugged or pulled.

A screen of Qt is never kept: it may be gone with the next event. It is looked up when it is
needed, and known again by its mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.values import value_type
from cwb_workshop.ui.screen_identity import ScreenMark
from cwb_workshop.ui.screen_of import screen_of
from cwb_workshop.ui.wall.console_place import bring_in_sight, gather, move_to
from cwb_workshop.widgets.fault_guard import guarded


@value_type
class Projector:
    """The screen the room looks at; `width` and `height` in its own pixels."""

    mark: ScreenMark
    width: int
    height: int


Holds = Literal["wall", "console", ""]


@value_type
class ScreenUse:
    """A screen, where it stands in pixels of the desktop, and which window has it."""

    screen: Projector
    at: QRect
    holds: Holds


class Wall(Protocol):
    """The window that goes where the room looks."""

    def stand_on(self, screen: QScreen) -> None:
        """Fill this screen, if not already so."""
        ...

    def stand_aside(self) -> None:
        """Be nowhere: there is no screen for the room."""
        ...


class Screens(QObject):
    """Puts the wall on the projector, or away, after every change of the screens.

    The wall is only ever on a screen where the console is not. A console that hangs over an
    edge is put on the one screen where most of it is, and brought back when that is gone.
    """

    projector_came = Signal(object)
    """With the Projector: the wall stands on it now."""

    projector_went = Signal()

    room_chosen = Signal(object)
    """With the ScreenMark of the screen that somebody gave to the room."""

    def __init__(
        self,
        application: QGuiApplication,
        *,
        console: QWidget,
        wall: Wall,
        remembered: ScreenMark | None = None,
    ) -> None:
        super().__init__(console)
        self._application = application
        self._console = console
        self._wall = wall
        self._wanted = remembered
        self._projector: Projector | None = None
        self._stood: ScreenMark | None = None
        self._lost: ScreenMark | None = None
        self._running = self._follows = self._is_gone = False
        # A plug makes several signals; all of them together are answered once.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self.place)

    @property
    def projector(self) -> Projector | None:
        """The screen that the wall stands on."""
        return self._projector

    @property
    def places(self) -> tuple[ScreenUse, ...]:
        """Every screen; of those that show the same, the first."""
        places: list[ScreenUse] = []
        here = self._of_console()
        for screen in self._application.screens():
            at, told = screen.geometry(), _described(screen)
            if any(at.intersects(place.at) for place in places):
                continue
            of_console = here is not None and at.intersects(here.geometry())
            of_wall = self._projector is not None and told.mark == self._projector.mark
            places.append(
                ScreenUse(told, at, "console" if of_console else "wall" if of_wall else "")
            )
        return tuple(places)

    @property
    def mirrored(self) -> bool:
        """Whether a screen shows the same as another: then the room sees the laptop."""
        return len(self._application.screens()) > len(self.places)

    def keep_off_room(self) -> None:
        """Put a console that is still to be shown elsewhere than on the screen that was chosen for
        the room: a system shows it where it likes.
        """
        room = None if self._wanted is None else self._marked(self._wanted)
        if room is None:
            return
        screens = self._application.screens()
        free = [one for one in screens if not one.geometry().intersects(room.geometry())]
        primary = self._application.primaryScreen()
        there = next((one for one in free if one is primary), next(iter(free), None))
        if there is not None:
            # As large as it is: whether it fills that screen is seen when it is shown.
            self._console.setScreen(there)
            self._console.move(there.availableGeometry().topLeft())

    def start(self) -> None:
        """Place the wall now, the console being on screen, and again after every change."""
        self._running = True
        if not self._follows:
            self._follows = True
            self._follow_screens()
        self.place()

    def _follow_screens(self) -> None:
        application = self._application
        application.screenAdded.connect(self._watch)
        application.screenRemoved.connect(self._miss)
        application.primaryScreenChanged.connect(self._something_changed)
        for screen in application.screens():
            screen.geometryChanged.connect(self._something_changed)
        # A window manager may put the console elsewhere, a moment after it was shown.
        self._console.installEventFilter(self)

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ScreenChangeInternal:
            self._something_changed()
        return super().eventFilter(watched, event)

    def prefer(self, mark: ScreenMark) -> None:
        """Put the wall on this screen, now and whenever it is there."""
        self._wanted, self._lost = mark, None
        self.place()

    def give_room(self, mark: ScreenMark) -> None:
        """Let the room look at this screen. Where the console is there, the two change places."""
        there, here = self._marked(mark), self._of_console()
        free = self._free()
        if there is None or here is None or (there not in free and not free):
            return
        if there not in free:
            projector = self._projector
            there = chosen(free, projector.mark if projector else None, None)
            if there is not None:
                move_to(self._console, there)
        self.prefer(mark)
        self.room_chosen.emit(mark)

    def swap(self) -> bool:
        """Let the console and the wall change places; False where there is one screen."""
        here, projector = self._of_console(), self._projector
        if here is None or projector is None:
            return False
        self.give_room(mark_of(here))
        return True

    def rehearse(self, *, gone: bool) -> None:
        """Do as if no screen were free for the room, or as it is again: to practise that."""
        self._is_gone = gone
        self.place()

    def stop(self) -> None:
        """Take the wall away and follow the screens no longer: the session closes."""
        self._running = False
        self._settle.stop()
        self._wall.stand_aside()

    def place(self) -> None:
        if not self._running:
            return
        if self._console.isActiveWindow():
            # A window that comes may take the keyboard; then it is given back.
            QTimer.singleShot(0, self._console, self._console.activateWindow)
        bring_in_sight(self._console, self._application)
        self._return_console()
        gather(self._console)
        here = self._of_console()
        self._stood = None if here is None else mark_of(here)
        screen = chosen(self._free(), self._wanted, self._application.primaryScreen())
        if screen is None:
            self._wall.stand_aside()
            if self._projector is not None:
                self._projector = None
                self.projector_went.emit()
            return
        self._wall.stand_on(screen)
        projector = _described(screen)
        if projector != self._projector:
            self._projector = projector
            self.projector_came.emit(projector)

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._something_changed)
        self._settle.start()

    def _miss(self, screen: QScreen) -> None:
        """Remember the screen that went under the console, as where a lid is closed."""
        if self._stood is not None and self._stood.is_same_as(mark_of(screen)):
            self._lost = self._lost or self._stood
        self._settle.start()

    def _something_changed(self, *_: object) -> None:
        self._settle.start()

    def _free(self) -> list[QScreen]:
        """Return the screens where the console is not, nor one that shows the same."""
        here = self._of_console()
        screens = [] if self._is_gone else self._application.screens()
        if here is None:
            return screens
        return [screen for screen in screens if not screen.geometry().intersects(here.geometry())]

    def _of_console(self) -> QScreen | None:
        return screen_of(self._console)

    def _marked(self, mark: ScreenMark) -> QScreen | None:
        screens = self._application.screens()
        return next((each for each in screens if mark.is_same_as(mark_of(each))), None)

    def _return_console(self) -> None:
        """Put the console on its own screen again once that is back: else the room goes on
        reading what the system put on the projector meanwhile.
        """
        there = None if self._lost is None else self._marked(self._lost)
        if there is None:
            return
        self._lost = None
        if not there.geometry().contains(self._console.geometry()):
            move_to(self._console, there)


def mark_of(screen: QScreen) -> ScreenMark:
    return ScreenMark(screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())


def chosen(
    free: Sequence[QScreen], wanted: ScreenMark | None, primary: QScreen | None
) -> QScreen | None:
    """Return the screen that was chosen before; else the first that is not the laptop's."""
    if wanted is not None:
        for screen in free:
            if wanted.is_same_as(mark_of(screen)):
                return screen
    others = [screen for screen in free if screen is not primary]
    return next(iter(others or free), None)


def _described(screen: QScreen) -> Projector:
    ratio = screen.devicePixelRatio()
    size = screen.geometry().size()
    return Projector(mark_of(screen), round(size.width() * ratio), round(size.height() * ratio))


def named(screen: Projector) -> str:
    """Return what a screen says of itself, and its size."""
    maker = " ".join(part for part in (screen.mark.maker, screen.mark.model) if part)
    return f"{maker or screen.mark.name} · {screen.width}×{screen.height}"
