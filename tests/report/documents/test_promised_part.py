"""The report tells what became of last time's agreements, and nothing where there were none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, Para, Table
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.promised import promised_in
from cwb_workshop.core.sessions.promised_steps import take_over
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.promised_part import promised_in_short, promised_part
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.writers.sheets import sheets
from tests.languages import LANGUAGES
from tests.promised import ALL, BANK, CONTRACTS, KEYS, with_promised
from tests.report.evenings import evening, frozen, with_facts

SCRIPT = ":: item obstacles\n1: te veel formulieren\n"
TITLE = "Wat er van de afspraken van vorige keer is geworden"


def headings(blocks: tuple[Block, ...]) -> list[str]:
    return [one.text for one in blocks if isinstance(one, Heading)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_agreement_stands_there_with_who_when_and_what_became_of_it(
    language: Language,
) -> None:
    record = with_promised(evening(SCRIPT), "done", "agreed", "dropped")
    held = frozen(record, language)
    (table,) = [one for one in promised_part(held) if isinstance(one, Table)]
    assert [row[1] for row in table.rows] == [one.what for one in ALL]
    told = [row[3] for row in table.rows]
    assert told == [held.words(f"report.promised.{one}") for one in ("done", "agreed", "dropped")]


def test_how_many_came_to_what_is_counted_with_the_day() -> None:
    record = with_promised(evening(SCRIPT), "done", "done", "agreed")
    (counts,) = [one for one in promised_part(frozen(record)) if isinstance(one, Para)]
    assert counts.text == "3 afspraken van 15 januari 2026: 2 gedaan en 1 nog open."


@pytest.mark.parametrize("edition", EDITIONS)
def test_both_reports_have_the_chapter_in_every_edition(edition: Edition) -> None:
    held = frozen(with_promised(evening(SCRIPT), "done", "agreed", "dropped"), "nl", edition)
    assert TITLE in headings(full(held).blocks)
    assert TITLE in headings(summary(held).blocks)


def test_where_nothing_was_taken_over_nothing_is_printed() -> None:
    held = frozen(evening(SCRIPT))
    assert promised_part(held) == promised_in_short(held, 5) == []
    assert TITLE not in headings(full(held).blocks)


def test_in_short_what_is_open_stands_first() -> None:
    held = frozen(with_promised(evening(SCRIPT), "done", "agreed", "dropped"))
    (lines,) = [one for one in promised_in_short(held, 2) if isinstance(one, Bullets)]
    assert lines.lines == (
        "De bank bellen (Stichting Kouw, nog open)",
        "Contracten op een rij (gemeente, gedaan)",
    )


def test_the_public_edition_withholds_one_in_which_somebody_speaks_for_a_small_role() -> None:
    speaks = replace(BANK, what="Wij als zorgorganisatie bellen de bank")
    record = with_facts(evening(SCRIPT), roles={"resident": 11, "care": 1})
    record = record.after(take_over(record, (CONTRACTS, speaks)))
    public, town = (frozen(record, "nl", edition) for edition in EDITIONS[:2])
    assert [one.what for one in promised_in(public.record)] == [CONTRACTS.what]
    assert public.printed.left_out.texts == 1
    assert len(promised_in(town.record)) == 2


def test_a_spreadsheet_has_a_sheet_of_them_with_types() -> None:
    held = frozen(with_promised(evening(SCRIPT), "done", "agreed", "dropped"))
    (sheet,) = [one for one in sheets(held) if one.id == "promised"]
    assert sheet.name == "Vorige keer"
    first, _second, third = sheet.rows
    assert first[1:3] == (CONTRACTS.what, CONTRACTS.who)
    assert str(first[3]) == "2026-02-01"
    assert (third[4], third[5]) == (KEYS.by_words, "dropped")
