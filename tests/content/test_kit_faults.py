"""A kit with faults is refused, and every one of them is told, with its file, line and key."""

from __future__ import annotations

import pytest

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import KitError
from tests.content.faulty_kits import Sources, caught, faults, line_of, replaced, small_faults
from tests.small_kits import ENGLISH, KIT
from tests.workshop import kit, registry

_OPTIONS = 'options = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"]'
_CASES = [
    # file, what stands there, what comes instead, the key that is told, what is said of it
    (
        *("kit.toml", 'exercise = "dot_vote"', 'exercise = "knikkeren"'),
        *("items.principles_vote.exercise", "there is no exercise knikkeren"),
    ),
    (
        *("kit.toml", 'letter = "r"', 'letter = "G"'),
        *("themes.rules_procurement.letter", "G is there twice"),
    ),
    (
        *("kit.toml", 'regio_deal = "rd"', 'regio_deal = "cd"'),
        *("choices.programme.regio_deal", "cd is there twice"),
    ),
    (
        *("en.toml", 'experience_none = "none"', 'experience_none = "na"'),
        *("codes.kind.experience_none", "na is there twice"),
    ),
    (
        *("en.toml", 'own = "own"', 'mine = "own"'),
        *("codes.actor.mine", "belongs to nothing in kit.toml"),
    ),
    (
        *("kit.toml", _OPTIONS, 'options = ["p1", "p9"]'),
        *("items.principles_vote.settings.options", "there is no p9"),
    ),
    (
        *("en.toml", 'experience_none = "none"', 'experience_none = "na"'),
        *("codes.kind.experience_none", "na is there twice"),
    ),
    (
        *("en.toml", 'own = "own"', 'mine = "own"'),
        *("codes.actor.mine", "belongs to nothing in kit.toml"),
    ),
    (
        *("kit.toml", _OPTIONS, 'options = ["p1"]'),
        *("items.principles_vote.settings.options", "should have 2 to 20"),
    ),
    (
        *("kit.toml", 'fields = ["actor", "term"]', 'fields = ["acteur", "term"]'),
        *("items.question_2.settings.fields", "there is no acteur"),
    ),
    (
        *("kit.toml", 'flex = "flexible"', 'flex = "soepel"'),
        *("items.welcome.flex", "should be one of protected, flexible, optional"),
    ),
    (
        *("kit.toml", 'cards = ["pcp"]', 'cards = ["bench"]'),
        *("items.cwb_intro.settings.cards", "there is no bench"),
    ),
    ("kit.toml", "version = 2", "version = 0", "version", "should be a whole number of 1 or more"),
    ("kit.toml", "version = 2", 'version = "1"', "version", "should be a whole number"),
    ("kit.toml", "version = 2", "version = true", "version", "should be a whole number"),
    (
        *("kit.toml", "variants = [60, 120, 180]", 'variants = [60, "120", 180]'),
        *("variants", "should be a list of whole numbers of 0 or more"),
    ),
    (
        *("kit.toml", "variants = [60, 120, 180]", "variants = [60, 120, 120, 180]"),
        *("variants", "120 is there twice"),
    ),
    ("kit.toml", "variants = [60, 120, 180]", "variants = []", "variants", "is empty"),
    (
        *("kit.toml", "variants = [60, 120, 180]", "variants = [60, 120, 180, 0]"),
        *("variants", "0 is no length in minutes; from 1 to 1440"),
    ),
    (
        *("kit.toml", "variants = [60, 120, 180]", "variants = [60, 120, 180, 1, 2, 3, 4]"),
        *("variants", "should have 1 to 6"),
    ),
    (
        *("kit.toml", '60 = "parallel"', '45 = "parallel"'),
        *("round_modes.45", "this kit has no variant of 45 minutes"),
    ),
    (
        *("kit.toml", '60 = "parallel"', '60 = "at once"'),
        *("round_modes.60", "should be one of sequential, carousel, parallel"),
    ),
    (
        *("kit.toml", "listed = [60]", "listed = [45]"),
        *("items.question_2.listed", "this kit has no variant of 45 minutes"),
    ),
    (
        *("kit.toml", "slips.60 = 2", "slips.45 = 2"),
        *("items.obstacles.settings.slips.45", "this kit has no variant of 45 minutes"),
    ),
    (
        *("kit.toml", "no_hands = [60]", "no_hands = [45]"),
        *("items.case_cleveland.settings.no_hands", "this kit has no variant of 45 minutes"),
    ),
    (
        *("kit.toml", 'languages = ["nl", "en", "de", "ar"]', 'languages = ["nl", "../en"]'),
        *("languages", "../en is not the name of a language"),
    ),
    (
        *("kit.toml", 'colour = "#0072b2"', 'colour = "blauw"'),
        *("themes.money.colour", "should be a colour such as #0072b2"),
    ),
    (
        "kit.toml",
        "hands = true",
        'hands = "ja"',
        "items.case_cleveland.settings.hands",
        "true or false",
    ),
    (
        *("kit.toml", "version = 2", "version = 2\nauthor = 1"),
        *("author", "does not belong here"),
    ),
    (
        *("kit.toml", 'flex = "flexible"', 'flex = "flexible"\nflexx = 1'),
        *("items.welcome.flexx", "does not belong here"),
    ),
    (
        *("kit.toml", "hands = true", "hands = true\nhandss = true"),
        *("items.case_cleveland.settings.handss", "does not belong here"),
    ),
    ("nl.toml", "[items.pcp]", "[items.ppp]", "items.ppp", "belongs to nothing in kit.toml"),
    ("nl.toml", 'title = "', "title = 3 #", "title", "should be text"),
    ("nl.toml", "scale = [", 'scale = ["", ', "scale", "should be a list of texts"),
    ("en.toml", "[cards]", "[cards]\nx = 1", "cards.x", "should be text"),
    (
        *("en.toml", "[items.pcp]", "[items.pcp]\nsubtitle = 'x'"),
        *("items.pcp.subtitle", "does not belong here"),
    ),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "said"), _CASES, ids=[f"{case[3]} {case[4]}" for case in _CASES]
)
def test_a_fault_is_told_with_file_line_and_key(
    file: str, old: str, new: str, key: str, said: str
) -> None:
    change = replaced(file, old, new)
    changed = new.splitlines()[-1]
    line = line_of(file, changed, change)
    found = faults(change)
    assert any(f"{file}:{line}: {key}: " in one and said in one for one in found), found


def test_what_is_missing_is_told_at_the_line_of_what_it_should_stand_in() -> None:
    change = replaced("kit.toml", 'letter = "r"\n', "")
    line = line_of("kit.toml", '[[themes]]\nid = "rules_procurement"', change)
    assert f"kit.toml:{line}: themes.rules_procurement.letter: is missing" in [
        one.replace("themes[2]", "themes.rules_procurement") for one in faults(change)
    ]


def test_minutes_that_do_not_add_up_are_told() -> None:
    change = replaced(
        "kit.toml",
        "minutes = { 60 = 2, 120 = 4, 180 = 4 }",
        "minutes = { 60 = 2, 120 = 5, 180 = 4 }",
    )
    line = line_of("kit.toml", "[[items]]", change)
    assert f"kit.toml:{line}: items: the minutes of variant 120 add up to 121" in faults(change)


def test_a_language_that_has_less_is_told_with_both_lines() -> None:
    change = replaced("en.toml", "\n[[items.commons.screens]]", "\n[[items.about.screens]]")
    (found,) = (one for one in faults(change) if "items.commons.screens" in one)
    first = line_of("nl.toml", "[[items.commons.screens]]", change)
    second = line_of("en.toml", "[[items.commons.screens]]", change)
    assert found.startswith(f"nl.toml:{first}, en.toml:{second}: items.commons.screens: ")


def test_a_mark_that_is_none_is_told_where_it_stands() -> None:
    change = replaced("nl.toml", "{neighbourhood}", "{buurt}")
    before, _mark, _after = dict(kit().sources)["nl.toml"].partition("{neighbourhood}")
    (found,) = faults(change)
    line = int(found.split(":")[1])
    assert before.count("\n") + 1 - line in range(6), "the list it stands in begins a bit above"
    assert found.endswith("{buurt} is not a known mark")


def test_a_kit_that_a_session_carries_may_say_more_than_is_asked() -> None:
    sources = dict(kit().sources)
    replaced("kit.toml", "version = 2", "version = 7\nauthor = 'an'")(sources)
    replaced("nl.toml", "[items.pcp]", "[items.pcp]\nsubtitle = 'x'")(sources)
    assert read_kit(sources, registry().by_id, carried=True).version == 7
    with pytest.raises(KitError):
        read_kit(sources, registry().by_id)


def test_every_fault_is_told_at_once() -> None:
    def change(sources: Sources) -> None:
        replaced("kit.toml", 'exercise = "dot_vote"', 'exercise = "knikkeren"')(sources)
        replaced("en.toml", "[items.pcp]", "[items.ppp]")(sources)
        replaced("nl.toml", "{neighbourhood}", "{buurt}")(sources)

    found = faults(change)
    assert {fault.split(":")[0] for fault in found} == {"kit.toml", "en.toml", "nl.toml"}
    assert len(found) >= 4


def test_a_missing_file_is_a_fault() -> None:
    def change(sources: Sources) -> None:
        del sources["en.toml"]

    assert faults(change) == ("en.toml: is missing",)


def test_faults_are_told_in_the_language_of_the_person_and_not_endlessly() -> None:
    def change(sources: Sources) -> None:
        replaced("kit.toml", 'exercise = "dot_vote"', f'exercise = "{"x" * 5_000}"')(sources)
        replaced("nl.toml", "{neighbourhood}", "{buurt}")(sources)

    error = caught(change)
    line = line_of("kit.toml", 'exercise = "xxx', change)
    said = load_words("nl", ["kit"])(error.key, **error.values)
    assert said.startswith("Er zitten 2 fouten in dit pakket")
    assert f"kit.toml:{line}: items.principles_vote.exercise: er is geen werkvorm xxx" in said
    assert "{buurt} is geen bekend teken om in te vullen" in said
    assert len(said) < 600


def test_what_is_not_told_of_many_faults_is_counted() -> None:
    def change(sources: Sources) -> None:
        sources["en.toml"] = sources["en.toml"].replace("{neighbourhood}", "{x}")
        sources["nl.toml"] = sources["nl.toml"].replace("[items.", "[item.")

    error = caught(change)
    number = len(error.faults)
    assert number > 5
    said = load_words("en", ["kit"])(error.key, **error.values)
    assert f"{number} faults" in said
    assert said.endswith(f"and {number - 5} more faults")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "talk"', 'id = "hello"', "items.hello.id: hello is there twice"),
        ("45 = 40", '45 = "40"', "items.talk.minutes.45: should be a whole number"),
        ("45 = 40", "50 = 40", "items.talk.minutes.45: is missing"),
        ("45 = 40", "45 = -5", "items.talk.minutes.45: should be 0 or more"),
    ],
)
def test_a_sum_that_is_wrong_for_another_reason_is_not_told(old: str, new: str, told: str) -> None:
    found = small_faults(KIT.replace(old, new))
    assert any(told in fault for fault in found)
    assert not any("add up" in fault for fault in found)


def test_no_part_of_a_text_is_a_fault_because_its_exercise_has_a_wrong_name() -> None:
    english = ENGLISH.replace("[items.talk]", '[items.talk]\nchapter = "The bench"')
    (told,) = small_faults(KIT.replace("table_round", "talking"), english)
    assert told == "kit.toml:16: items.talk.exercise: there is no exercise talking"
