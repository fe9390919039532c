"""Sessions with a passphrase: nobody reads them without it, and nothing is lost by it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest
from sqlcipher3 import dbapi2

from cwb_workshop.store import encryption
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import (
    AlreadyLocked,
    Damage,
    DamagedFile,
    FileInUse,
    NoRoom,
    PassphraseNeeded,
    WrongPassphrase,
)
from cwb_workshop.store.session_file import SessionFile
from tests.store.locked_house import House, told, unlocked_record
from tests.store.sessions import finished_file, interrupted_file, new_file, opened, write

PASSPHRASE = "vier woorden in een rij"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def evening(folder: Path) -> Path:
    """Return a session with a backup, four answers and half a line."""
    file = new_file(folder, "2026-03-12-zuiderkouw.cwb")
    write(file, 1, 2)
    file.back_up()
    file.flush()
    write(file, 3, 4)
    file.keep_draft("capture", "wijk half")
    file.flush()
    file.close()
    return file.path


ALL = ["wijk 1", "wijk 2", "wijk 3", "wijk 4"]


def test_without_a_passphrase_its_words_lie_open(house: House) -> None:
    evening(house.root)
    house.library.refresh()
    assert len(house.files_with("wijk 1")) >= 2


def test_with_a_passphrase_its_words_are_in_no_file(house: House) -> None:
    path = evening(house.root)
    house.library.refresh()
    assert house.library.lock(path, PASSPHRASE) == ()
    house.library.refresh()
    assert house.files_with("wijk") == []
    assert house.library.search("wijk") == ()


def test_what_was_said_is_all_there_once_the_passphrase_is_given(house: House) -> None:
    path = evening(house.root)
    before = read_contents(path)
    house.library.lock(path, PASSPHRASE)
    library = house.started_again()
    assert library.is_locked(path)
    with pytest.raises(PassphraseNeeded):
        library.record(path)
    library.unlock(path, PASSPHRASE)
    assert not library.is_locked(path)
    assert read_contents(path, house.keys) == before
    assert read_contents(path, house.keys).drafts == {"capture": "wijk half"}


def test_a_wrong_passphrase_opens_nothing_and_says_so(house: House) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    content = path.read_bytes()
    library = house.started_again()
    for typed in ("", "vier woorden in een ri", PASSPHRASE.upper()):
        with pytest.raises(WrongPassphrase):
            library.unlock(path, typed)
    assert library.is_locked(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "written",
    [str, str.lower, lambda text: text.replace(" ", "-"), lambda text: text.replace("O", "0")],
)
def test_the_printed_key_opens_it_however_it_is_typed(
    house: House, written: Callable[[str], str]
) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    printed = house.library.recovery(path)
    assert [len(group) for group in printed.split()] == [4] * 14
    library = house.started_again()
    library.unlock(path, written(printed))
    assert house.answers(path) == ALL


def test_a_printed_key_with_a_letter_wrong_opens_nothing(house: House) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    printed = house.library.recovery(path)
    wrong = ("B" if printed[0] == "A" else "A") + printed[1:]
    with pytest.raises(WrongPassphrase):
        house.started_again().unlock(path, wrong)


def test_the_evening_goes_on_in_a_locked_file_and_its_backups_are_locked(house: House) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    file = house.opened(path)
    write(file, 5, 6)
    file.back_up()
    file.keep_draft("capture", "wijk nog")
    file.flush()
    assert house.files_with("wijk") == []
    file.close()
    assert house.answers(path) == [*ALL, "wijk 5", "wijk 6"]
    copies = house.library.copies(path)
    assert told(house.library.record(copies[0].path))[-1] == "wijk 6"
    house.library.go_back(path, copies[-1].path)
    assert house.answers(path) == ["wijk 1", "wijk 2"]
    assert house.files_with("wijk") == []


def test_after_a_crash_the_newest_lines_of_a_locked_file_are_there(house: House) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    file = house.opened(path)
    write(file, 5, 5)
    left = {beside.name: beside.read_bytes() for beside in house.root.glob(f"{path.name}*")}
    file.abandon()
    for name, content in left.items():
        (house.root / name).write_bytes(content)
    library = house.started_again()
    (summary,) = library.refresh()
    assert (summary.locked, summary.status) == (True, "interrupted")
    library.unlock(path, PASSPHRASE)
    assert house.answers(path) == [*ALL, "wijk 5"]
    again = house.opened(path)
    assert again.contents.missing == 0
    again.close()


def test_a_session_that_was_interrupted_can_be_locked(house: House) -> None:
    path = interrupted_file(house.root, 3)
    house.library.lock(path, PASSPHRASE)
    assert house.answers(path) == ["wijk 1", "wijk 2", "wijk 3"]
    assert house.files_with("wijk") == []


def test_the_passphrase_can_be_taken_away_again(house: House) -> None:
    path = evening(house.root)
    before = read_contents(path)
    house.library.lock(path, PASSPHRASE)
    assert house.library.open_up(path) == ()
    library = house.started_again()
    assert not library.has_passphrase(path)
    assert read_contents(path) == before
    assert [told(library.record(copy.path)) for copy in library.copies(path)][-1] == ALL[:2]


def test_a_session_is_locked_once_and_never_while_it_is_open(house: House) -> None:
    path = evening(house.root)
    file = opened(path)
    with pytest.raises(FileInUse):
        house.library.lock(path, PASSPHRASE)
    file.close()
    house.library.lock(path, PASSPHRASE)
    with pytest.raises(AlreadyLocked):
        house.library.lock(path, "iets anders")


def test_home_knows_no_more_of_a_locked_session_than_its_name(house: House) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    (summary,) = house.started_again().refresh()
    assert (summary.place, summary.day, summary.locked) == ("Zuiderkouw", "2026-03-12", True)
    assert (summary.answers, summary.people, summary.item) == (0, None, "")


@pytest.mark.parametrize("at", [4, 15, 16, 999, 4000, 4095, 4096, 20_000, -300, -1])
def test_every_damaged_byte_of_a_locked_session_is_noticed(house: House, at: int) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    printed = house.library.recovery(path)
    content = bytearray(path.read_bytes())
    content[at] ^= 0x10
    path.write_bytes(content)
    library = house.started_again()
    with pytest.raises(DamagedFile):
        unlocked_record(library, path, printed)
    (backup,) = library.backups(path)
    library.restore(path, backup)
    assert house.answers(path)[:2] == ALL[:2]


@pytest.mark.parametrize("left", [4096, 8192, 12_288, 0.5, -4096, -1])
@pytest.mark.parametrize("with_backup", [True, False])
def test_a_locked_session_that_was_cut_short_is_told_as_damage_and_not_as_a_wrong_passphrase(
    house: House, left: float, *, with_backup: bool
) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    content = path.read_bytes()
    path.write_bytes(content[: int(left * len(content)) if left == 0.5 else int(left)])
    if not with_backup:
        shutil.rmtree(house.root / "backups")
    library = house.started_again()
    with pytest.raises(Damage):
        unlocked_record(library, path, PASSPHRASE)
    assert len(library.backups(path)) == with_backup
    with pytest.raises(WrongPassphrase):
        unlocked_record(house.started_again(), path, "een heel ander rijtje")


def test_a_kill_between_the_session_and_its_copies_leaves_nothing_open_for_long(
    house: House,
) -> None:
    path = evening(house.root)
    with patch.object(encryption, "lock_copies", return_value=()):
        house.library.lock(path, PASSPHRASE)
    assert len(house.files_with("wijk 1")) == 1
    house.opened(path).close()
    assert house.files_with("wijk") == []
    assert len(house.library.copies(path)) == 1


def test_a_copy_that_cannot_be_read_is_told_and_stays(house: House) -> None:
    path = evening(house.root)
    damaged = path.with_name(f"{path.name}.damaged-20260312-200000")
    damaged.write_bytes(path.read_bytes()[:5000])
    assert house.library.lock(path, PASSPHRASE) == (damaged.name,)
    assert damaged.stat().st_size == 5000


def test_a_failing_disk_leaves_the_session_as_it_was(house: House) -> None:
    path = evening(house.root)
    content = path.read_bytes()
    with patch("os.replace", side_effect=OSError(28, "full")), pytest.raises(NoRoom):
        house.library.lock(path, PASSPHRASE)
    assert path.read_bytes() == content
    assert not list(house.root.glob(".*.part*"))


def test_a_copy_of_a_locked_session_is_locked_too(house: House, tmp_path: Path) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    copied = SessionFile.adopt(
        path, house.root / "kopie.cwb", backups=house.root / "backups", keys=house.keys
    )
    copied.close()
    assert house.answers(copied.path) == ALL
    assert house.files_with("wijk") == []


def test_other_programs_that_know_sqlcipher_open_it_with_the_passphrase(house: House) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    with closing(dbapi2.connect(str(path))) as connection:
        connection.execute(f"PRAGMA key='{PASSPHRASE}'")
        (count,) = connection.execute("SELECT count(*) FROM entries").fetchone()
    assert count == 4


def test_removing_a_locked_session_needs_no_passphrase(house: House) -> None:
    path = evening(house.root)
    house.library.lock(path, PASSPHRASE)
    house.started_again().remove(path, reports=False)
    assert not path.exists()
    assert not list((house.root / "backups").rglob("*.cwb"))


def test_an_open_session_has_no_key_to_tell(house: House) -> None:
    path = finished_file(house.root, 1)
    assert not house.library.has_passphrase(path)
    assert house.library.recovery(path) == ""
