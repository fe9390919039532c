"""Figures with an exclamation mark glued behind them, and marks alone, are refused."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda import navigation_steps
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


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("principles_vote", "8 11 14 9 4 10 9 3!"),
        ("principles_vote", "8 11 stippen!"),
        ("principles_vote", "5 +2!"),
        ("matrix_2x2", "42!"),
        ("checkin", "42!"),
    ],
)
def test_no_other_figures_with_a_mark_behind_them_are_words_either(item: str, line: str) -> None:
    session = a_session(None)
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.do(navigation_steps.open_item(session.record, item, session.now()))
    with pytest.raises(Refused):
        session.capture(line)
    assert not session.record.entries


@pytest.mark.parametrize("line", ["bew 11 ond 3 xyz 4", "bew: 11, xyz: 4", "xyz 4 bew 11"])
def test_a_role_that_is_none_among_others_is_named(line: str) -> None:
    session = a_session("checkin")
    with pytest.raises(Refused, match="no_role") as refused:
        session.capture(line)
    assert refused.value.values == {"role": "xyz"}
    assert not session.record.entries
    (entry,) = session.capture("moe 3 blij 4").entries
    assert entry.text == "moe 3 blij 4"


@pytest.mark.parametrize("line", ["!", "!!", "3: !", "…"])
def test_a_mark_alone_is_no_word_of_a_check_in(line: str) -> None:
    session = a_session("checkin")
    with pytest.raises(Refused, match="marks_alone"):
        session.capture(line)
    assert not session.record.entries
