"""The full report of 500 and of 10,000 answers: how long it is made, and what memory it takes.

Each is made in a process of its own, as the first of an evening: with the import of ReportLab and
its typefaces. The session is there already. The floor says the same answers in plain paragraphs
of ReportLab, in turn with the report. Milliseconds are those of the processor; memory is the most
that the process had.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figures import Timed, conditions, table

if TYPE_CHECKING:
    from cwb_workshop.core.model.kit import Kit
    from cwb_workshop.core.model.record import Record

_ROOT = Path(__file__).resolve().parent.parent
_SIZES = (500, 10_000)
_CHILD = "--child"
_WAYS = ("report", "paragraphs")
_SAID = (
    "te veel formulieren voor een kleine subsidie, en niemand die ze uitlegt",
    "de zaal van het buurthuis is doordeweeks dicht",
    "wij horen pas iets als het besluit al genomen is; dat moet anders",
    "jongeren vinden de inloop te laat op de avond beginnen",
    "er is één vrijwilliger voor alles, en die is moe",
)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(_SIZES))
    parser.add_argument(_CHILD, nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        way, size = options.child
        print(*_measured(way, int(size)))
        return 0
    rows: list[Timed] = []
    memory: list[str] = []
    for size in options.sizes:
        rounds = [[_run(way, size) for way in _WAYS] for _ in range(options.rounds)]
        ours, floor = ([one[at] for one in rounds] for at in range(len(_WAYS)))
        rows.append(
            Timed("full report", size, tuple(t for t, *_ in ours), tuple(t for t, *_ in floor))
        )
        told = [f"{median(one[at] for one in way):.0f}" for way in (ours, floor) for at in (1, 2)]
        memory.append(f"| {size:,} | {told[0]} MB | {told[2]} MB | {told[1]} KB | {told[3]} KB |")
    print(f"{options.rounds} rounds; {conditions()}\n\n{table(rows)}\n")
    print("| answers | peak | of the floor | file | of the floor |\n|--:|--:|--:|--:|--:|")
    print("\n".join(memory))
    return 0


def _run(way: str, size: int) -> tuple[float, ...]:
    command = [sys.executable, "-m", "benchmarks.full_report", _CHILD, way, str(size)]
    told = subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(map(float, told.split()))


def _measured(way: str, size: int) -> tuple[float, float, float]:
    """Return the milliseconds, the most memory in MB, and the size of the file in KB."""
    made = _report(size) if way == "report" else _paragraphs(size)
    begun = time.process_time()
    content = made()
    spent = (time.process_time() - begun) * 1000
    return spent, _most_memory(), len(content) / 1024


def _most_memory() -> float:
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return float("nan")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def _report(size: int) -> Callable[[], bytes]:
    from cwb_workshop.content.kit_reader import kit_sources, read_kit
    from cwb_workshop.exercises import Registry

    exercises = Registry()
    kit = read_kit(kit_sources("cwb"), exercises.by_id)
    record = answered(kit, size)

    def made() -> bytes:
        from cwb_workshop.report.writers.pdf_reports import write_full
        from cwb_workshop.session.report_input import snapshot

        return write_full(snapshot(record, kit, exercises, "nl", "public")).content

    return made


def answered(kit: Kit, size: int) -> Record:
    """Return an evening with so many answers in one item."""
    from cwb_workshop.core.model.entry import Change, Entry, Step
    from cwb_workshop.core.model.new_session import NewSession
    from cwb_workshop.core.model.record import replayed
    from cwb_workshop.core.sessions.setup import founding_step

    new = NewSession("Zuiderkouw", "2026-03-12", "19:00", 120, "nl", tables=9, present=72)
    themes = [theme.id for theme in kit.themes]
    entries = [
        Entry(
            f"id-{number}",
            "obstacles",
            "answer",
            f"O{number:02}",
            table=number % 9 + 1,
            text=f"{_SAID[number % len(_SAID)]}, volgens buur {number}",
            themes=(themes[number % len(themes)],),
            number=number,
            created="2026-03-12T19:30:00",
        )
        for number in range(1, size + 1)
    ]
    said = Step("step.capture", tuple(Change(None, entry) for entry in entries))
    return replayed([founding_step(new, kit), said])


def _paragraphs(size: int) -> Callable[[], bytes]:
    texts = [
        f"O{number:02} {number % 9 + 1} {_SAID[number % len(_SAID)]}, volgens buur {number}"
        for number in range(1, size + 1)
    ]

    def made() -> bytes:
        from reportlab.lib.styles import getSampleStyleSheet
        from reportlab.platypus import Paragraph, SimpleDocTemplate

        style = getSampleStyleSheet()["BodyText"]
        buffer = io.BytesIO()
        SimpleDocTemplate(buffer).build([Paragraph(text, style) for text in texts])
        return buffer.getvalue()

    return made


if __name__ == "__main__":
    sys.exit(main())
