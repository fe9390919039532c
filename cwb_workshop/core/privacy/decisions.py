"""What was decided about what may tell who somebody is: kept, made vague, or left out.

A decision is kept with the session by a mark from which nothing of what was found can be read.
In another text it is another mark, so what is written anew is decided about anew.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Literal, TypeAlias, get_args
from unicodedata import normalize

from cwb_workshop.core.figures.quoting import spaced
from cwb_workshop.core.model.entry import Entry, Fact, Json, Step
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.privacy.detector import FindKind
from cwb_workshop.core.privacy.hits import Hit, TextPlace, place_of_fact

Decision: TypeAlias = Literal["keep", "blur", "drop"]
DECISIONS: tuple[Decision, ...] = get_args(Decision)

CHECKED = "checked"
"""The fact of a session that holds the decisions by their marks."""

_THEMES = "themes"
_MARK = 16


def mark_of(hit: Hit) -> str:
    """Return what tells a hit from any other; nothing of it can be read from that."""
    place = hit.place
    parts = (place.entry, place.item, place.field, hit.kind, hit.words, hit.text)
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]


def decisions_in(record: Record) -> dict[str, Decision]:
    """Return what was decided in a session, by the marks of the hits."""
    kept = record.fact(CHECKED)
    if not isinstance(kept, Mapping):
        return {}
    return {name: how for name, how in kept.items() if how in DECISIONS}


def decide(record: Record, chosen: Mapping[Hit, Decision]) -> Step:
    """Keep with the session what was decided about hits."""
    new = {mark_of(hit): how for hit, how in chosen.items()}
    return Step("step.fact", fact_change(record, "", CHECKED, {**decisions_in(record), **new}))


def undecided(hits: Iterable[Hit], decisions: Mapping[str, Decision]) -> tuple[Hit, ...]:
    return tuple(hit for hit in hits if mark_of(hit) not in decisions)


def decided(
    record: Record,
    hits: Iterable[Hit],
    decisions: Mapping[str, Decision],
    kinds: EntryKinds,
    vague: Callable[[FindKind], str],
) -> Record:
    """Return the record as it may be printed: with what is `vague` in place of some words, and
    without some texts. A figure stays, without its words.
    """
    by_place: defaultdict[TextPlace, dict[str, _Mended]] = defaultdict(dict)
    for hit in hits:
        how = decisions.get(mark_of(hit), "keep")
        if how != "keep":
            mended = by_place[hit.place].get(hit.text, _Mended(hit.text))
            by_place[hit.place][hit.text] = mended.after(hit, how, vague(hit.kind))
    if not by_place:
        return record
    places = {place.entry for place in by_place if place.entry}
    entries = {
        key: _entry(entry, by_place, kinds) if key in places else entry
        for key, entry in record.entries.items()
    }
    facts = {
        key: fact
        for key, before in record.facts.items()
        if (fact := _fact(before, by_place.get(place_of_fact(*key, record), {}))) is not None
    }
    return replace(record, entries=entries, facts=facts)


@value_type
class _Mended:
    """A text as it is printed; None where it is left out."""

    text: str | None

    def after(self, hit: Hit, how: Decision, instead: str) -> _Mended:
        if self.text is None or how == "drop":
            return _Mended(None)
        words = r"\s+".join(map(re.escape, hit.words.split()))
        return _Mended(re.sub(words, lambda _found: instead, self.text))


def _entry(
    entry: Entry, by_place: Mapping[TextPlace, Mapping[str, _Mended]], kinds: EntryKinds
) -> Entry:
    by_field = {place.field: texts for place, texts in by_place.items() if place.entry == entry.id}
    text = _text(entry.text, by_field.get("", {}))
    if text is None and not kinds.of(entry).figure:
        return replace(entry, withdrawn=True)
    gone = by_field.get(_THEMES, {})
    mended = {
        key: _value(value, by_field[key]) if key in by_field else value
        for key, value in entry.fields.items()
    }
    fields = {key: value for key, value in mended.items() if value is not None}
    return replace(
        entry,
        text=text or "",
        fields=fields,
        themes=tuple(theme for theme in entry.themes if spaced(theme[1:]) not in gone),
    )


def _fact(fact: Fact, texts: Mapping[str, _Mended]) -> Fact | None:
    if not texts:
        return fact
    value = _value(fact.value, texts)
    return None if value is None else replace(fact, value=value)


def _value(value: Json, texts: Mapping[str, _Mended]) -> Json:
    """Return a value with the texts in it as they are printed; None where nothing is left."""
    if isinstance(value, str):
        return _text(value, texts)
    if isinstance(value, Mapping):
        mended = {_text(key, texts): _value(one, texts) for key, one in value.items()}
        return {key: one for key, one in mended.items() if key is not None and one is not None}
    if isinstance(value, list | tuple):
        return [one for before in value if (one := _value(before, texts)) is not None]
    return value


def _text(text: str, texts: Mapping[str, _Mended]) -> str | None:
    mended = texts.get(text) or texts.get(normalize("NFKC", clean(text)))
    return text if mended is None else mended.text
