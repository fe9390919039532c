"""The full report holds everything that was said, and nothing that was not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from typing import Any

import pytest
from pypdf import PdfReader

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Columns,
    Heading,
    Para,
    Table,
)
from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.figures.quoting import small_roles, texts_of
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.layout.pdf import typesetter_of
from cwb_workshop.report.layout.tables import TablePieces
from cwb_workshop.report.writers.pdf_reports import with_pages, write_full
from cwb_workshop.report.writers.worded import worded
from cwb_workshop.session.report_input import snapshot
from tests.languages import LANGUAGES
from tests.workshop import a_session, kit, played, registry, zuiderkouw_script

OPENING = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=60; language=nl; \
table_sizes=4, 5
:: at 19:00
"""


def frozen(script: str, language: Language = "nl", edition: Edition = "public") -> Snapshot:
    return snapshot(played(script), kit(), registry(), language, edition)


def cells(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from row


def headings(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_of_the_evening_is_printed_literally(language: Language) -> None:
    record = played(zuiderkouw_script())
    held = snapshot(record, kit(), registry(), language, "public")
    printed = "\n".join(cells(full(held).blocks))
    small = small_roles(record, kit())
    away = {e.id for e in record.entries.values() if small.speak_in(texts_of(e))}
    assert away
    for entry in record.active_entries("answer"):
        assert (entry.text in printed) == (entry.id not in away)


def test_what_was_withdrawn_or_only_for_the_facilitator_is_not_printed() -> None:
    session = a_session("obstacles")
    for line in ("Te veel regels", "Fout gehoord", "// voor mij"):
        session.capture(line)
    wrong = session.record.labelled("O02")
    assert wrong is not None
    session.do(editing_steps.withdraw(session.record, wrong.id, session.now()))
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


def _pages(held: Snapshot) -> list[str]:
    pages = PdfReader(BytesIO(write_full(held).content)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def test_the_headings_of_a_table_stand_on_every_page_that_it_takes() -> None:
    lines = "\n".join(f"1: Antwoord nummer {number} over de buurt" for number in range(120))
    pages = _pages(frozen(OPENING + ":: item lessons\n" + lines))
    listed = [page for page in pages if "Tafel Wat er is gezegd" in page]
    assert len(listed) > 2
    assert all(page.startswith("Nr Tafel Wat er is gezegd") for page in listed[1:])


def test_the_cover_says_on_which_page_each_chapter_begins() -> None:
    held = frozen(zuiderkouw_script())
    contents = _contents(held)
    pages = _pages(held)
    assert [one.name for one in contents.chapters] == headings(full(held).blocks)
    for one in contents.chapters:
        assert one.name in pages[one.page - 1]


def _contents(held: Snapshot) -> TableOfContents:
    whole = worded(full(held))
    numbered, _pages = with_pages(whole, typesetter_of(whole))
    (contents,) = (block for block in numbered.blocks if isinstance(block, TableOfContents))
    return contents


def test_the_pages_of_the_evening_are_all_there() -> None:
    found = headings(full(frozen(zuiderkouw_script())).blocks)
    assert found == [
        "Samenvatting",
        "De bijeenkomst",
        "Zo zien mensen de wijk",
        "Wat telt het meest?",
        "Hoe ver zijn we?",
        "Voorbeelden van elders",
        "Waar mensen op vastlopen",
        "Ankers en bronnen",
        "Vraag 1: het Rijk",
        "Vraag 2: gemeente en ankers",
        "Vraag 3: een andere economie",
        "Afspraken en open vragen",
        "Hoe mensen naar huis gingen",
        "Reactie van gemeente en ankerorganisaties",
        "Verantwoording",
        "Alle antwoorden",
    ]


def test_the_summary_in_the_full_report_takes_exactly_one_page() -> None:
    held = frozen(zuiderkouw_script())
    contents = _contents(held)
    pages = {one.name: one.page for one in contents.chapters}
    assert (pages["Samenvatting"], pages["De bijeenkomst"]) == (2, 3)


@pytest.mark.parametrize("edition", ["public", "municipality", "organiser"])
def test_internal_notes_are_for_the_organiser_alone(edition: Edition) -> None:
    session = a_session("obstacles")
    session.capture("Te veel regels")
    session.capture("// Tafel 2 was boos")
    session.capture("Verkeerd verstaan")
    wrong = session.record.labelled("O02")
    assert wrong is not None
    session.do(editing_steps.withdraw(session.record, wrong.id, session.now()))
    held = snapshot(session.record, kit(), registry(), "nl", edition)
    text = " ".join(_pages(held))
    assert ("Tafel 2 was boos" in text) == (edition == "organiser")
    assert ("1 regel is ingetrokken" in text) == (edition == "organiser")
    assert "Verkeerd verstaan" not in text


def test_an_evening_without_a_word_has_no_empty_chapters() -> None:
    found = headings(full(frozen(OPENING)).blocks)
    assert found == ["Verantwoording"]


def _said(script: str, edition: Edition = "public", language: Language = "nl") -> str:
    held = frozen(script, language, edition)
    blocks = tuple(_beside_and_below(full(held).blocks))
    lines = [block.text for block in blocks if isinstance(block, Para)]
    lists = [line for block in blocks if isinstance(block, Bullets) for line in block.lines]
    return "\n".join([*lines, *lists])


def _beside_and_below(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Columns):
            yield from chain.from_iterable(block.columns)
        else:
            yield block


def test_only_what_was_done_is_told_of_how_people_worked() -> None:
    said = _said(
        OPENING + ":: item obstacles\nTe veel regels\n:: at 19:20\n:: item closing\n0 0 1 1 1"
    )
    assert "eerst alleen, dan samen" in said
    assert "Per stelling" not in said
    assert "stippen over acht principes" not in said


def test_roles_that_were_missing_are_named_unless_that_gives_the_small_ones_away() -> None:
    few = OPENING + ":: set roles=resident 6, care 1, municipality 2\n:: item obstacles\nRegels"
    assert "Wie er niet waren" not in _said(few)
    assert "Wie er niet waren: ondernemers" in _said(few, "organiser")
    many = OPENING + ":: set roles=resident 5, care 1, municipality 2, education 1\n"
    assert "Wie er niet waren: ondernemers" in _said(many)


def test_no_role_is_told_as_missing_while_some_people_have_none_noted() -> None:
    some = OPENING + ":: set roles=resident 5, municipality 3\n:: item obstacles\nRegels"
    assert "Van 1" in _said(some, "organiser")
    assert "Wie er niet waren" not in _said(some, "organiser")


def test_a_role_in_a_sentence_is_written_as_nouns_of_its_language_are() -> None:
    many = OPENING + ":: set roles=resident 5, municipality 9\n:: item obstacles\nRegels"
    assert "Wie er niet waren: ondernemers; vrijwilligers" in _said(many, "organiser")
    assert "Who was not there: entrepreneurs; volunteers" in _said(many, "organiser", "en")
    assert "Wer nicht da war: Selbstständige; Ehrenamt" in _said(many, "organiser", "de")


def test_one_score_per_table_is_not_told_as_hands() -> None:
    session = a_session("principles_scale")
    chosen = editing_steps.set_fact(session.record, "principles_scale", "mode", "table_consensus")
    session.do(chosen)
    session.capture("3: 4 het loopt al jaren")
    held = snapshot(session.record, kit(), registry(), "nl", "public")
    lists = [block for block in full(held).blocks if isinstance(block, Bullets)]
    said = "\n".join(line for block in lists for line in block.lines)
    assert "Per stelling koos elke tafel samen één score" in said
    assert "stak iedereen een hand op" not in said


def test_the_organiser_reads_how_much_each_table_said_in_the_order_of_the_tables() -> None:
    script = f"""{OPENING}:: item obstacles
p: Van de hele zaal
2: Van de tweede tafel
2: Nog een
1: Van de eerste tafel
"""
    text = _said(script, "organiser")
    assert "Antwoorden per tafel: tafel 1: 1, tafel 2: 2, plenair: 1." in text


@pytest.mark.parametrize("answers", [40, 400])
def test_each_part_of_a_report_is_laid_out_once_but_for_the_cover(
    monkeypatch: pytest.MonkeyPatch, answers: int
) -> None:
    made: list[Table] = []
    begin = TablePieces.__init__

    def counted(self: TablePieces, block: Table, *rest: Any) -> None:
        made.append(block)
        begin(self, block, *rest)

    monkeypatch.setattr(TablePieces, "__init__", counted)
    lines = "\n".join(f"{number % 2 + 1}: te veel regels {number}" for number in range(answers))
    write_full(frozen(OPENING + ":: item obstacles\n" + lines))
    listed = [block for block in made if len(block.rows) == answers]
    assert len(listed) == 1


def test_each_agreement_each_addressed_question_and_each_main_point_can_be_answered() -> None:
    forms = [
        block
        for block in full(frozen(zuiderkouw_script())).blocks
        if isinstance(block, Table) and block.form
    ]
    numbers = [[row[0] for row in form.rows] for form in forms]
    assert numbers == [
        [f"C{number}" for number in range(1, 9)],
        ["Q2", "Q3", "Q5", "Q6"],
        ["1", "2", "3", "4", "5"],
    ]
    chosen = full(frozen(OPENING + ":: item obstacles\nTe veel regels !"))
    assert not [block for block in chosen.blocks if isinstance(block, Table) and block.form]


def test_what_was_planned_and_not_done_is_named() -> None:
    said = "\n".join(
        block.text for block in full(frozen(zuiderkouw_script())).blocks if isinstance(block, Para)
    )
    assert "Gepland: 120 minuten, gebruikt: 124." in said
    assert "Niet gedaan: Overheid als partner." in said


def test_what_was_never_held_is_told_as_not_done_and_not_as_shorter() -> None:
    said = _said(OPENING + ":: item obstacles\nRegels\n:: at 19:05\n:: item closing", "organiser")
    (shorter,) = (line for line in said.splitlines() if line.startswith("Duurde korter"))
    undone = next(line for line in said.splitlines() if line.startswith("Niet gedaan"))
    names = undone.removeprefix("Niet gedaan: ").removesuffix(".").split("; ")
    assert len(names) > 5
    assert not [name for name in names if f"{name} (" in shorter]
