"""Prints how many small changes to each module the tests noticed, after `mutmut run`."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_MUTANTS = Path("mutants")
_NOT_RUN = None
_SURVIVED = (0, 3, 5, 33)
"""How a run of the tests ends that noticed nothing: they pass (0), none reaches the change (5, 33),
or the tests themselves broke off (3), which shows nothing of the change."""


@dataclass(frozen=True, slots=True)
class Score:
    """`made` counts the changes that were tried, `killed` those that a test noticed."""

    module: str
    killed: int
    made: int

    @property
    def share(self) -> str:
        return f"{self.killed / self.made:.1%}" if self.made else "–"


def scores(folder: Path) -> list[Score]:
    """Return the score of each module of which changes were tried."""
    found = []
    for path in sorted(folder.rglob("*.py.meta")):
        module = path.relative_to(folder).as_posix().removesuffix(".meta")
        ends: Mapping[str, int | None] = json.loads(path.read_text())["exit_code_by_key"]
        tried = [end for end in ends.values() if end is not _NOT_RUN]
        killed = sum(1 for end in tried if end not in _SURVIVED)
        if tried:
            found.append(Score(module, killed, len(tried)))
    return found


def main() -> int:
    found = scores(_MUTANTS)
    if not found:
        print("nothing was tried yet: run mutmut first", file=sys.stderr)
        return 1
    found.append(Score("all", sum(s.killed for s in found), sum(s.made for s in found)))
    width = max(len(score.module) for score in found)
    for score in found:
        print(f"{score.module:{width}}  {score.killed:5} / {score.made:5}  {score.share:>6}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
