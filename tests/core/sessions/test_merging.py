"""Copies of one session brought together: what one changed is taken, what two did is asked."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from cwb_workshop.core.model.entry import Change, Entry, Fact, PlanItem, Step, Value, Visit
from cwb_workshop.core.model.entry_kinds import ANSWER, EntryKind, EntryKinds
from cwb_workshop.core.sessions.merging import (
    Divergence,
    JournalCopy,
    MergedSession,
    key_of,
    longest_first,
    merged,
)

KINDS = EntryKinds((ANSWER, EntryKind("count", figure=True)))


def copy_of(*values: Value | tuple[Value, Value | None], name: str = "") -> JournalCopy:
    """Return a journal that makes these values, or changes one into another, a step each."""
    changes = [Change(*one) if isinstance(one, tuple) else Change(None, one) for one in values]
    steps = tuple(Step(f"step {number}", (change,)) for number, change in enumerate(changes))
    hashes: list[str] = []
    for step in steps:
        hashes.append(f"{hashes[-1] if hashes else ''}/{hash(repr(step))}")
    return JournalCopy(steps, tuple(hashes))


def line(id: str, text: str = "", number: int = 1, **values: object) -> Entry:
    return Entry(id, "item", "answer", text=text, number=number, **values)  # type: ignore[arg-type]


def undecided(_divergence: Divergence) -> None:
    return None


def together(*copies: JournalCopy) -> MergedSession:
    return merged(copies, KINDS, undecided)


FOUNDED = Fact("", "place", "Zuiderkouw")
A = line("a", "een")


def test_how_far_copies_are_the_same() -> None:
    first, second = copy_of(FOUNDED, A), copy_of(FOUNDED, line("b"), line("c"))
    assert first.begins_like(second) == second.begins_like(first) == 1
    assert first.begins_like(first) == 2
    assert copy_of(FOUNDED, A, line("b")).goes_on_from(first)
    assert not first.goes_on_from(copy_of(FOUNDED, A, line("b")))
    assert first.begins_like(copy_of(line("z"))) == 0


def test_a_copy_that_another_goes_on_from_adds_nothing() -> None:
    short, long, other = copy_of(FOUNDED), copy_of(FOUNDED, A), copy_of(FOUNDED, line("b"))
    assert longest_first((short, long, short)) == (long,)
    kept = longest_first((short, other, long))
    assert sorted(copy.head for copy in kept) == sorted((long.head, other.head))


def test_one_copy_is_the_session() -> None:
    only = copy_of(FOUNDED, A)
    assert together(only, only) == MergedSession(only.record)


def test_lines_of_all_are_there_in_their_order() -> None:
    made = together(
        copy_of(FOUNDED, A, line("c", number=3)), copy_of(FOUNDED, A, line("b", number=2))
    )
    assert list(made.record.entries) == ["a", "b", "c"]
    assert made.divergences == ()


@pytest.mark.parametrize("first", [0, 1])
def test_a_change_of_one_alone_holds_whichever_it_was(first: int) -> None:
    copies = [
        copy_of(FOUNDED, A, line("x", number=2), line("y", number=3)),
        copy_of(FOUNDED, A, (A, line("a", "beter"))),
    ]
    made = together(copies[first], copies[1 - first])
    assert made.record.entries["a"].text == "beter"
    assert made.undecided == 0


def test_what_two_changed_is_asked_and_the_longest_counts_until_then() -> None:
    copies = (
        copy_of(FOUNDED, A, (A, line("a", "kort"))),
        copy_of(FOUNDED, A, (A, line("a", "lang")), line("b", number=2)),
    )
    for order in permutations(copies):
        made = together(*order)
        assert made.record.entries["a"].text == "lang"
        (asked,) = made.divergences
        assert asked.key == ("entry", "", "a")
        assert asked.sides == (line("a", "lang"), line("a", "kort"))
        assert made.undecided == 1
    chosen = merged(copies, KINDS, lambda _one: 1)
    assert chosen.record.entries["a"].text == "kort"
    assert chosen.undecided == 0


def test_gone_on_one_and_changed_on_the_other_is_asked_too() -> None:
    made = together(copy_of(FOUNDED, A, (A, None)), copy_of(FOUNDED, A, (A, line("a", "nee"))))
    assert None in made.divergences[0].sides
    gone = together(copy_of(FOUNDED, A, (A, None)), copy_of(FOUNDED, A, line("b", number=2)))
    assert set(gone.record.entries) == {"b"}


def test_whether_a_line_was_shown_or_when_it_was_edited_is_no_difference() -> None:
    made = together(
        copy_of(FOUNDED, A, (A, line("a", "een", shown=True))),
        copy_of(FOUNDED, A, (A, line("a", "een", edited="2026-03-12T20:00"))),
    )
    assert made.divergences == ()


def test_where_the_evening_was_is_that_of_the_longest() -> None:
    here, there = (Fact("wall", "screen", number) for number in (1, 2))
    made = together(
        copy_of(FOUNDED, here, Visit(1, "item", "20:00"), PlanItem("item", "x", 5, 1.0)),
        copy_of(FOUNDED, there, Visit(1, "other", "20:00")),
    )
    assert made.record.fact("screen", "wall") == 1
    assert made.record.visits[1].item == "item"
    assert made.divergences == ()


def test_a_figure_that_each_counted_for_itself_is_asked_and_never_added_up() -> None:
    def counted(id: str, *counts: int, **values: object) -> Entry:
        fields: dict[str, Any] = {"counts": counts, **values}
        return Entry(id, "vote", "count", number=1, fields=fields)

    made = together(copy_of(FOUNDED, counted("x", 5, 1), A), copy_of(FOUNDED, counted("y", 4, 2)))
    assert set(made.record.entries) == {"x", "a"}
    assert [len(one.sides) for one in made.divergences] == [2]
    of_two = together(
        copy_of(FOUNDED, counted("x", 5, about="p1")), copy_of(FOUNDED, counted("y", 4, about="p2"))
    )
    assert set(of_two.record.entries) == {"x", "y"}


def test_what_it_was_joined_with_is_gone_so_it_stands_by_itself() -> None:
    b = line("b", "twee", 2)
    joined = line("b", "twee", 2, merged_into="a")
    made = together(
        copy_of(FOUNDED, A, b, (b, joined)), copy_of(FOUNDED, A, b, (A, None), line("c", number=3))
    )
    assert made.record.entries["b"].merged_into == ""


def test_an_item_that_was_visited_stays_planned() -> None:
    plan = PlanItem("item", "x", 5, 1.0)
    made = together(
        copy_of(FOUNDED, plan, Visit(1, "item", "20:00"), A),
        copy_of(FOUNDED, plan, (plan, None)),
    )
    assert made.record.plan == {"item": plan}


def test_of_three_any_order_comes_to_the_same() -> None:
    base = (FOUNDED, A)
    first = copy_of(*base, line("x", number=2))
    second = copy_of(*base, line("y", number=2), (A, line("a", "b zei het")))
    third = copy_of(*base, line("y", number=2), line("z", number=3))
    made = {repr(together(*order)) for order in permutations((first, second, third))}
    assert len(made) == 1
    assert together(first, second, third).record.entries["a"].text == "b zei het"


def test_each_kind_of_value_has_a_key_of_its_own() -> None:
    values = (A, Fact("s", "k", 1), PlanItem("a", "x", 5, 1.0), Visit(1, "a", ""))
    assert [key_of(value) for value in values] == [
        ("entry", "", "a"),
        ("fact", "s", "k"),
        ("plan", "", "a"),
        ("visit", "", "1"),
    ]
