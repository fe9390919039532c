"""The wall of a session that is looked at while another program has it: it waits, for what that
one hides is not known here.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import WaitingScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.session import Session
from tests.leaks.marks import heard_in
from tests.store.sessions import run_python
from tests.workshop import EVENING, NEW, registry

_LOOK = """
import json, sys
from pathlib import Path
from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.session.factory import Toolbox
from tests.leaks.marks import heard_in
from tests.workshop import registry

path = Path(sys.argv[1])
session = Toolbox(registry(), path.parent / "elsewhere").look_at(path, SteadyClock())
refused, seen = [], []
session.refused.connect(lambda refusal: refused.append(refusal.key))
for act in (
    lambda: None,
    session.next_screen,
    lambda: session.open_item("obstacles"),
    *(lambda mode=mode: session.set_wall_mode(mode) for mode in ("live", "frozen", "black")),
):
    act()
    seen.append([type(session.scene.content).__name__, sorted(heard_in(session.scene))])
    assert session.time_bar() is None
assert len(session.record.entries) == 2
print(json.dumps([seen, sorted(set(refused))]))
"""


def begun(folder: Path) -> tuple[Session, Path]:
    """Return a session with two lines on its wall, open in this program."""
    path = folder / "avond.cwb"
    session = Toolbox(registry(), folder / "backups").begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    session.set_wall_mode("live")
    lines = [session.capture(f"1: {mark}").entries[0] for mark in ("kanarie11111", "kanarie22222")]
    session.do(editing_steps.show(session.record, [line.id for line in lines]))
    screen = next(at for at, one in enumerate(session.builds) if heard_in(one.steps[-1]))
    last = len(session.builds[screen].steps) - 1
    session.do(navigation_steps.to_screen(session.record, screen, last))
    session.flush()
    return session, path


def looked_at(path: Path) -> Any:
    run = run_python(_LOOK, path)
    assert not run.stderr, run.stderr
    return json.loads(run.stdout)


def test_while_another_program_has_a_session_its_wall_waits_whatever_is_pressed(
    tmp_path: Path,
) -> None:
    session, path = begun(tmp_path)
    assert heard_in(session.scene)
    seen, refused = looked_at(path)
    assert seen == [["WaitingScene", []]] * 6
    assert refused == ["capture.seen_elsewhere"]
    session.close_file()


def test_a_session_that_nobody_else_has_is_shown_as_it_is(tmp_path: Path) -> None:
    session, path = begun(tmp_path)
    session.close_file()
    tools = Toolbox(registry(), tmp_path / "elsewhere")
    looked = tools.look_at(path, SetClock(EVENING))
    assert heard_in(looked.scene) == {"kanarie11111", "kanarie22222"}
    looked.set_wall_mode("waiting")
    assert isinstance(looked.scene.content, WaitingScene)
