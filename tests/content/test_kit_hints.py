"""What is no fault in a kit and yet worth knowing; and faults that name their own line."""

from __future__ import annotations

import pytest

from cwb_workshop.content.kit_notes import hints
from cwb_workshop.content.word_files import load_words
from tests.content.faulty_kits import small_faults as faults
from tests.small_kits import ENGLISH, KIT, small_kit
from tests.workshop import kit as usual_kit
from tests.workshop import registry

VOTE = 'exercise = "dot_vote"'
TALK = 'exercise = "table_round"'
PRINCIPLES = "".join(
    f'\n[principles.{name}]\nname = "N"\nshort = "S"\nexplanation = "E"\nexample = "X"\n'
    'question = "Q"\n'
    for name in "ab"
)


def hinted(kit: str = KIT, english: str = ENGLISH) -> list[str]:
    words = load_words("en", ["kit"])
    found = hints(small_kit({"kit.toml": kit, "en.toml": english}), registry().by_id)
    return [words(f"kit.fault.{one.what}", at=one.at, **one.values) for one in found]


def with_vote(line: str) -> tuple[str, str]:
    kit = KIT.replace('languages = ["en"]', 'languages = ["en"]\nprinciples = ["a", "b"]')
    kit = kit.replace(TALK, VOTE) + '[items.settings]\noptions = ["a", "b"]\n'
    return kit, ENGLISH.replace("Think of sun, shade and noise", line) + PRINCIPLES


def test_a_statement_is_needed_where_something_is_scored_alone() -> None:
    kit, english = with_vote("{dots:one dot|{dots} dots}")
    assert faults(kit, english) == ()
    assert hinted(kit, english) == []
    scale = kit.replace('"dot_vote"', '"scale"').replace("options", "statements")
    scored = 'scale = ["1", "2", "3", "4", "5"]\n' + english.replace("{dots:one dot|{dots}", "{")
    missing = faults(scale, scored.replace("{ dots}", "Score"))
    assert [one.partition(": ")[2] for one in missing] == [
        "principles.a.statement: is missing",
        "principles.b.statement: is missing",
    ]


def test_a_statement_that_nobody_scores_is_hinted_at_by_name() -> None:
    kit, english = with_vote("Vote")
    assert hinted(kit, english.replace('question = "Q"', 'question = "Q"\nstatement = "T"')) == [
        "en.toml: principles.a.statement: is shown nowhere in this workshop",
        "en.toml: principles.b.statement: is shown nowhere in this workshop",
    ]


def test_the_kit_of_the_program_has_nothing_to_hint_at() -> None:
    assert hints(usual_kit(), registry().by_id) == ()


def test_the_agenda_stands_only_where_an_item_is_set_to_show_it() -> None:
    english = ENGLISH.replace("Good that you are here", "{items}")
    assert hinted(KIT, english) == [
        "en.toml: items.hello.screens[1]: {items} is never known here, so its line is not shown"
    ]
    hello, talk, rest = KIT.partition('\n[[items]]\nid = "talk"')
    shown = f"{hello}\n[items.settings]\nagenda = true\n{talk}{rest}"
    assert hinted(shown, english) == []
    (hint,) = hinted(shown, english.replace('"{items}"', '"One", "{items}", "Two"'))
    assert hint.startswith("en.toml: items.hello.screens[1]: the agenda stands here, with only")


def test_a_mark_that_is_never_filled_in_there_is_hinted_at() -> None:
    english = ENGLISH.replace("Good that you are here", "Place {dots:one dot|{dots} dots}")
    english = english.replace('heading = "Hello"', 'heading = "{at_table} minutes"')
    assert hinted(KIT, english) == [
        "en.toml: items.hello.screens[1]: {at_table} is never known here, so its line is not shown",
        "en.toml: items.hello.screens[1]: {dots} is never known here, so its line is not shown",
    ]
    kit, english = with_vote("Place {dots:one dot|{dots} dots}, {on_one} on a card")
    assert hinted(kit, english) == []
    answered = ENGLISH.replace("Good that you are here", "{questions}, {minutes}, {rounds}")
    assert hinted(KIT, answered) == []
    asked = KIT.replace("table_round", "parking_lot")
    assert len(hinted(asked, answered)) == 3


@pytest.mark.parametrize(("mark", "number"), [("{dots:point}", 1), ("{dots:one|{dots}|many}", 3)])
def test_a_mark_that_counts_has_a_form_for_each_plural(mark: str, number: int) -> None:
    (sentence,) = faults(*with_vote(mark))
    assert sentence.partition(": ")[2] == (
        f"items.talk.screens[1].lines: {{dots}} has {number} of the forms that stand with | "
        "between them; it should have 2"
    )


def test_a_shape_and_a_name_are_told_by_their_own_line() -> None:
    themes = (
        '\n[[themes]]\nid = "sun"\nletter = "s"\ncolour = "#0072b2"\nshape = "circle"\n'
        '\n[[themes]]\nid = "no ise"\nletter = "n"\ncolour = "#0072b2"\nshape = "cirkle"\n'
    )
    english = ENGLISH + '\n[themes]\nsun = "Sun"\n"no ise" = "Noise"\n'
    name, shape = sorted(faults(KIT + themes, english))
    assert name.startswith("kit.toml:28: themes.no ise.id: no ise should have small letters")
    assert shape.startswith("kit.toml:31: themes.no ise.shape: should be one of circle, square")


def test_what_stands_inside_a_part_and_belongs_above_it_is_told_alone() -> None:
    kit = KIT.replace("version = 1", '[round_modes]\n45 = "parallel"\nversion = 1')
    assert faults(kit) == tuple(
        f"kit.toml:{line}: {name}: stands inside [round_modes]; put it above the first line "
        "that begins with ["
        for line, name in ((5, "version"), (6, "languages"), (7, "variants"))
    )
    english = ENGLISH.replace('colophon = "Made by the street."', "")
    english = english.replace("[items.talk]", '[fields]\ncolophon = "By the street."\n[items.talk]')
    (told_of,) = faults(KIT, english)
    assert told_of.startswith("en.toml:15: colophon: stands inside [fields]")


def test_a_chapter_is_the_heading_of_a_question_and_of_a_board() -> None:
    named = ENGLISH.replace("[items.talk]", '[items.talk]\nchapter = "The bench"')
    assert faults(KIT, named) == ()
    assert faults(KIT.replace("table_round", "column_board"), named) == ()
    assert len(faults(KIT.replace("table_round", "parking_lot"), named)) == 1
    points = KIT.replace("table_round", "harvest_cluster") + "[items.settings]\nmain_points = true"
    assert len(faults(points, named)) == 1


def test_a_language_that_the_program_does_not_speak_is_hinted_at() -> None:
    kit = KIT.replace('["en"]', '["pl"]')
    words = load_words("en", ["kit"])
    found = hints(small_kit({"kit.toml": kit, "pl.toml": ENGLISH}), registry().by_id)
    assert [words(f"kit.fault.{one.what}", at=one.at, **one.values) for one in found] == [
        "pl.toml: the program does not speak pl; what it says itself is in English"
    ]


@pytest.mark.parametrize(
    ("settings", "hinted_at"),
    [("", True), ('first = "one_two_four_all"', False), ("main_points = true", False)],
)
def test_what_gathers_its_own_answers_alone_behind_others_is_hinted_at(
    settings: str, hinted_at: bool
) -> None:
    kit = KIT.replace('exercise = "info"', 'exercise = "one_two_four_all"')
    kit = kit.replace(TALK, 'exercise = "harvest_cluster"') + f"[items.settings]\n{settings}\n"
    told = [hint for hint in hinted(kit) if "puts under themes only" in hint]
    assert bool(told) is hinted_at
    assert all(hint.startswith("kit.toml: items.talk") and "hello" in hint for hint in told)
