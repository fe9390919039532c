"""A kit, asked for its items, themes and texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model.kit import Screen, seal_of, without_notes
from tests.core.small import THEMES, offered, small_kit, with_screens


@pytest.mark.parametrize(
    ("variant", "stands"), [(60, True), (120, False), (180, True), (90, False)]
)
def test_an_item_stands_where_it_has_minutes_or_is_listed_with_none(
    variant: int, stands: bool
) -> None:
    item = replace(offered("talk", minutes={60: 1, 120: 0, 180: 0}), listed=(180,))
    assert item.stands_in(variant) is stands


def test_a_variant_has_its_items_in_the_order_of_the_kit() -> None:
    kit = small_kit(
        offered("welcome", minutes={60: 5, 120: 5}),
        offered("pause", minutes={120: 10}),
        offered("talk", minutes={60: 20, 120: 0}),
    )
    assert [item.id for item in kit.items_of(60)] == ["welcome", "talk"]
    assert [item.id for item in kit.items_of(120)] == ["welcome", "pause"]
    assert kit.items_of(180) == ()


def test_a_theme_of_the_kit_is_found_and_a_free_one_is_none() -> None:
    kit = small_kit()
    assert kit.theme("rules") == THEMES[1]
    assert kit.theme("#rules") is None


def test_an_item_has_its_text_in_each_language() -> None:
    kit = small_kit(offered("welcome"), offered("talk"))
    assert kit.item_text("talk", "nl").short == "talk nl"
    assert kit.item_text("welcome", "en").short == "welcome en"
    with pytest.raises(KeyError):
        kit.item_text("pause", "nl")


def test_a_kit_for_wall_and_paper_has_no_notes() -> None:
    screens = (Screen("Kop", ("een",), "Zeg dit"), Screen("Nog een", (), "En dit"))
    kit = with_screens(small_kit(offered("talk"), offered("pause")), "talk", *screens)
    noted = {
        language: replace(texts, characteristics_notes="Zeg ook dit")
        for language, texts in kit.texts.items()
    }
    bare = without_notes(replace(kit, texts=noted, sources={"kit.toml": "notes"}))
    assert bare.sources == {}
    for language, texts in bare.texts.items():
        assert texts.characteristics_notes == ""
        assert texts.items["talk"].screens == tuple(replace(one, notes="") for one in screens)
        assert texts.items["pause"] == kit.texts[language].items["pause"]
    assert bare.items == kit.items


def test_the_seal_of_a_kit_is_another_with_every_letter_and_the_same_in_any_order() -> None:
    files = {"kit.toml": "a", "nl.toml": "b"}
    assert seal_of(files) == seal_of(dict(reversed(files.items())))
    others: tuple[dict[str, str], ...] = (
        {"kit.toml": "a", "nl.toml": "c"},
        {"kit.toml": "ab", "nl.toml": ""},
        {"kit.toml": "", "nl.toml": "ab"},
        {"kit.toml": "a"},
        {"kit.tom": "la", "nl.toml": "b"},
        {},
        {"kit.toml": "a", "nl.toml": "\ud800"},
    )
    seals = [seal_of(files), *map(seal_of, others)]
    assert len(set(seals)) == len(seals)
    assert all(len(seal) == 64 for seal in seals)
