"""A session with pictures of the organiser's own goes every way that a session goes."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.illustrations import PICTURES, illustrations_of, picture_of
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.library import Library
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.inspection import MOST_BYTES
from cwb_workshop.store.keys import Key
from cwb_workshop.store.library.skimming import skimmed
from tests.illustrations import placed
from tests.workshop import EVENING, NEW, registry

pytestmark = pytest.mark.usefixtures("qapp")

ITEM = "commons"


class Place:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.keys: dict[bytes, Key] = {}
        for name in ("sessions", "backups", "derived"):
            (root / name).mkdir()
        self.tools = Toolbox(registry(), root / "backups", self.keys)
        self.path = root / "sessions" / "avond.cwb"
        session = self.tools.begin(self.path, NEW, SetClock(EVENING))
        self.mark = placed(session, ITEM, printed=True)
        self.picture = picture_of(session.record, self.mark)
        session.open_item(ITEM)
        session.flush()
        self.session = session

    @property
    def library(self) -> Library:
        root = self.root
        return Library(
            root / "sessions", derived=root / "derived", backups=root / "backups", keys=self.keys
        )

    def has_it(self, record: Record) -> bool:
        rows = [(one.mark, one.printed) for one in illustrations_of(record, ITEM)]
        return rows == [(self.mark, True)] and picture_of(record, self.mark) == self.picture


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def closed(place: Place) -> Record:
    place.session.close_file()
    return read_contents(place.path).record


def in_the_backup(place: Place) -> Record:
    place.session.close_file()
    (backup, *_others) = place.library.backups(place.path)
    return place.library.record(backup)


def after_a_power_cut(place: Place) -> Record:
    """The log stands beside the file, and nothing was folded in."""
    cut = place.root / "sessions" / "after.cwb"
    for file in (place.path.parent).glob("avond.cwb*"):
        shutil.copyfile(file, cut.with_name(file.name.replace("avond", "after")))
    record = read_contents(cut).record
    place.session.close_file()
    return record


def from_a_stranger(place: Place) -> Record:
    place.session.close_file()
    mine = place.root / "sessions" / "mijn.cwb"
    session = place.tools.adopt(place.path, mine, SetClock(EVENING))
    session.close_file()
    return read_contents(mine).record


def with_a_passphrase(place: Place) -> Record:
    place.session.close_file()
    place.library.lock(place.path, "vier woorden in een rij")
    assert place.picture[:60].encode() not in place.path.read_bytes()
    return place.library.record(place.path)


def mended(place: Place) -> Record:
    """Its end is gone, and the backup is put in its place with what the journal still proves."""
    place.session.close_file()
    size = place.path.stat().st_size
    with place.path.open("r+b") as file:
        file.truncate(size - size // 8)
    (backup, *_others) = place.library.backups(place.path)
    place.library.restore(place.path, backup)
    return place.library.record(place.path)


def gone_on_with(place: Place) -> Record:
    place.session.close_file()
    session = place.tools.open(place.path, SetClock(EVENING))
    session.undo()
    session.redo()
    record = session.record
    session.close_file()
    return record


WAYS: tuple[Callable[[Place], Record], ...] = (
    *(closed, in_the_backup, after_a_power_cut, from_a_stranger),
    *(with_a_passphrase, mended, gone_on_with),
)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_picture_comes_through(way: Callable[[Place], Record], place: Place) -> None:
    assert place.has_it(way(place))


def test_the_list_of_sessions_and_the_search_hold_no_picture(place: Place) -> None:
    place.session.close_file()
    found = skimmed(place.path, ())
    assert found is not None
    assert place.picture[:60] not in found[1]
    assert place.library.refresh()
    for file in (place.root / "derived").rglob("*"):
        assert not file.is_file() or place.picture[:60].encode() not in file.read_bytes()


def test_removing_a_session_leaves_no_picture(place: Place) -> None:
    place.session.close_file()
    place.library.remove(place.path, reports=False)
    left = [file for file in place.root.rglob("*") if file.is_file()]
    assert not [file for file in left if place.picture[:60].encode() in file.read_bytes()]


def test_however_often_a_picture_is_moved_the_file_holds_it_twice_and_stays_far_below_the_most(
    place: Place,
) -> None:
    for _time in range(20):
        place.session.undo()
        place.session.redo()
    place.session.close_file()
    assert place.path.read_bytes().count(place.picture[100:160].encode()) == 2
    assert place.path.stat().st_size < MOST_BYTES / 4


def test_a_picture_that_somebody_changed_in_the_file_is_seen_to_be_damage(place: Place) -> None:
    place.session.close_file()
    with closing(sqlite3.connect(place.path)) as connection:
        connection.execute("UPDATE facts SET value = '\"AAAA\"' WHERE scope = ?", (PICTURES,))
        connection.commit()
    with pytest.raises(Exception, match=r"damaged|Damaged"):
        read_contents(place.path)
