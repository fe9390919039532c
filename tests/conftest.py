"""Two named screens without hardware, a home of its own for each test, and no network."""

from __future__ import annotations

import gc
import json
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import Phase, settings

from tests.measured import Measurement, measured_if_its_package_is

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from tests.ui.hotplug import Plugs

pytest_plugins = [
    *("tests.golden", "tests.kits_read_once", "tests.postgresql", "tests.time_limit", "pytester"),
]

# On a busy machine an example takes long, and that is no fault of the program.
settings.register_profile("unhurried", deadline=None)
# For `make mutation`: whether a test fails at all, thousands of times over, and alike each time.
settings.register_profile(
    "brief",
    deadline=None,
    max_examples=20,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("unhurried")

_SCREENS = (("0-laptop", 1366, 768), ("1-projector", 1920, 1080))


def _configuration() -> str:
    """Return the offscreen platform with both screens side by side, the laptop first."""
    left, screens = 0, []
    for name, width, height in _SCREENS:
        place = {"name": name, "x": left, "y": 0, "width": width, "height": height}
        screens.append({**place, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1.0})
        left += width
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump({"screens": screens}, file)
    return file.name


_MEMORY, _ROOM = Path("/dev/shm"), 2 * 1024**3


def _keep_files_in_memory() -> None:
    """A session is written through to the disk at each line: for tests, to one in memory."""
    if not os.access(_MEMORY, os.W_OK) or shutil.disk_usage(_MEMORY).free < _ROOM:
        return
    # Some tests start programs that they write.
    if not os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))


_keep_files_in_memory()
# Qt reads these once, when the first test imports it.
_CONFIGURATION = _configuration()
# What keeps a laptop awake is asked for nothing here, and says that it does.
os.environ["WAKEPY_FAKE_SUCCESS"] = "1"
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_CONFIGURATION}"
for _name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
    os.environ.pop(_name, None)


def pytest_unconfigure() -> None:
    Path(_CONFIGURATION).unlink(missing_ok=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What was collected stays to the end; whoever looks for garbage need not look there."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    # What hypothesis repeats a hundred times passes the same lines each time.
    repeats = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
    with measured_if_its_package_is(item.path, _measurement(), repeats=repeats):
        return (yield)


def _measurement() -> Measurement | None:
    """Return the measurement of coverage that goes on; None where nobody asked for one."""
    if "coverage" not in sys.modules:
        return None
    # What did not ask for it does without.
    from coverage import Coverage

    return Coverage.current()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """What a test closed is gone before the next one begins; else that would dress it too.

    Qt deletes later, and without a running event loop that is never. Last, for fixtures still
    take leave of windows that are to be deleted.
    """
    if "PySide6.QtCore" in sys.modules:
        # A test of plain values must not pay for Qt.
        from PySide6.QtCore import QCoreApplication, QEvent

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that are not there yet, counted: to look for a free name among thousands is slow."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Tests press keys faster than hands do, and mean each of them."""
    qapp.setDoubleClickInterval(0)
    return qapp


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a home folder of its own, and no trace of another's."""
    home = next(homes)
    home.mkdir()
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable, folder in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_DOCUMENTS_DIR", "Documents"),
        ("CWB_WORKSHOP_HOME", "CWB Workshop"),
    ):
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program works without a network, so its tests do too."""

    connect = socket.socket.connect

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a test tried to reach the network")

    def within_the_machine(self: socket.socket, address: Any) -> None:
        # Processes of one machine talk through such sockets; they lead nowhere else.
        if self.family != getattr(socket, "AF_UNIX", None):
            refuse()
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", within_the_machine)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def no_window_left_open() -> Iterator[None]:
    """A test closes what it opens; a window left behind would be seen by the next one."""
    before = set(_shown_windows())
    yield
    left = [window for window in _shown_windows() if window not in before]
    titles = [f"{type(window).__name__} “{window.windowTitle()}”" for window in left]
    for window in left:
        window.close()
    assert not left, f"windows left open: {', '.join(titles)}"


def _shown_windows() -> list[QWidget]:
    """Return the top-level windows on screen; none where a test never touched Qt."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    # A test of plain values must not pay for Qt.
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


@pytest.fixture
def look_kept(qapp: QApplication) -> Iterator[None]:
    """Give the windows of later tests the look that those of earlier ones had."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def plugs(qapp: QApplication) -> Iterator[Plugs]:
    """A laptop with a projector beside it, to be plugged and pulled."""
    # Most tests have no window, and import nothing of Qt.
    from tests.ui.hotplug import LAPTOP, PROJECTOR, Plugs

    try:
        made = Plugs()
    except (OSError, AttributeError) as missing:
        pytest.skip(f"this Qt does not let screens be plugged: {missing}")
    made.plug([LAPTOP, PROJECTOR])
    qapp.processEvents()
    yield made
    made.plug([LAPTOP, PROJECTOR])
    qapp.processEvents()
