"""The two-page summary: what a resident and a civil servant find in it, and what never."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TypeVar

import pytest
from pypdf import PdfReader

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Document,
    Figures,
    Findings,
    Radar,
    Table,
)
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.writers.pdf_reports import write_summary
from tests.languages import LANGUAGES
from tests.report.documents.summaries import all_blocks, of_the_evening, said
from tests.report.evenings import evening, frozen, printed, with_entries, with_facts, zuiderkouw

Kept = TypeVar("Kept", bound=Block)


MAIN_POINTS = (
    "Meebeslissen over geld staat bovenaan",
    "Knip opdrachten in stukken die wij aankunnen",
    "Kies een gemeente die blijft, ook na verkiezingen",
    "Het badhuis is een kans",
    "Ankers moeten aan tafel komen, ook het ziekenhuis",
)


def found(document: Document, kind: type[Kept]) -> list[Kept]:
    """Return all blocks of a kind, those in columns included."""
    return [block for block in all_blocks(document.blocks) if isinstance(block, kind)]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_exactly_two_pages(language: Language, edition: Edition) -> None:
    pdf = write_summary(frozen(zuiderkouw(), language, edition))
    assert len(PdfReader(io.BytesIO(pdf.content)).pages) == pdf.pages == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_resident_finds_the_own_words(language: Language) -> None:
    text = printed(write_summary(frozen(zuiderkouw(), language)).content)
    for words in MAIN_POINTS:
        assert words in text
    said_there = [entry for entry in zuiderkouw().active_entries("answer") if entry.text in text]
    assert len(said_there) >= 6
    assert all(f"{entry.label} ·" in text for entry in said_there)
    assert "…" not in text


def test_a_civil_servant_finds_who_does_what_by_when() -> None:
    agreements, waiting, _questions = found(of_the_evening(), Table)
    assert [row[3] for row in agreements.rows] == [
        *("2 april", "9 april", "1 mei", "15 mei", "28 mei", "11 juni", "1 september"),
    ]
    assert agreements.rows[3][:2] == ("gemeente Merwolde, afdeling Inkoop", "C1")
    assert waiting.rows == (
        ("nog zonder trekker", "C8", "Verslag met een reactie naar de gemeenteraad", "nog open"),
    )


def test_only_questions_that_are_still_open_are_listed() -> None:
    document = of_the_evening()
    *_agreements, questions = found(document, Table)
    assert [row[:2] for row in questions.rows] == [
        ("gemeente, afdeling Inkoop", "Q3"),
        ("gemeente, wijkmanager", "Q2"),
        ("gemeente, wijkmanager", "Q6"),
        ("welzijnsorganisatie", "Q5"),
    ]
    assert "Gaat dit verslag ook naar de raad?" not in said(document)


def test_it_says_how_many_people_and_dots_there_were() -> None:
    document = of_the_evening()
    (figures,) = found(document, Figures)
    assert ("24", "mensen aan 5 tafels") in figures.pairs
    assert "68 van 69 stippen, 23 stemmers" in said(document)
    in_english = of_the_evening("en")
    assert "68 of 69 dots, 23 voters" in said(in_english)


def test_a_role_of_one_or_two_people_is_never_shown() -> None:
    for edition in EDITIONS:
        roles, *_others = found(of_the_evening("nl", edition), Bars)
        assert [(bar.label, bar.value) for bar in roles.bars] == [
            ("Bewoners", 11),
            ("Ondernemers", 3),
            ("Vrijwilligers en initiatieven", 3),
            ("Anders", 7),
        ]


def test_principles_stand_in_the_order_of_their_dots() -> None:
    _roles, principles, _themes = found(of_the_evening(), Bars)
    shown = [(bar.label[:2], bar.shown_value, bar.strong) for bar in principles.bars]
    assert shown[:4] == [
        ("P3", "14 (21%)", True),
        ("P2", "11 (16%)", True),
        ("P6", "10 (15%)", True),
        ("P4", "9 (13%)", False),
    ]
    assert [label for label, *_rest in shown[4:]] == ["P7", "P1", "P5", "P8"]


def test_the_radar_shows_averages_and_what_is_still_far() -> None:
    document = of_the_evening()
    (radar,) = found(document, Radar)
    assert [shown for _label, _value, shown in radar.axes] == [
        *("2,3", "1,9", "2,2", "2,0", "1,6", "2,9", "2,0", "1,7")
    ]
    (findings,) = found(document, Findings)
    (far,) = (sentence for sentence, _told in findings.told if "nog ver weg" in sentence)
    assert far.index("P3") < far.index("P2")
    (in_english,) = found(of_the_evening("en"), Radar)
    assert in_english.axes[0][2] == "2.3"


def test_themes_that_share_a_place_are_all_there_each_with_a_quote_of_its_own() -> None:
    _roles, _principles, themes = found(of_the_evening(), Bars)
    assert [bar.shown_value for bar in themes.bars] == ["8 (3)", "8 (3)", "8 (3)"]
    notes = [bar.note for bar in themes.bars]
    assert all(notes)
    assert len(set(notes)) == len(notes)


def test_nothing_is_said_twice() -> None:
    text = said(of_the_evening())
    for entry in zuiderkouw().active_entries("answer"):
        assert text.count(entry.text) <= 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_notes_and_withdrawn_lines_are_never_printed(
    edition: Edition,
) -> None:
    withdrawn = [
        replace(entry, withdrawn=True)
        for entry in zuiderkouw().entries.values()
        if entry.text in MAIN_POINTS[:1] or entry.label in ("O12", "C2", "Q3", "V212")
    ]
    changed = with_entries(zuiderkouw(), withdrawn)
    text = printed(write_summary(frozen(changed, "nl", edition)).content)
    notes = [entry.text for entry in zuiderkouw().entries.values() if entry.internal]
    assert len(notes) > 5
    for words in (*notes, *(entry.text for entry in withdrawn)):
        assert words not in text


def test_a_public_report_never_quotes_somebody_who_speaks_for_a_small_role() -> None:
    record = evening(
        """:: set roles=resident 8, care 1
:: at 19:10
:: item obstacles
1: Wij (zorgorganisatie) weten niet wie hier wat levert. #k !
1: Niemand weet wie hier wat levert. #k
:: at 19:20
:: item question_1
2: Als zorgorganisatie werven we eerst in de wijk. !
2: Zorg is voor iedereen.
"""
    )
    text = said(summary(frozen(record)))
    assert "zorgorganisatie" not in text
    assert "Niemand weet wie hier wat levert." in text
    assert "Zorg is voor iedereen." in text
    assert "Wij (zorgorganisatie)" in said(summary(frozen(record, "nl", "municipality")))


def test_the_radar_is_left_out_below_five_voters() -> None:
    scores = "\n".join(["1 1 1 1 0"] * 8)
    document = summary(frozen(evening(f":: at 19:10\n:: item principles_scale\n{scores}")))
    assert not found(document, Radar)
    enough = "\n".join(["1 1 1 1 1"] * 8)
    document = summary(frozen(evening(f":: at 19:10\n:: item principles_scale\n{enough}")))
    assert len(found(document, Radar)) == 1


def test_a_date_in_another_year_says_which_year() -> None:
    script = ":: at 19:10\n:: item commitments\nPlan maken @dorpsraad ^15/1"
    (table,) = found(summary(frozen(evening(script))), Table)
    assert table.rows[0][3] == "15 januari 2027"


def test_without_a_follow_up_it_says_so_and_names_the_first_agreement() -> None:
    text = said(of_the_evening())
    assert "Antwoord graag; dag en adres volgen nog" in text
    assert "Tot dan: aan degene die je dit gaf." in text
    assert "De eerste afspraak moet klaar zijn op 2 april 2026." in text


def test_the_follow_up_that_was_filled_in_is_printed() -> None:
    record = with_facts(
        zuiderkouw(),
        report_date="2026-04-02",
        response_date="eind mei",
        contact="balie van De Kouwbrug",
        next_meeting="2026-06-11",
        in_short="De wijk wil meebeslissen over geld.",
        organiser="Buurtwerk",
    )
    text = said(summary(frozen(record)))
    assert "Antwoord graag uiterlijk eind mei" in text
    assert "Aan: balie van De Kouwbrug." in text
    assert "2 april 2026" in text
    assert "11 juni 2026" in text
    assert "De wijk wil meebeslissen over geld." in text
    assert "Georganiseerd door Buurtwerk" in text
    assert "nog niet afgesproken" not in text


def test_with_whom_to_write_to_alone_it_is_still_said_that_no_day_is_agreed() -> None:
    text = said(summary(frozen(with_facts(zuiderkouw(), contact="balie"))))
    assert "Antwoord graag; de uiterste dag volgt nog" in text
    assert "Aan: balie." in text


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_evening_on_which_nothing_was_said_gives_a_whole_report(edition: Edition) -> None:
    for record in (Record(), evening("")):
        document = summary(frozen(record, "nl", edition))
        assert "Er zijn geen afspraken gemaakt." in said(document)
        assert write_summary(frozen(record, "nl", edition)).pages == 1


def test_it_is_not_said_that_there_was_nothing_where_all_of_it_is_withheld() -> None:
    script = ":: at 19:10\n:: set roles=resident 8, care 1\n:: item commitments\n{} @bewoners ^1/5"
    said_by_one = evening(script.format("Als zorgorganisatie bellen wij de school"))
    (public,) = found(summary(frozen(said_by_one)), Figures)
    (town,) = found(summary(frozen(said_by_one, "nl", "municipality")), Figures)
    assert not [caption for _number, caption in public.pairs if "afspra" in caption]
    assert ("1", "afspraak") in town.pairs
    assert "Er staan geen afspraken in dit verslag." in said(summary(frozen(said_by_one)))
    (figures,) = found(summary(frozen(evening(""))), Figures)
    assert ("0", "afspraken") in figures.pairs
