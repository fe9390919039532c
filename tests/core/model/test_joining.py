"""What a line takes from one it is joined with goes with it again, and shows nothing unasked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.figures.editions import printed
from cwb_workshop.core.model.entry import Entry, Fact
from cwb_workshop.core.model.given import GIVEN
from cwb_workshop.core.model.joining import merge, unmerge
from cwb_workshop.core.model.record import Record
from tests.core.small import answer, at, facts, holding
from tests.workshop import kit, registry

NOW = at("20:00")
SPEAKS = "Wij als zorgorganisatie"


def anchor(number: int, text: str, *, shown: bool = False, **fields: str) -> Entry:
    return replace(
        answer(number, text, kind="anchor", item="anchor_map", shown=shown), fields=fields
    )


def joined(*entries: Entry, roles: int = 9) -> Record:
    """Return a record in which the second line, and those after it, are joined with the first."""
    record = holding(*entries, *facts(roles={"care": roles, "resident": 9}))
    first, *others = (entry.id for entry in entries)
    return record.after(merge(record, first, others, NOW))


def test_a_card_takes_what_it_does_not_say_itself_and_gives_it_back() -> None:
    own = anchor(1, "Ziekenhuis", buys="eten")
    record = joined(
        own, anchor(2, "Zorg", buys="brood", hires="koks"), anchor(3, "x", owns="grond")
    )
    assert record.entries["1"].fields == {"buys": "eten", "hires": "koks", "owns": "grond"}
    apart = record.after(unmerge(record, ["2"], NOW))
    assert apart.entries["1"].fields == {"buys": "eten", "owns": "grond"}
    assert apart.entries["2"].fields == {"buys": "brood", "hires": "koks"}
    assert apart.fact(GIVEN, "2") is None


def test_what_was_changed_since_stays() -> None:
    record = joined(anchor(1, "a"), anchor(2, "b", hires="koks"))
    step = editing_steps.set_fields(record, "1", {"hires": "koks en bakkers"}, NOW)
    record = record.after(step)
    apart = record.after(unmerge(record, ["2"], NOW))
    assert apart.entries["1"].fields == {"hires": "koks en bakkers"}


def test_themes_go_with_the_line_that_brought_them_unless_another_has_them_too() -> None:
    record = joined(
        answer(1, "a", themes=("money",)),
        answer(2, "b", themes=("money", "trust")),
        answer(3, "c", themes=("trust", "rules")),
    )
    assert record.entries["1"].themes == ("money", "trust", "rules")
    first = record.after(unmerge(record, ["2"], NOW))
    assert first.entries["1"].themes == ("money", "trust", "rules")
    both = first.after(unmerge(first, ["3"], NOW))
    assert both.entries["1"].themes == ("money",)


@pytest.mark.parametrize(
    ("other_shown", "gives", "still_shown"),
    [(False, True, False), (True, True, True), (False, False, True)],
)
def test_a_line_on_the_wall_leaves_it_when_it_takes_what_the_room_never_saw(
    other_shown: bool, gives: bool, still_shown: bool
) -> None:
    themes = ("trust",) if gives else ()
    record = joined(answer(1, "a", shown=True), answer(2, "b", shown=other_shown, themes=themes))
    assert record.entries["1"].shown is still_shown


def test_undo_brings_everything_back() -> None:
    before = holding(anchor(1, "a", shown=True), anchor(2, "b", hires="koks"))
    step = merge(before, "1", ["2"], NOW)
    assert before.after(step).after(step.reversed()) == before


@pytest.mark.parametrize("noted", [True, False], ids=["noted", "by an older version"])
def test_the_public_edition_prints_nothing_that_came_from_words_it_withholds(noted: bool) -> None:
    record = joined(anchor(1, "Ziekenhuis"), anchor(2, SPEAKS, hires="koks en bakkers"), roles=1)
    if not noted:
        kept = {key: fact for key, fact in record.facts.items() if fact.key != GIVEN}
        record = replace(record, facts=kept)
    held = printed(record, kit(), "public", registry().declared, registry().definitions())
    assert held.record.entries["1"].fields == {}
    told = printed(record, kit(), "organiser", registry().declared, registry().definitions())
    assert told.record.entries["1"].fields == {"hires": "koks en bakkers"}


def test_what_a_withdrawn_line_gave_is_printed_nowhere_in_public() -> None:
    record = joined(anchor(1, "Ziekenhuis"), anchor(2, "Zorg", hires="koks"))
    record = record.after(editing_steps.withdraw(record, "2", NOW))
    held = printed(record, kit(), "public", registry().declared, registry().definitions())
    assert held.record.entries["1"].fields == {}


def test_a_line_that_is_edited_into_a_note_is_one_and_leaves_the_wall() -> None:
    record = holding(answer(1, "a", shown=True), Fact("", "x", 1))
    for typed in ("// geheim", "//geheim", "3: // geheim", "t3: // geheim"):
        after = record.after(editing_steps.edit_text(record, "1", typed, NOW)).entries["1"]
        assert (after.kind, after.text, after.shown) == ("note", "geheim", False)


def chain(third: str) -> Record:
    """Return a record in which a third line gave a theme to the second, and that to the first."""
    record = joined(answer(2, "b"), answer(3, third, themes=("quarrel",)))
    record = replace(record, entries={"1": answer(1, "a"), **record.entries})
    return record.after(merge(record, "1", ["2"], NOW))


@pytest.mark.parametrize("parted", [["3"], ["2", "3"], ["3", "2"]])
def test_a_theme_leaves_every_line_of_a_chain(parted: list[str]) -> None:
    record = chain("c")
    assert record.entries["1"].themes == ("quarrel",)
    apart = record.after(unmerge(record, parted, NOW))
    assert apart.entries["1"].themes == ()
    assert apart.entries["3"].themes == ("quarrel",)


def test_a_report_has_no_theme_of_a_small_role_at_the_end_of_a_chain() -> None:
    record = chain(SPEAKS)
    record = replace(record, facts={**record.facts, **joined(answer(1, "a"), roles=2).facts})
    held = printed(record, kit(), "public", registry().declared, registry().definitions())
    assert held.record.entries["1"].themes == ()


@pytest.mark.parametrize("at_once", [True, False])
def test_a_theme_that_two_lines_brought_leaves_with_both(at_once: bool) -> None:
    donors = [answer(number, "b", themes=("quarrel",)) for number in (2, 3)]
    record = holding(answer(1, "a"), *donors)
    for donor in donors:
        record = record.after(merge(record, "1", [donor.id], NOW))
    for parted in [["2", "3"]] if at_once else [["2"], ["3"]]:
        record = record.after(unmerge(record, parted, NOW))
    assert record.entries["1"].themes == ()


def test_a_report_has_no_theme_that_two_lines_of_a_small_role_brought() -> None:
    donors = [answer(number, SPEAKS, themes=("quarrel",)) for number in (2, 3)]
    record = joined(answer(1, "a"), *donors, roles=2)
    held = printed(record, kit(), "public", registry().declared, registry().definitions())
    assert held.record.entries["1"].themes == ()
