"""The page that waits stays on the projector between two evenings: the room sees no desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.widgets.fault_guard import guarded

if TYPE_CHECKING:
    # Only whoever was in an evening has them, and home must not wait for them.
    from cwb_workshop.core.contract.scene import Scene
    from cwb_workshop.ui.wall.screens import Projector, Screens
    from cwb_workshop.ui.wall.window import WallWindow


class WallAtHome(QObject):
    """Takes over the projector from an evening that is left, until the next one stands there.

    It goes with the projector and comes back with it, and ends with home.
    """

    def __init__(self, home: QWidget) -> None:
        super().__init__(home)
        self._home = home
        self._wall: WallWindow | None = None
        self._screens: Screens | None = None
        home.installEventFilter(self)

    @property
    def window(self) -> WallWindow | None:
        """The window on the projector; None where there is none."""
        return self._wall

    def take_over(self, before: WallWindow, at: Projector, scene: Scene, name: str) -> None:
        """Stand where the wall of an evening stands, on its projector; `name` is that of the
        window.
        """
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        # Known by now, as the evening had one.
        from cwb_workshop.ui.wall.screens import Screens
        from cwb_workshop.ui.wall.window import WallWindow

        self.give_way()
        wall = self._wall = WallWindow()
        # Home is closed to end the program, whatever the room still sees.
        wall.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        wall.name_as(name)
        wall.wear(before)
        wall.show_scene(scene)
        self._screens = Screens(application, console=self._home, wall=wall, remembered=at.mark)
        # Home may have stood there before laptop and wall changed places.
        self._screens.give_room(at.mark)
        self._screens.start()

    def give_way(self) -> None:
        """Be gone: another wall stands there, or nobody needs one."""
        if self._screens is not None:
            self._screens.stop()
            self._screens.deleteLater()
        if self._wall is not None:
            self._wall.close_for_good()
            self._wall.deleteLater()
        self._wall = self._screens = None

    def toggle(self) -> str:
        """Take the page away, or bring it back; return the key of what is to be said."""
        if self._wall is None or self._screens is None:
            return "screens.no_wall"
        if self._wall.isVisible():
            self._screens.stop()
            return "console.wall_away"
        self._screens.start()
        return "console.wall_shown" if self._wall.isVisible() else "screens.none"

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self._home:
            self.give_way()
        elif event.type() == QEvent.Type.Show and watched is self._home and self._screens:
            # It may hang over the edge of the projector, which is not seen of a hidden window.
            QTimer.singleShot(0, self._screens, self._screens.place)
        return super().eventFilter(watched, event)
