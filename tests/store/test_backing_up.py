from __future__ import annotations

import threading
from pathlib import Path

import pytest

from cwb_workshop.session.library import Library
from cwb_workshop.store.backup import Backups
from cwb_workshop.store.ledger import Ledger
from tests.store.sessions import new_file, said, write


def test_a_backup_asked_for_while_another_is_made_is_made_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    make = Backups.make

    def slow(backups: Backups, *values: object) -> Path:
        begun.set()
        assert go_on.wait(30)
        return make(backups, *values)  # type: ignore[arg-type]

    monkeypatch.setattr(Backups, "make", slow)
    file = new_file(tmp_path)
    write(file, 1, 1)
    file.back_up()
    assert begun.wait(30)
    file.write(said(2), "do", "t2")
    file.back_up()
    go_on.set()
    file.flush()
    library = Library(tmp_path, derived=tmp_path / "derived", backups=tmp_path / "backups")
    newest = library.backups(file.path)[0]
    assert len(library.record(newest).active_entries("answer")) == 2
    file.close()


def test_a_backup_holds_what_was_handed_over_before_it_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    write_rows = Ledger.write

    def slow(ledger: Ledger, *values: object) -> None:
        begun.set()
        assert go_on.wait(30)
        write_rows(ledger, *values)  # type: ignore[arg-type]

    monkeypatch.setattr(Ledger, "write", slow)
    file = new_file(tmp_path)
    file.write(said(1), "do", "t1")
    assert begun.wait(30)
    file.write(said(2), "do", "t2")
    file.back_up()
    go_on.set()
    file.flush()
    library = Library(tmp_path, derived=tmp_path / "derived", backups=tmp_path / "backups")
    (only,) = library.backups(file.path)
    assert len(library.record(only).active_entries("answer")) == 2
    file.close()


def test_a_backup_clears_away_its_own_leftovers_and_nothing_that_is_being_written_beside_it(
    tmp_path: Path,
) -> None:
    file = new_file(tmp_path)
    write(file, 1, 1)
    file.back_up()
    file.flush()
    folder = next((tmp_path / "backups").iterdir())
    left, list_of_reports = folder / ".000009-20260312-200000.cwb.part", folder / ".reports-x.part"
    for path in (left, list_of_reports):
        path.write_bytes(b"half")
    file.back_up()
    file.flush()
    assert (left.exists(), list_of_reports.exists()) == (False, True)
    file.close()
