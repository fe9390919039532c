"""How soon the form at home is really on the screen, side by side with a bare PySide6 window.

Pixels count, not what the program says of itself: `window` is when the first of them changed,
`form` when fields stand on the ground of the form. Rounds are interleaved, each start a new
process. Only the ratios mean anything on another machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.figures import conditions
from benchmarks.pixels import HEIGHT, WIDTH, Screen, unseen_screen

_ROOT = Path(__file__).resolve().parent.parent
_BARE = "bare PySide6 window"
_HOME = "home, from source"
_WARM_UP = 2
_AS_INSTALLED = "import sys; from cwb_workshop.app import main; sys.exit(main([]))"
_FORM_WIDTH = 460
_GROUND = bytes.fromhex("0a4a40")[::-1]
"""The dark green of the form, as the screen has it: blue first."""
_FIELDS = 200
"""So many pixels of a row of the form that are none of its ground are fields, not an edge."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    bare = [sys.executable, str(_ROOT / "benchmarks" / "bare_window.py"), "stay"]
    home = [sys.executable, "-c", _AS_INSTALLED]
    with TemporaryDirectory() as folder, unseen_screen() as screen:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        own = {"PYTHONPYCACHEPREFIX": f"{folder}/compiled", "CWB_WORKSHOP_HOME": f"{folder}/data"}
        environment = {**kept, **own, **screen.environment}
        rounds = [
            {
                _BARE: _start(bare, environment, screen, form=False),
                _HOME: _start(home, environment, screen, form=True),
            }
            for _ in range(_WARM_UP + options.rounds)
        ][_WARM_UP:]
    floor = median(one[_BARE]["window"] for one in rounds)
    print(f"{len(rounds)} rounds; {conditions()}; milliseconds, median (least)\n")
    for name in (_BARE, _HOME):
        for mark in rounds[0][name]:
            times = [one[name][mark] for one in rounds]
            middle = median(times)
            print(f"{name:<22}{mark:<10}{middle:7.0f} ({min(times):.0f}){middle / floor:8.2f} x")
    return 0


def _start(
    command: Sequence[str], environment: Mapping[str, str], screen: Screen, *, form: bool
) -> dict[str, float]:
    """Start a program, end it once it is there, and wait until the screen is empty again."""
    empty = _look(screen)
    begun = time.monotonic()
    with subprocess.Popen(
        command, cwd=_ROOT, env=dict(environment), stdout=subprocess.DEVNULL
    ) as running:
        found = {"window": screen.when(lambda: _look(screen) != empty) - begun}
        if form:
            found["form"] = screen.when(lambda: _has_fields(screen)) - begun
        running.kill()
    screen.when(lambda: _look(screen) == empty)
    return {mark: seconds * 1000 for mark, seconds in found.items()}


def _look(screen: Screen) -> tuple[bytes, ...]:
    return tuple(screen.row(y) for y in range(8, HEIGHT, 80))


def _has_fields(screen: Screen) -> bool:
    """Say whether there is more in some row of the form than its ground."""
    for y in range(40, HEIGHT - 40, 12):
        row = screen.row(y, WIDTH - _FORM_WIDTH + 4, WIDTH - 4)
        # Quick where nothing is there yet: who looks must not slow down what is looked at.
        if row[:3] == _GROUND and row != row[:4] * (len(row) // 4):
            others = sum(row[at : at + 3] != _GROUND for at in range(0, len(row), 4))
            if others > _FIELDS:
                return True
    return False


if __name__ == "__main__":
    sys.exit(main())
