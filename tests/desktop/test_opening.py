"""Sessions in a cloud, on a share, open elsewhere, and where nothing can be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.store.session_file import SessionFile
from cwb_workshop.system.data_folder import DataFolder
from tests.desktop.opening import answer, enter_line, evening, lines
from tests.desktop.ordering import in_report
from tests.workshop import EVENING, NEW, held_before, registry

ROOT = Path(__file__).parents[2]
_HOLD = """
import sys
from pathlib import Path
from cwb_workshop.store.session_file import SessionFile
path = Path(sys.argv[1])
file = SessionFile.open(path, backups=path.parent / "backups")
print("open", flush=True)
sys.stdin.read()
"""


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file): (file.read_bytes(), file.stat().st_mtime_ns) for file in files}


def test_a_session_in_a_cloud_is_copied_to_this_computer_if_wanted(
    program: Program, tmp_path: Path, data: Path
) -> None:
    path = evening(tmp_path / "OneDrive" / "avond.cwb")
    before = contents(path.parent)
    said = answer("copy")
    program.go_on(path)
    assert "OneDrive" in said[0]
    assert lines(program) == ["de eerste regel"]
    assert program.open_file == data / "sessions" / "avond.cwb"
    assert program.evening is not None
    assert "avond.cwb" in program.evening.console.status._announced.text()
    assert contents(path.parent) == before


def test_who_works_there_all_the_same_is_asked_once(program: Program, tmp_path: Path) -> None:
    path = evening(tmp_path / "Dropbox" / "avond.cwb")
    said = answer("here")
    program.go_on(path)
    assert len(said) == 1
    assert program.open_file == path
    program.go_home()
    program.go_on(path)
    assert program.open_file == path, "nobody is asked again"


def test_who_does_not_want_to_stays_at_home(program: Program, tmp_path: Path) -> None:
    path = evening(tmp_path / "Nextcloud" / "avond.cwb")
    answer(None)
    program.go_on(path)
    assert program.evening is None


def test_a_share_is_named_as_such(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cwb_workshop.system.storage_location import Mount

    path = evening(tmp_path / "schijf" / "avond.cwb")
    share = [Mount("/", "ext4"), Mount(str(tmp_path / "schijf"), "cifs")]
    monkeypatch.setattr("cwb_workshop.system.storage_location._mounts", lambda: share)
    said = answer("leave")
    program.go_on(path)
    assert "netwerkschijf" in said[0]
    assert "cifs" in said[0]


def test_a_new_session_in_a_cloud_asks_first(
    program: Program, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program._context.data.make()
    (data / ".dropbox").touch()
    said = answer("leave")
    program.start(NEW)
    assert "Dropbox" in said[0]
    assert str(data) in said[0]
    assert program.evening is None
    answer("here")
    program.start(NEW)
    assert program.evening is not None
    program.go_home()
    program.start(NEW)
    assert program.evening is not None, "nobody is asked again"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which nothing may be written; the tests may run as a user who may."""
    folder = tmp_path / "stick"
    access = os.access

    def checked(path: Path, mode: int) -> bool:
        protected = Path(path).is_relative_to(folder) and bool(mode & os.W_OK)
        return not protected and access(path, mode)

    folder.mkdir()
    monkeypatch.setattr("cwb_workshop.store.connection.os.access", checked)
    return folder


@pytest.mark.parametrize("crashed", [False, True])
def test_what_cannot_be_written_can_be_looked_at(
    program: Program, tmp_path: Path, stick: Path, *, crashed: bool
) -> None:
    made = evening(tmp_path / "elders" / "avond.cwb", crashed=crashed)
    for file in made.parent.glob(f"{made.name}*"):
        shutil.copyfile(file, stick / file.name)
    path = stick / made.name
    before = contents(stick)
    said = answer("look")
    program.go_on(path)
    assert "niet worden geschreven" in said[0]
    assert lines(program) == ["de eerste regel"]
    evening_now = program.evening
    assert evening_now is not None
    session, console = evening_now.session, evening_now.console
    assert console.status._saved.text() == "Alleen lezen"
    field = console.work.capture.field
    type_text(field, "2: dit kan niet")
    press(field, Qt.Key.Key_Return, text="\r")
    assert field.text() == "2: dit kan niet", "what was typed stays"
    with pytest.raises(Refused):
        session.capture("2: dit ook niet")
    console.run("undo")
    session.do(editing_steps.set_fact(session.record, "", "present", 99))
    assert lines(program) == ["de eerste regel"]
    assert session.record.number("present") == 24
    session.next_item()
    program.go_home()
    assert contents(stick) == before
    assert sorted(stick.iterdir()) == sorted(Path(name) for name in before)


def test_a_copy_of_what_cannot_be_written_is_worked_on(
    program: Program, tmp_path: Path, stick: Path, data: Path
) -> None:
    made = evening(tmp_path / "elders" / "avond.cwb")
    shutil.copyfile(made, stick / "avond.cwb")
    before = contents(stick)
    answer("copy")
    program.go_on(stick / "avond.cwb")
    enter_line(program, "2: en dit wel")
    assert lines(program) == ["de eerste regel", "en dit wel"]
    assert program.open_file == data / "sessions" / "avond.cwb"
    assert contents(stick) == before


def test_where_nothing_at_all_can_be_written_a_session_can_be_looked_at(
    program: Program, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = evening(tmp_path / "elders" / "avond.cwb")
    shutil.copyfile(made, stick / "avond.cwb")

    def protected(_folder: DataFolder) -> None:
        raise PermissionError

    monkeypatch.setattr(DataFolder, "make", protected)
    said = answer("leave")
    program.start(NEW)
    assert "kan niet worden geschreven" in said[0]
    assert program.evening is None
    answer("look")
    program.go_on(stick / "avond.cwb")
    assert lines(program) == ["de eerste regel"]


def test_of_what_cannot_be_written_there_is_a_report(
    program: Program, tmp_path: Path, stick: Path, data: Path, qtbot: QtBot
) -> None:
    made = evening(tmp_path / "elders" / "avond.cwb")
    shutil.copyfile(made, stick / "avond.cwb")
    in_report(qtbot, lambda dialog: dialog.buttons["save"].click())
    program.report_of(stick / "avond.cwb")
    qtbot.waitUntil(lambda: len(list((data / "reports").glob("*.pdf"))) == 1)
    assert [path.name for path in stick.iterdir()] == ["avond.cwb"]


def test_a_session_that_is_open_elsewhere_can_be_looked_at(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = evening(tmp_path / "avond.cwb")
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        said = answer("look")
        program.go_on(path)
        assert "al open" in said[0]
        assert lines(program) == ["de eerste regel"]
        assert program.evening is not None
        assert program.evening.session.read_only
        program.go_home()
        assert holder.stdin is not None
        holder.stdin.close()
    SessionFile.open(path, backups=tmp_path / "backups").close()
    assert QApplication.activeModalWidget() is None


def test_a_folder_of_the_program_that_cannot_be_made_is_named_with_a_way_out(
    program: Program, data: Path
) -> None:
    for made in ("sessions", "backups"):
        shutil.rmtree(data / made, ignore_errors=True)
        (data / made).write_bytes(b"a file stands where a folder should be")
    said = answer("read")
    program.start(NEW)
    assert program.evening is None
    assert str(data) in said[0]
    assert "CWB_WORKSHOP_HOME" in said[0]


def test_who_opens_longer_texts_than_are_taken_here_is_told(
    program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "elders" / "lang.cwb"
    path.parent.mkdir()
    session = Toolbox(registry(), tmp_path / "backups").begin(path, NEW, SetClock(EVENING))
    session.open_item("obstacles")
    session.do(held_before(session, "answer", "x" * 600, label="O01"))
    session.close_file()
    program.go_on(path)
    assert lines(program) == ["x" * 600]
    assert program.evening is not None
    told = program.evening.console.status._announced.text()
    assert told == program.interface.words("limit.beyond", n=1)
