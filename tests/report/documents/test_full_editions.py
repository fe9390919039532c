"""What the editions of the full report tell their readers of where to find what concerns them."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Findings,
    Heading,
    PageBreak,
    Para,
    Table,
)
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.session.report_input import snapshot
from tests.languages import LANGUAGES
from tests.report.outline import outline
from tests.workshop import kit, played, registry, zuiderkouw_script

FURTHER = {
    "nl": ("verderop in dit verslag", "in het volledige verslag"),
    "en": ("further on in this report", "in the full report"),
    "de": ("weiter hinten in diesem Bericht", "im langen Bericht"),
}
"""Where the rest of what is summed up stands, and where it does not."""


_MANY_AGREED = "\n".join(
    (
        ":: item commitments",
        *(f"Brief {n} schrijven @groep {n} ^1/6" for n in range(30)),
        ":: close",
    )
)
"""More agreements than stand on the page that sums up."""


def frozen(edition: Edition, language: Language = "nl") -> Snapshot:
    return snapshot(played(zuiderkouw_script()), kit(), registry(), language, edition)


def headings(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_at_a_glance_says_what_was_found_and_all_that_was_agreed(language: Language) -> None:
    blocks = full(frozen("public", language)).blocks
    breaks = [at for at, block in enumerate(blocks) if isinstance(block, PageBreak)]
    _heading, findings, *rest = blocks[breaks[0] + 1 : breaks[1]]
    assert isinstance(findings, Findings)
    assert len(findings.told) == 3
    assert isinstance(rest[0], Heading)
    agreed = [row[1] for block in rest if isinstance(block, Table) for row in block.rows]
    assert agreed[:8] == ["C7", "C2", "C4", "C1", "C5", "C3", "C6", "C8"]


def test_the_municipality_finds_the_form_in_front_and_where_to_look() -> None:
    held = frozen("municipality")
    found = headings(full(held).blocks)
    assert found[:4] == [
        "Samenvatting",
        "Reactie van gemeente en ankerorganisaties",
        "Waar staat wat?",
        "Wie wordt waarom gevraagd?",
    ]
    assert found.count("Reactie van gemeente en ankerorganisaties") == 1
    rows = {
        row[0]: row[1]
        for block in full(held).blocks
        if isinstance(block, Table)
        for row in block.rows
        if len(row) == 2
    }
    assert rows["Gemeente"].startswith("V201")
    assert "O02" in rows["Vertrouwen"]


def test_the_municipality_finds_everybody_who_is_asked_for_something() -> None:
    held = full(frozen("municipality"))
    at = next(
        at
        for at, block in enumerate(held.blocks)
        if isinstance(block, Heading) and block.text == "Wie wordt waarom gevraagd?"
    )
    asked = held.blocks[at + 1]
    assert isinstance(asked, Bullets)
    assert len(asked.lines) == 7
    assert "gemeente Merwolde, wijkmanager (1 afspraak en 2 vragen)" in asked.lines


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edition", ["public", "municipality", "organiser"])
def test_a_full_report_sends_nobody_to_the_full_report(
    language: Language, edition: Edition
) -> None:
    script = zuiderkouw_script().replace(":: close", _MANY_AGREED)
    held = snapshot(played(script), kit(), registry(), language, edition)
    told = outline(full(held))
    further, elsewhere = FURTHER[language]
    assert further in told
    assert elsewhere not in told


def test_the_index_says_how_each_answer_begins_and_where_it_stands_whole() -> None:
    blocks = full(frozen("municipality")).blocks
    texts = [block.text for block in blocks if isinstance(block, Para)]
    assert any("‘Alle antwoorden’" in text for text in texts)
    by_theme = next(
        block for block in blocks if isinstance(block, Table) and block.headings[0] == "Thema"
    )
    (trust,) = (told.splitlines() for theme, told in by_theme.rows if theme == "Vertrouwen")
    assert [line.split()[0] for line in trust] == ["O02", "O08", "O12"]
    assert trust[2] == "O12 Participatiemoe: drie keer onze mening gegeven over het…"
