"""Files that somebody made to do harm, and what opening one of them costs."""

from __future__ import annotations

import json
import random
import resource
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import get_args

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda.forecast import schedule_status
from cwb_workshop.core.contract.capture_form import CaptureView
from cwb_workshop.core.model.clock import SteadyClock
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.report.documents.snapshot import ReportKind
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.session.report_input import report_name, snapshot, write_report
from cwb_workshop.session.session import Session
from cwb_workshop.store.library.summaries import summarised
from cwb_workshop.ui.fault_dialog import fault_told
from tests.faults.processes import Tell
from tests.faults.tricks import Trick
from tests.workshop import registry

_HARMFUL = ("socket.", "subprocess.", "os.system", "os.exec", "sqlite3.load_extension", "ctypes.")


def open_it(tell: Tell, name: str, home: str) -> None:
    """Open a file in every way there is; tell how long it took, what it cost and came to."""
    path, folder = Path(name), Path(home)
    done: list[str] = []

    def hook(event: str, values: tuple[object, ...]) -> None:
        if event.startswith(_HARMFUL):
            done.append(event)

    sys.addaudithook(hook)
    begun = time.monotonic()
    came_to = []
    tools = Toolbox(registry(), folder / "backups")
    for attempt in (
        lambda: tools.adopt(path, folder / "adopted.cwb", SteadyClock()).close_file(),
        lambda: tools.open(path, SteadyClock()).close_file(),
    ):
        try:
            attempt()
            came_to.append("opened")
        except UserFacingError as error:
            came_to.append(error.key)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    seconds = time.monotonic() - begun
    came_to += stumbled(tools, path, folder)
    told = {"seconds": seconds, "megabytes": megabytes, "did": done, "came to": came_to}
    tell(json.dumps(told))


def stumbled(tools: Toolbox, path: Path, folder: Path) -> list[str]:
    """Walk through a session that could be opened: every item, the past, the papers.

    Return the kinds of faults on which the program stumbled.
    """
    try:
        session = tools.look_at(path, SteadyClock())
        summarised(path, ())
    except UserFacingError:
        return []
    found = []
    record = session.record
    acts: tuple[Callable[[], object], ...] = (
        *(partial(_walk, session, item.id) for item in record.agenda),
        lambda: session.preview("3: te veel #g +2 @wie"),
        session.time_bar,
        lambda: schedule_status(record, session.now()),
        lambda: LookingBack(session.journal, session.room),
        lambda: _papers(session, folder),
    )
    for act in acts:
        try:
            act()
        except UserFacingError:
            continue
        except Exception as fault:  # noqa: BLE001 - each is counted
            found.append(f"{type(fault).__name__}: {fault_told(fault, fault.__traceback__)}")
    return found


def _walk(session: Session, item: str) -> None:
    session.open_item(item)
    session.set_wall_mode("live")
    for _screen in session.builds:
        session.next_screen()
    asked = session.kit.items[item]
    session.exercises.form(CaptureView(session.record, asked, session.kit, all_words("nl")))
    session.exercises.problems(session.record, asked, session.kit)


def _papers(session: Session, folder: Path) -> None:
    frozen = snapshot(session.record, session.kit, session.exercises, "nl", "public")
    for kind in get_args(ReportKind):
        write_report(frozen, folder / report_name(session.record, "nl", kind=kind), kind)


def mutated(path: Path, dice: random.Random) -> None:
    """Change some bytes, more often those that say how the file is built."""
    if not path.is_file() or path.stat().st_size > 64_000_000:
        return
    content = bytearray(path.read_bytes())
    for _ in range(dice.randint(1, 40)):
        most = dice.choice((100, 4096, len(content)))
        content[dice.randrange(min(most, len(content)))] = dice.randrange(256)
    content[: len(b"SQLite format 3\x00")] = b"SQLite format 3\x00"
    path.write_bytes(content)


def laid(source: Path, folder: Path, trick: Trick) -> Path:
    """Copy a session into a folder of its own, and play a trick on it."""
    folder.mkdir()
    (folder / "victim.txt").write_text("this stays")
    path = folder / "avond.cwb"
    shutil.copyfile(source, path)
    with suppress(sqlite3.Error):
        trick(path)
    return path
