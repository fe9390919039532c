"""A step that cannot be handed over changes nothing: not the record, the screens, nor undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Change, Step
from cwb_workshop.core.model.history import Mode
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from cwb_workshop.store.session_file import SessionFile
from tests.session.kept import Kept
from tests.workshop import EVENING, NEW, a_session, registry

CANNOT = "no file can hold it"

Act = Callable[[Session], object]
ACTS: dict[str, Act] = {
    "a line": lambda session: session.capture("3: een bankje #g +1"),
    "undo": lambda session: session.undo(),
    "redo": lambda session: session.redo(),
    "the next item": lambda session: session.next_item(),
    "the item before": lambda session: session.previous_item(),
    "the next screen": lambda session: session.next_screen(),
    "the screen before": lambda session: session.previous_screen(),
    "black": lambda session: session.set_wall_mode("black"),
    "frozen": lambda session: session.set_wall_mode("frozen"),
    "another language": lambda session: session.set_wall_language("en"),
    "an edit": lambda session: session.do(
        editing_steps.withdraw(session.record, _newest(session), session.now())
    ),
}


class Refusing(Kept):
    """A store that cannot take the next step once it is told to `refuse`."""

    refuse = False

    def write(self, step: Step, mode: Mode, at: str) -> None:
        if self.refuse:
            raise ValueError(CANNOT)
        super().write(step, mode, at)


@pytest.fixture
def store() -> Refusing:
    return Refusing()


@pytest.fixture
def session(store: Refusing) -> Session:
    """An evening in which everything can be done: lines, something undone, a live wall."""
    session = a_session("obstacles", store=store)
    session.set_wall_mode("live")
    for line in ("1: te veel formulieren", "2: geen ruimte", "2: niemand neemt op"):
        session.capture(line)
    session.undo()
    session.choose_table(4)
    return session


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_step_that_is_refused_leaves_everything_as_it_was(
    session: Session, store: Refusing, act: Act
) -> None:
    told: list[object] = []
    session.stepped.connect(lambda step, _origin: told.append(step))
    session.scene_changed.connect(told.append)
    before = _state(session)
    store.refuse = True
    with pytest.raises(ValueError, match=CANNOT):
        act(session)
    assert _state(session) == before
    assert told == []


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_was_refused_can_be_done_once_the_store_takes_it_again(
    session: Session, store: Refusing, act: Act
) -> None:
    store.refuse = True
    with pytest.raises(ValueError, match=CANNOT):
        act(session)
    store.refuse = False
    before = _state(session)
    act(session)
    assert _state(session) != before
    assert [row.step for row in store.written] == [row.step for row in session.journal]


def test_a_session_file_opens_as_it_was_before_a_step_that_it_cannot_hold(tmp_path: Path) -> None:
    path = tmp_path / "evening.cwb"
    clock = SetClock(EVENING)
    session = Toolbox(registry(), tmp_path / "backups").begin(path, NEW, clock)
    session.open_item("obstacles")
    session.capture("1: een bankje")
    before = _state(session)
    newest = _newest(session)
    entry = session.record.entries[newest]
    cannot = replace(entry, fields={"x": float("nan")})
    with pytest.raises(ValueError, match="JSON"):
        session.do(Step("step.fields", (Change(entry, cannot),)))
    assert _state(session) == before
    session.flush()
    session.close_file()
    again = SessionFile.open(path, backups=tmp_path / "backups")
    assert again.contents.record == session.record
    assert [row.step for row in again.contents.journal] == [row.step for row in session.journal]
    again.close()


def _newest(session: Session) -> str:
    return session.record.active_entries()[-1].id


def _state(session: Session) -> tuple[object, ...]:
    history = session.history
    return (
        session.record,
        history.done,
        history.undone,
        session.journal,
        session.scene,
        session.builds,
        session.screen_at,
        session.item,
        session.table,
        session.written_at,
        session.draft("capture"),
    )
