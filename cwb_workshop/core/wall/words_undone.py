"""Words on a frozen wall that were undone, and are others now.

Who corrects words leaves them on a frozen wall; who undoes them takes them back. What they were
before is not put in their place: the room sees no more than it saw.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cwb_workshop.core.model.audience import Declared
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Step
from cwb_workshop.core.model.notes import PIECES
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.words_taken_back import are_words, is_figure


def lines_undone(then: Record, undone: Iterable[Step]) -> frozenset[str]:
    """Return the lines that say something else now, their words of then undone."""
    return frozenset(
        line.id
        for line, before, after in _lines(then, undone)
        if _is_undone(line.text, before.text, after.text)
    )


def without_words_undone(then: Record, undone: Iterable[Step], declared: Declared) -> Record:
    """Return an earlier record without the fields, themes and sentences of which that is so; it is
    that very record where none is.
    """
    steps = tuple(undone)
    lines = {line.id: line for line in _lines_left(then, steps)}
    gone = set(_facts_undone(then, steps, declared))
    if not lines and not gone:
        return then
    facts = {key: fact for key, fact in then.facts.items() if key not in gone}
    return replace(then, entries={**then.entries, **lines}, facts=facts)


def _lines_left(then: Record, undone: Iterable[Step]) -> Iterator[Entry]:
    left = dict[str, Entry]()
    for line, before, after in _lines(then, undone):
        known = left.get(line.id, line)
        fields = {
            key: value
            for key, value in known.fields.items()
            if not _is_undone(value, before.fields.get(key), after.fields.get(key))
        }
        taken_off = set(before.themes) - set(after.themes)
        themes = tuple(theme for theme in known.themes if theme not in taken_off)
        if (fields, themes) != (known.fields, known.themes):
            left[line.id] = replace(known, fields=fields, themes=themes)
    yield from left.values()


def _lines(then: Record, undone: Iterable[Step]) -> Iterator[tuple[Entry, Entry, Entry]]:
    """Give each line of then that was undone, as it was then, before and after."""
    for change in _changes(undone):
        before, after = change.before, change.after
        if isinstance(before, Entry) and isinstance(after, Entry) and after.id in then.entries:
            yield then.entries[after.id], before, after


def _facts_undone(
    then: Record, undone: Iterable[Step], declared: Declared
) -> Iterator[tuple[str, str]]:
    for change in _changes(undone):
        before, after = change.before, change.after
        if not (isinstance(before, Fact) and isinstance(after, Fact)):
            continue
        key = (after.scope, after.key)
        held = then.facts.get(key)
        if held is None:
            continue
        taken = _is_undone(held.value, before.value, after.value)
        is_other = held.value == before.value and is_figure(held, then, declared)
        if is_other or (taken and are_words(held, then, declared)):
            yield key


def _changes(undone: Iterable[Step]) -> Iterator[Change]:
    for step in undone:
        yield from step.changes


def _is_undone(then: Json, before: Json, after: Json) -> bool:
    """Tell whether the words of then are those that were undone; a piece alone leaves otherwise."""
    if not (isinstance(then, str) and isinstance(after, str)) or then != before:
        return False
    lost = _pieces(then) - _pieces(after)
    return bool(lost) and not _pieces(after) < _pieces(then)


def _pieces(text: str) -> set[str]:
    return set(filter(None, map(str.strip, text.split(PIECES))))
