"""A drawing lives in its session: in the file and its backups, and nowhere else on the laptop."""

from __future__ import annotations

import base64
import random
from pathlib import Path

from cwb_workshop.core.model.drawing import MOST_BYTES, drawing_of, set_drawing, text_of
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.library import Library
from cwb_workshop.store.inspection import MOST_BYTES as MOST_OF_A_FILE
from cwb_workshop.store.session_file import SessionFile
from tests.photos import kept
from tests.store.sessions import FOUNDED, KIT, PATIENT, said

TABLES = 12


def heaviest(number: int) -> str:
    """Return a drawing that is as large as one may be: a picture, and noise behind it."""
    picture = base64.b64decode(kept(40, 30))
    noise = random.Random(number).randbytes(MOST_BYTES - len(picture))
    return text_of(picture + noise.replace(b"\xff", b"\x00"))


def evening(root: Path) -> Path:
    """Write an evening in which each table made a drawing, and then another."""
    for name in ("sessions", "backups", "derived"):
        (root / name).mkdir()
    path = root / "sessions" / "avond.cwb"
    file = SessionFile.create(path, KIT, backups=root / "backups", pace=PATIENT)
    record = Record()

    def write(step: Step) -> None:
        nonlocal record
        record = record.after(step)
        file.write(step, "do", "t")

    write(FOUNDED)
    for number in range(1, TABLES + 1):
        write(said(number))
        write(set_drawing(record, f"id-{number}", kept(40, 30)))
        write(set_drawing(record, f"id-{number}", heaviest(number)))
    file.back_up()
    file.flush()
    file.close()
    return path


def library(root: Path) -> Library:
    return Library(root / "sessions", derived=root / "derived", backups=root / "backups")


def holding(root: Path, drawing: str) -> set[str]:
    files = (file for file in root.rglob("*") if file.is_file())
    return {
        file.relative_to(root).parts[0]
        for file in files
        if drawing[:60].encode() in file.read_bytes()
    }


def test_an_evening_full_of_drawings_is_read_again_and_stays_far_below_what_may_be(
    tmp_path: Path,
) -> None:
    path = evening(tmp_path)
    assert path.stat().st_size < MOST_OF_A_FILE / 4
    record = library(tmp_path).record(path)
    assert [drawing_of(record, f"id-{n}") for n in (1, TABLES)] == [heaviest(1), heaviest(TABLES)]


def test_the_backup_has_the_drawings_too(tmp_path: Path) -> None:
    path = evening(tmp_path)
    (backup,) = library(tmp_path).backups(path)
    assert drawing_of(library(tmp_path).record(backup), "id-1") == heaviest(1)


def test_neither_the_list_nor_the_search_holds_a_drawing_and_removing_leaves_none(
    tmp_path: Path,
) -> None:
    path = evening(tmp_path)
    assert library(tmp_path).refresh()
    assert library(tmp_path).search("wijk 1") == (path,)
    assert holding(tmp_path, heaviest(1)) == {"sessions", "backups"}
    library(tmp_path).remove(path, reports=False)
    assert holding(tmp_path, heaviest(1)) == set()
