"""How soon the reports of a whole evening are there, from the key to the bytes.

Each round is a new process: the first report of an evening also pays for the import of
ReportLab and for reading the typefaces. `again` is the second summary of the same process,
`full` the full report after that.

The last row is the summary of a large evening, 8 tables and 304 answers: with all imports done, and
in time of the processor, so that other work of the machine is not in it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

_ROOT = Path(__file__).resolve().parent.parent
_CHILD = "--child"
_MEASURED = (
    "two-page summary, first",
    "two-page summary, again",
    "full report",
    "summary, 304 answers",
)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument(_CHILD, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(*_measured())
        return 0
    print(_table([_round() for _ in range(options.rounds)]))
    return 0


def _round() -> Mapping[str, float]:
    command = [sys.executable, "-m", "benchmarks.report", _CHILD]
    told = subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, text=True).stdout
    return dict(zip(_MEASURED, map(float, told.split()), strict=True))


def _measured() -> tuple[float, ...]:
    """Return the milliseconds of each report; the session is there already."""
    from benchmarks.large_evening import large_evening
    from cwb_workshop.content.kit_reader import kit_sources, read_kit
    from cwb_workshop.content.word_files import wall_words
    from cwb_workshop.core.model.record import replayed
    from cwb_workshop.exercises import Registry
    from cwb_workshop.script.run import Rehearser, read_text
    from cwb_workshop.session.report_input import snapshot
    from cwb_workshop.system.assets import assets_folder

    exercises = Registry()
    kit = read_kit(kit_sources("cwb"), exercises.by_id)
    script = read_text(assets_folder() / "demo" / "zuiderkouw.txt")
    rows = Rehearser(kit, exercises, wall_words()).new(script)
    record = replayed(row.step for row in rows)

    def once() -> float:
        begun = time.perf_counter()
        from cwb_workshop.report.writers.pdf_reports import write_summary

        write_summary(snapshot(record, kit, exercises, "nl", "public"))
        return (time.perf_counter() - begun) * 1000

    def whole() -> float:
        begun = time.perf_counter()
        from cwb_workshop.report.writers.pdf_reports import write_full

        write_full(snapshot(record, kit, exercises, "nl", "public"))
        return (time.perf_counter() - begun) * 1000

    def large() -> float:
        from cwb_workshop.report.writers.pdf_reports import write_summary

        of_many = large_evening(kit, exercises)
        begun = time.process_time()
        write_summary(snapshot(of_many, kit, exercises, "nl", "public"))
        return (time.process_time() - begun) * 1000

    return once(), once(), whole(), large()


def _table(rounds: Sequence[Mapping[str, float]]) -> str:
    rows = [f"{len(rounds)} rounds; milliseconds, median (least)", ""]
    for name in rounds[0]:
        times = [measured[name] for measured in rounds]
        rows.append(f"{name:<26}{median(times):7.0f} ({min(times):.0f})")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
