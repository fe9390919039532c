"""An evening in which every field of every kind of line of every exercise is marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import get_args

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.audience import FactScope
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from tests.leaks.lines import Sample, samples
from tests.leaks.marks import Marks, Status, loose_mark
from tests.workshop import a_session, kit, registry

UNDECLARED = "opmerking"
"""A field and a fact that nobody declared."""

_FILLED_IN: tuple[tuple[str, str, Json], ...] = (
    ("", "roles", {"resident": 11, "entrepreneur": 3, "care": 1}),
    ("principles_vote", "voters", 23),
    ("case_cleveland", "hands", 9),
)


@dataclass(frozen=True, slots=True)
class MarkedEvening:
    record: Record
    marks: Marks


@cache
def marked_evening() -> MarkedEvening:
    """Return an evening with lines of every kind in every standing, marked in every place."""
    marks, lines = Marks(), dict[str, Entry]()
    for sample in samples():
        for line in _with_named(sample, _lines(sample, marks)):
            lines[line.id] = replace(line, number=len(lines) + 1, label=f"Z{len(lines) + 1:03d}")
    return MarkedEvening(replace(evening(), entries=lines), marks)


def _with_named(sample: Sample, lines: Iterable[Entry]) -> Iterator[Entry]:
    """Let each line refer to lines of its own."""
    for line in lines:
        own = {one.id: replace(one, id=f"{one.id}-{line.id}") for one in sample.named}
        yield from own.values()
        fields = {
            key: own[str(value)].id if str(value) in own else value
            for key, value in line.fields.items()
        }
        yield replace(line, fields=fields)


def _lines(sample: Sample, marks: Marks) -> Iterator[Entry]:
    """Yield the line in every standing, and with somebody of a small role in each of its places."""
    if sample.line.internal:
        yield _line(sample, marks, "internal")
        return
    shown = _line(sample, marks, "shown")
    yield shown
    for key, choice in sample.choices:
        other = _line(sample, marks, "shown")
        yield replace(other, fields={**other.fields, key: choice})
    for status in ("hidden", "withdrawn"):
        yield _line(sample, marks, status)
    yield replace(_line(sample, marks, "merged"), merged_into=shown.id)
    text = () if registry().declared.parts_of(shown) else ("text",)
    for place in (*text, "theme", *sample.written):
        yield _line(sample, marks, "small_role", speaks_in=place)


def _line(sample: Sample, marks: Marks, status: Status, speaks_in: str = "") -> Entry:
    """Return a line with a mark in its words, its theme, and each field that holds words."""

    def marked(place: str) -> str:
        beside: Status = "beside_small_role" if speaks_in else status
        speaks = place == speaks_in
        status_here: Status = "small_role" if speaks else beside
        kind = sample.line.kind
        mark = marks.make(sample.exercise, kind, place, status_here, speaks_in)
        return f"Wij als zorgorganisatie: {mark}" if speaks else f"{mark} in de wijk"

    written: dict[str, Json] = {key: marked(key) for key in (*sample.written, UNDECLARED)}
    filled = replace(sample.line, fields={**sample.line.fields, **written})
    return replace(
        filled,
        id=f"line{len(marks.made):05d}",
        # The text of a line whose parts were filled in is written from those.
        text=filled.text if registry().declared.parts_of(filled) else marked("text"),
        themes=("money", f"#{marked('theme')}"),
        table=len(marks.made) % 5 + 1,
        highlight=True,
        quote=True,
        shown=status != "hidden",
        withdrawn=status == "withdrawn",
    )


@cache
def evening() -> Record:
    """Return an evening in which every item of the kit was opened, with enough voters."""
    session = a_session(None)
    for item in kit().items:
        if item not in session.record.plan:
            session.do(navigation_steps.switch_on(session.record, kit(), item))
    for planned in session.record.agenda:
        session.open_item(planned.id)
    session.set_wall_mode("live")
    facts = dict(session.record.facts)
    for scope, key, value in _FILLED_IN:
        facts[scope, key] = Fact(scope, key, value)
    return replace(session.record, facts=facts)


def with_marked_facts(record: Record) -> tuple[Record, Mapping[str, tuple[FactScope, str]]]:
    """Mark every fact that may hold words, those that nobody declared too.

    Returns the record, and what each mark stands for: a scope and a key.
    """
    facts, marked = dict(record.facts), dict[str, tuple[FactScope, str]]()
    for scope, where, key in _all_facts(record):
        if (where, key) not in record.facts or (where, key) in _FREE:
            mark = loose_mark()
            marked[mark] = (scope, key)
            facts[where, key] = Fact(where, key, f"{mark} in de wijk")
    return replace(record, facts=facts), marked


_FREE = (("", "place"), ("", "id"), ("", "template"))
"""Facts that the evening has already, in which any words may stand."""


def _all_facts(record: Record) -> Iterator[tuple[FactScope, str, str]]:
    themes = {theme for line in record.entries.values() for theme in line.themes}
    places: Mapping[FactScope, Iterable[str]] = {
        "session": [""],
        "item": kit().items,
        "line": record.entries,
    }
    keys: dict[FactScope, list[str]] = {scope: [UNDECLARED] for scope in get_args(FactScope)}
    for fact in registry().declared.facts:
        keys[fact.scope].append(fact.key.replace("*", UNDECLARED))
    for scope, named in keys.items():
        about_themes = scope.startswith("themes.")
        for where in places.get(scope, [scope]):
            for key in themes if about_themes else named:
                if key not in _OF_TIME:
                    yield scope, where, key
    yield "item", "nowhere", UNDECLARED


_OF_TIME = ("reached", "ended", "since")
"""Times are no words; a session in which they are none is refused when it is opened."""


def lines_of(*items: str) -> Record:
    """Return the marked evening with the lines of some items alone, to be quick."""
    record = marked_evening().record
    kept_lines = {key: line for key, line in record.entries.items() if line.item in items}
    return replace(record, entries=kept_lines)


def with_marked_notes() -> Kit:
    """Return the kit with a mark in all that it says to the facilitator alone."""
    texts = {
        language: replace(
            held,
            characteristics_notes="kanarie77777",
            items={
                item: replace(
                    text, screens=tuple(replace(one, notes="kanarie77777") for one in text.screens)
                )
                for item, text in held.items.items()
            },
        )
        for language, held in kit().texts.items()
    }
    return replace(kit(), texts=texts)
