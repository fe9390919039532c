"""A kit with faults is refused, and every one of them is told, with its file and key."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cwb_workshop.content.kit_reader import read_kit
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import KitError
from tests.workshop import kit, registry

Sources = dict[str, str]


def faults(change: Callable[[Sources], None]) -> tuple[str, ...]:
    sources = dict(kit().sources)
    change(sources)
    with pytest.raises(KitError) as caught:
        read_kit(sources, registry().ids)
    words = load_words("en", ["kit"])
    return tuple(
        words(f"kit.fault.{fault.what}", at=fault.at, **fault.values)
        for fault in caught.value.faults
    )


def replaced(file: str, old: str, new: str) -> Callable[[Sources], None]:
    def change(sources: Sources) -> None:
        assert old in sources[file]
        sources[file] = sources[file].replace(old, new, 1)

    return change


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "kit.toml",
            'exercise = "dot_vote"',
            'exercise = "knikkeren"',
            "kit.toml: items.principles_vote.exercise: there is no exercise knikkeren",
        ),
        (
            "kit.toml",
            "minutes = { 60 = 2, 120 = 4, 180 = 4 }",
            "minutes = { 60 = 2, 120 = 5, 180 = 4 }",
            "kit.toml: items: the minutes of variant 120 add up to 121",
        ),
        (
            "kit.toml",
            'letter = "g"',
            'letter = "r"',
            "kit.toml: themes.letter: r is there twice",
        ),
        (
            "kit.toml",
            'city_deal = "cd"',
            'city_deal = "rd"',
            "kit.toml: choices: rd is there twice",
        ),
        (
            "kit.toml",
            'options = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"]',
            'options = ["p1", "p9"]',
            "kit.toml: items.principles_vote.settings.options: there is no p9",
        ),
        (
            "kit.toml",
            'options = ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"]',
            'options = ["p1"]',
            "kit.toml: items.principles_vote.settings.options: should have 2 to 20",
        ),
        (
            "kit.toml",
            'fields = ["actor", "term"]',
            'fields = ["acteur", "term"]',
            "kit.toml: items.question_2.settings.fields: there is no acteur",
        ),
        ("kit.toml", 'flex = "flexible"', 'flex = "soepel"', "kit.toml: items.welcome.flex"),
        ("en.toml", "[items.pcp]", "[items.ppp]", "en.toml: items.pcp.title: is missing"),
        ("nl.toml", "[items.pcp]", "[items.ppp]", "nl.toml: items.ppp: belongs to nothing"),
        ("nl.toml", "{neighbourhood}", "{buurt}", "{buurt} is not a known mark"),
        ("nl.toml", 'title = "', "title = 3 #", "nl.toml: title: should be text"),
        ("nl.toml", "[cards]", "[cards", "nl.toml: cannot be read"),
    ],
)
def test_a_fault_is_told_with_file_and_key(file: str, old: str, new: str, expected: str) -> None:
    assert any(expected in fault for fault in faults(replaced(file, old, new)))


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

    sources = dict(kit().sources)
    change(sources)
    with pytest.raises(KitError) as caught:
        read_kit(sources, registry().ids)
    told = load_words("nl", ["kit"])(caught.value.key, **caught.value.values)
    assert told.startswith("Er zitten 2 fouten in dit pakket")
    assert "kit.toml: items.principles_vote.exercise: er is geen werkvorm xxx" in told
    assert "{buurt} is geen bekend teken om in te vullen" in told
    assert len(told) < 600


def test_what_is_not_told_of_many_faults_is_counted() -> None:
    def change(sources: Sources) -> None:
        sources["en.toml"] = sources["en.toml"].replace("{neighbourhood}", "{x}")
        sources["nl.toml"] = sources["nl.toml"].replace("[items.", "[item.")

    sources = dict(kit().sources)
    change(sources)
    with pytest.raises(KitError) as caught:
        read_kit(sources, registry().ids)
    number = len(caught.value.faults)
    assert number > 5
    told = load_words("en", ["kit"])(caught.value.key, **caught.value.values)
    assert f"{number} faults" in told
    assert told.endswith(f"and {number - 5} more faults")
