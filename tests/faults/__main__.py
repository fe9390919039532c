"""`make faults`: every attack in its long form, and one table of what came of it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.attacks import ATTACKS, Attack
from tests.faults.outcome import LONG_VARIABLE, SCALE_VARIABLE, Outcome, kept, load_now
from tests.faults.table import table

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "faults"
_MOST_SECONDS = 3600
"""So long one attack may take on the busiest machine."""

Run = Callable[[str, Path, float], bool]
"""Runs the attacks of a file at a scale, their outcomes into a folder; False where one fails."""


def run_file(file: str, out: Path, scale: float) -> bool:
    limits = ("--timeout", str(_MOST_SECONDS), "-o", f"faulthandler_timeout={_MOST_SECONDS + 60}")
    done = subprocess.run(
        (sys.executable, "-m", "pytest", "-q", *limits, f"tests/faults/test_{file}.py"),
        cwd=ROOT,
        env={**os.environ, LONG_VARIABLE: str(out), SCALE_VARIABLE: str(scale)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stdout[-4000:], done.stderr[-1000:], file=sys.stderr)
    return done.returncode == 0


def attack(attacks: Sequence[Attack], out: Path, scale: float, run: Run) -> bool:
    """Run these attacks, two files at a time; say whether everything in them held.

    Those that measure alone come last, one by one.
    """
    together = list(dict.fromkeys(one.file for one in attacks if not one.alone))
    alone = list(dict.fromkeys(one.file for one in attacks if one.alone))

    def told(file: str) -> bool:
        begun = time.monotonic()
        passed = run(file, out, scale)
        state = "held" if passed else "DID NOT HOLD"
        print(f"{file}: {state}, {time.monotonic() - begun:.0f} s, load {load_now():.1f}")
        return passed

    with ThreadPoolExecutor(2) as pool:
        passed = list(pool.map(told, together))
    return all([*passed, *map(told, alone)])


def main(arguments: Sequence[str], out: Path = OUT, run: Run = run_file) -> int:
    """Return 0 where every attack was really tried, and held."""
    options = _read(arguments)
    files = {one.file for one in ATTACKS if not options.only or one.name in options.only}
    chosen = [one for one in ATTACKS if one.file in files]
    begun = time.monotonic()
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.json"):
        old.unlink()
    passed = attack(chosen, out, options.scale, run)
    outcomes = _outcomes(chosen, out)
    text = table(chosen, outcomes, (time.monotonic() - begun) / 60)
    (out / "table.md").write_text(text, encoding="utf-8")
    print(text)
    states = {one.name: outcomes[one.name].state for one in chosen if one.name in outcomes}
    return 0 if passed and all(states.get(one.name) == "held" for one in chosen) else 1


def _outcomes(attacks: Sequence[Attack], out: Path) -> dict[str, Outcome]:
    paths = {one.name: out / f"{one.name}.json" for one in attacks}
    return {name: kept(path) for name, path in paths.items() if path.exists()}


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    names = [one.name for one in ATTACKS]
    parser.add_argument("--only", action="append", choices=names, help="one attack by name")
    parser.add_argument("--scale", type=float, default=1.0, help="what part of the rounds")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
