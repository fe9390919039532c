"""A screen that nobody sees, looked at from outside: when something on it has changed.

Xvfb keeps its picture in a file (`-fbdir`), as X window dumps are made: a head, whose length
stands first, a table of colours, and four bytes for each pixel.
"""

from __future__ import annotations

import mmap
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

WIDTH, HEIGHT = 1366, 768
_COLOUR_BYTES = 12
_COLOURS_AT = 19 * 4
_PIXEL = 4
_BETWEEN = 0.001
"""Seconds between two looks."""


class Screen:
    def __init__(self, number: str, picture: mmap.mmap) -> None:
        self.environment: Mapping[str, str] = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        self._picture = picture
        head = int.from_bytes(picture[:4], "big")
        colours = int.from_bytes(picture[_COLOURS_AT : _COLOURS_AT + 4], "big")
        self._begin = head + colours * _COLOUR_BYTES

    def row(self, y: int, left: int = 0, right: int = WIDTH) -> bytes:
        """Return the pixels of a row between these columns."""
        begin = self._begin + (y * WIDTH + left) * _PIXEL
        return self._picture[begin : begin + (right - left) * _PIXEL]

    def when(self, is_so: Callable[[], bool], within: float = 30.0) -> float:
        """Return when this is so, by the clock that only goes on. Raises SystemExit if never."""
        until = time.monotonic() + within
        while not is_so():
            if time.monotonic() > until:
                raise SystemExit("nothing came on the screen")
            time.sleep(_BETWEEN)
        return time.monotonic()


@contextmanager
def unseen_screen() -> Iterator[Screen]:
    with (
        TemporaryDirectory() as folder,
        x_server("-fbdir", folder) as number,
        (Path(folder) / "Xvfb_screen0").open("rb") as file,
    ):
        yield Screen(number, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


@contextmanager
def x_server(*more: str) -> Iterator[str]:
    """Have a screen that nobody sees, and give its number; `more` is what else Xvfb is told."""
    size = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-noreset"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", *size, *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield server.stdout.readline().strip() if server.stdout else ""
    finally:
        server.terminate()
        server.wait()
