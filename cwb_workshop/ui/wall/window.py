"""The window that the room looks at. It shows the scene, and nothing else, ever."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QRegion, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.core.contract.scene import Scene, TimeBar
from cwb_workshop.ui.screen_of import screen_of
from cwb_workshop.ui.wall.placing import is_free, placed
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.page_composer import PageComposer
from cwb_workshop.widgets.stage import Stage

_FULL = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
# Typing must go on in the console, also after somebody clicked on the wall or moved it.
_ON_PROJECTOR = _FULL | Qt.WindowType.WindowDoesNotAcceptFocus
# Window systems keep in front of another window what is a dialog of it, and nothing else.
# It has no button for the task bar: the console would go there with it.
_BESIDE = (
    Qt.WindowType.Dialog
    | Qt.WindowType.CustomizeWindowHint
    | Qt.WindowType.WindowTitleHint
    | Qt.WindowType.WindowSystemMenuHint
    | Qt.WindowType.WindowCloseButtonHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)

_SHIFT = 40
"""Pixels that a window system may put a window from where it was asked to, with its frame."""


class WallWindow(QWidget):
    """Fills the projector; or, with one screen, is a window that the facilitator places.

    It is closed by the program alone. Keys that reach it are for the console. The `composer`
    is that of the preview.
    """

    key_pressed = Signal(QKeyEvent)
    """A key that was pressed here, as an event of its own that may be kept."""

    filled = Signal(bool)
    """Whether it fills the laptop's own screen from now on, which is turned to the room."""

    reshaped = Signal(QSize)
    """The size that it has now, shown or not."""

    def __init__(self, composer: PageComposer | None = None) -> None:
        super().__init__(None, _FULL)
        self._may_close = False
        self._placed = QRect()
        self._on_projector = False
        self.stage = Stage(self, composer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stage)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def is_on_projector(self) -> bool:
        return self._on_projector and self.isVisible()

    @property
    def is_in_sight(self) -> bool:
        """Whether it is shown, and not in the task bar alone."""
        return self.isVisible() and not self.isMinimized()

    def show_scene(self, scene: Scene) -> None:
        self.stage.show_scene(scene)
        # At once: the room does not wait for what the console has to draw as well.
        self.stage.repaint()

    def show_time(self, bar: TimeBar | None, message_left: float | None = None) -> None:
        self.stage.show_time(bar)
        self.stage.show_message_left(message_left)

    def set_viewing_distance(self, metres: int) -> None:
        self.stage.set_viewing_distance(metres)

    def set_dark(self, dark: bool) -> None:
        self.stage.set_dark(dark)

    def wear(self, other: WallWindow) -> None:
        """Look like another wall: for the same back row, as light or as dark."""
        self.stage.follow(other.stage)

    def name_as(self, name: str) -> None:
        """Set what the window list and a screen reader call this window."""
        self.setWindowTitle(name)
        give_name(self.stage, name)

    def stand_on(self, screen: QScreen) -> None:
        """Fill this screen. Nothing flashes when it does so already."""
        place = screen.geometry()
        if self.is_on_projector and self.geometry() == place:
            return
        self.hide()
        self._on_projector = True
        if self.parentWidget() is not None:
            # A window of the console would go into the task bar with it.
            self.setParent(None)
        self.setWindowFlags(_ON_PROJECTOR)
        self.setCursor(Qt.CursorShape.BlankCursor)
        # Geometry first: a window manager fills the screen that a window stands on.
        self.setScreen(screen)
        self.setGeometry(place)
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        # showFullScreen() would take the keyboard from the console.
        self.setVisible(True)

    def stand_aside(self) -> None:
        """Leave the projector that is gone. A window the facilitator placed stays."""
        if self._on_projector:
            self._on_projector = False
            self.hide()
            # Else X keeps it, and a window that comes later fills the laptop.
            self.setWindowState(Qt.WindowState.WindowNoState)

    def stand_beside(self, console: QWidget, field: QRect, others: Sequence[QRegion] = ()) -> None:
        """Be a window that leaves a field in sight, to be placed by hand.

        It belongs to the console, so that it stays in front of it whatever comes and goes.
        """
        self._on_projector = False
        self.hide()
        self.setParent(console, _BESIDE)
        self.unsetCursor()
        self.place(console, field, others)
        self.showNormal()

    def place(self, console: QWidget, field: QRect, others: Sequence[QRegion] = ()) -> None:
        """Go to where a window leaves the field in sight, in pixels of the desktop.

        `others` are left in sight as well, where there is a place for that, the first ones first.
        """
        here, frame = screen_of(console), console.frameGeometry()
        room = frame if here is None else here.availableGeometry()
        self._placed = placed(room, frame, field, others)
        self.setGeometry(self._placed)

    def covers(self, region: QRegion) -> bool:
        """Tell whether it stands over something of this where it was placed, seen or not."""
        return not self._on_projector and not is_free(self._placed, region)

    def toggle_shown(self) -> None:
        """Put a placed window away, or bring it back to where it was, out of the task bar too."""
        if self._on_projector:
            return
        if self.is_in_sight:
            self.hide()
        else:
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
            self.show()
            self.raise_()

    @property
    def over_console(self) -> QRect:
        """What a placed window may cover, in pixels of the desktop; empty where it is none."""
        is_placed = self.is_in_sight and not self._on_projector and not self.isFullScreen()
        return self.frameGeometry() if is_placed else QRect()

    @property
    def is_where_it_was_placed(self) -> bool:
        """Whether nobody moved it by hand, but for what a frame shifts it."""
        here, there = self.geometry(), self._placed
        moved = here.topLeft() - there.topLeft()
        return here.size() == there.size() and max(abs(moved.x()), abs(moved.y())) <= _SHIFT

    def leave_in_sight(
        self, console: QWidget, field: QRect, others: Sequence[QRegion] = ()
    ) -> None:
        """Go aside where this window came to cover the field, as when that has moved."""
        if any(each.intersects(self.over_console) for each in (QRegion(field), *others)):
            self.place(console, field, others)

    def toggle_full_screen(self) -> None:
        """Fill the screen that the facilitator put this window on, or leave it again."""
        if self._on_projector or not self.isVisible():
            return
        if self.isFullScreen():
            self.showNormal()
            self.unsetCursor()
            self.filled.emit(False)
        else:
            # showFullScreen() would take the keyboard from the console.
            self.setWindowState(Qt.WindowState.WindowFullScreen)
            self.raise_()
            self.setCursor(Qt.CursorShape.BlankCursor)
            self.filled.emit(True)

    def close_for_good(self) -> None:
        """Close, the program having decided so."""
        self._may_close = True
        self.close()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self.toggle_full_screen()
        else:
            self.key_pressed.emit(event.clone())
        event.accept()

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reshaped.emit(event.size())

    @guarded(lambda: None)
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        if not self._on_projector:
            self.hide()
