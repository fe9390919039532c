"""Words on the wall that are no whole line: a sentence of the facilitator, a field, a piece, a
theme of one's own.

They are taken back where they are emptied, taken off, made a note, or undone. Words that were
corrected stand as they were, and so does a theme of the kit on a line that was put elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cwb_workshop.core.model.audience import Declared, scope_of
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.notes import PIECES
from cwb_workshop.core.model.projection import without_notes
from cwb_workshop.core.model.promised import PROMISED
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes.themes import is_free


def without_words_taken_back(then: Record, now: Record, declared: Declared) -> Record:
    """Return an earlier record without such words; it is that very record where none were."""
    told = without_notes(now, declared.kinds)
    lines = {line.id: line for line in _lines_left(then, told)}
    facts = dict(_facts_left(then, told, declared))
    if not lines and facts == then.facts:
        return then
    return replace(then, entries={**then.entries, **lines}, facts=facts)


def _lines_left(then: Record, told: Record) -> Iterator[Entry]:
    """Yield the lines that lost something, as they are without it."""
    for line in then.entries.values():
        now = told.entries.get(line.id)
        if now is None or now is line or now.internal:
            continue
        fields = dict(_fields_left(line.fields, now.fields))
        text = _left(line.text, now.text) or line.text
        themes = tuple(one for one in line.themes if not is_free(one) or one in now.themes)
        if (text, fields, themes) != (line.text, line.fields, line.themes):
            yield replace(line, text=text, fields=fields, themes=themes)


def _fields_left(then: Mapping[str, Json], told: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    for key, value in then.items():
        left = _left(value, told.get(key)) if isinstance(value, str) and value else value
        if left or left == value:
            yield key, left


def _facts_left(
    then: Record, told: Record, declared: Declared
) -> Iterator[tuple[tuple[str, str], Fact]]:
    for key, fact in then.facts.items():
        if is_figure(fact, then, declared) and key not in told.facts:
            continue
        if fact.scope == PROMISED and key not in told.facts:
            continue
        if not are_words(fact, then, declared) or not isinstance(fact.value, str):
            yield key, fact
            continue
        left = _left(fact.value, told.fact(fact.key, fact.scope))
        if left:
            yield key, fact if left == fact.value else replace(fact, value=left)


def are_words(fact: Fact, record: Record, declared: Declared) -> bool:
    """Tell whether a fact is a sentence of somebody, or the place over every screen."""
    known = declared.fact(scope_of(fact, record.entries), fact.key)
    is_place = (fact.scope, fact.key) == ("", "place")
    return known is not None and (known.sentence or is_place)


def is_figure(fact: Fact, record: Record, declared: Declared) -> bool:
    """Tell whether a fact is a number that the room gave to an item, as hands that were counted."""
    scope = scope_of(fact, record.entries)
    known = declared.fact(scope, fact.key)
    return scope == "item" and known is not None and known.holds == "number"


def _left(then: str, told: Json) -> str:
    """Return what is left of words: nothing, some of their pieces, or all of them."""
    pieces = set(_pieces(told)) if isinstance(told, str) else set()
    if not isinstance(told, str) or not pieces:
        return ""
    return told.strip(f"{PIECES} ") if pieces < set(_pieces(then)) else then


def _pieces(text: str) -> Iterator[str]:
    return filter(None, map(str.strip, text.split(PIECES)))
