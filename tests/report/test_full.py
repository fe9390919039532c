"""The full report holds everything that was said, and nothing that was not."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from pypdf import PdfReader

from cwb_workshop.commands.report import snapshot
from cwb_workshop.core import actions
from cwb_workshop.core.blocks import Block, Heading, Table
from cwb_workshop.core.words import Language
from cwb_workshop.report.full import full, write_full
from cwb_workshop.report.snapshot import Snapshot
from tests.workshop import a_session, kit, played, registry, zuiderkouw_script

OPENING = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=60; language=nl; \
table_sizes=4, 5
:: at 19:00
"""


def frozen(script: str, language: Language = "nl") -> Snapshot:
    return snapshot(played(script), kit(), registry(), language, "public")


def cells(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from row


def headings(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_answer_of_the_evening_is_printed_literally(language: Language) -> None:
    held = frozen(zuiderkouw_script(), language)
    printed = "\n".join(cells(full(held).blocks))
    for entry in held.printed.standing("answer"):
        assert entry.id in held.unquoted or entry.text in printed


def test_what_was_withdrawn_or_only_for_the_facilitator_is_not_printed() -> None:
    session = a_session("obstacles")
    for line in ("Te veel regels", "Fout gehoord", "// voor mij"):
        session.capture(line)
    wrong = session.record.labelled("O02")
    assert wrong is not None
    session.do(actions.withdraw(session.record, wrong.id, session.now()))
    held = snapshot(session.record, kit(), registry(), "nl", "public")
    printed = "\n".join(cells(full(held).blocks))
    assert "Te veel regels" in printed
    assert "Fout gehoord" not in printed
    assert "voor mij" not in printed


def test_an_exercise_that_was_not_done_has_no_part() -> None:
    found = headings(full(frozen(OPENING + ":: item obstacles\nTe veel regels")).blocks)
    assert "Waar mensen op vastlopen" in found
    assert "Wat telt het meest?" not in found
    assert "Afspraken" not in found


def test_parts_stand_in_the_order_of_the_agenda() -> None:
    found = headings(full(frozen(zuiderkouw_script())).blocks)
    order = ["Zo zien mensen de wijk", "Wat telt het meest?", "Waar mensen op vastlopen"]
    assert [name for name in found if name in order] == order


def test_a_long_list_runs_on_over_the_pages() -> None:
    lines = "\n".join(f"Antwoord nummer {number} over de buurt" for number in range(200))
    pdf = write_full(frozen(OPENING + ":: item obstacles\n" + lines))
    pages = PdfReader(BytesIO(pdf.content)).pages
    assert len(pages) == pdf.pages > 3
    assert "nummer 199" in "".join(page.extract_text() for page in pages)
