"""What was found is kept, made vague or left out, as somebody decided, and that is remembered."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.content.privacy_clues import privacy_clues
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.privacy.decisions import (
    Decision,
    decide,
    decided,
    decisions_in,
    mark_of,
    undecided,
)
from cwb_workshop.core.privacy.hits import Hit, TextPlace, hits
from tests.workshop import kit, registry

NAME, PHONE = "Fatima van der Berg", "06-12345678"


def record_of(*entries: Entry, **facts: Json) -> Record:
    held = {("", key): Fact("", key, value) for key, value in facts.items()}
    return Record({entry.id: entry for entry in entries}, held)


def line(text: str, id: str = "a", kind: str = "answer", **fields: Json) -> Entry:
    return Entry(id, "obstacles", kind, label="O01", text=text, fields=fields, number=1)


def found(record: Record) -> tuple[Hit, ...]:
    return hits(record, record, kit(), privacy_clues())


def after(record: Record, how: Decision) -> Record:
    every = found(record)
    decisions = {mark_of(hit): how for hit in every}
    kinds = registry().declared.kinds
    return decided(record, every, decisions, kinds, lambda kind: f"[{kind}]")


def test_what_is_kept_stays_as_it_was() -> None:
    record = record_of(line(f"Vraag het aan {NAME}"))
    assert after(record, "keep") is record


def test_all_that_is_vague_in_a_text_has_another_word_in_its_place() -> None:
    record = record_of(line(f"Vraag het aan {NAME} of bel {PHONE}"))
    made = after(record, "blur")
    assert made.entries["a"].text == "Vraag het aan [name] of bel [phone]"
    assert found(made) == ()


def test_a_line_that_is_left_out_counts_no_more() -> None:
    made = after(record_of(line(f"Bel {PHONE}"), line("Te veel regels", "b")), "drop")
    assert [one.id for one in made.active_entries()] == ["b"]


def test_a_field_is_made_vague_or_left_out_and_its_line_stays() -> None:
    record = record_of(line("Contracten bekijken", kind="commitment", who=NAME, by="2026-04-01"))
    assert after(record, "blur").entries["a"].fields["who"] == "[name]"
    assert after(record, "drop").entries["a"].fields == {"by": "2026-04-01"}


def test_a_theme_that_is_a_name_goes() -> None:
    record = record_of(replace(line("Te veel regels"), themes=("g", f"#{NAME}")))
    assert [hit.place.field for hit in found(record)] == ["themes"]
    assert after(record, "blur").entries["a"].themes == ("g",)
    assert after(record, "drop").entries["a"].themes == ("g",)


def test_of_what_is_filled_in_the_same_holds() -> None:
    record = record_of(in_short=f"{NAME} zei het al.")
    assert after(record, "blur").text("in_short") == "[name] zei het al."
    assert ("", "in_short") not in after(record, "drop").facts


def test_in_a_list_only_the_text_in_question_changes() -> None:
    theirs = Fact("obstacles", "read_back.first", {"who": [NAME, "iedereen"]})
    record = replace(record_of(), facts={("obstacles", "read_back.first"): theirs})
    hit = Hit(TextPlace(item="obstacles", field="read_back.first"), "name", NAME, NAME)
    kinds = registry().declared.kinds
    made = decided(record, (hit,), {mark_of(hit): "drop"}, kinds, str)
    assert made.fact("read_back.first", "obstacles") == {"who": ["iedereen"]}


def test_a_figure_stays_without_its_words() -> None:
    votes = next(kind.id for kind in registry().declared.kinds if kind.figure)
    record = record_of(line(f"Bel {PHONE}", kind=votes, dots=3))
    made = after(record, "drop").entries["a"]
    assert (made.text, made.is_active, made.fields) == ("", True, {"dots": 3})


def test_decisions_are_kept_with_the_session_and_tell_nothing() -> None:
    record = record_of(line(f"Vraag het aan {NAME}"))
    (hit,) = found(record)
    kept = record.after(decide(record, {hit: "blur"}))
    assert decisions_in(kept) == {mark_of(hit): "blur"}
    assert undecided(found(kept), decisions_in(kept)) == ()
    assert NAME not in str(kept.fact("checked"))


def test_in_another_text_it_is_decided_about_anew() -> None:
    record = record_of(line(f"Vraag het aan {NAME}"))
    kept = record.after(decide(record, {found(record)[0]: "keep"}))
    other = replace(kept, entries={"a": line(f"{NAME} is haar huis kwijt")})
    assert len(undecided(found(other), decisions_in(other))) == 1


def test_what_is_no_decision_is_none() -> None:
    assert decisions_in(record_of(checked={"a": "keep", "b": "burn"})) == {"a": "keep"}
    assert decisions_in(record_of(checked="keep")) == {}
