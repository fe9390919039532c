"""What the killed programs do: the store and the windows as they are, driven until they die."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from cwb_workshop.store.session_file import SessionFile
from tests.faults.processes import Tell
from tests.store.sessions import KIT, said


def write_answers(tell: Tell, name: str, early: bool) -> None:
    """Write answers for ever, and tell the number of each when it is acknowledged.

    Where that is told too early, nothing waits for the disk, so that it shows.
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
    for number in count(file.contents.head.count + 1):
        file.write(said(number), "do", str(number))
        file.keep_draft("capture", f"half {number}")
        if early:
            tell(str(number))
            continue
        if number % 20 == 0:
            file.back_up()
        if number % 5 == 0:
            file.flush()
