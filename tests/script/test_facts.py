"""What a script fills in about the evening, as the totals tell it."""

from __future__ import annotations

from tests.workshop import played, totals_of

SESSION = """:: session place=x; date=2026-03-12; start=19:00; variant=120; language=nl
:: at 19:00
"""


def test_a_role_that_nobody_has_is_not_counted() -> None:
    roles = totals_of(played(SESSION + ":: set roles=resident 4, care 0, student 1"))["roles"]
    assert roles == {
        "total": 5,
        "counted": {"resident": 4, "student": 1},
        "public": {"resident": 4, "other": 1},
    }


def test_tables_without_people_are_nobody_present() -> None:
    session = totals_of(played(SESSION + ":: set table_sizes=0, 0"))["session"]
    assert (session["tables"], session["present"]) == (2, 0)


def test_rounds_are_told_of_a_carousel_alone() -> None:
    evening = SESSION + ":: set round_mode=carousel\n:: item question_1\n1: een\n"
    assert totals_of(played(evening))["counts"]["per_round"] == {"question_1": {"1": 1}}
    left_again = evening + ":: set round_mode=sequential\n"
    assert totals_of(played(left_again))["counts"]["per_round"] == {}
