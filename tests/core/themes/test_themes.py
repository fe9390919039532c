"""How a typed theme is understood, and how themes rank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.themes.themes import ThemeCount, is_free, ranking, theme_name, understood
from tests.core.small import answer, small_kit

KIT = small_kit()


@pytest.mark.parametrize(
    ("typed", "language", "theme"),
    [
        ("m", "nl", "money"),
        ("R", "nl", "rules"),
        ("geld", "nl", "money"),
        ("Gel", "nl", "money"),
        ("GÈLD", "nl", "money"),
        ("mens", "nl", "people"),
        ("money", "en", "money"),
        ("peo", "en", "people"),
        ("geld", "en", "#geld"),
        ("Plein", "nl", "#plein"),
        ("geldboom", "nl", "#geldboom"),
        ("", "nl", "#"),
        ("  ", "nl", "#  "),
    ],
)
def test_a_theme_is_known_by_its_letter_or_the_beginning_of_its_name(
    typed: str, language: Language, theme: str
) -> None:
    assert understood(typed, KIT, language) == theme


def test_a_letter_comes_before_a_name_that_begins_with_it() -> None:
    assert understood("m", KIT, "en") == "money"
    assert understood("r", KIT, "nl") == "rules"


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
