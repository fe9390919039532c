"""Measures all of it, prints it, and writes it down in `benchmarks/RESULTS.md`."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from benchmarks.targets import rows_of, verdicts

_ROOT = Path(__file__).resolve().parent.parent
_RESULTS = _ROOT / "benchmarks" / "RESULTS.md"
_NOTES = _ROOT / "benchmarks" / "NOTES.md"
_ALL = (
    ("startup", ("--rounds", "9")),
    ("start_on_screen", ("--rounds", "9")),
    ("evening", ("--rounds", "100")),
    ("keys", ("--keys", "1000")),
    ("theme_board", ("--rounds", "15")),
    ("opening", ("--rounds", "5")),
    ("home", ("--rounds", "5")),
    ("report", ("--rounds", "3")),
    ("full_report", ("--rounds", "3")),
    ("pdf_libraries", ("--rounds", "5")),
    ("play", ("--rounds", "3")),
    ("save", ()),
    ("memory", ()),
)


def main() -> int:
    told = {name: _measured(name, given) for name, given in _ALL}
    rows = [row for text in told.values() for row in rows_of(text)]
    parts = [
        "# How quick the program is",
        f"Written by `make bench` on {date.today():%d %B %Y}; milliseconds, unless said otherwise.",
        verdicts(rows),
        _NOTES.read_text(encoding="utf-8").strip() if _NOTES.is_file() else "",
        *(f"## {name}\n\n{text.strip()}" for name, text in told.items()),
    ]
    _RESULTS.write_text("\n\n".join(part for part in parts if part) + "\n", encoding="utf-8")
    return 0


def _measured(name: str, given: tuple[str, ...]) -> str:
    """Return what one of them prints, and print it. Raises CalledProcessError."""
    command = [sys.executable, "-m", f"benchmarks.{name}", *given]
    told = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    print(f"{name}\n\n{told}", flush=True)
    return told


if __name__ == "__main__":
    sys.exit(main())
