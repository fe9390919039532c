"""`make faults`: every attack in its long form, and one table of what came of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from tests.faults.outcome import LONG_VARIABLE, Outcome

ROOT = Path(__file__).parents[2]
OUT = ROOT / "build" / "faults"
TABLE = OUT / "table.md"

_FAULTS = {
    "kill-store": "the store is killed while lines are acknowledged",
    "kill-window": "the window is killed while somebody types",
    "kill-acts": "killed while lines are undone, merged …, a session put back or removed",
    "power-cut": "the power is cut (states made from recorded writes)",
    "io-faults": "a write, sync, open, cut or removal fails",
    "kill-recovery": "killed while a session is opened after a crash or restored",
    "kill-migration": "killed while a session is migrated",
    "kill-locking": "killed while a session gets, has or loses a passphrase",
    "damaged": "the file is damaged, swapped or gone",
    "hostile": "a file or kit was made to do harm",
    "odd-text": "odd text in every field and place (console, wall, PDF, text)",
    "names": "names of sessions become names of files",
    "slow-disk": "every sync takes 200 ms (rounds are keys)",
    "exceptions": "a fault in a slot, timer, event, paint or worker",
    "soak": "eight hours, faster than real time",
    "clock": "the clock jumps, the laptop sleeps",
}
_TOGETHER = (
    ("kill_window", "kill_acts"),
    ("power_cut",),
    ("kill_store", "damaged", "kill_mending", "kill_locking", "hostile"),
    ("io_faults", "odd_text", "names", "clock", "exceptions"),
)
_ALONE = (("soak",), ("slow_disk",))
"""These are measured with nothing else running."""


def attack(names: tuple[str, ...]) -> bool:
    """Run the attacks of these files; say whether all held."""
    files = [f"tests/faults/test_{name}.py" for name in names]
    command = (sys.executable, "-m", "pytest", "-q", "-o", "faulthandler_timeout=1500", *files)
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, LONG_VARIABLE: str(OUT)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stdout[-4000:], done.stderr[-1000:], file=sys.stderr)
    return done.returncode == 0


def table(minutes: float) -> tuple[str, bool]:
    """Return the figures as a table, and whether nothing was lost anywhere."""
    rows = [f"Measured on {date.today().isoformat()}, in one run of {minutes:.0f} minutes.", ""]
    rows += ["| fault | rounds | lost | notes |", "|---|---:|---:|---|"]
    whole = True
    for fault, told in _FAULTS.items():
        path = OUT / f"{fault}.json"
        if not path.exists():
            rows.append(f"| {told} | 0 | ? | was not measured |")
            whole = False
            continue
        outcome = Outcome(**json.loads(path.read_text(encoding="utf-8")))
        whole = whole and outcome.lost == 0
        notes = "; ".join(outcome.notes)[:200].replace("|", "/")
        rows.append(f"| {told} | {outcome.rounds:,} | {outcome.lost} | {notes} |")
    return "\n".join(rows) + "\n", whole


def main() -> int:
    begun = time.monotonic()
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.json"):
        old.unlink()
    with ThreadPoolExecutor(2) as pool:
        held = list(pool.map(attack, _TOGETHER))
    held += [attack(names) for names in _ALONE]
    text, whole = table((time.monotonic() - begun) / 60)
    TABLE.write_text(text, encoding="utf-8")
    print(text)
    return 0 if whole and all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
