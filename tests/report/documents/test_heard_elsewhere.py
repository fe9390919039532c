"""The report says which quotes of other evenings were shown, where they come from, and where."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import quote_steps
from cwb_workshop.core.contract.blocks import Heading, Para, Quote
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.brought_quotes import BroughtQuote
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.heard_elsewhere import heard_elsewhere, heard_elsewhere_line
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.writers.sheets import sheets
from tests.languages import LANGUAGES
from tests.report.evenings import evening, frozen, with_facts

HALL = BroughtQuote("De zaal is dicht", "Wilgenrode", "2026-03-12", "ab", "obstacles")
RENT = BroughtQuote("De huur is te hoog", "Lindeveen", "2026-04-16", "cd", "obstacles")
CARE = BroughtQuote("Wij als zorgorganisatie redden het niet", "Lindeveen")


def shown(*quotes: BroughtQuote) -> Record:
    record = evening(":: item obstacles\n1: te duur\n")
    record = record.after(quote_steps.bring(record, (HALL, RENT, CARE)))
    return record.after(quote_steps.show(record, "obstacles", [one.mark for one in quotes]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_that_was_shown_is_told_with_where_it_comes_from(language: Language) -> None:
    held = frozen(shown(HALL), language)
    (quote,) = [one for one in heard_elsewhere(held) if isinstance(one, Quote)]
    assert quote.text == HALL.text
    assert "Wilgenrode" in quote.source
    assert held.kit.texts[language].items["obstacles"].title in quote.source
    (line,) = heard_elsewhere_line(held)
    assert isinstance(line, Para)
    assert "Wilgenrode" in line.text


def test_full_report_and_summary_have_it_and_nothing_is_said_without() -> None:
    held = frozen(shown(HALL, RENT))
    headings = [one.text for one in full(held).blocks if isinstance(one, Heading)]
    assert "Gehoord op andere avonden" in headings
    told = [one.text for one in summary(held).blocks if isinstance(one, Para)]
    assert any("2 citaten uit Wilgenrode, Lindeveen" in text for text in told)
    without = frozen(shown())
    assert list(heard_elsewhere(without)) == []
    assert list(heard_elsewhere_line(without)) == []


def test_tables_have_a_row_for_each() -> None:
    (sheet,) = [one for one in sheets(frozen(shown(HALL))) if one.id == "quotes"]
    ((text, place, day, session, item, _title),) = sheet.rows
    assert (text, place, str(day)) == (HALL.text, "Wilgenrode", "2026-03-12")
    assert (session, item) == ("ab", "obstacles")


@pytest.mark.parametrize(("edition", "number"), [("public", 1), ("municipality", 2)])
def test_in_public_nobody_speaks_for_a_small_role_in_one(edition: Edition, number: int) -> None:
    record = with_facts(shown(HALL, CARE), roles={"resident": 9, "care": 1})
    held = frozen(record, edition=edition)
    quotes = [one for one in heard_elsewhere(held) if isinstance(one, Quote)]
    assert len(quotes) == number
