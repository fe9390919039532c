"""What the killed programs do: the store and the windows as they are, driven until they die."""

from __future__ import annotations

import time
from itertools import count
from pathlib import Path

from cwb_workshop.store.session_file import SessionFile
from tests.faults.disk import Call, watched
from tests.faults.processes import Tell
from tests.store.sessions import KIT, said


def write_answers(tell: Tell, name: str, early: bool) -> None:
    """Write answers for ever, and tell the number of each when it is acknowledged.

    Where that is told too early, the disk is slow as well, so that it shows.
    """
    path = Path(name)
    backups = path.parent / "backups"
    if path.exists():
        file = SessionFile.open(path, backups=backups)
    else:
        file = SessionFile.create(path, KIT, backups=backups)
    if not early:
        file.listen(lambda: None, tell, lambda error: None)
    tell("open")
    with watched(_slow if early else _quick):
        for number in count(file.contents.head.count + 1):
            file.write(said(number), "do", str(number))
            file.keep_draft("capture", f"half {number}")
            if early:
                tell(str(number))
            if number % 20 == 0:
                file.back_up()
            if number % 5 == 0:
                file.flush()


def _quick(call: Call) -> int:
    return 0


def _slow(call: Call) -> int:
    if call.kind == "sync":
        time.sleep(0.005)
    return 0
