"""Scores with an exclamation mark glued behind them are refused, and are no sentence."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.errors import Refused
from tests.workshop import a_session


@pytest.mark.parametrize("item", ["closing", "principles_scale"])
@pytest.mark.parametrize("line", ["4 9 7 2 0 d1!", "4 9 7 2 0!", "4/9/7/2/0!!"])
def test_figures_with_a_mark_behind_them_are_no_words(item: str, line: str) -> None:
    session = a_session(item)
    with pytest.raises(Refused):
        session.capture(line)
    assert not session.record.entries


@pytest.mark.parametrize("item", ["closing", "principles_scale"])
def test_words_with_a_mark_behind_them_are_words(item: str) -> None:
    session = a_session(item)
    (entry,) = session.capture("Met 42 anderen verder!").entries
    assert entry.text == "Met 42 anderen verder!"
