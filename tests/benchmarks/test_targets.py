"""What must be is held against what was seen; what was not measured is no success."""

from __future__ import annotations

from benchmarks.figures import Timed, table
from benchmarks.targets import TARGETS, Row, Target, rows_of, verdicts

KEY = Target("key, in the field", 2_000, 8)
LINE = Target("line", 40, 33, nearly_always=True)


def test_figures_are_read_back_from_their_table() -> None:
    measured = Timed("key, in the field", 2_000, (1, 2, 9), (0.5, 0.5, 0.5))
    assert rows_of(table([measured])) == [Row("key, in the field", 2_000, 2.0, 9.0, 0.5)]


def test_a_target_is_held_by_the_median_or_by_nearly_all() -> None:
    rows = [Row("key, in the field", 2_000, 7.9, 40, 1), Row("line", 40, 20, 34, 1)]
    assert verdicts(rows, [KEY, LINE]).splitlines()[2:] == [
        "| key, in the field | 2,000 | median 8 | 7.9 | ✓ |",
        "| line | 40 | 99 % within 33 | 34.0 | ✗ 1.03 times |",
    ]


def test_what_was_not_measured_is_told() -> None:
    assert "not measured | ✗" in verdicts([], [KEY])


def test_each_target_is_said_once() -> None:
    named = [(target.work, target.size) for target in TARGETS]
    assert len(named) == len(set(named))
