"""Imports what an evening needs while home waits for somebody, so that the first one opens soon."""

from __future__ import annotations

import pkgutil
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from cwb_workshop.system.spare_memory import give_back, share_one_area
from cwb_workshop.ui.background_work import BackgroundWork

_PACKAGES = (
    *("core.model", "core.contract", "core.agenda", "core.wall"),
    *("store", "content", "session", "widgets", "ui.console", "ui.wall"),
)
"""What they need of other rooms of the core comes with them; an exercise with its first item."""

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
_LATER = (
    *("core.agenda.illustration_", "core.agenda.plan_texts", "core.agenda.planned_points"),
    *("core.agenda.repair", "core.contract.apart", "core.contract.heat_cell"),
    *("content.practice_", "content.privacy_clues", "content.toml_lines"),
    *("session.known_names", "session.memory_store", "store.cipher"),
    *("session.export", "session.paper_", "session.report_", "session.replay"),
    *("session.kit_trial", "session.session_json", "session.paste_list", "session.plan_preview"),
    *("content.licen", "content.line_files", "content.workbook", "content.hidden_cells"),
    *("content.kit_archive", "content.kit_notes", "content.word_check", "content.pdf_pages"),
    *("widgets.painters", "widgets.chart_picture", "ui.wall.at_home", "ui.wall.outage"),
    *("ui.console.brought", "ui.console.clicker_dialog", "ui.console.fairness_sheet"),
    *("ui.console.forms.grid_", "ui.console.jump_dialog", "ui.console.message_dialog"),
    *("ui.console.pasted", "ui.console.plan", "ui.console.practice.sheet"),
    *("ui.console.principles", "ui.console.promised", "ui.console.repair_"),
    *("ui.console.session_dialog", "ui.console.themes", "ui.console.time_line"),
    "ui.console.times_dialog",
)
"""What is opened in some evenings, or at their end, takes memory in all others: it waits until
somebody asks for it. What an evening needs of these comes with the rest.
"""
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
        share_one_area()
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
        give_back()
        self._is_ready = True


def modules_of_an_evening() -> Iterator[str]:
    """Yield the names of the modules of an evening, what others stand on first."""
    own = __name__.partition(".")[0]
    later = tuple(f"{own}.{name}" for name in _LATER)
    for package in _PACKAGES:
        yield from _modules_in(f"{own}.{package}", later)
    yield from (f"{own}.{window}" for window in _WINDOWS)


def _modules_in(package: str, later: tuple[str, ...]) -> Iterator[str]:
    for module in pkgutil.iter_modules(import_module(package).__path__, f"{package}."):
        if not module.name.startswith(later):
            yield module.name
            if module.ispkg:
                yield from _modules_in(module.name, later)
