"""How a typed theme is understood, and how themes rank."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes.themes import (
    ThemeCount,
    free_theme,
    is_free,
    ranking,
    theme_name,
    typed_theme,
)
from tests.core.small import answer, facts, holding, small_kit

KIT = small_kit()


NAMED = replace(
    KIT,
    texts={
        language: replace(KIT.texts[language], themes=names)
        for language, names in {
            "nl": {"money": "Geld", "rules": "Regels en inkoop", "people": "Tijd en mensen"},
            "en": {"money": "Money", "rules": "Rules and buying", "people": "Time, people"},
        }.items()
    },
)


@pytest.mark.parametrize(
    ("typed", "theme"),
    [
        ("m", "money"),
        ("R", "rules"),
        ("geld", "money"),
        ("Gel", "money"),
        ("GÈLD", "money"),
        ("inkoop", "rules"),
        ("ink", "rules"),
        ("mens", "people"),
        ("tij", "people"),
        ("money", "money"),
        ("buy", "rules"),
        ("peo", "people"),
        ("ge", None),
        ("eld", None),
        ("geldboom", None),
        ("and", None),
        ("Plein", None),
        ("", None),
        ("  ", None),
    ],
)
def test_a_theme_is_known_by_its_letter_or_three_letters_of_any_word_of_its_name(
    typed: str, theme: str | None
) -> None:
    for language in NAMED.languages:
        assert typed_theme(typed, NAMED, language, Record()) == theme


def test_the_language_of_the_session_goes_first_and_of_two_the_first_in_the_list() -> None:
    texts = {
        "nl": replace(
            KIT.texts["nl"], themes={"money": "Geld", "rules": "Regels", "people": "Tim"}
        ),
        "en": replace(KIT.texts["en"], themes={"money": "Tim", "rules": "Tim", "people": "Folk"}),
    }
    kit = replace(KIT, texts=texts)
    assert typed_theme("tim", kit, "nl", Record()) == "people"
    assert typed_theme("tim", kit, "en", Record()) == "money"


def test_a_letter_comes_before_a_name_that_begins_with_it() -> None:
    for language in KIT.languages:
        assert typed_theme("m", KIT, language, Record()) == "money"
        assert typed_theme("r", KIT, language, Record()) == "rules"


def test_a_free_theme_of_the_session_is_known_by_its_name_and_its_beginning() -> None:
    record = holding(answer(1, themes=("#wijkteam", "#ab")))
    for typed in ("wijkteam", "Wijkteam", "wij"):
        assert typed_theme(typed, KIT, "nl", record) == "#wijkteam"
    assert typed_theme("ab", KIT, "nl", record) == "#ab"
    assert typed_theme("wi", KIT, "nl", record) is None
    assert typed_theme("wijkteams", KIT, "nl", record) is None


def test_a_free_theme_that_was_put_under_another_is_still_known() -> None:
    joined = facts("themes.joined", **{"#tram": {"into": "#verkeer"}})
    record = holding(answer(1, themes=("#verkeer",)), *joined)
    assert typed_theme("tram", KIT, "nl", record) == "#tram"
    assert typed_theme("verkeer", KIT, "nl", holding(*joined)) == "#verkeer"


def test_a_free_theme_is_made_in_small_letters_and_as_the_session_has_it() -> None:
    assert free_theme("WijkTeam", Record()) == "#wijkteam"
    record = holding(answer(1, themes=("#wijk\u00adteam",)))
    assert free_theme("Wijkteam", record) == "#wijk\u00adteam"
    with pytest.raises(Refused):
        free_theme("w" * 500, Record())


def test_a_free_theme_is_called_as_it_was_typed() -> None:
    texts = KIT.texts["nl"]
    assert is_free("#plein")
    assert not is_free("money")
    assert theme_name("#plein", texts) == "plein"
    assert theme_name("money", texts) == "Geld"
    assert theme_name("gone", texts) == "gone"


def test_themes_rank_by_mentions_and_equals_share_a_rank() -> None:
    answers = [
        answer(1, themes=("people",), also=3),
        answer(2, themes=("rules", "#plein")),
        answer(3, themes=("rules", "money")),
        answer(4, themes=("#akker",), also=1),
        answer(5),
    ]
    assert ranking(answers, KIT) == (
        ThemeCount("people", 1, 4, 1, 2),
        ThemeCount("rules", 2, 2, 2, 1),
        ThemeCount("#akker", 1, 2, 2, 2),
        ThemeCount("money", 1, 1, 4, 2),
        ThemeCount("#plein", 1, 1, 4, 2),
    )
    assert ranking([], KIT) == ()


_THEMES = st.lists(st.sampled_from(["money", "rules", "#a", "#b"]), unique=True)


@given(st.lists(st.tuples(_THEMES, st.integers(0, 5))))
def test_every_mention_counts_once_for_each_theme(said: list[tuple[list[str], int]]) -> None:
    answers = [answer(n, themes=tuple(t), also=also) for n, (t, also) in enumerate(said)]
    ranked = ranking(answers, KIT)
    assert sum(row.mentions for row in ranked) == sum(len(t) * (also + 1) for t, also in said)
    assert sum(row.answers for row in ranked) == sum(len(t) for t, _also in said)
    assert [row.rank_by_mentions for row in ranked] == sorted(r.rank_by_mentions for r in ranked)
