"""The same plain pages by the program and by two other libraries, one after the other in turn.

Each round starts a process for each library: `first` is from before its import until the bytes are
there, `again` the least of three more times in the same process, each with other words, as no two
evenings are alike. The session and its blocks are there already. Milliseconds are those of a
clock; those of the processor stand beside them, for Typst works on several at once. Without fpdf2
or typst (`pip install 'cwb-workshop[benchmarks]'`) that library is left out, and told.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.figures import conditions

if TYPE_CHECKING:
    from benchmarks.plain_blocks import PlainPages

_ROOT = Path(__file__).resolve().parent.parent
_CHILD = "--child"
_AGAIN = 3
OURS = "CWB Workshop (ReportLab)"
LIBRARIES = {OURS: "reportlab", "fpdf2": "fpdf", "Typst": "typst"}
"""Each with the module that it is imported as."""

_TAGGED = {OURS: "PDF/UA-1", "fpdf2": "no", "Typst": "PDF/UA-1"}
EVENINGS = ("bundled", "large")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument(_CHILD, nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        library, evening = options.child
        print(*_measured(library, evening))
        return 0
    here = [name for name in LIBRARIES if is_here(name)]
    rows = [row for evening in EVENINGS for row in _rows(evening, here, options.rounds)]
    print(f"{options.rounds} rounds; {conditions()}\n")
    print("| pages by | of | first | again | of the processor | pages | KB | tagged |")
    print("|---|---|--:|--:|--:|--:|--:|---|")
    print("\n".join(rows))
    for name in LIBRARIES:
        if name not in here:
            print(f"\n{name} is not installed here, so it was not measured.")
    return 0


def _rows(evening: str, libraries: Sequence[str], number: int) -> Iterator[str]:
    """Measure the libraries in turn, so many times; give a row for each."""
    rounds = [{name: _run(name, evening) for name in libraries} for _ in range(number)]
    for name in libraries:
        columns = zip(*(one[name] for one in rounds), strict=True)
        first, again, worked, pages, size, answers = map(median, columns)
        yield (
            f"| {name} | {answers:.0f} answers | {first:.0f} | {again:.0f} | {worked:.0f} "
            f"| {pages:.0f} | {size:.0f} | {_TAGGED[name]} |"
        )


def is_here(library: str) -> bool:
    return find_spec(LIBRARIES[library]) is not None


def writer_of(library: str) -> Callable[[PlainPages], bytes]:
    """Return what writes the pages; it imports its library when it first does so."""
    return {OURS: _by_program, "fpdf2": _by_fpdf2, "Typst": _by_typst}[library]


def pages_of(evening: str) -> tuple[PlainPages, int]:
    """Return the pages of the bundled evening or of a large one, and how many answers it has."""
    from benchmarks.large_evening import large_evening
    from benchmarks.plain_pages import plain_pages
    from cwb_workshop.content.kit_reader import kit_sources, read_kit
    from cwb_workshop.content.word_files import wall_words
    from cwb_workshop.core.model.record import replayed
    from cwb_workshop.exercises import Registry
    from cwb_workshop.script.run import Rehearser, read_text
    from cwb_workshop.system.assets import assets_folder

    exercises = Registry()
    kit = read_kit(kit_sources("cwb"), exercises.by_id)
    if evening == "large":
        record = large_evening(kit, exercises)
    else:
        script = read_text(assets_folder() / "demo" / "zuiderkouw.txt")
        rows = Rehearser(kit, exercises, wall_words()).new(script)
        record = replayed(row.step for row in rows)
    answers = sum(one.kind == "answer" for one in record.entries.values())
    return plain_pages(record, kit, exercises, "nl"), answers


def _by_program(pages: PlainPages) -> bytes:
    from cwb_workshop.report.layout.pdf import write_pdf

    return write_pdf(pages.document).content


def _by_fpdf2(pages: PlainPages) -> bytes:
    from benchmarks.fpdf2_pages import fpdf2_pages

    return fpdf2_pages(pages, *_roboto())


def _by_typst(pages: PlainPages) -> bytes:
    from benchmarks.typst_pages import typst_pages

    return typst_pages(pages, *_roboto())


def _roboto() -> tuple[Path, Path]:
    found = find_spec("qt_material")
    (place,) = found.submodule_search_locations or [] if found else []
    folder = Path(place) / "fonts" / "roboto"
    return folder / "Roboto-Regular.ttf", folder / "Roboto-Medium.ttf"


def _run(library: str, evening: str) -> tuple[float, ...]:
    command = [sys.executable, "-m", "benchmarks.pdf_libraries", _CHILD, library, evening]
    told = subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return tuple(map(float, told.split()))


def _measured(library: str, evening: str) -> tuple[float, ...]:
    """Return the milliseconds of the first time and of more, the pages and the size in KB."""
    from benchmarks.plain_blocks import another

    pages, answers = pages_of(evening)
    write = writer_of(library)
    first, _worked, content = _timed(write, pages)
    more = [_timed(write, another(pages, number)) for number in range(_AGAIN)]
    again, worked = min(one[0] for one in more), min(one[1] for one in more)
    return first, again, worked, float(_count(content)), len(content) / 1024, float(answers)


def _timed(write: Callable[[PlainPages], bytes], pages: PlainPages) -> tuple[float, float, bytes]:
    begun, worked = time.perf_counter(), time.process_time()
    content = write(pages)
    took, work = time.perf_counter() - begun, time.process_time() - worked
    return took * 1000, work * 1000, content


def _count(content: bytes) -> int:
    from pypdfium2 import PdfDocument

    with PdfDocument(io.BytesIO(content)) as document:
        return len(document)


if __name__ == "__main__":
    sys.exit(main())
