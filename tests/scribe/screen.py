"""A screen in memory with the real program on it, and hands that press real keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.accessibility.desktop import stop, until
from tests.scribe.keyboard import Layout
from tests.started_before import started_before

_PROGRAMS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "setxkbmap": "x11-xkb-utils",
    "xrandr": "x11-xserver-utils",
}
_SIZE = "1366x768x24"
_WITH_PROJECTOR = "2732x768x24"
_LAPTOP = ("*laptop", "1366/361x768/203+0+0", "screen")
_PROJECTOR = ("LX-210", "1366/800x768/450+1366+0", "none")
"""Monitors as X is told of them: name, size in points and millimetres, place; and an output."""

PROJECTOR_BEGINS = 1366
"""How far to the right the projector begins."""
_DELAY = "30"
"""Milliseconds between two keys: 30 a second, twice as many as the quickest hands."""
_MOST_AT_ONCE = 200


def what_is_missing() -> str:
    """Return what this machine has not; empty where all is there."""
    if not sys.platform.startswith("linux"):
        return "a keyboard can be put on a screen in memory on Linux alone"
    packages = [package for name, package in _PROGRAMS.items() if shutil.which(name) is None]
    return f"there is no {' nor '.join(packages)} on this machine" if packages else ""


@dataclass
class Hands:
    """Presses keys on a screen by their numbers. `pressed` counts them."""

    environment: dict[str, str]
    pressed: int = field(default=0)

    def press(self, *strokes: str) -> None:
        for first in range(0, len(strokes), _MOST_AT_ONCE):
            part = strokes[first : first + _MOST_AT_ONCE]
            self._do("key", "--delay", _DELAY, *part)
        self.pressed += len(strokes)

    def plug(self) -> None:
        """Plug the projector in, to the right of the laptop."""
        self._monitor("--setmonitor", *_PROJECTOR)

    def unplug(self) -> None:
        self._monitor("--delmonitor", _PROJECTOR[0])

    def lefts_of(self, name: str) -> list[int]:
        """Return how far from the left each window of this name begins that is to be seen."""
        found = self._told("search", "--onlyvisible", "--name", name).split()
        told = (self._told("getwindowgeometry", "--shell", one) for one in found)
        rows = [row for one in told for row in one.splitlines() if row.startswith("X=")]
        return [int(row.removeprefix("X=")) for row in rows]

    def _monitor(self, *words: str) -> None:
        # That a name is no output of the screen is told, and no fault.
        subprocess.run(
            ("xrandr", *words), env=self.environment, check=True, stdout=subprocess.DEVNULL
        )

    def click(self, across: int, down: int) -> None:
        """Click at a place of the screen."""
        self._do("mousemove", str(across), str(down), "click", "1")

    def wait_for_window(self, name: str) -> None:
        """Wait until a window is there, and has the keyboard."""
        until(lambda: name in self._told("getactivewindow", "getwindowname"), f"“{name}”")

    def _do(self, *words: str) -> None:
        subprocess.run(("xdotool", *words), env=self.environment, check=True)

    def _told(self, *words: str) -> str:
        done = subprocess.run(
            ("xdotool", *words), env=self.environment, check=False, capture_output=True, text=True
        )
        return done.stdout.strip()


@contextmanager
def a_program(home: Path, layout: Layout, *, projector: bool = False) -> Iterator[Hands]:
    """Yield hands on the program, as it is started by its name; it ends with the block. With a
    `projector` the screen has room for one, and it is plugged in.
    """
    with ExitStack() as ending:
        run = home / "run"
        run.mkdir(mode=0o700)
        environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(run),
            "LANG": "nl_NL.UTF-8",
            "LANGUAGE": "nl",
            "LC_CTYPE": "C.UTF-8",
            "CWB_WORKSHOP_HOME": str(home / "CWB Workshop"),
            "DISPLAY": _a_screen(ending, _WITH_PROJECTOR if projector else _SIZE),
        }
        for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "LC_ALL"):
            environment.pop(name, None)
        keys = ["setxkbmap", "-layout", layout.name]
        subprocess.run(
            [*keys, *(("-variant", layout.variant) if layout.variant else ())],
            env=environment,
            check=True,
        )
        started_before(home / "CWB Workshop")
        hands = Hands(environment)
        if projector:
            hands._monitor("--setmonitor", *_LAPTOP)
            hands.plug()
        _start(ending, ["openbox"], environment)
        _start(ending, [sys.executable, "-m", "cwb_workshop"], environment)
        yield hands


def _a_screen(ending: ExitStack, size: str) -> str:
    readable, writable = os.pipe()
    with os.fdopen(readable) as told:
        command = [
            "Xvfb",
            "-displayfd",
            str(writable),
            "-screen",
            "0",
            size,
            "-nolisten",
            "tcp",
            "-noreset",
            "-r",  # no key repeats itself where the machine is busy while it is down
        ]
        _start(ending, command, dict(os.environ), pass_fds=(writable,))
        os.close(writable)
        return f":{told.readline().strip()}"


def _start(
    ending: ExitStack,
    command: Sequence[str],
    environment: dict[str, str],
    pass_fds: tuple[int, ...] = (),
) -> None:
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        pass_fds=pass_fds,
    )
    ending.callback(stop, process)
