"""The one place through which all passes that anybody but the facilitator sees.

A face of the wall or of a report gets a record in which nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import is_

from cwb_workshop.core.model.audience import Audience, Declared, scope_of, strings
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.entry_kinds import COMMITMENT, QUESTION, EntryKinds
from cwb_workshop.core.model.illustrations import is_picture, placed
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.notes import (
    for_others,
    may_hold_one,
    up_to_note,
    with_aside,
    with_aside_apart,
)
from cwb_workshop.core.model.record import Record

_NAMES = ("who", "to", "by_words")
"""Fields that hold who or when, and no sentence: what is typed behind it with `//` is a note."""


def seen_by(
    audience: Audience, record: Record, entries: Iterable[Entry], kit: Kit, declared: Declared
) -> Record:
    """Return the record with these of its entries alone, and of all facts and fields what is
    declared for this audience. What a line has beside it goes with the line. A fact, a field
    or a piece of a line that is a note is the facilitator's alone, whatever is declared of it.
    """
    language = record.text("language")
    seen = (line_seen_by(audience, entry, language, kit, declared) for entry in entries)
    return with_lines(audience, record, filter(None, seen), declared)


def line_seen_by(
    audience: Audience, entry: Entry, language: Language, kit: Kit, declared: Declared
) -> Entry | None:
    """Return a line of a session in this language as an audience sees it; None where nothing is
    left of it. It hangs on nothing else that was said.
    """
    told = _told_anew(entry, language, declared)
    spoken = None if told is None else _without_notes(told, declared.kinds)
    return None if spoken is None else _with_fields_for(audience, spoken, kit, declared)


def with_lines(
    audience: Audience, record: Record, lines: Iterable[Entry], declared: Declared
) -> Record:
    """Return the record with these lines, which the audience sees, and the facts it may know."""
    seen = {entry.id: entry for entry in lines}

    def is_seen(fact: Fact) -> bool:
        scope = scope_of(fact, record.entries)
        known = declared.fact(scope, fact.key)
        if known is None or audience not in known.seen_by:
            return False
        if scope == "themes.summary":
            return any(fact.key in entry.themes for entry in seen.values())
        return scope != "line" or fact.scope in seen

    facts = {key: fact for key, fact in _facts_told(record) if is_seen(fact)}
    if any(map(is_picture, facts.values())):
        facts = placed(facts, printed=audience != "room")
    return replace(record, entries=seen, facts=facts)


def _told_anew(entry: Entry, language: Language, declared: Declared) -> Entry | None:
    """Return a line with the text that its parts are now; None where nothing is left of them."""
    parts = declared.parts_of(entry)
    told = entry if parts is None else parts.told(entry, language)
    return told if told.text or parts is None else None


def without_notes(record: Record, kinds: EntryKinds) -> Record:
    """Return the whole record but for what is a note in its lines, fields and facts."""
    entries = {
        entry.id: entry
        if entry.internal
        else _without_notes(entry, kinds) or replace(entry, text="")
        for entry in record.entries.values()
    }
    facts = dict(_facts_told(record))
    if facts == record.facts and all(map(is_, entries.values(), record.entries.values())):
        return record
    return replace(record, entries=entries, facts=facts)


def _without_notes(entry: Entry, kinds: EntryKinds) -> Entry | None:
    """Return what others may read of a line; None where nothing is left of its words.

    Of a line that begins with `//` this was made literal with a backslash, or it was typed
    behind another mark before that made a note of it.
    """
    if not any(map(may_hold_one, (entry.text, *entry.themes, *strings(entry.fields)))):
        return entry
    behind_mark = entry.quote or entry.kind in (QUESTION.id, COMMITMENT.id)
    literal = entry.text.startswith("//") and not behind_mark
    text = entry.text if literal else _text_told(entry, kinds)
    if entry.text and not text:
        return None
    values = {k: _named(v) if k in _NAMES else v for k, v in entry.fields.items()}
    fields = {
        k: spoken for k, v in values.items() if (spoken := _told(v)) or spoken == entry.fields[k]
    }
    themes = tuple(theme for theme in entry.themes if for_others(theme))
    if (text, themes, fields) == (entry.text, entry.themes, entry.fields):
        return entry
    return replace(entry, text=text, themes=themes, fields=fields)


def _text_told(entry: Entry, kinds: EntryKinds) -> str:
    """Return the words of a line without a note that was added to them later, where typing the
    line anew would make a note of it: behind an owner or a date, or as a part of its own.
    """
    text = for_others(entry.text)
    if entry.kind == COMMITMENT.id or text.lstrip().startswith("*"):
        return for_others(with_aside_apart(text))
    return up_to_note(text, kinds.of(entry).parted)[0]


def _named(value: Json) -> Json:
    return with_aside(value)[0] if isinstance(value, str) else value


def _facts_told(record: Record) -> Iterator[tuple[tuple[str, str], Fact]]:
    for key, fact in record.facts.items():
        # A photo is no text to read, and a long one.
        no_text = fact.key == DRAWING or is_picture(fact)
        spoken = fact.value if no_text else _told(fact.value)
        if spoken == fact.value:
            yield key, fact
        elif spoken:
            yield key, replace(fact, value=spoken)


def _told(value: Json) -> Json:
    """Return what others may read of a value; empty where it is a note, or holds one."""
    if isinstance(value, str):
        return for_others(value)
    return "" if any(for_others(text) != text for text in strings(value)) else value


def _with_fields_for(audience: Audience, entry: Entry, kit: Kit, declared: Declared) -> Entry:
    """What the kit lets people choose with an answer is for everybody."""

    def is_seen(key: str) -> bool:
        known = declared.field(entry.kind, key)
        chosen = entry.kind == "answer" and key in kit.choices
        return chosen or (known is not None and audience in known.seen_by)

    if all(map(is_seen, entry.fields)):
        return entry
    kept = {key: value for key, value in entry.fields.items() if is_seen(key)}
    return replace(entry, fields=kept)
