"""What the municipality and the organiser see in a summary, and in what languages it speaks."""

from __future__ import annotations

import pytest

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.contract.blocks import Para, Title
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from tests.languages import LANGUAGES
from tests.report.documents.summaries import all_blocks, of_the_evening, said
from tests.report.evenings import evening, frozen, with_facts, zuiderkouw


def test_the_municipality_sees_who_is_asked_for_what() -> None:
    text = said(of_the_evening("nl", "municipality"))
    assert "gemeente Merwolde, wijkmanager (1 afspraak en 2 vragen)" in text
    assert "gemeente Merwolde, afdeling Inkoop (1 afspraak en 1 vraag). En nog 5 in" in text
    assert "Wie wordt waarom gevraagd?" not in said(of_the_evening())


def test_the_organiser_sees_how_the_evening_went() -> None:
    text = said(of_the_evening("nl", "organiser"))
    notes = sum(1 for entry in zuiderkouw().entries.values() if entry.internal)
    assert f"{notes} interne notities staan niet in dit verslag." in text
    assert "Gepland: 120 minuten, gebruikt: 124." in text
    assert "gemiddeld 4,0 van 5, 21 stemmen" in text


def test_answers_in_another_language_are_announced_before_the_first_of_them() -> None:
    for document in (of_the_evening("en"), full(frozen(zuiderkouw(), "en"))):
        title, notice, *_rest = document.blocks
        assert isinstance(title, Title)
        assert notice == Para("Answers are printed in the language in which they were given.", True)
    assert "de taal waarin ze zijn gegeven" not in said(of_the_evening())


def test_without_an_address_an_answer_goes_to_who_organised_it_or_passed_the_report_on() -> None:
    def asked(**facts: str) -> str:
        return said(summary(frozen(with_facts(zuiderkouw(), **facts))))

    assert "Aan: Buurtwerk. Het adres volgt nog." in asked(organiser="Buurtwerk")
    told = asked(response_date="2026-04-23")
    assert "Antwoord graag uiterlijk 23 april 2026" in told
    assert "Het adres volgt nog; tot dan aan degene die je dit gaf." in told
    assert "Aan: balie." in asked(contact="balie", organiser="Buurtwerk")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(language: Language) -> None:
    """Nothing is left out in one of them: block by block they are alike, but for what stands in
    another language than was spoken.
    """
    dutch, other = of_the_evening("nl"), of_the_evening(language)
    notice = Para(load_words(language, ["report"])("report.small.as_given"), small=True)
    assert [type(block) for block in all_blocks(dutch.blocks)] == [
        type(block) for block in all_blocks(other.blocks) if block != notice
    ]
    assert other.language == load_locale(language).tag


def test_no_notes_are_counted_or_announced_where_none_were_made() -> None:
    without = frozen(evening(":: item obstacles\nTe veel regels"), "nl", "organiser")
    texts = said(summary(without)), said(full(without))
    for text in texts:
        assert "0 interne" not in text
        assert "Achterin staan interne" not in text
        assert "Interne notities staan alleen achterin" not in text
    assert "Alleen voor de organisator: geef dit zo niet door." in texts[1]
    noted = frozen(evening(":: item obstacles\n// Tafel 2 was boos"), "nl", "organiser")
    assert "1 interne notitie" in said(summary(noted))
    assert "Achterin staan interne notities" in said(full(noted))


def test_no_question_is_called_done_with_where_none_was_asked() -> None:
    text = said(summary(frozen(evening(":: item obstacles\nTe veel regels"))))
    assert "Er zijn geen vragen genoteerd." in text
    assert "geen vragen meer open" not in text


def test_the_form_asks_for_the_reply_by_the_day_that_was_promised() -> None:
    record = with_facts(zuiderkouw(), response_date="2026-06-03")
    text = said(full(frozen(record, "nl", "municipality")))
    assert "De reactie op dit verslag komt uiterlijk 3 juni 2026." in text
    assert "Graag uiterlijk 3 juni 2026." in text


def test_one_who_is_called_by_two_names_is_counted_once() -> None:
    """In Merwolde the municipality is the one of Merwolde; another one is another."""
    script = """:: item commitments
Lijst maken @gemeente Merwolde, Inkoop ^+3w
Overleggen @gemeente Delft ^+3w
?Wie betaalt dat? @De gemeente, Inkoop"""
    record = with_facts(evening(script), municipality="Merwolde (fictief)")
    text = said(summary(frozen(record, "nl", "municipality")))
    assert "gemeente Delft (1 afspraak)" in text
    assert text.count("Inkoop (1 afspraak") == 1
