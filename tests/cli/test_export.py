"""`export` and `import` without a window: what is written, where, and what is read back."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cwb_workshop.app import main
from cwb_workshop.cli.parser import FORMATS as TYPED
from cwb_workshop.session.export import SEVERAL
from cwb_workshop.session.report_choice import FORMATS
from tests.workshop import ZUIDERKOUW

NAMELESS = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=120; language=nl; \
table_sizes=5, 5
:: at 19:00
:: item obstacles
1: Te veel formulieren #g !
2: Fout verstaan
// Onder ons
:: undo
"""


@pytest.fixture(autouse=True)
def english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def nameless(tmp_path: Path) -> Path:
    script = tmp_path / "script.txt"
    script.write_text(NAMELESS, encoding="utf-8")
    return played(tmp_path / "nameless.cwb", script)


def played(path: Path, script: Path) -> Path:
    assert main(["play", str(script), "--session", str(path)]) == 0
    return path


def export(session: Path, out: Path, format: str, *more: str) -> int:
    return main(["export", str(session), "-o", str(out), "--format", format, *more])


def totals(session: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> bytes:
    capfdbinary.readouterr()
    assert main(["totals", str(session)]) == 0
    return capfdbinary.readouterr().out


def test_the_forms_that_can_be_typed_are_those_there_are() -> None:
    assert TYPED == FORMATS


@pytest.mark.parametrize("format", FORMATS)
def test_each_form_is_written_twice_the_same_and_over_nothing(
    format: str, nameless: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, again = tmp_path / f"one.{format}.zip", tmp_path / f"two.{format}.zip"
    assert export(nameless, out, format) == 0
    assert export(nameless, again, format) == 0
    assert out.read_bytes() == again.read_bytes()
    other = tmp_path / "letter.zip"
    other.write_text("a letter", encoding="utf-8")
    assert export(nameless, other, format) == 1
    assert other.read_text(encoding="utf-8") == "a letter"
    assert "--force" in capsys.readouterr().err
    assert export(nameless, other, format, "--force") == 0
    assert export(nameless, nameless, format, "--force") == 1


@pytest.mark.parametrize("format", SEVERAL)
def test_what_is_several_files_goes_into_a_folder_of_its_own(
    format: str, nameless: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, packed = tmp_path / "files", tmp_path / "files.zip"
    assert export(nameless, folder, format, "--kind", "full") == 0
    assert export(nameless, packed, format, "--kind", "full") == 0
    with zipfile.ZipFile(packed) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == inside
    assert export(nameless, folder, format) == 1
    assert "not empty" in capsys.readouterr().err
    assert export(nameless, folder, format, "--force") == 0


def test_one_zip_has_them_all_with_a_word_in_two_languages(nameless: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.zip"
    assert export(nameless, out, "zip") == 0
    with zipfile.ZipFile(out) as archive:
        names = archive.namelist()
        read_me = archive.read("README.txt").decode()
    endings = {Path(name).suffix for name in names}
    assert endings == {".txt", ".pdf", ".docx", ".html", ".xlsx", ".csv", ".json", ".svg", ".png"}
    assert "In deze map" in read_me
    assert "This folder" in read_me


def test_the_json_of_the_organiser_becomes_the_same_session(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    session = played(tmp_path / "evening.cwb", ZUIDERKOUW / "script.txt")
    data, made = tmp_path / "evening.json", tmp_path / "made.cwb"
    assert export(session, data, "json", "--edition", "organiser") == 0
    assert main(["import", str(data), "--session", str(made)]) == 0
    assert totals(made, capfdbinary) == totals(session, capfdbinary)
    again = tmp_path / "again.json"
    assert export(made, again, "json", "--edition", "organiser") == 0
    assert again.read_bytes() == data.read_bytes()
    report = tmp_path / "report.pdf"
    assert main(["report", str(made), "-o", str(report), "--checked"]) == 0


def test_nothing_is_made_over_a_session_or_of_what_is_none(
    nameless: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, made = tmp_path / "whole.json", tmp_path / "made.cwb"
    assert export(nameless, data, "json", "--edition", "organiser") == 0
    before = nameless.read_bytes()
    assert main(["import", str(data), "--session", str(nameless)]) == 1
    assert nameless.read_bytes() == before
    for content in ("", "{}", data.read_text(encoding="utf-8").replace("Te veel", "Te we")[:-9]):
        other = tmp_path / "other.json"
        other.write_text(content, encoding="utf-8")
        assert main(["import", str(other), "--session", str(made)]) == 1
        assert not made.exists()
    told = json.loads(data.read_text(encoding="utf-8"))
    for entry in told["entries"]:
        entry["item"] = "nowhere"
    other.write_text(json.dumps(told), encoding="utf-8")
    assert main(["import", str(other), "--session", str(made)]) == 1
    assert not made.exists()
    assert main(["import", str(tmp_path / "gone.json"), "--session", str(made)]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_names_are_told_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "script.txt"
    script.write_text(NAMELESS + "1: Bel Fatima van der Berg op 06-12345678\n", encoding="utf-8")
    session, out = played(tmp_path / "named.cwb", script), tmp_path / "out.docx"
    assert export(session, out, "docx") == 3
    assert not out.exists()
    assert "Fatima van der Berg" in capsys.readouterr().err
    assert export(session, out, "docx", "--checked") == 0
