"""How many lines can be shown is counted without looking at each: it is the number there are."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Change, Entry, Fact, Step
from cwb_workshop.core.model.hidden import HIDDEN, stays_hidden
from cwb_workshop.ui.console.entries.selection import releasable, release_counts
from tests.workshop import a_session

_GATHERED = frozenset({"placement"})


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """Return lines of all sorts, some on the wall, some of the others hidden by hand."""
    changes: list[Change] = []
    for number in range(1, draw(st.integers(1, 7)) + 1):
        entry = Entry(
            str(number),
            draw(st.sampled_from(("obstacles", "question_1"))),
            draw(st.sampled_from(("answer", "note", "sentence", "question", "placement"))),
            number=number,
            shown=draw(st.booleans()),
            withdrawn=draw(st.booleans()),
        )
        if entry.kind == "placement":
            entry = replace(entry, fields={"answer": draw(st.sampled_from("1234567"))})
        changes.append(Change(None, entry))
        if not entry.shown and draw(st.booleans()):
            changes.append(Change(None, Fact(entry.id, HIDDEN, True)))
    return Step("step.line", tuple(changes))


@given(steps(), st.booleans(), st.booleans())
def test_what_is_counted_is_what_there_is(step: Step, places: bool, asked_elsewhere: bool) -> None:
    session = a_session("obstacles")
    record, item = session.record.after(step), session.item
    assert item is not None
    gathered = _GATHERED if places else frozenset()
    elsewhere = frozenset({"question"}) if asked_elsewhere else frozenset()
    found = releasable(record, session.kit, item, gathered, elsewhere)
    new = [entry for entry in found if not entry.shown]
    counts = release_counts(record, session.kit, item, gathered, elsewhere)
    assert counts == (len(found), len(new))
    stood_for = {entry.fields.get("answer") for entry in found}
    assert not any(entry.kind in elsewhere and entry.id not in stood_for for entry in found)
    assert len({entry.id for entry in found}) == len(found)
    assert not any(stays_hidden(record, entry.id) for entry in new)
