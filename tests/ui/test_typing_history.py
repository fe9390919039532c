"""Typing is taken back word by word; what went at once comes back at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.ui.typing_history import Typed, TypingHistory


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def typed(history: TypingHistory, start: str, more: str) -> str:
    for char in more:
        start += char
        history.note(start, units(start))
    return start


def all_back(history: TypingHistory) -> list[str]:
    held = []
    while history.can_undo:
        held.append(history.undo().text)
    return held


def test_words_go_one_by_one() -> None:
    history = TypingHistory()
    typed(history, "", "er zijn geen bankjes")
    assert all_back(history) == ["er zijn geen ", "er zijn ", "er ", ""]
    assert not history.can_undo


def test_a_text_that_was_replaced_by_one_letter_comes_back() -> None:
    history = TypingHistory()
    typed(history, "", "een halve regel")
    history.note("x", 1)
    typed(history, "x", "yz")
    assert history.undo() == Typed("x", 1)
    assert history.undo() == Typed("een halve regel", 15)


def test_what_was_deleted_letter_by_letter_comes_back_at_once() -> None:
    history = TypingHistory()
    history.begin("bankjes", 7)
    history.note("bankje", 6)
    history.note("bankj", 5)
    assert history.undo() == Typed("bankjes", 7)


def test_a_field_that_was_emptied_letter_by_letter_has_nothing_to_take_back() -> None:
    history = TypingHistory()
    typed(history, "", "ja")
    history.note("j", 1)
    history.note("", 0)
    assert not history.can_undo


def test_a_field_that_was_emptied_at_once_gets_its_text_back() -> None:
    history = TypingHistory()
    typed(history, "", "een regel")
    history.note("", 0)
    assert history.undo() == Typed("een regel", 9)


def test_a_text_that_was_given_is_the_beginning() -> None:
    history = TypingHistory()
    typed(history, "", "iets")
    history.begin("een concept", 11)
    assert not history.can_undo


def test_after_something_new_nothing_is_done_again() -> None:
    history = TypingHistory()
    typed(history, "", "ja nee")
    history.undo()
    assert history.can_redo
    history.note("ja x", 4)
    assert not history.can_redo


def test_a_word_with_a_rare_character_is_one_word() -> None:
    history = TypingHistory()
    typed(history, "", "a😀b c")
    assert all_back(history) == ["a😀b ", ""]


@given(st.lists(st.tuples(st.text(max_size=12), st.integers(0, 12)), max_size=20))
def test_there_and_back_again(changes: list[tuple[str, int]]) -> None:
    history = TypingHistory()
    for text, caret in changes:
        history.note(text, min(caret, units(text)))
    last = changes[-1][0] if changes else ""
    while history.is_touched:
        history.undo()
    held = ""
    while history.can_redo:
        held = history.redo().text
    assert held == last
