"""What remembers beside a session how much of it was acknowledged."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cwb_workshop.store.journal import JournalHead
from cwb_workshop.store.witness import Witness


def _head(count: int) -> JournalHead:
    return JournalHead(count, f"{count:064x}")


def test_each_step_is_remembered_without_opening_the_file_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    opens = os.open

    def counted(path: str | Path, flags: int, mode: int = 0o777) -> int:
        opened.append(path)
        return opens(path, flags, mode)

    monkeypatch.setattr(os, "open", counted)
    witness = Witness(tmp_path / "evening.cwb")
    for count in range(1, 41):
        witness.remember(_head(count))
        assert Witness(tmp_path / "evening.cwb").newest() == _head(count)
    witness.let_go()
    assert len(opened) == 1


def test_a_file_that_somebody_removed_is_made_anew_at_the_next_step(tmp_path: Path) -> None:
    session = tmp_path / "evening.cwb"
    witness = Witness(session)
    witness.remember(_head(1))
    witness.path.unlink()
    witness.remember(_head(2))
    assert Witness(session).newest() == _head(2)
    witness.let_go()


def test_a_stick_that_came_back_is_written_to_under_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = tmp_path / "evening.cwb"
    witness = Witness(session)
    witness.remember(_head(1))
    writes = os.write
    dead: list[int] = []

    def as_on_a_stick_that_went(descriptor: int, content: bytes) -> int:
        if not dead:
            dead.append(descriptor)
            raise OSError(5, "Input/output error")
        return writes(descriptor, content)

    monkeypatch.setattr(os, "write", as_on_a_stick_that_went)
    witness.remember(_head(2))
    assert Witness(session).newest() == _head(2)
    witness.let_go()


def test_what_is_remembered_for_good_is_synced_and_the_file_let_go_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    witness = Witness(tmp_path / "evening.cwb")
    witness.remember_for_good(_head(3))
    assert len(synced) == 1
    with pytest.raises(OSError, match="descriptor"):
        os.fstat(synced[0])


def test_a_torn_write_leaves_the_step_before(tmp_path: Path) -> None:
    session = tmp_path / "evening.cwb"
    witness = Witness(session)
    for count in (1, 2):
        witness.remember(_head(count))
    witness.let_go()
    content = bytearray(witness.path.read_bytes())
    content[96 + 20] ^= 1  # in the second slot, which holds the newest
    witness.path.write_bytes(content)
    assert Witness(session).newest() == _head(1)
