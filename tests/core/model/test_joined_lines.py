"""A line that others were joined with follows them: whatever is done, it has theirs and no more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.entry_versions import upgrade_step
from cwb_workshop.core.model.drawing import DRAWING, set_drawing
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.given import GIVEN, given_by
from cwb_workshop.core.model.hidden import stays_hidden
from cwb_workshop.core.model.joined_lines import own_themes, settled
from cwb_workshop.core.model.joining import merge, unmerge
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes.theme_steps import join_themes, move_theme, part_themes
from tests.core.model.joined_cards import (
    NOW,
    TAKEN_BACK,
    Edit,
    Said,
    cards,
    said,
    theme_of,
)
from tests.workshop import kit, registry


def done(record: Record, step: Step) -> Record:
    return record.after(settled(record, step))


def after_all(record: Record, *edits: Callable[[Record], Step]) -> Record:
    for edit in edits:
        record = done(record, edit(record))
    return record


def joined(*pairs: str, shown: str = "") -> Record:
    """Return the five lines, joined as told: `12` is line 2 joined with line 1."""
    record = cards(*shown)
    for pair in pairs:
        record = done(record, merge(record, pair[0], pair[1:], NOW))
    return record


@pytest.mark.parametrize("how", TAKEN_BACK)
@pytest.mark.parametrize(
    ("pairs", "back", "left"),
    [
        (("14",), "4", "1"),
        (("145",), "4", "15"),
        (("45", "14"), "5", "14"),
        (("45", "14"), "4", "1"),
        (("23", "45", "24", "12"), "4", "123"),
    ],
)
def test_what_is_taken_back_leaves_every_line_it_was_joined_with(
    how: str, pairs: tuple[str, ...], back: str, left: str
) -> None:
    record = joined(*pairs)
    record = done(record, TAKEN_BACK[how](record, back))
    assert said(record, "1").themes == {*left}
    assert said(record, "1").fields == {*left} - {"1"}
    assert said(record, "1").drawing == ("5" if "5" in left else "4" if "4" in left else "")
    assert said(record, "1").mentions == sum(int(line) + 1 for line in left)


def test_what_is_brought_back_is_there_again() -> None:
    record = joined("14")
    before = said(record, "1")
    for edit in (editing_steps.withdraw, editing_steps.bring_back):
        record = done(record, edit(record, "4", NOW))
    assert said(record, "1") == before


def test_what_is_edited_while_it_is_joined_is_edited_where_it_is_joined() -> None:
    record = joined("45", "14")
    record = after_all(
        record,
        lambda now: editing_steps.set_fields(now, "5", {"contact": "later words of 5"}, NOW),
        lambda now: editing_steps.toggle_theme(now, "5", "#new", NOW),
        lambda now: set_drawing(now, "4", ""),
    )
    assert record.entries["1"].fields["contact"] == "later words of 5"
    assert "#new" in record.entries["1"].themes
    assert record.text(DRAWING, "1") == "drawing of 5"
    record = done(record, unmerge(record, ["5"], NOW))
    assert said(record, "1") == Said(frozenset("14"), frozenset("4"), "", 7)


def test_what_somebody_takes_off_a_line_stays_off_and_the_joined_one_keeps_it() -> None:
    record = joined("14")
    record = after_all(
        record,
        lambda now: editing_steps.toggle_theme(now, "1", theme_of("4"), NOW),
        lambda now: editing_steps.set_fields(now, "1", {"owns": ""}, NOW),
        lambda now: set_drawing(now, "1", ""),
        lambda now: editing_steps.toggle_highlight(now, "4", NOW),
        lambda now: editing_steps.also_mentioned(now, "1", NOW),
    )
    assert said(record, "1") == Said(frozenset("1"), frozenset(), "", 8)
    record = done(record, unmerge(record, ["4"], NOW))
    assert said(record, "4") == said(cards(), "4")
    assert said(record, "1").mentions == 3


def test_what_somebody_puts_on_a_line_is_its_own() -> None:
    record = joined("14")
    record = after_all(
        record,
        lambda now: editing_steps.toggle_theme(now, "1", "#own", NOW),
        lambda now: editing_steps.set_fields(now, "1", {"owns": "own words"}, NOW),
        lambda now: set_drawing(now, "1", "own drawing"),
    )
    record = done(record, unmerge(record, ["4"], NOW))
    assert record.entries["1"].themes == (theme_of("1"), "#own")
    assert record.entries["1"].fields == {"owns": "own words"}
    assert record.text(DRAWING, "1") == "own drawing"


NEW_WORDS: dict[str, Edit] = {
    "theme": lambda record, line: editing_steps.toggle_theme(record, line, "#new", NOW),
    "field": lambda record, line: editing_steps.set_fields(record, line, {"buys": "new"}, NOW),
    "drawing": lambda record, line: set_drawing(record, line, "new drawing"),
}


@pytest.mark.parametrize("words", NEW_WORDS)
@pytest.mark.parametrize("seen", [True, False], ids=["seen", "unseen"])
def test_new_words_of_a_line_that_the_room_does_not_see_take_the_other_off_the_wall(
    words: str, seen: bool
) -> None:
    record = joined("13", shown="13" if seen else "1")
    record = done(record, editing_steps.show(record, ["1"]))
    record = done(record, NEW_WORDS[words](record, "3"))
    assert record.entries["1"].shown is seen
    assert stays_hidden(record, "1") is not seen
    record = done(record, editing_steps.show(record, ["1"]))
    assert (record.entries["1"].shown, stays_hidden(record, "1")) == (True, False)


@pytest.mark.parametrize("words", NEW_WORDS)
def test_a_line_with_words_of_one_that_stays_hidden_stays_hidden_too(words: str) -> None:
    record = joined("13", shown="3")
    record = done(record, editing_steps.hide(record, ["3"]))
    assert not stays_hidden(record, "1")
    after = done(record, NEW_WORDS[words](record, "3"))
    assert stays_hidden(after, "1")
    new = done(joined("13"), NEW_WORDS[words](joined("13"), "3"))
    assert not stays_hidden(new, "1")


def test_a_line_joined_with_one_that_stays_hidden_stays_hidden_until_it_is_shown() -> None:
    record = cards("3")
    record = done(record, editing_steps.hide(record, ["3"]))
    record = done(record, merge(record, "1", ["3"], NOW))
    assert stays_hidden(record, "1")
    record = after_all(
        record,
        lambda now: editing_steps.show(now, ["1"]),
        lambda now: editing_steps.hide_for_now(now, ["1"]),
        lambda now: editing_steps.toggle_highlight(now, "3", NOW),
    )
    assert not stays_hidden(record, "1")


def test_what_says_nothing_new_leaves_it_on_the_wall() -> None:
    record = joined("13")
    record = done(record, editing_steps.show(record, ["1"]))
    record = after_all(
        record,
        lambda now: editing_steps.also_mentioned(now, "1", NOW),
        lambda now: editing_steps.edit_text(now, "3", "other words", NOW),
        lambda now: editing_steps.withdraw(now, "3", NOW),
    )
    assert record.entries["1"].shown


def test_themes_joined_and_parted_between_two_joinings_leave_nothing_behind() -> None:
    three, other = theme_of("3"), "#other"
    record = joined("13")
    record = done(record, join_themes(record, three, other, NOW))
    assert record.entries["1"].themes == (theme_of("1"), other)
    apart = done(record, unmerge(record, ["3"], NOW))
    assert apart.entries["1"].themes == (theme_of("1"),)
    assert apart.entries["3"].themes == (other,)
    parted = done(apart, part_themes(apart, three, NOW))
    assert parted.entries["1"].themes == (theme_of("1"),)
    assert parted.entries["3"].themes == (three,)
    still = done(record, part_themes(record, three, NOW))
    assert still.entries["1"].themes == (theme_of("1"), three)


def test_a_theme_that_becomes_one_with_a_given_one_stays_the_lines_own() -> None:
    record = joined("13")
    record = done(record, join_themes(record, theme_of("1"), theme_of("3"), NOW))
    assert own_themes(record, record.entries["1"]) == (theme_of("3"),)
    record = done(record, unmerge(record, ["3"], NOW))
    assert record.entries["1"].themes == (theme_of("3"),)


def test_a_given_theme_is_moved_under_another_by_hand() -> None:
    record = joined("13")
    record = done(record, move_theme(record, "1", theme_of("3"), "#other", NOW))
    assert record.entries["1"].themes == (theme_of("1"), "#other")
    assert record.entries["3"].themes == (theme_of("3"),)


def test_a_line_has_no_more_themes_than_fit() -> None:
    record = joined("13")
    for number in range(9):
        record = done(record, editing_steps.toggle_theme(record, "3", f"#more{number}", NOW))
    assert len(record.entries["3"].themes) == len(record.entries["1"].themes) == 10
    assert own_themes(record, record.entries["1"]) == (theme_of("1"),)


def test_a_step_that_concerns_no_joined_line_stays_as_it_is() -> None:
    record = joined("13")
    for step in (
        editing_steps.withdraw(record, "2", NOW),
        editing_steps.set_fact(record, "", "place", "Oostwijk"),
        Step("step.add", ()),
    ):
        assert settled(record, step) is step


def test_what_an_older_version_joined_is_noted_when_it_is_opened() -> None:
    record = joined("13", "15")
    facts = {key: fact for key, fact in record.facts.items() if fact.key != GIVEN}
    old = replace(record, facts=facts)
    old = old.after(editing_steps.withdraw(old, "5", NOW))
    opened = old.after(upgrade_step(old, kit(), registry().definitions()))
    assert opened.entries["1"].mentions == record.entries["1"].mentions
    assert given_by(opened, "3") == given_by(record, "3")
    assert said(opened, "1").themes == {"1", "3"}
    assert not upgrade_step(opened, kit(), registry().definitions()).changes
    apart = done(opened, unmerge(opened, ["3"], NOW))
    assert said(apart, "1").themes == {"1"}


@pytest.mark.parametrize("how", ["hidden", "withdrawn", "made a note"])
def test_what_is_parted_from_a_line_that_was_hidden_comes_out_hidden(how: str) -> None:
    before = joined("13", shown="13")
    edits = {**TAKEN_BACK, "hidden": lambda now, line: editing_steps.hide(now, [line])}
    record = done(before, edits[how](before, "1"))
    record = done(record, unmerge(record, ["3"], NOW))
    assert not record.entries["3"].shown


def test_what_is_parted_from_a_line_on_the_wall_is_seen_as_before() -> None:
    record = joined("13", "12", shown="13")
    record = done(record, editing_steps.show(record, ["1"]))
    record = done(record, unmerge(record, ["2", "3"], NOW))
    assert [record.entries[line].shown for line in "123"] == [True, False, True]


def test_what_is_parted_from_a_line_that_stays_hidden_stays_hidden() -> None:
    record = joined("13", "12", shown="13")
    record = done(record, editing_steps.show(record, ["1"]))
    record = done(record, editing_steps.hide(record, ["1"]))
    record = done(record, unmerge(record, ["2", "3"], NOW))
    assert [stays_hidden(record, line) for line in "123"] == [True, True, True]
