"""Of every fact and every field it is declared who may see it; what is not is seen by nobody."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import cwb_workshop
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView
from cwb_workshop.core.model.audience import (
    AUDIENCES,
    EVERYBODY,
    FACILITATOR,
    PAPER,
    ROOM,
    Declared,
    DeclaredFact,
    DeclaredField,
    FactScope,
    scope_of,
    strings,
)
from cwb_workshop.core.model.entry import Entry, Fact, Kind
from cwb_workshop.core.model.projection import seen_by
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.script.keys import FACTS as NAMED_ELSE
from cwb_workshop.script.keys import session_keys, settable_keys
from cwb_workshop.session.session import Session
from tests.leaks.lines import samples
from tests.report.evenings import zuiderkouw
from tests.script.test_lindeveen import evening as lindeveen
from tests.workshop import EVENING, a_session, kit, registry

_PACKAGE = Path(cwb_workshop.__file__).parent
_READS = ("text", "number", "fact")
"""How a record is asked for a fact; the key comes first, then the scope."""


def declared_somewhere(key: str) -> bool:
    return any(fact.key in (key, f"{key}*") for fact in registry().declared.facts)


def forms() -> Iterator[tuple[str, CaptureForm]]:
    for item in kit().items.values():
        view = CaptureView(zuiderkouw(), item, kit(), all_words("nl"))
        yield item.id, registry().form(view)


def used_facts() -> Iterator[tuple[FactScope, str]]:
    """Yield every fact that a form fills in, a script sets, or an evening comes to have."""
    for item, form in forms():
        back = () if form.back is None else ((form.back.scope, form.back.key),)
        for scope, key in (*((field.scope, field.key) for field in form.fields), *back):
            assert scope in ("", item)
            yield ("item" if scope else "session"), key
        yield from (("item", key) for key in registry().script_keys(kit().items[item], kit()))
    for key in {**session_keys(kit()), **settable_keys(kit())}:
        yield "session", NAMED_ELSE.get(key, key)
    for record in (zuiderkouw(), lindeveen(), walked().record):
        for fact in record.facts.values():
            yield scope_of(fact, record.entries), fact.key


def walked() -> Session:
    """Return a session in which all was done that leaves a fact behind."""
    session = a_session("obstacles")
    session.capture("3: Te veel regels #g")
    steps = (
        lambda record: navigation_steps.add_time(record, 60, 1),
        lambda record: navigation_steps.pause_timer(record, EVENING),
        lambda record: navigation_steps.time_in_digits(record, digits=True),
        lambda record: navigation_steps.wall_mode(record, "live"),
        lambda record: navigation_steps.read_back(record, 3),
        lambda record: navigation_steps.note_time(record, EVENING),
        lambda record: theme_steps.set_summary(record, "money", "Geld"),
        lambda record: theme_steps.join_themes(record, "money", "trust", EVENING),
        lambda record: theme_steps.set_order(record, "obstacles", "answers"),
        lambda record: navigation_steps.end_session(record, EVENING),
    )
    for step in steps:
        session.do(step(session.record))
    return session


def test_every_fact_that_there_can_be_is_declared() -> None:
    known = registry().declared
    assert [used for used in sorted(set(used_facts())) if known.fact(*used) is None] == []


def test_every_fact_that_the_program_asks_for_is_declared() -> None:
    asked = {key for file in _PACKAGE.rglob("*.py") for key in _keys_asked_in(file)}
    assert {"place", "contact", "in_short", "voters", "hands"} <= asked
    assert sorted(key for key in asked if not declared_somewhere(key)) == []


def test_every_field_of_a_line_is_declared() -> None:
    known, missing = registry().declared, set[tuple[Kind, str]]()
    for sample in samples():
        kind = sample.line.kind
        keys = (*sample.line.fields, *sample.written, *dict(sample.choices))
        missing |= {(kind, key) for key in keys if kind != "note" and not known.field(kind, key)}
        missing |= {
            (kind, key)
            for key in registry().entry_script_keys(kind, kit())
            if not known.field(kind, key)
        }
    chosen = {(kind, key) for kind, key in missing if kind == "answer" and key in kit().choices}
    assert missing - chosen == set()


def test_what_nobody_declared_is_the_facilitators_alone() -> None:
    known = Declared(
        [DeclaredFact("session", "place", EVERYBODY), DeclaredFact("item", "hands_*", ROOM)],
        [DeclaredField("anchor", "buys", PAPER), DeclaredField("lens", "reason*", PAPER)],
    )
    line = Entry("a", "anchor_map", "anchor", fields={"buys": "eten", "contact": "Jan"})
    idea = Entry("b", "anchor_map", "lens", fields={"reason3": "duur", "signs": ["+"]})
    keys = (("", "place"), ("", "mood"), ("x", "hands_1"), ("a", "drawing"), ("x", "place"))
    record = Record({"a": line, "b": idea}, {key: Fact(*key, "iets") for key in keys})
    for audience in AUDIENCES:
        seen = seen_by(audience, record, record.entries.values(), kit(), known)
        in_room = {("", "place"), ("x", "hands_1")}
        assert set(seen.facts) == (in_room if audience == "room" else {("", "place")})
        assert seen.entries["a"].fields == ({} if audience == "room" else {"buys": "eten"})
        assert seen.entries["b"].fields == ({} if audience == "room" else {"reason3": "duur"})


def test_nothing_is_declared_in_two_ways() -> None:
    with pytest.raises(ValueError, match="two ways"):
        Declared([DeclaredFact("item", "hands", ROOM), DeclaredFact("item", "hands", PAPER)], [])
    with pytest.raises(ValueError, match="two ways"):
        Declared([], [DeclaredField("leak", "to", ROOM), DeclaredField("leak", "to", PAPER)])


def test_what_is_private_is_declared_so() -> None:
    known = registry().declared
    contact = known.field("anchor", "contact")
    assert contact is not None
    assert contact.seen_by == FACILITATOR


def test_every_text_in_a_value_is_found_however_deep() -> None:
    deep: object = "onderin"
    for _ in range(5_000):
        deep = [deep]
    held = {"a": ["b", 1, None, {"c": ("d", True)}], "e": deep}
    assert sorted(strings(held)) == ["a", "b", "c", "d", "e", "onderin"]  # type: ignore[arg-type]


def _keys_asked_in(file: Path) -> Iterator[str]:
    """Yield the keys that are asked of a record by their name, as `record.text("place")`."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        key = node.args[0] if node.func.attr in _READS and node.args else None
        if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
            continue
        if ast.unparse(node.func.value).endswith("record"):
            yield key.value
