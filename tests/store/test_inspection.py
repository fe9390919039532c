"""What a path is: each thing it can be has a sentence of its own, and none is changed."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from cwb_workshop.content.word_files import load_words
from cwb_workshop.store import inspection
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import (
    CutShort,
    DamagedFile,
    EmptyFile,
    FileError,
    IsABook,
    IsAFolder,
    IsAKit,
    IsAProgram,
    IsArchive,
    IsDocument,
    IsPdf,
    IsPicture,
    IsSheet,
    IsSlides,
    IsText,
    IsWorkbook,
    MissingFile,
    NewerFile,
    NotASession,
    OddVersion,
    TooLarge,
    Unreadable,
)
from cwb_workshop.store.library.summaries import summarised
from cwb_workshop.store.sidecar_files import log_of
from cwb_workshop.ui.key_names import shown_key
from tests.store.sessions import finished_file, interrupted_file, opened


def altered(path: Path, at: int, content: bytes) -> None:
    whole = bytearray(path.read_bytes())
    whole[at : at + len(content)] = content
    path.write_bytes(whole)


def cut(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def make_newer(path: Path) -> None:
    """What a newer program leaves: a migration more, noted, and something that is new."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE moods (mood TEXT)")
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('session', 'm002_moods')"
        )
        connection.execute("PRAGMA user_version=2")


def make_foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE entries (id)")


CASES: list[tuple[Callable[[Path], object], type[FileError]]] = [
    (lambda path: path.unlink(), MissingFile),
    (make_folder, IsAFolder),
    (make_pipe, NotASession),
    (lambda path: path.write_bytes(b""), EmptyFile),
    (lambda path: cut(path, 10), CutShort),
    (lambda path: cut(path, 99), CutShort),
    (lambda path: cut(path, 4096), CutShort),
    (lambda path: cut(path, 9000), CutShort),
    (lambda path: path.write_bytes(b"%PDF-1.7" + b"x" * 9000), IsPdf),
    (lambda path: path.write_bytes(b"x\xff\x00" * 900), NotASession),
    (lambda path: path.write_text("Één nota, geen sessie.\n" * 90, encoding="utf-8"), IsText),
    (lambda path: path.write_text("Kort.", encoding="utf-16"), IsText),
    (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(900)), IsPicture),
    (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(900)), IsArchive),
    (lambda path: altered(path, 0, b"sqlite"), DamagedFile),
    (lambda path: altered(path, 18, b"\x03"), DamagedFile),
    (lambda path: altered(path, 68, b"\x00"), DamagedFile),
    (make_foreign, NotASession),
    (make_newer, NewerFile),
    (lambda path: altered(path, 60, (99).to_bytes(4, "big")), OddVersion),
    (lambda path: altered(path, 60, b"\x80"), OddVersion),
]


@pytest.mark.parametrize(
    ("harm", "told"), CASES, ids=[f"{n}-{fault.__name__}" for n, (_, fault) in enumerate(CASES)]
)
def test_each_thing_that_is_no_session_is_named_and_left_alone(
    tmp_path: Path, harm: Callable[[Path], object], told: type[FileError]
) -> None:
    path = finished_file(tmp_path, 30)
    harm(path)
    before = path.read_bytes() if path.is_file() else None
    for look in (opened, read_contents):
        with pytest.raises(told) as fault:
            look(path)
        assert fault.value.values["file"] == path.name
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_file_far_larger_than_any_evening_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = finished_file(tmp_path, 3)
    monkeypatch.setattr(inspection, "MOST_BYTES", 1000)
    with pytest.raises(TooLarge):
        read_contents(path)


def test_a_path_that_no_system_takes_is_a_missing_file(tmp_path: Path) -> None:
    for name in ("a\x00b.cwb", "there/is/no/folder.cwb"):
        with pytest.raises(MissingFile):
            read_contents(tmp_path / name)


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises((MissingFile, Unreadable)):
        read_contents(tmp_path / f"{'x' * 300}.cwb")


def test_a_file_that_lags_behind_its_log_is_not_taken_for_cut_short(tmp_path: Path) -> None:
    """A crash while the log is folded in leaves a first page that is ahead of the file."""
    path = interrupted_file(tmp_path, 60)
    page, pages = 4096, int.from_bytes(path.read_bytes()[28:32], "big")
    altered(path, 28, (pages + 40).to_bytes(4, "big"))
    assert path.stat().st_size < (pages + 40) * page
    assert len(read_contents(path).record.entries) == 60


def test_an_interrupted_session_was_saved_when_its_newest_line_was(tmp_path: Path) -> None:
    path = interrupted_file(tmp_path, 3)
    os.utime(path, (0, 0))
    os.utime(log_of(path), (3600, 3600))
    summary, _text = summarised(path, ())
    assert datetime.fromisoformat(summary.saved) == datetime.fromtimestamp(3600)


PACKED = b"PK\x03\x04" + bytes(900)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("answers.XLSX", PACKED, IsWorkbook),
        ("answers.ods", PACKED, IsSheet),
        ("answers.xls", b"\xd0\xcf\x11\xe0" + bytes(900), IsSheet),
        ("minutes.docx", PACKED, IsDocument),
        ("minutes.odt", PACKED, IsDocument),
        ("minutes.doc", b"\xd0\xcf\x11\xe0" + bytes(900), IsDocument),
        ("minutes.rtf", b"{\\rtf1 minutes}", IsDocument),
        ("evening.pptx", PACKED, IsSlides),
        ("book.epub", PACKED, IsABook),
        ("program.jar", PACKED, IsAProgram),
        ("budget.cwbkit", PACKED, IsAKit),
        ("all.zip", PACKED, IsArchive),
    ],
)
def test_what_programs_pack_is_named_by_the_end_of_its_name(
    tmp_path: Path, name: str, content: bytes, told: type[FileError]
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(told) as fault:
        opened(file)
    assert type(fault.value) is told


@pytest.mark.parametrize(
    ("part", "content", "told"),
    [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", IsSheet),
        ("mimetype", "application/vnd.oasis.opendocument.text", IsDocument),
        ("mimetype", "application/vnd.oasis.opendocument.presentation", IsSlides),
        ("mimetype", "application/epub+zip", IsABook),
        ("xl/workbook.xml", "<workbook/>", IsWorkbook),
        ("word/document.xml", "<document/>", IsDocument),
        ("ppt/presentation.xml", "<presentation/>", IsSlides),
        ("META-INF/MANIFEST.MF", "Manifest-Version: 1.0", IsAProgram),
        ("kit.toml", "id = 'budget'", IsAKit),
        ("notes.txt", "de notulen", IsArchive),
    ],
)
def test_whatever_it_is_called_it_is_named_by_what_is_in_it(
    tmp_path: Path, part: str, content: str, told: type[FileError]
) -> None:
    file = tmp_path / "nota.cwb"
    with ZipFile(file, "w") as packed:
        packed.writestr(part, content)
        packed.writestr("other.bin", bytes(70_000))
    with pytest.raises(told) as fault:
        opened(file)
    assert type(fault.value) is told


@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("fault", [IsText, IsWorkbook, IsSheet])
def test_what_holds_lines_is_told_how_to_bring_them_in(
    language: str, fault: type[FileError]
) -> None:
    key = shown_key("from_file", load_words(language))
    assert key.endswith("+O")
    assert key in load_words(language)(fault.key, file="answers.csv")
