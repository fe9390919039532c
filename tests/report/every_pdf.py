"""Every kind of PDF that the program makes, of evenings that differ."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.content.word_files import all_words, load_words
from cwb_workshop.core.model.audience import EDITIONS
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.recovery_sheet import recovery_sheet
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.paper.pieces import PIECES, write_piece
from cwb_workshop.report.writers.pdf_reports import write_full, write_summary
from cwb_workshop.session.paper_input import paper_source
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.ui.help.card import made_card
from tests.report.evenings import evening
from tests.workshop import ZUIDERKOUW, kit, played, registry

_SCRIPTS = ZUIDERKOUW.parent
_CUT_SHORT = """:: set roles=resident 4, volunteer_initiative 2
:: at 19:30
:: item principles_vote
3 4 5 0 1 2 2 1
:: at 20:05
:: item obstacles
1: De kantine moet dicht om tien uur #t
:: at 20:40
:: item commitments
Vragen om een sleutel @voetbalclub ^1/6
Flyers brengen
"""


def evenings() -> Iterator[tuple[str, Record, Kit]]:
    """Give sessions that differ: full ones of both kits, one cut short, one with nothing said."""
    for name in ("zuiderkouw", "lindeveen", "kanaalwijk", "wilgenrode", "withyend"):
        of_it = kit("neighbourhood_budget" if name in ("wilgenrode", "withyend") else "cwb")
        yield name, played((_SCRIPTS / name / "script.txt").read_text("utf-8"), of_it), of_it
    yield "short", evening(_CUT_SHORT), kit()
    yield "empty", evening(":: at 19:20\n:: item closing\n:: at 19:40\n:: close"), kit()


def reports() -> Iterator[tuple[str, bytes]]:
    """Give both reports of each evening, over all of them in every edition and language."""
    for at, (name, record, of_it) in enumerate(evenings()):
        for turn, edition in enumerate(EDITIONS):
            language = of_it.languages[(at + turn) % len(of_it.languages)]
            made = snapshot(record, of_it, registry(), language, edition)
            yield f"{name}-summary-{language}-{edition}", write_summary(made).content
            yield f"{name}-full-{language}-{edition}", write_full(made).content


def paper() -> Iterator[tuple[str, bytes]]:
    """Give each piece of paper in every language, and what lies beside the laptop."""
    held = {name: (record, of_it) for name, record, of_it in evenings()}
    for name in ("zuiderkouw", "wilgenrode"):
        record, of_it = held[name]
        for language in of_it.languages:
            source = paper_source(record, of_it, registry(), language)
            for piece in PIECES:
                made = write_piece(piece, source)
                if made is not None:
                    yield f"{name}-{piece}-{language}", made.content
    for language in interface_languages():
        yield f"card-{language}", made_card(all_words(language), kit()).content
        key = "ABCD-EFGH-IJKL-MNOP"
        sheet = recovery_sheet(load_words(language), "avond.cwb", key)
        yield f"recovery-{language}", write_pdf(sheet).content
