"""What can be undone and redone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.core.model.history import History, Logged, Mode, UndoStack, history_of
from cwb_workshop.core.model.paste import SCOPE
from tests.core.small import answer

FIRST, SECOND, THIRD = (Step(f"step.{n}", (Change(None, answer(n)),)) for n in (1, 2, 3))
MOVE = Step("step.move", (), undoable=False)


def after(history: History, mode: Mode, step: Step) -> History:
    stack = UndoStack(history)
    stack.add(mode, step)
    return stack.history


def test_what_is_done_can_be_undone_the_newest_last() -> None:
    assert after(after(History(), "do", FIRST), "do", SECOND) == History((FIRST, SECOND), ())


def test_what_is_undone_can_be_redone_as_it_was_done() -> None:
    history = after(History((FIRST, SECOND), ()), "undo", SECOND.reversed())
    assert history == History((FIRST,), (SECOND,))
    history = after(history, "undo", FIRST.reversed())
    assert history == History((), (SECOND, FIRST))
    history = after(history, "redo", FIRST)
    assert history == History((FIRST,), (SECOND,))
    assert after(history, "redo", SECOND) == History((FIRST, SECOND), ())


def test_something_new_takes_away_what_could_be_redone() -> None:
    assert after(History((FIRST,), (SECOND,)), "do", THIRD) == History((FIRST, THIRD), ())


def test_what_only_moves_through_the_evening_changes_nothing() -> None:
    history = History((FIRST,), (SECOND,))
    modes: tuple[Mode, ...] = ("do", "undo", "redo")
    assert all(after(history, mode, MOVE) == history for mode in modes)


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
            history = after(history, "do", Step(f"step.{number}", ()))
            assert history.undone == ()
        elif act == "undo" and history.done:
            history = after(history, "undo", history.done[-1].reversed())
            assert len(history.done) + len(history.undone) == before
        elif act == "redo" and history.undone:
            history = after(history, "redo", history.undone[-1])
            assert len(history.done) + len(history.undone) == before
        names = [step.name for step in (*history.done, *reversed(history.undone))]
        assert names == sorted(set(names), key=lambda name: int(name.removeprefix("step.")))


def of_paste(paste: str, number: int) -> Step:
    """Return a step that moves a paste on by a line."""
    before = Fact(SCOPE, paste, number - 1) if number > 1 else None
    place = Change(before, Fact(SCOPE, paste, number))
    return Step("step.paste", (place, Change(None, answer(number))))


A1, A2, A3 = (of_paste("a", number) for number in (1, 2, 3))


def test_steps_of_a_paste_stand_together_where_it_was_begun() -> None:
    stack = UndoStack()
    for step in (FIRST, A1, SECOND, A2, THIRD, A3):
        stack.add("do", step)
    assert stack.history.done == (FIRST, A1, A2, A3, SECOND, THIRD)
    assert stack.newest("undo") == THIRD
    assert stack.newest("undo", "a") == A3
    assert stack.newest("undo", "b") is None


def test_a_paste_is_taken_back_from_where_it_stands_and_done_again_in_its_order() -> None:
    stack = UndoStack(History((FIRST, A1, A2, A3, SECOND)))
    for step in (A3, A2):
        stack.add("undo", step.reversed())
    assert stack.history == History((FIRST, A1, SECOND), (A3, A2))
    stack.add("undo", SECOND.reversed())
    stack.add("undo", A1.reversed())
    assert stack.history == History((FIRST,), (A3, A2, A1, SECOND))
    assert stack.newest("redo") == SECOND
    assert stack.newest("redo", "a") == A1


def test_a_restart_in_the_middle_of_taking_a_paste_back_changes_nothing() -> None:
    rows: list[tuple[Mode, Step]] = [
        ("do", A1),
        ("do", FIRST),
        ("do", A2),
        ("undo", FIRST.reversed()),
        ("undo", A2.reversed()),
    ]
    journal = tuple(Logged(n, "", mode, step) for n, (mode, step) in enumerate(rows, start=1))
    assert history_of(journal) == History((A1,), (FIRST, A2))
