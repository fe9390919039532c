"""What was taken down literally stands between quotation marks wherever the room reads it."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.pictures import ColumnsScene
from cwb_workshop.core.contract.scene import CardsScene, ClusterScene
from tests.exercises.wall_screens import last, said, session, texts

WORDS = "Zij bellen nooit terug"


@pytest.mark.parametrize(
    ("language", "shown"),
    [("nl", f"“{WORDS}”"), ("en", f"“{WORDS}”"), ("de", f"„{WORDS}“"), ("nl+de", f"“{WORDS}”")],
)
def test_a_quote_has_the_marks_of_the_language_of_the_wall(language: str, shown: str) -> None:
    record = session(said(WORDS, "obstacles", quote=True), language=language)
    assert texts(last(record, "obstacles", CardsScene)) == [shown]


def test_other_words_have_none() -> None:
    record = session(said(WORDS, "obstacles"))
    assert texts(last(record, "obstacles", CardsScene)) == [WORDS]


@pytest.mark.parametrize("text", [f"“{WORDS}”", f"„{WORDS}“", f"'{WORDS}'"])
def test_words_that_have_marks_get_no_second_ones(text: str) -> None:
    record = session(said(text, "obstacles", quote=True))
    assert texts(last(record, "obstacles", CardsScene)) == [text]


def test_it_has_them_under_its_theme_and_without_one() -> None:
    record = session(
        said(WORDS, "obstacles", quote=True, themes=("money",)),
        said("Los", "obstacles", quote=True),
    )
    themes = last(record, "obstacles", ClusterScene).clusters
    assert [[card.text for card in one.cards] for one in themes] == [[f"“{WORDS}”"], ["“Los”"]]


def test_it_has_them_in_a_column() -> None:
    placed = said(WORDS, "case_cleveland", quote=True, fields={"column": "recognise"})
    board = last(session(placed), "case_cleveland", ColumnsScene)
    assert [card.text for card in board.columns[0].cards] == [f"“{WORDS}”"]
