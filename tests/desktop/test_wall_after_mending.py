"""A session that stands as it was earlier opens with its wall waiting, whichever way it came back.

What was withdrawn, made a note or hidden since is back then, and nobody has shown it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import WaitingScene
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.session import Session
from cwb_workshop.store.backup import Backups
from tests.desktop.opening import answer
from tests.workshop import NEW


def at_home(program: Program, qtbot: QtBot) -> tuple[Path, bytes]:
    """Return a session that is home again, with how it was while its line was on the wall."""
    program.start(NEW)
    session, path = open_session(program), program.open_file
    assert path is not None
    session.open_item("obstacles")
    session.set_wall_mode("live")
    session.capture("1: kanarie over iemand")
    session.do(editing_steps.show(session.record, list(session.record.entries)))
    session._store.back_up()
    program.go_home()
    then = path.read_bytes()
    program.go_on(path)
    session = open_session(program)
    (line,) = session.record.entries
    session.do(editing_steps.withdraw(session.record, line, session.now()))
    program.go_home()
    return path, then


def open_session(program: Program) -> Session:
    assert program.evening is not None
    return program.evening.session


def by_backup(program: Program, path: Path, _then: bytes, _qtbot: QtBot) -> None:
    path.write_bytes(b"")
    answer("backup")
    program.go_on(path)


def with_steps_missing(program: Program, path: Path, then: bytes, _qtbot: QtBot) -> None:
    path.write_bytes(then)
    answer("go_on")
    program.go_on(path)


def with_its_log_set_aside(program: Program, path: Path, _then: bytes, _qtbot: QtBot) -> None:
    path.with_name(f"{path.name}-journal").write_bytes(b"a list of what to buy")
    answer("aside")
    program.go_on(path)


def from_home(
    program: Program,
    path: Path,
    _then: bytes,
    qtbot: QtBot,
    *,
    back: Callable[[Program, Path], None],
) -> None:
    back(program, path)
    program.go_on(path)


def mended(program: Program, path: Path) -> None:
    path.write_bytes(b"")
    library = program._context.library
    library.restore(path, library.backups(path)[0])


def gone_back(program: Program, path: Path) -> None:
    library = program._context.library
    library.go_back(path, library.backups(path)[0])


_WAYS: Mapping[str, Callable[[Program, Path, bytes, QtBot], None]] = {
    "backup": by_backup,
    "steps missing": with_steps_missing,
    "log set aside": with_its_log_set_aside,
    "mended from home": partial(from_home, back=mended),
    "gone back from home": partial(from_home, back=gone_back),
}


@pytest.mark.parametrize("way", _WAYS)
def test_the_wall_waits(program: Program, qtbot: QtBot, way: str) -> None:
    path, then = at_home(program, qtbot)
    _WAYS[way](program, path, then, qtbot)
    assert wall_mode(open_session(program).record) == "waiting"
    assert program.evening is not None
    assert isinstance(program.evening.wall.stage.scene.content, WaitingScene)


def test_once_it_was_made_live_it_opens_so_again(program: Program, qtbot: QtBot) -> None:
    path, then = at_home(program, qtbot)
    by_backup(program, path, then, qtbot)
    open_session(program).set_wall_mode("live")
    program.go_home()
    program.go_on(path)
    assert wall_mode(open_session(program).record) == "live"


@pytest.mark.parametrize("back", [mended, gone_back])
def test_it_waits_after_the_program_was_started_again_too(
    program: Program, qtbot: QtBot, back: Callable[[Program, Path], None]
) -> None:
    path, _then = at_home(program, qtbot)
    back(program, path)
    started_again(program)
    program.go_on(path)
    assert wall_mode(open_session(program).record) == "waiting"
    open_session(program).set_wall_mode("live")
    program.go_home()
    started_again(program)
    program.go_on(path)
    assert wall_mode(open_session(program).record) == "live"


def started_again(program: Program) -> None:
    """Let the program forget what it remembers of sessions only while it runs."""
    program._context.library._earlier.clear()


def test_to_look_at_it_waits_as_well_and_does_so_until_somebody_goes_on(
    program: Program, qtbot: QtBot
) -> None:
    path, _then = at_home(program, qtbot)
    mended(program, path)
    program._enter(lambda: program._opening._look(path))
    assert wall_mode(open_session(program).record) == "waiting"
    program.go_home()
    program.go_on(path)
    assert wall_mode(open_session(program).record) == "waiting"


def test_going_back_that_fails_leaves_no_mark(program: Program, qtbot: QtBot) -> None:
    path, _then = at_home(program, qtbot)
    library = program._context.library
    with pytest.raises(StoreError):
        library.go_back(path, path.with_name("nowhere.cwb"))
    started_again(program)
    assert not library.is_earlier(path)


def test_where_no_mark_can_be_made_it_is_remembered_while_the_program_runs(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _then = at_home(program, qtbot)
    monkeypatch.setattr(Backups, "note_earlier", _refuses)
    mended(program, path)
    program.go_on(path)
    assert wall_mode(open_session(program).record) == "waiting"


def _refuses(_backups: Backups) -> None:
    raise PermissionError
