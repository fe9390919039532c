"""How soon home is there, side by side with a bare PySide6 window in one run.

Rounds are interleaved, so that a busy moment of the machine hits all alike. Three figures:
`painted`, the first picture of the window, `usable`, when its form stands there and takes
keys, and `complete`, when the sessions stand beside it.
Only the ratios mean anything on another machine.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.pixels import x_server

_ROOT = Path(__file__).resolve().parent.parent
_FROZEN = _ROOT / "dist" / "cwb-workshop" / "cwb-workshop"
_MARKS = ("painted", "usable", "complete")
_WARM_UP = 2
_AS_INSTALLED = "import sys; from cwb_workshop.app import main; sys.exit(main([]))"
"""What the script says that an installer makes for the entry point."""
_BARE = "bare PySide6 window"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    programs = _programs()
    with TemporaryDirectory() as home, _screen() as platform:
        environment = _environment(Path(home), platform)
        rounds = [
            {name: _run(command, environment) for name, command in programs.items()}
            for _ in range(_WARM_UP + options.rounds)
        ]
    print(_table(rounds[_WARM_UP:], platform))
    return 0


def _environment(home: Path, platform: Mapping[str, str]) -> Mapping[str, str]:
    """Return that of an installed program: its own folder, and its modules compiled once."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    own = {"PYTHONPYCACHEPREFIX": str(home / "compiled"), "CWB_WORKSHOP_HOME": str(home / "data")}
    return {**kept, **platform, **own, "CWB_WORKSHOP_PAINTED": "1"}


def _programs() -> Mapping[str, Sequence[str]]:
    bare = [sys.executable, str(_ROOT / "benchmarks" / "bare_window.py")]
    programs = {_BARE: bare, "home, from source": [sys.executable, "-c", _AS_INSTALLED]}
    if _FROZEN.is_file():
        programs["home, frozen"] = [str(_FROZEN)]
    return programs


@contextmanager
def _screen() -> Iterator[Mapping[str, str]]:
    """Use the screen there is, else one that nobody sees, else none at all."""
    if not sys.platform.startswith("linux") or os.environ.get("DISPLAY"):
        yield {}
    elif shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
    else:
        with x_server() as number:
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}


def _run(command: Sequence[str], environment: Mapping[str, str]) -> dict[str, float]:
    """Return after how many milliseconds each mark came by."""
    begun = time.monotonic()
    found: dict[str, float] = {}
    with subprocess.Popen(
        command, cwd=_ROOT, env=dict(environment), stdout=subprocess.PIPE, text=True
    ) as running:
        for line in running.stdout or ():
            mark = line.split()[0] if line.strip() else ""
            if mark in _MARKS:
                found.setdefault(mark, (time.monotonic() - begun) * 1000)
    if set(found) != set(_MARKS):
        raise SystemExit(f"{' '.join(command)} did not tell all its marks")
    return found


def _table(rounds: Sequence[Mapping[str, Mapping[str, float]]], platform: Mapping[str, str]) -> str:
    floor = median(measured[_BARE]["painted"] for measured in rounds)
    where = platform.get("QT_QPA_PLATFORM", "the screen of this machine")
    rows = [f"{len(rounds)} rounds on {where}; milliseconds from the start, median (least)", ""]
    for name in rounds[0]:
        for mark in _MARKS if name != _BARE else _MARKS[:1]:
            times = [measured[name][mark] for measured in rounds]
            middle = median(times)
            rows.append(
                f"{name:<22}{mark:<10}{middle:7.0f} ({min(times):.0f}){middle / floor:8.2f} x"
            )
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
