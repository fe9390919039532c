"""What can be undone and redone, as a value."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.history import History, Logged, Mode, history_of
from tests.core.small import answer

FIRST, SECOND, THIRD = (Step(f"step.{n}", (Change(None, answer(n)),)) for n in (1, 2, 3))
MOVE = Step("step.move", (), undoable=False)


def test_what_is_done_can_be_undone_the_newest_last() -> None:
    assert History().after("do", FIRST).after("do", SECOND) == History((FIRST, SECOND), ())


def test_what_is_undone_can_be_redone_as_it_was_done() -> None:
    history = History((FIRST, SECOND), ()).after("undo", SECOND.reversed())
    assert history == History((FIRST,), (SECOND,))
    history = history.after("undo", FIRST.reversed())
    assert history == History((), (SECOND, FIRST))
    history = history.after("redo", FIRST)
    assert history == History((FIRST,), (SECOND,))
    assert history.after("redo", SECOND) == History((FIRST, SECOND), ())


def test_something_new_takes_away_what_could_be_redone() -> None:
    assert History((FIRST,), (SECOND,)).after("do", THIRD) == History((FIRST, THIRD), ())


def test_what_only_moves_through_the_evening_changes_nothing() -> None:
    history = History((FIRST,), (SECOND,))
    modes: tuple[Mode, ...] = ("do", "undo", "redo")
    assert all(history.after(mode, MOVE) is history for mode in modes)


def test_a_whole_journal_gives_it_back() -> None:
    rows: list[tuple[Mode, Step]] = [
        ("do", MOVE),
        ("do", FIRST),
        ("do", SECOND),
        ("undo", SECOND.reversed()),
        ("do", MOVE),
        ("redo", SECOND),
        ("undo", SECOND.reversed()),
        ("undo", FIRST.reversed()),
    ]
    journal = tuple(Logged(n, "", mode, step) for n, (mode, step) in enumerate(rows, start=1))
    assert history_of(journal) == History((), (SECOND, FIRST))
    assert history_of(()) == History()


@given(st.lists(st.sampled_from(["do", "undo", "redo"])))
def test_nothing_that_was_done_is_lost_or_doubled_by_going_back_and_forth(acts: list[Mode]) -> None:
    history, number = History(), 0
    for act in acts:
        before = len(history.done) + len(history.undone)
        if act == "do":
            number += 1
            history = history.after("do", Step(f"step.{number}", ()))
            assert history.undone == ()
        elif act == "undo" and history.done:
            history = history.after("undo", history.done[-1].reversed())
            assert len(history.done) + len(history.undone) == before
        elif act == "redo" and history.undone:
            history = history.after("redo", history.undone[-1])
            assert len(history.done) + len(history.undone) == before
        names = [step.name for step in (*history.done, *reversed(history.undone))]
        assert names == sorted(set(names), key=lambda name: int(name.removeprefix("step.")))
