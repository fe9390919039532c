"""Sessions with every kind of page, and the bits of them that are flipped one by one."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest.mock import patch

from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.core.model.kit import KIT_SEAL, seal_of
from cwb_workshop.store import connection
from cwb_workshop.store.keys import Key
from cwb_workshop.store.session_file import SessionFile
from tests.faults.evenings import Laid
from tests.faults.outcome import rounds
from tests.store.sessions import KIT, said

ANSWERS = 40
BACKED_UP = 30
HEADER = 100
PAGE_HEADER = 14
"""Of a page of a tree, and where its first cell begins."""
PASSPHRASE = "vier woorden in een rij"

_TREES = {2: "inside of an index", 5: "inside of a table", 10: "index", 13: "table"}


def laid(folder: Path, *, page: int = 4096) -> tuple[Laid, Laid]:
    """A session with every kind of page, closed, and as a crash leaves it.

    It has three backups, of which the newest is damaged.
    """
    folder.mkdir()
    here = Laid(folder)
    opened = connection.opened

    def with_pages(address: str, key: Key | None) -> sqlite3.Connection:
        made = opened(address, key)
        made.execute(f"PRAGMA page_size={page}")
        return made

    with (
        patch.object(connection, "opened", with_pages),
        patch.object(
            # No power is cut here, and waiting for the disk would take most of the time.
            connection,
            "_DURABLE",
            "PRAGMA synchronous=OFF",
        ),
    ):
        file = SessionFile.create(here.session, KIT, backups=here.backups)
        _fill(file, page)
        crashed = here.copied(folder.with_name(f"{folder.name}, crashed"))
        file.close()
    damage_newest_backup(here)
    shutil.rmtree(crashed.backups)
    shutil.copytree(here.backups, crashed.backups)
    return here, crashed


def _fill(file: SessionFile, page: int) -> None:
    # An index of more than a page, and more texts than stand on one.
    facts = [Fact("", f"{'k' * 150} {number}", number) for number in range(60)]
    sealed = Fact("", KIT_SEAL, seal_of(KIT))
    file.write(Step("step.found", tuple(Change(None, one) for one in (sealed, *facts))), "do", "t0")
    for number in range(1, ANSWERS + 1):
        long = "" if number % 9 else f"wijk {number} " + "x" * 3 * page
        file.write(said(number, long), "do", f"t{number}")
        if number % 10 == 0 and number <= BACKED_UP:
            file.back_up()
            file.flush()
    for text in ("half a sentence " * 40, ""):
        # What is taken away leaves pages that are free.
        for number in range(3 * page // 256):
            file.keep_draft(f"{number}", text)
        file.flush()


def damage_newest_backup(here: Laid) -> None:
    """Change an answer in a table alone: the journal of that backup stays whole."""
    with closing(sqlite3.connect(backups_of(here)[0])) as newest, newest:
        newest.execute("UPDATE entries SET text = 'iets anders' WHERE number = 1")


def backups_of(here: Laid) -> list[Path]:
    """Return the backups, whole or not, the newest first."""
    return sorted(here.backups.rglob("*.cwb"), reverse=True)


def kinds_of(content: bytes) -> dict[str, list[int]]:
    """Return the pages of a session file by what they are, each by its number from 0."""
    size = int.from_bytes(content[16:18], "big")
    free = set(_free(content, size))
    found: dict[str, list[int]] = {}
    for number in range(len(content) // size):
        first = content[number * size + (HEADER if number == 0 else 0)]
        kind = "free" if number in free else _TREES.get(first, "overflow")
        found.setdefault(kind, []).append(number)
    return found


def _free(content: bytes, size: int) -> Iterator[int]:
    """Give the pages that are free, as the file format says (1.5, the freelist)."""
    trunk = int.from_bytes(content[32:36], "big")
    while trunk:
        yield trunk - 1
        at = (trunk - 1) * size
        count = int.from_bytes(content[at + 4 : at + 8], "big")
        for leaf in range(count):
            place = at + 8 + 4 * leaf
            yield int.from_bytes(content[place : place + 4], "big") - 1
        trunk = int.from_bytes(content[at : at + 4], "big")


def bits_of(first: int, size: int) -> range:
    """Return the bits of so many bytes, counted from the beginning of the file."""
    return range(first * 8, (first + size) * 8)


def headers_of(content: bytes) -> list[int]:
    """Return the bits of the header of the file, and of that of every page."""
    size = int.from_bytes(content[16:18], "big")
    bits = [*bits_of(0, HEADER)]
    for page in range(len(content) // size):
        bits += bits_of(page * size + (HEADER if page == 0 else 0), PAGE_HEADER)
    return bits


def one_of_each(content: bytes) -> list[int]:
    """Return the bits of the last page of each kind."""
    size = int.from_bytes(content[16:18], "big")
    pages = (numbers[-1] for numbers in kinds_of(content).values())
    return [bit for page in pages for bit in bits_of(page * size, size)]


def anywhere(path: Path) -> list[int]:
    """Return all the bits of a file."""
    return [*bits_of(0, path.stat().st_size)]


def some(bits: list[int], dice: random.Random, *, short: int, long: int | None = None) -> list[int]:
    """Return so many of these bits; in the long form all, where no number is named."""
    most = len(bits) if long is None else min(long, len(bits))
    return dice.sample(bits, rounds(long=most, short=short))


@contextmanager
def flipped(path: Path, content: bytes, bit: int, mask: int = 0) -> Iterator[None]:
    """Let a bit, or those of a mask in its byte, be flipped for a while, in place."""
    at = bit // 8
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.pwrite(descriptor, bytes([content[at] ^ (mask or 1 << bit % 8)]), at)
        yield
    finally:
        os.pwrite(descriptor, content[at : at + 1], at)
        os.close(descriptor)
