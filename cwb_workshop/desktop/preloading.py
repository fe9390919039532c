"""Imports what an evening needs while home waits for somebody, so that the first one opens soon."""

from __future__ import annotations

import pkgutil
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from cwb_workshop.ui.background_work import BackgroundWork

_PACKAGES = ("core", "store", "content", "session", "widgets", "exercises", "ui.wall", "ui.console")
_WINDOWS = (
    "ui.evening",
    "ui.held_input",
    "ui.window_activation",
    "desktop.current_evening",
    "desktop.leaving",
    "desktop.past_evenings",
    "desktop.open_session",
    "desktop.opening",
    "desktop.opened_elsewhere",
    "desktop.closed_sessions",
    "desktop.passphrases",
    "desktop.recent_sessions",
    "desktop.staying_awake",
    "ui.dialogs.storage_notice",
)
_REPORT = ".report"
_OF_REPORTS = ("core.privacy", "session.export", "session.paper_", "session.report_")
"""A report is asked for at the end of an evening, and waits for more than imports."""
_PAUSE = 20
_TURN = 0.008
"""Seconds: half of what a picture takes, so that who types meanwhile notices nothing."""


class Preloading(QObject):
    """A few modules in each turn of the event loop, until all are there; then whatever else can
    be read beforehand, beside the windows, and at last what only they can do.
    """

    def __init__(
        self,
        parent: QObject,
        get_ready: Callable[[], object] = int,
        dress: Callable[[], object] = int,
    ) -> None:
        """`get_ready` is called in another thread, `dress` in that of the windows."""
        super().__init__(parent)
        self._get_ready, self._dress = get_ready, dress
        self._work = BackgroundWork(self)
        self._is_ready = False
        self._names = modules_of_an_evening()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._turn)

    def begin(self) -> None:
        self._timer.start()

    @property
    def is_done(self) -> bool:
        return self._is_ready

    def _turn(self) -> None:
        until = time.monotonic() + _TURN
        for name in self._names:
            if name not in sys.modules:
                import_module(name)
            if time.monotonic() > until:
                return
        self._timer.stop()
        self._work.run(self._get_ready, self._ready, self._ready)

    def _ready(self, _outcome: object) -> None:
        """What could not be read beforehand is told where it is asked for."""
        self._dress()
        self._is_ready = True


def modules_of_an_evening() -> Iterator[str]:
    """Yield the names of the modules of an evening, what others stand on first."""
    own = __name__.partition(".")[0]
    later = tuple(f"{own}.{name}" for name in _OF_REPORTS)
    for package in _PACKAGES:
        name = f"{own}.{package}"
        for module in pkgutil.walk_packages(import_module(name).__path__, f"{name}."):
            if not module.name.endswith(_REPORT) and not module.name.startswith(later):
                yield module.name
    yield from (f"{own}.{window}" for window in _WINDOWS)
