"""The paper of an evening: each piece, in each language, of both kits and of a session."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any, cast

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from cwb_workshop.report.layout.printable import unprintable_in
from cwb_workshop.report.paper.cues import at_hand
from cwb_workshop.report.paper.pieces import PIECES, write_piece
from cwb_workshop.report.paper.source import PaperAgreement, PaperSource
from cwb_workshop.session.paper_input import paper_source, source_of_kit
from tests.report.evenings import evening as evening_of
from tests.report.evenings import printed
from tests.report.layout.test_every_script import read_aloud
from tests.report.paper.zuiderkouw_paper import evening, piece
from tests.workshop import kit, registry

MILLIMETRE = 72 / 25.4
KITS = ("cwb", "neighbourhood_budget")
FOOT = (18.0, 34.0)
"""Where the foot of a sheet stands, in points."""

SIZES = {
    "table-cards": (420, 297),
    "question-sheets": (420, 297),
    "vote-poster": (420, 297),
    "principle-cards": (297, 210),
    "lens-cards": (297, 210),
    "commitment-slips": (210, 148),
}


def text_of(name: str, source: PaperSource) -> str:
    if source is evening():
        return printed(piece(name).content)
    made = write_piece(name, source)
    assert made is not None
    return printed(made.content)


@pytest.mark.parametrize("name", PIECES)
@pytest.mark.parametrize("language", ["nl", "en", "de", "ar"])
def test_each_piece_is_made_in_each_language_on_its_own_size(name: str, language: str) -> None:
    made = piece(name, language)
    reader = PdfReader(io.BytesIO(made.content))
    assert len(reader.pages) == made.pages
    size = SIZES.get(name, (210, 297))
    for page in reader.pages:
        found = float(page.mediabox.width), float(page.mediabox.height)
        assert found == pytest.approx([edge * MILLIMETRE for edge in size], abs=0.6)
    catalogue = cast(Any, reader.trailer["/Root"])
    assert catalogue["/MarkInfo"]["/Marked"]
    assert str(catalogue["/Lang"]).startswith(language)
    first = catalogue["/StructTreeRoot"]["/K"][0].get_object()["/K"]
    headings = [tag for one in first if (tag := one.get_object()["/S"]).startswith("/H")]
    # Slips are cut apart, and none of them is the heading of another.
    assert headings[:1] == ([] if name == "slips" else ["/H1"])


@pytest.mark.parametrize("name", PIECES)
@pytest.mark.parametrize("of", KITS)
def test_a_kit_alone_is_enough(name: str, of: str) -> None:
    for language in kit(of).texts:
        for variant in kit(of).variants:
            source = source_of_kit(kit(of), registry(), language, variant)
            made = write_piece(name, source)
            assert made is None or (made.pages > 0 and "{" not in printed(made.content))


def test_a_principle_card_has_its_name_example_question_and_room_for_dots() -> None:
    text = text_of("principle-cards", evening())
    principle = kit().texts["nl"].principles["p3"]
    for told in (
        principle.short,
        principle.name,
        principle.example,
        principle.question,
        "Plak hier je stippen",
    ):
        assert "".join(told.split()) in "".join(text.split())
    assert "principekaart 8 van 8" in text
    assert "hoogstens 2 op deze kaart" in text


def test_the_run_sheet_has_the_time_of_each_item_and_how_short_it_can_be() -> None:
    text = text_of("run-sheet", evening())
    assert "19:52 12 vast Waar loop je op vast?" in text
    assert "Nodig: briefjes, 3 per tafel." in text
    assert "mag weg" in text


def test_notes_on_the_run_sheet_are_whole_sentences_and_end_with_no_question() -> None:
    notes = {
        "Een. Twee. Drie.": "Een. Twee.",
        "Een. Twee.": "Een. Twee.",
        "Een. Ken je iemand? Meng dan de tafels. Vier.": (
            "Een. Ken je iemand? Meng dan de tafels."
        ),
        "Een. Ken je iemand?": "Een. Ken je iemand?",
        f"Een. {'Heel lang ' * 15}. Drie.": "Een.",
    }
    assert {told: at_hand(told) for told in notes} == notes


def test_the_run_sheet_says_which_paper_a_part_takes_and_names_what_was_given_no_time() -> None:
    text = text_of("run-sheet", evening())
    assert "Nodig: principekaarten, stippen." in text
    assert "Nodig: afsprakenbriefjes." in text
    left_out = next(item for item in evening().items if not item.minutes)
    assert left_out.title in text
    assert at_hand(left_out.notes)[:40] not in text


def test_a_table_card_asks_its_question_and_what_can_be_ticked() -> None:
    text = text_of("table-cards", evening())
    assert "Waaraan herken je een overheid die jarenlang blijft meedoen?" in text
    assert all(
        told in text for told in ("Ankerorganisatie", "binnen een jaar", "Loopt het gesprek")
    )
    assert "geen namen opschrijven" in text


def test_there_are_slips_for_every_table_and_a_sheet_to_spare() -> None:
    made = piece("slips")
    # Five tables write three slips each: two sheets of eight, and one more.
    assert made.pages == 3
    assert printed(made.content).count("Waar loop je op vast?") == 24


def test_a_slip_to_take_home_lies_on_each_table() -> None:
    assert piece("commitment-slips").pages == 5


def test_an_evening_without_votes_has_no_paper_for_them() -> None:
    source = source_of_kit(kit(), registry(), "nl", None)
    items = tuple(item for item in source.items if not item.asks)
    without = PaperSource(source.words, source.title, items)
    for name in ("stickers", "vote-poster", "table-cards", "commitment-slips", "exit-scale"):
        assert write_piece(name, without) is None


def test_large_print_stands_closer_where_that_keeps_a_last_agreement_from_a_page_alone() -> None:
    agreed = evening().agreements
    sizes = [
        text_of("large-print", replace(evening(), agreements=agreed[:number])).count(
            "Wie doet wat?"
        )
        for number in range(1, len(agreed) + 1)
    ]
    assert sizes == [1, 1, 1, 1, 1, 1, 2, 2]


def test_what_is_to_be_read_is_no_smaller_than_11_points() -> None:
    for name in PIECES:
        for page in PdfReader(io.BytesIO(piece(name).content)).pages:
            inside = False
            for operands, operator in cast(Any, page.get_contents()).operations:
                if operator in (b"BDC", b"BMC"):
                    inside = operands[0] != "/Artifact"
                elif operator == b"EMC":
                    inside = False
                elif operator == b"Tf" and inside:
                    assert operands[1] >= 11.0, (name, operands)


def test_arabic_cards_are_read_from_right_to_left_and_lose_no_letter() -> None:
    source = evening("ar")
    assert all(not unprintable_in(one.text.explanation) for one in source.principles)
    read = read_aloud(piece("principle-cards", "ar").content)
    assert source.principles[0].text.question in read


def test_the_same_evening_gives_the_same_bytes() -> None:
    assert all(write_piece(name, evening()) == piece(name) for name in PIECES)


def test_large_print_says_what_came_out_and_holds_every_agreement() -> None:
    text = text_of("large-print", evening())
    assert "Dit zei Zuiderkouw" in text
    assert "Bewonersgroep blok C" in text
    agreements = evening().agreements
    assert sum(one.what in text for one in agreements) == len(agreements) == 8
    assert "vel 2 van 2" in text


@pytest.mark.parametrize("number", [1, 5, 20, 60])
def test_large_print_takes_as_many_pages_as_its_agreements_need(number: int) -> None:
    agreed = tuple(
        PaperAgreement(
            f"groep {at}", f"Afspraak {at} " + "waar we samen aan werken " * (at % 9), "1 mei"
        )
        for at in range(number)
    )
    text = text_of("large-print", replace(evening(), agreements=agreed))
    assert all(f"Afspraak {at} " in text for at in range(number))
    assert "Er zijn nog" not in text


def test_a_kit_alone_is_no_neighbourhood_and_its_long_title_stands_above_the_headings() -> None:
    source = source_of_kit(kit(), registry(), "nl", None)
    assert "onze buurt:" not in text_of("plain-words", source)
    assert "Draaiboek Community Wealth Building" in text_of("run-sheet", source)


def test_before_an_evening_there_is_nothing_in_large_print() -> None:
    assert write_piece("large-print", source_of_kit(kit(), registry(), "nl", None)) is None


def test_a_name_of_which_nothing_was_decided_is_vague_in_large_print() -> None:
    record = evening_of(
        """:: item commitments
Bel Fatima van der Berg over de sleutel @bewonersgroep
"""
    )
    text = text_of("large-print", paper_source(record, kit(), registry(), "nl"))
    assert "Fatima" not in text
    assert "[naam]" in text


def test_plain_words_say_what_people_do_are_asked_and_may_do() -> None:
    text = text_of("plain-words", evening())
    for told in (
        "Je krijgt 3 stippen",
        "Goed om te weten",
        "Je naam schrijven we niet op",
        "En daarna?",
    ):
        assert told in text
    asked = [item.question for item in evening().items if item.asks]
    assert len(asked) >= 3
    assert all("".join(one.split()) in "".join(text.split()) for one in asked)


@pytest.mark.parametrize("language", ["nl", "en", "de", "ar"])
@pytest.mark.parametrize("of", KITS)
@pytest.mark.parametrize("name", ["plain-words", "recovery-sheet"])
def test_what_lies_ready_is_one_page_and_nothing_runs_over_its_foot(
    name: str, of: str, language: str
) -> None:
    if language not in kit(of).texts:
        pytest.skip("the kit does not speak it")
    made = write_piece(name, source_of_kit(kit(of), registry(), language, None))
    assert made is not None
    assert made.pages == 1
    above_foot = [bottom for bottom in bottoms(made.content) if not FOOT[0] < bottom < FOOT[1]]
    assert min(above_foot) > 45.0


def bottoms(content: bytes) -> list[float]:
    """Return how far above the edge of the page each run of words ends."""
    with PdfDocument(content) as document:
        text = document[0].get_textpage()
        return [text.get_rect(at)[1] for at in range(text.count_rects())]


def test_the_emergency_sheet_says_what_to_do_and_has_lines_to_go_on_writing_on() -> None:
    text = text_of("recovery-sheet", evening())
    for told in ("Als de laptop uitvalt", "oranje kaart", "herstelsleutel", "Typ het daarna over"):
        assert told in text
    assert "Wat er gezegd wordt" in text


def test_paper_promises_the_reply_as_the_report_does() -> None:
    source = replace(evening(), response="3 juni 2026")
    promised = "De reactie op het verslag komt uiterlijk 3 juni 2026."
    for name in ("large-print", "plain-words"):
        assert promised in " ".join(text_of(name, source).split())
    assert "uiterlijk 3 juni 2026" in " ".join(text_of("commitment-slips", source).split())


@pytest.mark.parametrize("name", ["large-print", "plain-words"])
def test_it_is_said_that_no_day_is_known_also_where_somebody_can_be_asked(name: str) -> None:
    source = replace(evening(), response="", contact="balie")
    text = " ".join(text_of(name, source).split())
    assert "Wanneer er een reactie komt, is nog niet bekend." in text
    assert "Vragen? balie" in text
