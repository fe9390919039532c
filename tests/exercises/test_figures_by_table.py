"""Figures of one table after another: none takes the place of another's, together they are told."""

from __future__ import annotations

import pytest

from cwb_workshop.core.agenda.navigation_steps import switch_on
from cwb_workshop.core.model.entry import PLENARY
from cwb_workshop.exercises.check_out import closing_counts, closing_unknown
from tests.workshop import a_session, kit


@pytest.mark.parametrize(
    ("lines", "counts", "table"),
    [
        (("1: 4 9 7 2 0", "2: 1 2 3 4 5"), (5, 11, 10, 6, 5), PLENARY),
        (("1: 4 9 7 2 0", "2: 1 2 3 4 5", "1: 1 1 1 1 1"), (2, 3, 4, 5, 6), PLENARY),
        (("2: 4 9 7 2 0", "2: 1 2 3 4 5"), (1, 2, 3, 4, 5), 2),
        (("4 9 7 2 0", "2: 1 2 3 4 5"), (4, 9, 7, 4, 5), PLENARY),
        (("1: 4 9 7 2 0", "2: 1 2 3 4 5", "p: 6 6 6 6 6"), (6, 6, 6, 6, 6), PLENARY),
    ],
)
def test_the_hands_of_the_closing_are_those_of_all_tables(
    lines: tuple[str, ...], counts: tuple[int, ...], table: int
) -> None:
    session = a_session("closing")
    for line in lines:
        session.capture(line)
    assert closing_counts(session.record) == counts
    (entry,) = session.record.active_entries("scores", "closing")
    assert entry.table == table


def test_who_does_not_know_is_counted_with_the_others() -> None:
    session = a_session("closing")
    for line in ("1: 4 9 7 2 0 d3", "2: 1 2 3 4 5 d2"):
        session.capture(line)
    assert closing_counts(session.record) == (5, 11, 10, 6, 5)
    assert closing_unknown(session.record) == 5


def test_dots_of_several_tables_are_those_of_the_room() -> None:
    session = a_session("principles_vote")
    session.capture("1: 1 2 3 0 0 1 1 1")
    (dots,) = session.record.active_entries("dots")
    assert dots.table == 1
    session.capture("2: 2 2 2 0 0 1 1 1")
    (dots,) = session.record.active_entries("dots")
    assert dots.table == PLENARY
    assert dots.fields["counts"] == [3, 4, 5, 0, 0, 2, 2, 2]


def test_a_table_that_follows_its_own_money_leaves_that_of_another() -> None:
    session = a_session()
    session.do(switch_on(session.record, kit(), "money_trail"))
    session.open_item("money_trail")
    for line in ("1: 120.000 euro 35% 42%", "2: 80.000 euro 20% 10%", "1: 100.000 euro 35% 42%"):
        session.capture(line)
    followed = session.record.active_entries("money_trail")
    assert [(one.table, one.fields["rounds"][0]) for one in followed] == [  # type: ignore[index]
        (1, "100000"),
        (2, "80000"),
    ]
