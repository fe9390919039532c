"""Facts, roles and the notes of the kit stand in a report only where they are declared for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.figures.totals import RoleTotals
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.entry import Fact
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.session.report_input import report_name, snapshot
from tests.leaks.evening import lines_of, marked_evening, with_marked_facts, with_marked_notes
from tests.leaks.marks import heard_in
from tests.leaks.test_reports import BOTH, EVERY, may_stand
from tests.report.evenings import frozen, with_facts
from tests.workshop import registry


@EVERY
def test_a_fact_is_in_what_a_report_is_made_from_only_where_it_is_declared(
    edition: Edition,
) -> None:
    record, marked = with_marked_facts(marked_evening().record)
    held = frozen(record, "nl", edition)
    themes = {f"#{mark.word} in de wijk": mark for mark in marked_evening().marks.made}
    for mark in heard_in(held.record, held.totals) & marked.keys():
        scope, key = marked[mark]
        known = registry().declared.fact(scope, key)
        assert known is not None, marked[mark]
        assert edition in known.seen_by, marked[mark]
        if scope == "themes.summary" and key in themes:
            assert may_stand(themes[key], edition), "it goes with the lines of the theme"


@EVERY
@BOTH
def test_facts_that_are_declared_for_paper_are_printed(
    language: Language, edition: Edition
) -> None:
    record, marked = with_marked_facts(lines_of("obstacles", "money_trail"))
    held = frozen(record, language, edition)
    documents = full(held), summary(held)
    told = heard_in(documents, report_name(record, language, edition)) & marked.keys()
    seen = {marked[mark] for mark in told}
    free = ("place", "municipality", "venue", "organiser", "in_short", "contact", "next_meeting")
    assert {("session", key) for key in free} <= seen
    assert ("item", "case") in seen
    assert ("themes.summary", "money") in seen
    for scope, key in seen:
        known = registry().declared.fact(scope, key)
        assert known is not None
        assert edition in known.seen_by


@pytest.mark.parametrize(
    ("scope", "key"),
    [
        *(("", key) for key in ("in_short", "municipality", "venue", "organiser", "contact")),
        *(("money_trail", "case"), ("themes.summary", "money")),
    ],
)
def test_a_sentence_of_the_facilitator_gives_nobody_away_either(scope: str, key: str) -> None:
    speaks = Fact(scope, key, "Wij als zorgorganisatie: kanarie99999")
    before = lines_of("obstacles", "money_trail")
    record = replace(before, facts={**before.facts, (scope, key): speaks})
    public, town = (frozen(record, "nl", edition) for edition in EDITIONS[:2])
    assert "kanarie99999" not in heard_in(public.record, full(public), summary(public))
    assert "kanarie99999" in heard_in(full(town))
    assert public.printed.left_out.texts == frozen(before).printed.left_out.texts + 1


@EVERY
def test_the_notes_of_the_kit_are_on_no_paper(edition: Edition) -> None:
    held = snapshot(lines_of("obstacles"), with_marked_notes(), registry(), "nl", edition)
    assert heard_in(with_marked_notes().texts) == {"kanarie77777"}
    assert "kanarie77777" not in heard_in(held.kit.texts, full(held))


def test_roles_of_one_or_two_people_are_in_no_report() -> None:
    record = with_facts(lines_of("obstacles"), roles={"resident": 9, "care": 2})
    for edition in EDITIONS:
        held = frozen(record, "nl", edition)
        assert held.record.fact("roles") == {"resident": 9, "other": 2}
        counted = {"resident": 9, "other": 2}
        assert held.totals.roles == RoleTotals(total=11, counted=counted, public=counted)


def test_how_large_the_tables_are_is_not_public_where_one_is_very_small() -> None:
    record = with_facts(lines_of("obstacles"), table_sizes=[9, 2], tables=None, present=None)
    public, town = (frozen(record, "nl", edition).record for edition in EDITIONS[:2])
    assert (public.fact("table_sizes"), public.fact("tables"), public.fact("present")) == (
        None,
        2,
        11,
    )
    assert town.fact("table_sizes") == [9, 2]
