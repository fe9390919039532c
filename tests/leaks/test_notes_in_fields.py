"""A field, a fact or a piece of a line that is a note is the facilitator's alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import cycle

import pytest

from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.session.report_input import report_name
from tests.leaks.evening import evening, with_marked_facts
from tests.leaks.lines import Sample, samples
from tests.leaks.marks import heard_in, loose_mark
from tests.leaks.test_reports import BOTH, EVERY
from tests.leaks.test_wall import LANGUAGES, pictures, wall
from tests.report.evenings import frozen
from tests.workshop import kit

_FORMS = (
    "// {}",
    "T3: // {}",
    "1: 2: // {}",
    "- // {}",
    "noot: // {}",
    "／／ {}",
    "// stil | 3: // {}",
    "// wat @wie ^15/5 {}",
)


@cache
def noted() -> Record:
    """Return an evening with a line for each place in which words can stand, and a note there."""
    forms = cycle(_FORMS)
    lines = [line for sample in _told() for line in _noted(sample, forms)]
    named = [one for sample in _told() for one in sample.named]
    numbered = (
        replace(line, number=n, label=f"Z{n:03d}") for n, line in enumerate((*named, *lines), 1)
    )
    return replace(evening(), entries={line.id: line for line in numbered})


def _told() -> list[Sample]:
    """Return all samples but the notes, whose words the organiser may read."""
    return [sample for sample in samples() if not sample.line.internal]


def _noted(sample: Sample, forms: Iterator[str]) -> Iterator[Entry]:
    held = replace(sample.line, shown=True, highlight=True, quote=False, themes=("money",))
    for place in sample.written:
        mark = loose_mark()
        written: dict[str, Json] = dict.fromkeys(sample.written, "in de wijk")
        written[place] = next(forms).format(mark)
        yield replace(held, id=f"line-{mark}", fields={**held.fields, **written})
    mark = loose_mark()
    yield replace(held, id=f"line-{mark}", text=f"KOP: feest | {next(forms).format(mark)}")
    mark = loose_mark()
    yield replace(held, id=f"line-{mark}", text=f"T3: // {mark}", quote=True)
    mark = loose_mark()
    yield replace(held, id=f"line-{mark}", themes=(f"#// {mark}",))


def test_every_field_that_holds_words_is_tried() -> None:
    tried = sum(len(sample.written) + 3 for sample in _told())
    # The id of a line has its mark too, and nobody reads that.
    said = [replace(line, id="") for line in noted().entries.values()]
    assert tried > 100
    assert len(heard_in(said)) == tried


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item", list(kit().items))
def test_no_note_in_a_field_is_on_the_wall(item: str, language: WallLanguage) -> None:
    shown = list(pictures(noted(), item, language, wall()))
    assert shown
    assert heard_in(shown) == frozenset()


@EVERY
@BOTH
def test_no_note_in_a_field_is_in_a_report(language: Language, edition: Edition) -> None:
    held = frozen(noted(), language, edition)
    said = [replace(line, id="") for line in held.record.entries.values()]
    assert said
    assert heard_in(said, held.totals, full(held), summary(held)) == frozenset()


def test_a_fact_that_is_a_note_is_on_no_wall_and_no_paper() -> None:
    whole, _marked = with_marked_facts(evening())
    forms = cycle(_FORMS)
    facts = {
        key: Fact(*key, next(forms).format(fact.value)) if heard_in(fact.value) else fact
        for key, fact in whole.facts.items()
    }
    record = replace(whole, facts=facts)
    assert len(heard_in(record.facts)) > 100
    for edition in EDITIONS:
        held = frozen(record, "nl", edition)
        name = report_name(record, "nl", edition)
        assert heard_in(held.record, held.totals, full(held), summary(held), name) == frozenset()
    for item in ("obstacles", "closing"):
        assert heard_in(list(pictures(record, item, "nl", wall()))) == frozenset()
