"""A column of cards after a step shows what a fresh one would, and measures only what is new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.ui.console.themes.column import CardHeights, CardList

columns = st.lists(st.integers(0, 30), unique=True, max_size=25)
marks = st.sampled_from(["", "voorstel", "3×"])


def answers(numbers: list[int]) -> list[Entry]:
    return [Entry(f"e{at}", "obstacles", "answer", text=f"regel {at}") for at in numbers]


def shown(cards: CardList) -> list[str]:
    return [cards.item(row).text() for row in range(cards.count())]


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.tuples(columns, marks), min_size=2, max_size=6))
def test_step_by_step_it_shows_what_a_fresh_column_does(
    steps: list[tuple[list[int], str]],
) -> None:
    followed = CardList("money", CardHeights())
    for numbers, mark in steps:
        entries = answers(numbers)
        followed.show_entries(entries, [mark] * len(entries))
        fresh = CardList("money", CardHeights())
        fresh.show_entries(entries, [mark] * len(entries))
        assert shown(followed) == shown(fresh)
        assert followed.ids() == fresh.ids() == [entry.id for entry in entries]
        for row in range(followed.count()):
            followed.setCurrentRow(row)
            assert followed.entry() == entries[row].id


def test_a_card_that_comes_leaves_the_others_and_the_current_one(qapp: QApplication) -> None:
    cards = CardList("money", CardHeights())
    cards.show_entries(answers([*range(20)]), [""] * 20)
    cards.setCurrentRow(7)
    kept = cards.item(12)
    cards.show_entries(answers([0, 1, 30, *range(2, 12), *range(13, 20)]), [""] * 20)
    assert cards.entry() == "e7"
    assert cards.item(12) is not kept
    assert cards.item(8).text() == "regel 7"


def test_each_text_is_measured_once_until_the_letters_are_others(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    heights, cards = CardHeights(), QWidget()
    heights.look(cards)
    once = heights.of("te veel loketten " * 9, cards)
    monkeypatch.setattr(QWidget, "fontMetrics", None)
    assert heights.of("te veel loketten " * 9, cards) == once
    heights.look(cards)
    assert heights.of("te veel loketten " * 9, cards) == once
    monkeypatch.undo()
    larger = cards.font()
    larger.setPointSizeF(larger.pointSizeF() * 2)
    cards.setFont(larger)
    heights.look(cards)
    assert heights.of("te veel loketten " * 9, cards) > once
