"""Contact sheets of every report and every piece of paper, for eyes.

`python -m tests.pages FOLDER [--evening …] [--language …] [--edition …] [--kind …] [--grey]`. They
are for seeing what is too small, cut off, alone on a page or the same in grey. No picture is kept
in the repository.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.large_evening import large_evening
from cwb_workshop.core.model.audience import EDITIONS
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.paper.pieces import PIECES, write_piece
from cwb_workshop.report.writers.pdf_reports import write_full, write_summary
from cwb_workshop.session.paper_input import paper_source
from cwb_workshop.session.report_input import snapshot
from tests.pages.sheets import write_sheets
from tests.report.every_pdf import evenings
from tests.workshop import kit, registry

_REPORTS = {"summary": write_summary, "full": write_full}
_PAPER = "paper"


def main(arguments: Sequence[str]) -> int:
    """Write the sheets of what was asked for; without a choice that is all of it."""
    options = _options(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, record, of_it in _evenings():
        if options.evening and name not in options.evening:
            continue
        for told, content in _printed(name, record, of_it, options):
            for file in write_sheets(options.folder, told, content, grey=options.grey):
                print(file.name, flush=True)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.pages", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--evening", action="append", choices=[name for name, *_ in _evenings()])
    parser.add_argument("--language", action="append", choices=kit().languages)
    parser.add_argument("--edition", action="append", choices=EDITIONS)
    parser.add_argument("--kind", action="append", choices=[*_REPORTS, _PAPER])
    parser.add_argument("--grey", action="store_true", help="as a copier prints them")
    return parser.parse_args(arguments)


def _evenings() -> Iterator[tuple[str, Record, Kit]]:
    yield from evenings()
    yield "large", large_evening(kit(), registry()), kit()


def _printed(
    name: str, record: Record, of_it: Kit, options: argparse.Namespace
) -> Iterator[tuple[str, bytes]]:
    """Give the reports and the paper of one evening, each with what it is."""
    kinds = options.kind or [*_REPORTS, _PAPER]
    asked = options.language or of_it.languages
    for language in (one for one in asked if one in of_it.languages):
        for edition in options.edition or EDITIONS:
            made = snapshot(record, of_it, registry(), language, edition)
            for kind in set(kinds) & set(_REPORTS):
                yield f"{name}-{kind}-{language}-{edition}", _REPORTS[kind](made).content
        if _PAPER not in kinds:
            continue
        source = paper_source(record, of_it, registry(), language)
        for piece in PIECES:
            paper = write_piece(piece, source)
            if paper is not None:
                yield f"{name}-{piece}-{language}", paper.content


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
