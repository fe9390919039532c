"""What stands in line while nothing can be written: all that was entered, and the newest half."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.store.session_file import SessionFile
from tests.store.sessions import KIT, PATIENT, Disk, Heard, opened, said


def test_of_half_a_line_only_the_newest_stands_in_line(tmp_path: Path) -> None:
    disk, path = Disk(), tmp_path / "avond.cwb"
    file = SessionFile.create(
        path, KIT, backups=tmp_path / "backups", pace=PATIENT, connect=disk.connect
    )
    heard = Heard(file)
    disk.broken = True
    file.write(said(1), "do", "t1")
    heard.wait_for_failures(1)
    for number in (2, 3):
        for length in range(1, 200):
            file.keep_draft("capture", "z" * length)
            file.keep_draft("capture", "y" * length)
        file.write(said(number), "do", f"t{number}")
    file.keep_draft("capture", "half")
    file.keep_draft("in_short", "half a sentence")
    assert len(file._writer._queue) < 10
    disk.broken = False
    file.close()
    again = opened(path)
    assert [entry.text for entry in again.contents.record.active_entries("answer")] == [
        "wijk 1",
        "wijk 2",
        "wijk 3",
    ]
    assert again.contents.drafts == {"capture": "half", "in_short": "half a sentence"}
    again.close()
