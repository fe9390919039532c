"""Steps that edit what was captured or filled in. Each can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from cwb_workshop.core.capture.cells import cells_apart
from cwb_workshop.core.capture.entry_builders import checked
from cwb_workshop.core.capture.field_values import kept
from cwb_workshop.core.capture.own_sign import without_own_sign
from cwb_workshop.core.model.entry import Change, Entry, Json, Step
from cwb_workshop.core.model.entry_kinds import COMMITMENT, NOTE
from cwb_workshop.core.model.hidden import hidden_change
from cwb_workshop.core.model.limits import number_within, text_within
from cwb_workshop.core.model.notes import Note, note_in, with_aside_apart
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.text import clean


def edit_text(record: Record, entry: str, text: str, now: datetime) -> Step:
    """Give an entry another text; one that is typed as a note becomes one, and shows no more.

    Raises Refused for a text without words or with too many.
    """
    before = record.entries[entry]
    note = _note(before, text)
    if note is not None:
        said = text_within(NOTE.id, checked(note.text))
        return _edit(record, entry, "step.edit", now, text=said, kind=NOTE.id, shown=False)
    own = without_own_sign(before, text)
    said = with_aside_apart(own) if before.kind == COMMITMENT.id else own
    kept_text = text_within(before.kind, checked(cells_apart(said)))
    return _edit(record, entry, "step.edit", now, text=kept_text)


def _note(before: Entry, text: str) -> Note | None:
    """Return the note that a line is by its sign. A note is one already, so its words stay."""
    typed = clean(cells_apart(text)).strip()
    is_sign = typed.startswith("//") and not before.text.startswith("//")
    return note_in(typed) if is_sign or before.kind != NOTE.id else None


def withdraw(record: Record, entry: str, now: datetime) -> Step:
    """Take an entry out of wall, counts and report; it stays in the console."""
    return _edit(record, entry, "step.withdraw", now, withdrawn=True)


def bring_back(record: Record, entry: str, now: datetime) -> Step:
    return _edit(record, entry, "step.bring_back", now, withdrawn=False)


def toggle_highlight(record: Record, entry: str, now: datetime) -> Step:
    return _edit(
        record, entry, "step.highlight", now, highlight=not record.entries[entry].highlight
    )


def also_mentioned(record: Record, entry: str, now: datetime) -> Step:
    """Raise the counter of an entry by one. Raises Refused where it can go no higher."""
    also = number_within("also", record.entries[entry].also + 1)
    return _edit(record, entry, "step.also", now, also=also)


def toggle_theme(record: Record, entry: str, theme: str, now: datetime) -> Step:
    """Put a theme on an entry, or take it off. Raises Refused where it has enough of them."""
    before = record.entries[entry].themes
    themes = tuple(other for other in before if other != theme)
    if len(themes) == len(before):
        number_within("themes", len(before) + 1)
        themes = (*before, theme)
    return _edit(record, entry, "step.theme", now, themes=themes)


def set_fields(record: Record, entry: str, fields: Mapping[str, Json], now: datetime) -> Step:
    """Change some of an entry's own fields; the others stay. Raises Refused for too much."""
    changed = {key: kept(record, key, value) for key, value in fields.items()}
    whole = {**record.entries[entry].fields, **changed}
    return _edit(record, entry, "step.fields", now, fields=whole)


def show(record: Record, entries: Iterable[str]) -> Step:
    """Release entries to the wall, also those that were hidden by hand."""
    chosen = list(entries)
    step = _each(record, chosen, "step.show", lambda entry: replace(entry, shown=True))
    noted = (c for entry in chosen for c in hidden_change(record, entry, hidden=False))
    return replace(step, changes=(*step.changes, *noted))


def hide(record: Record, entries: Iterable[str]) -> Step:
    """Take entries off the wall by hand: they stay off until somebody shows just them."""
    chosen = [entry for entry in entries if record.entries[entry].shown]
    step = hide_for_now(record, chosen)
    noted = (c for entry in chosen for c in hidden_change(record, entry, hidden=True))
    return replace(step, changes=(*step.changes, *noted))


def hide_for_now(record: Record, entries: Iterable[str]) -> Step:
    """Take entries off the wall; they come back with the next lines that are shown."""
    return _each(record, entries, "step.hide", lambda entry: replace(entry, shown=False))


def set_fact(record: Record, scope: str, key: str, value: Json) -> Step:
    """Fill in a fact of the session (scope is empty) or of an item. None removes it.

    Raises Refused for too much.
    """
    return set_facts(record, scope, {key: value})


def set_facts(record: Record, scope: str, values: Mapping[str, Json]) -> Step:
    """Fill in several facts of the same scope. Raises Refused for too much."""
    changes: tuple[Change, ...] = ()
    for key, value in values.items():
        changes += fact_change(record, scope, key, kept(record, key, value))
    return Step("step.fact", changes)


def together(first: Step, second: Step) -> Step:
    """Return one step that does both; they must not touch the same values."""
    return Step(first.name, (*first.changes, *second.changes), first.undoable)


def _edit(record: Record, entry: str, name: str, now: datetime, **values: object) -> Step:
    before = record.entries[entry]
    after = replace(before, **values, edited=_stamp(now))  # type: ignore[arg-type]
    return Step(name, (Change(before, after),))


def _each(
    record: Record, entries: Iterable[str], name: str, edit: Callable[[Entry], Entry]
) -> Step:
    changes = []
    for entry_id in entries:
        before = record.entries[entry_id]
        after = edit(before)
        if after != before:
            changes.append(Change(before, after))
    return Step(name, tuple(changes))


def _stamp(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
