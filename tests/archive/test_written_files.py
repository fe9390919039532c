"""An archive knows the files it was written to, as long as nobody changed them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.archive import written_files
from cwb_workshop.archive.written_files import FILE, WrittenFiles
from tests.archive.evenings import evening, quoted, said_yes, say


def test_what_was_written_is_known_until_somebody_changes_it(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"een")
    assert not WrittenFiles(tmp_path).has(file)
    WrittenFiles(tmp_path).keep(b"een")
    assert WrittenFiles(tmp_path).has(file)
    file.write_bytes(b"twee")
    assert not WrittenFiles(tmp_path).has(file)


def test_no_word_of_it_is_kept_and_the_oldest_marks_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(written_files, "_MOST", 2)
    for content in (b"een", b"twee", b"een", b"drie"):
        WrittenFiles(tmp_path).keep(content)
    file = tmp_path / "a"
    file.write_bytes(b"een")
    assert WrittenFiles(tmp_path).has(file)
    file.write_bytes(b"twee")
    assert not WrittenFiles(tmp_path).has(file)
    assert b"een" not in (tmp_path / FILE).read_bytes()


@pytest.mark.parametrize("marks", [b"\xff\x00", b"", b"<html>"])
def test_marks_that_are_none_know_nothing_and_stop_nothing(tmp_path: Path, marks: bytes) -> None:
    (tmp_path / FILE).write_bytes(marks)
    file = tmp_path / "a"
    file.write_bytes(b"een")
    assert not WrittenFiles(tmp_path).has(file)
    WrittenFiles(tmp_path).keep(b"een")
    assert WrittenFiles(tmp_path).has(file)
    assert not WrittenFiles(tmp_path).has(tmp_path / "nowhere")
    WrittenFiles(tmp_path / "nowhere").keep(b"een")


@pytest.mark.parametrize(
    ("act", "name"),
    [
        (("compare", "-o"), "c.html"),
        (("compare", "-o"), "c.pdf"),
        (("commitments", "--ics"), "c.ics"),
        (("commitments", "--letters"), "c.docx"),
        (("export", "-o"), "c.xlsx"),
        (("quotes", "-o"), "c.json"),
    ],
)
def test_every_command_writes_over_its_own_file_and_over_no_other(
    tmp_path: Path,
    act: tuple[str, str],
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    path = evening(tmp_path)
    fields = {"who": "Jan", "by": "2099-05-01"}
    say(path, "tuin", kind="commitment", item="commitments", fields=fields)
    said_yes(quoted(path, "We willen zelf beslissen"))
    assert main(["archive", "add", str(path)]) == 0
    out = tmp_path / name
    typed = ["archive", act[0], act[1], str(out)]
    assert main(typed) == 0
    assert main(typed) == 0
    out.write_bytes(b"van iemand anders")
    capfd.readouterr()
    assert main(typed) == 1
    told = capfd.readouterr().err
    assert "is there already. Nothing was changed." in told
    assert out.read_bytes() == b"van iemand anders"
    assert main([*typed, "--force"]) == 0
