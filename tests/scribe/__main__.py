"""`make scribe`: an evening is typed on each keyboard, and what was lost or misread is told."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.scribe.keyboard import LAYOUTS
from tests.scribe.run import Typed, typed_evening
from tests.scribe.screen import what_is_missing

_ALL = 130
_HEAD = "| keyboard | lines | keys | mistakes made | other forms | minutes | lost | misread |"


def _row(typed: Typed) -> str:
    cells = (
        typed.layout.title, typed.lines, f"{typed.keys:,}", typed.mistakes, typed.other_forms,
        f"{typed.seconds / 60:.1f}", len(typed.lost), len(typed.misread),
    )  # fmt: skip
    return f"| {' | '.join(map(str, cells))} |"


def main() -> int:
    missing = what_is_missing()
    if missing:
        print(missing, file=sys.stderr)
        return 1
    print(_HEAD, flush=True)
    wrong = 0
    for layout in LAYOUTS:
        with tempfile.TemporaryDirectory() as home:
            typed = typed_evening(Path(home), layout, _ALL)
        print(_row(typed), *typed.lost, *typed.misread, sep="\n", flush=True)
        wrong += len(typed.lost) + len(typed.misread)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
