"""Whatever is done to joined lines, in whatever order, what is joined stands in all of them."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.drawing import set_drawing
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.given import given_by
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.core.model.joined_lines import own_themes, settled
from cwb_workshop.core.model.joining import merge, unmerge
from cwb_workshop.core.model.record import Record
from tests.core.model.joined_cards import (
    NOW,
    TAKEN_BACK,
    Edit,
    cards,
    said,
    theme_of,
)

LINES = "12345"


def together(record: Record, line: str) -> set[str]:
    """Return a line and all lines that are joined with it and still say something."""
    found = {line}
    for entry in record.entries.values():
        if entry.merged_into == line and not entry.withdrawn and not entry.internal:
            found |= together(record, entry.id)
    return found


_EDITS: dict[str, Edit] = {
    **TAKEN_BACK,
    "brought back": lambda record, line: editing_steps.bring_back(record, line, NOW),
    "shown": lambda record, line: editing_steps.show(record, [line]),
    "hidden": lambda record, line: editing_steps.hide(record, [line]),
    "hidden for now": lambda record, line: editing_steps.hide_for_now(record, [line]),
    "apart": lambda record, line: unmerge(record, [line], NOW),
    "also": lambda record, line: editing_steps.also_mentioned(record, line, NOW),
    "theme": lambda record, line: editing_steps.toggle_theme(record, line, theme_of(line), NOW),
    "drawing": lambda record, line: set_drawing(record, line, f"drawing of {line}"),
}


@st.composite
def evenings(draw: st.DrawFn) -> list[tuple[str, str, str]]:
    line = st.sampled_from(LINES)
    edits = st.one_of(st.just("join"), st.sampled_from(sorted(_EDITS)))
    return draw(st.lists(st.tuples(edits, line, line), max_size=14))


@given(evenings())
@example([("join", "2", "1"), ("apart", "1", "1")])
def test_whatever_is_done_a_line_has_what_is_joined_with_it_and_nothing_else(
    evening: list[tuple[str, str, str]],
) -> None:
    start = record = cards("1")
    steps: list[Step] = []
    for name, line, other in evening:
        active = {entry.id for entry in record.active_entries()}
        if name == "join":
            if line == other or not {line, other} <= active:
                continue
            step = merge(record, line, [other], NOW)
        else:
            step = settled(record, _EDITS[name](record, line))
        assert settled(record, step) == step
        before, record = record, record.after(step)
        steps.append(step)
        _holds(before, record, name)
    for step in reversed(steps):
        record = record.after(step.reversed())
    assert record == start


def _holds(before: Record, after: Record, name: str) -> None:
    for entry in after.entries.values():
        told, group = said(after, entry.id), together(after, entry.id)
        assert told.themes <= group
        assert told.fields <= group - {"1"}
        assert told.drawing in {*group, ""}
        own = {line: said_alone(after, line) for line in group}
        assert told.themes == {line for line in group if own[line]} - _refused(after, entry.id)
        assert not (entry.shown and stays_hidden(after, entry.id)), name
        if _was_seen(before, entry.id) and not entry.shown and name != "hidden for now":
            assert stays_hidden(after, entry.id) or after.entries[entry.id].internal, name
        if entry.shown and before.entries[entry.id].shown:
            unseen = told.themes - said(before, entry.id).themes
            assert all(_is_seen(after, line, entry.id) for line in unseen), name


def _was_seen(record: Record, line: str) -> bool:
    """Tell whether the room saw a line: it is shown, and so are those that it is joined with."""
    entry = record.entries[line]
    return entry.shown and (not entry.merged_into or _was_seen(record, entry.merged_into))


def said_alone(record: Record, line: str) -> bool:
    return theme_of(line) in own_themes(record, record.entries[line])


def _refused(record: Record, line: str) -> set[str]:
    """Return the lines of which the theme was taken off this one, or one in between, by hand."""
    found = {
        part[-1]
        for one in record.index.joined.get(line, ())
        if (given := given_by(record, one)) is not None
        for part in given.refused
        if part.startswith("theme ")
    }
    for one in record.index.joined.get(line, ()):
        found |= _refused(record, one)
    return found


def _is_seen(record: Record, line: str, top: str) -> bool:
    """Tell whether the room may see a line's words: it is shown itself, or nothing hides it."""
    while line != top and record.entries[line].merged_into:
        if record.entries[line].merged_into == top:
            return record.entries[line].shown
        line = record.entries[line].merged_into
    return True
