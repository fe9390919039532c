"""Who types most of what a table said, at that table, has caught it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from cwb_workshop.core.sessions.imaginary_room import Said, Utterance
from cwb_workshop.core.sessions.practice_result import Heard, practice_result
from tests.exercises.typed_exercises import captured
from tests.workshop import EVENING, a_session

SPOKEN = "Altijd dezelfde tien mensen doen alles."


def said(*texts: str, table: int = 3) -> tuple[Said, ...]:
    return tuple(
        Said(Utterance(number, "obstacles", "obstacles", 10.0, table, text), EVENING)
        for number, text in enumerate(texts, start=1)
    )


def heard(typed: list[str], spoken: tuple[Said, ...], *aside: int) -> tuple[Heard, ...]:
    session = a_session()
    for line in typed:
        session.capture(line)
    return practice_result(session.record, spoken, frozenset(aside), EVENING).heard


@pytest.mark.parametrize(
    ("typed", "fate"),
    [
        (f"3: {SPOKEN}", "caught"),
        ("3: altijd dezelfde mensen doen alles #t", "caught"),
        ("3: Altjd dezelfde tien menssen doen", "caught"),
        ("4: altijd dezelfde tien mensen", "elsewhere"),
        ("3: altijd mensen", "missed"),
        ("3: iets heel anders", "missed"),
    ],
)
def test_a_line_is_caught_with_most_of_its_words_at_its_table(typed: str, fate: str) -> None:
    assert [one.fate for one in heard([typed], said(SPOKEN))] == [fate]


def test_the_wrong_table_is_told() -> None:
    assert heard([f"5: {SPOKEN}"], said(SPOKEN))[0].table == 5


def test_one_typed_line_counts_for_one_that_was_said() -> None:
    fates = [one.fate for one in heard([f"3: {SPOKEN}"], said(SPOKEN, SPOKEN))]
    assert sorted(fates) == ["caught", "missed"]


def test_of_two_tables_with_the_same_words_each_has_its_own() -> None:
    spoken = (*said(SPOKEN, table=3), Said(Utterance(2, "o", "o", 1.0, 4, SPOKEN), EVENING))
    fates = [one.fate for one in heard([f"4: {SPOKEN}", f"3: {SPOKEN}"], spoken)]
    assert fates == ["caught", "caught"]


def test_what_was_put_aside_is_not_missed_and_what_is_called_is_no_line() -> None:
    call = Said(Utterance(9, "o", "o", 1.0, 2, "Wij zijn klaar!", "call"), EVENING)
    fates = [one.fate for one in heard([], (*said(SPOKEN, "Nog iets."), call), 1)]
    assert fates == ["aside", "missed"]


def counted(item: str, table: int, text: str, *typed: str) -> tuple[str, int]:
    """Return what became of a count in an item, and where it stands, after this was typed."""
    session = a_session()
    session.open_item(item)
    for line in typed:
        session.capture(line)
    said = Said(Utterance(1, item, item, 1.0, table, text, "count"), EVENING)
    (one,) = practice_result(session.record, (said,), frozenset(), EVENING).heard
    return one.fate, one.table


DOTS, HANDS = "2 1 4 2 0 3 2 1", "4 9 7 2 0"


@pytest.mark.parametrize(
    ("item", "table", "text", "typed", "fate"),
    [
        ("principles_vote", 3, DOTS, (f"3: {DOTS}",), ("caught", 3)),
        ("principles_vote", 3, DOTS, (f"1: {DOTS}", f"3: {DOTS}"), ("caught", 3)),
        ("principles_vote", 3, DOTS, (f"2: {DOTS}",), ("elsewhere", 2)),
        ("principles_vote", 3, DOTS, ("3: 2 1 4 2 0 3 2 2",), ("missed", 0)),
        ("principles_scale", 0, HANDS, (HANDS,), ("caught", 0)),
        ("principles_scale", 0, HANDS, ("4 9 7 2 1",), ("missed", 0)),
        ("closing", 0, HANDS, (HANDS,), ("caught", 0)),
        ("checkin", 0, "bewoners 14, zorg 4", ("bewoners 14, zorg 4",), ("caught", 0)),
        ("checkin", 0, "bewoners 14, zorg 4", ("bewoners 14, zorg 5",), ("missed", 0)),
    ],
)
def test_what_is_counted_is_caught_by_its_figures_at_its_table(
    item: str, table: int, text: str, typed: tuple[str, ...], fate: tuple[str, int]
) -> None:
    assert counted(item, table, text, *typed) == fate


@pytest.mark.parametrize(("text", "fate"), [("4 2", "caught"), ("2 4", "missed")])
def test_a_place_in_the_square_is_caught_by_its_two_scores(text: str, fate: str) -> None:
    session = captured("matrix_2x2", ("4 2",))
    said = Said(Utterance(1, "matrix_2x2", "matrix_2x2", 1.0, 0, text, "count"), EVENING)
    (one,) = practice_result(session.record, (said,), frozenset(), EVENING).heard
    assert one.fate == fate


def test_a_withdrawn_line_was_not_caught() -> None:
    session = a_session()
    session.capture(f"3: {SPOKEN}")
    session.undo()
    result = practice_result(session.record, said(SPOKEN), frozenset(), EVENING)
    assert [one.fate for one in result.heard] == ["missed"]


def test_of_each_item_that_was_opened_it_tells_planned_and_used_minutes() -> None:
    now: datetime = EVENING + timedelta(minutes=14)
    items = practice_result(a_session().record, (), frozenset(), now).items
    assert [(one.item, one.planned, one.used) for one in items] == [("obstacles", 12, 14)]
