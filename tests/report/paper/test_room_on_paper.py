"""What stands on paper keeps its distance, and takes no sheet more than it needs."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from typing import Any, cast

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from benchmarks.large_evening import large_evening
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.recovery_sheet import recovery_sheet
from cwb_workshop.report.layout.pdf import Pdf, write_pdf
from cwb_workshop.report.paper.cues import at_hand
from cwb_workshop.report.paper.pieces import write_piece
from cwb_workshop.report.paper.source import PaperSource
from cwb_workshop.session.paper_input import paper_source
from tests.report.evenings import printed
from tests.report.every_pdf import evenings
from tests.report.paper.zuiderkouw_paper import evening
from tests.workshop import kit, registry

WIDEST = "WMWM"

_DOES = {
    ("nl", "question_1"): "Kent iemand de namen niet? Zeg dan:",
    ("en", "question_1"): "Does somebody not know the names? Then say:",
    ("de", "question_1"): "Kennt jemand die Namen nicht? Sag dann:",
    ("nl", "question_2"): "Wacht niet op de gemeente:",
    ("en", "question_2"): "Do not wait for the municipality:",
    ("de", "question_2"): "Warte nicht auf die Kommune:",
}


def source_of(name: str, language: Language) -> PaperSource:
    record, of_it = next((record, of_it) for held, record, of_it in evenings() if held == name)
    return paper_source(record, of_it, registry(), language)


def made(piece: str, source: PaperSource) -> Pdf:
    written = write_piece(piece, source)
    assert written is not None
    return written


def operations(content: bytes) -> list[tuple[Any, bytes]]:
    pages = PdfReader(io.BytesIO(content)).pages
    return [one for page in pages for one in cast(Any, page.get_contents()).operations]


@pytest.mark.parametrize("name", ["kanaalwijk", "lindeveen"])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_a_run_sheet_of_three_hours_stands_closer_where_that_saves_a_sheet(
    name: str, language: Language
) -> None:
    assert made("run-sheet", source_of(name, language)).pages == 2


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_a_run_sheet_of_one_sheet_says_what_to_do_and_numbers_no_sheet(language: Language) -> None:
    source = source_of("withyend", language)
    written = made("run-sheet", source)
    text = printed(written.content)
    assert written.pages == 1
    assert source.words("paper.of", piece=source.words("paper.sheet"), n=1, of=1) not in text
    assert all(at_hand(item.notes, 0) in text for item in source.items if item.minutes)


def test_a_run_sheet_takes_a_second_sheet_before_it_loses_what_to_do() -> None:
    source = source_of("wilgenrode", "en")
    written = made("run-sheet", source)
    text = printed(written.content)
    assert written.pages == 2
    assert all(at_hand(item.notes) in text for item in source.items if item.minutes)


@pytest.mark.parametrize("name", ["wilgenrode", "withyend"])
def test_names_to_tick_take_no_answer_from_a_table_card_in_a_longer_language(name: str) -> None:
    source = source_of(name, "de")
    item = next(item for item in source.items if item.asks)
    terms = next(choices for _name, choices in item.fields[::-1] if len(choices) > 1)
    text = printed(made("table-cards", replace(source, items=(item,))).content)
    assert min(text.count(term) for term in terms) >= 9


def test_a_short_question_grows_on_the_lines_it_has() -> None:
    source = evening("de")
    item = next(item for item in source.items if item.question)
    short = replace(source, items=(replace(item, question="Wo hakt es?"),))
    used = operations(made("question-sheets", short).content)
    assert max(operands[1] for operands, operator in used if operator == b"Tf") > 180


def test_the_widest_groups_of_a_recovery_key_stand_more_than_a_space_apart() -> None:
    words = load_words("nl")
    written = write_pdf(recovery_sheet(words, "zuid.cwb", " ".join([WIDEST] * 14)))
    assert written.pages == 1
    with PdfDocument(written.content) as document:
        page = document[0].get_textpage()
        found = [page.get_rect(at) for at in range(page.count_rects())]
        groups = [
            (left, right, bottom)
            for left, bottom, right, top in found
            if WIDEST in page.get_text_bounded(left, bottom, right, top)
        ]
        right_edge = document[0].get_width() - 43.0
    assert len(groups) == 14
    beside = [(one, two) for one, two in pairwise(groups) if abs(one[2] - two[2]) < 1]
    assert len(beside) == 11
    assert all(two[0] - one[1] > 8.0 for one, two in beside)
    assert all(right < right_edge for _left, right, _bottom in groups)


def test_a_slip_keeps_room_between_its_last_line_and_its_foot() -> None:
    for language in ("nl", "en", "de"):
        content = made("slips", source_of("wilgenrode", language)).content
        with PdfDocument(content) as document:
            page = document[0].get_textpage()
            feet = page.search(load_words(language)("paper.slips.one_each"))
            found = feet.get_next()
            assert found is not None
            top_of_foot = page.get_charbox(found[0])[3]
        levels = {operands[1] for operands, operator in operations(content) if operator == b"l"}
        assert not [level for level in levels if 0 <= level - top_of_foot < 14.0]


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("item", ["question_1", "question_2"])
def test_what_to_do_at_a_question_begins_with_what_to_do(item: str, language: Language) -> None:
    first = kit().texts[language].items[item].screens[0].notes
    assert at_hand(first).startswith(_DOES[language, item])


@pytest.mark.parametrize("language", ["nl", "en", "de", "ar"])
def test_the_foot_of_a_principle_card_says_who_it_is_from_and_nothing_twice(
    language: Language,
) -> None:
    source = evening(language)
    text = printed(made("principle-cards", source).content)
    assert text.count("Democracy Collaborative") == len(source.principles)
    texts = [one.text for one in source.principles]
    assert [text.count(one.original) for one in texts] == [
        int(one.original == one.name) for one in texts
    ]


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_what_has_no_time_on_the_run_sheet_says_when_it_is_held(language: Language) -> None:
    source = evening(language)
    text = printed(made("run-sheet", source).content)
    spare = [item.title for item in source.items if not item.minutes]
    assert spare
    for title in spare:
        assert source.words("paper.run_sheet.spare", item=title) in text
    assert " 0 " not in text


def test_the_run_sheet_ends_what_to_do_at_a_sentence() -> None:
    source = paper_source(large_evening(kit(), registry()), kit(), registry(), "nl")
    assert "…" not in printed(made("run-sheet", source).content)


@pytest.mark.parametrize(("language", "told"), [("nl", "geen naam"), ("de", "kein Name")])
def test_a_slip_to_take_home_asks_for_no_name(language: Language, told: str) -> None:
    source = evening(language)
    text = printed(made("commitment-slips", source).content)
    assert text.count(told) == source.tables
    assert text.count(source.words("paper.no_names")) == source.tables
