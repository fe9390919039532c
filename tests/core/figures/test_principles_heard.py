"""How many answers speak of each principle: what stands counts, and it is kept along."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

from cwb_workshop.core.capture.editing_steps import withdraw
from cwb_workshop.core.capture.principle_steps import give_principle
from cwb_workshop.core.figures.principles_heard import principles_heard
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.principles import principle_of
from tests.core.small import answer, at, holding, offered, small_kit

KIT = replace(small_kit(offered("talk")), principles=("p1", "p2", "p3"))
SAID = holding(*(answer(number) for number in range(1, 5)))


def test_what_was_withdrawn_counts_no_more_and_others_have_none() -> None:
    record = SAID.after(give_principle(SAID, KIT, ["1", "2"], 2, at("19:10")))
    record = record.after(give_principle(record, KIT, ["3"], 1, at("19:11")))
    heard = principles_heard(record, KIT)
    assert (heard.counts, heard.without, heard.silent, heard.given) == ((1, 2, 0), 1, (3,), 3)
    record = record.after(withdraw(record, "1", at("19:12")))
    assert principles_heard(record, KIT).counts == (1, 1, 0)


def test_a_number_that_the_kit_has_not_is_none() -> None:
    record = holding(answer(1, fields={"principle": 9}), answer(2, fields={"principle": True}))
    assert principles_heard(record, KIT).given == 0
    assert principle_of(record.entries["2"]) == 0


def test_giving_all_of_them_what_they_have_takes_it_off() -> None:
    record = SAID.after(give_principle(SAID, KIT, ["1", "2"], 2, at("19:10")))
    mixed = record.after(give_principle(record, KIT, ["1", "3"], 2, at("19:11")))
    assert principle_of(mixed.entries["3"]) == 2
    off = mixed.after(give_principle(mixed, KIT, ["1", "2", "3"], 2, at("19:12")))
    assert principles_heard(off, KIT).given == 0


def test_it_is_counted_without_looking_at_a_line() -> None:
    class Untouched(dict[str, Entry]):
        def values(self) -> NoReturn:
            raise AssertionError("a line was looked at")

        items = values

    record = SAID.after(give_principle(SAID, KIT, ["1"], 2, at("19:10")))
    index = record.index
    blind = replace(record, entries=Untouched(record.entries))
    blind.keep(index)
    assert principles_heard(blind, KIT).counts == (0, 1, 0)


def test_a_note_is_given_none() -> None:
    record = holding(answer(1, kind="note"), answer(2))
    step = give_principle(record, KIT, ["1", "2"], 1, at("19:10"))
    assert len(step.changes) == 1
