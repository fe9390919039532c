"""What a damaged session still gives: every step that its journal proves."""

from __future__ import annotations

from contextlib import closing
from os import SEEK_END
from pathlib import Path

from cwb_workshop.store import journal, open_files
from cwb_workshop.store.causes import told_as_damage
from cwb_workshop.store.connection import connect, opened
from cwb_workshop.store.faults import FileError
from cwb_workshop.store.inspection import HEADER_BYTES, bytes_told, check_kind, usual_header
from cwb_workshop.store.journal import JournalHead, JournalRow
from cwb_workshop.store.keys import Key
from cwb_workshop.store.reading import bounded, copied
from cwb_workshop.store.sidecar_check import look_beside
from cwb_workshop.store.sidecar_files import uri


def rescued_rows(path: Path, head: JournalHead, key: Key | None) -> list[JournalRow]:
    """Return the steps after head that a file still gives, with whatever logs give most.

    Their hashes show that they are the ones, so that nothing else has to be whole. `key` is
    that of the session. Raises nothing.
    """
    try:
        with open_files.access(path), told_as_damage(path):
            check_kind(path)
            choices = tuple(look_beside(path, None).choices())
            return max((_rows(path, head, key, logs) for logs in choices), key=len)
    except FileError:
        return []


def _rows(
    path: Path, head: JournalHead, key: Key | None, logs: tuple[Path, ...]
) -> list[JournalRow]:
    try:
        with told_as_damage(path), copied(path, logs) as copy:
            if key is None:
                _mend_header(copy)
            # A log is folded in on opening; without one not even the first page has to be whole.
            open_copy = (
                connect(copy, key) if logs else opened(uri(copy, "ro") + "&immutable=1", key)
            )
            with closing(open_copy) as connection:
                return journal.readable_rows(bounded(connection, key), head)
    except FileError:
        return []


def _mend_header(copy: Path) -> None:
    """Put back what stands in the header of every session. Raises OSError."""
    with copy.open("rb+") as file:
        size = file.seek(0, SEEK_END)
        file.seek(0)
        header = usual_header(file.read(HEADER_BYTES), size)
        file.seek(0)
        file.write(header)
        # Of a file that was cut short the rest is empty: what stands before it can be read.
        if (whole := bytes_told(header)) > size:
            file.truncate(whole)
