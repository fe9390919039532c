"""A fault of the program: written down without anybody's words, told once, and on it goes."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.ui.fault_dialog import (
    LOG_BYTES,
    LOG_FILES,
    LOG_NAME,
    PAUSE_SECONDS,
    CalmCrash,
)
from tests.ui.open_dialogs import when_open

SAID = "Mijn buurvrouw krijgt geen huis"


class Evening:
    """A crash keeper with a clock and a dialog of its own."""

    def __init__(self, folder: Path) -> None:
        self.moment = 0.0
        self.put_away = True
        self.told: list[Path] = []
        self.threads: list[int] = []
        self.crash = CalmCrash(folder=lambda: folder, tell=self._tell, clock=lambda: self.moment)
        self.log = folder / "cwb-workshop.log"

    def fault(self, error: Exception | None = None) -> None:
        try:
            raise error or ValueError(SAID)
        except Exception as raised:  # noqa: BLE001 - any kind of fault, that is the point
            self.crash.take(type(raised), raised, raised.__traceback__)
        QApplication.processEvents()

    def _tell(self, file: Path) -> bool:
        self.told.append(file)
        self.threads.append(threading.get_ident())
        QApplication.processEvents()
        return self.put_away


@pytest.fixture
def evening(qapp: QApplication, tmp_path: Path) -> Evening:
    return Evening(tmp_path / "log")


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def test_the_log_says_what_and_where_but_never_what_was_said(
    evening: Evening, capsys: pytest.CaptureFixture[str]
) -> None:
    evening.fault()
    written = evening.log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_fault_dialog.py:" in written
    assert SAID not in written
    assert SAID not in capsys.readouterr().err


def test_an_error_of_the_world_is_logged_by_its_key(evening: Evening) -> None:
    evening.fault(StoreError("store.damaged", file=f"{SAID}.cwb"))
    written = evening.log.read_text(encoding="utf-8")
    assert "StoreError(store.damaged)" in written
    assert SAID not in written


def test_what_lies_behind_a_fault_is_named(evening: Evening) -> None:
    error = KeyError(SAID)
    error.__cause__ = OSError(SAID)
    evening.fault(error)
    assert "KeyError after OSError" in evening.log.read_text(encoding="utf-8")


def test_it_is_told_once_however_often_it_happens(evening: Evening) -> None:
    for _ in range(57):
        evening.fault()
    assert evening.told == [evening.log]
    assert evening.log.read_text(encoding="utf-8").count("ValueError") == 57


def test_it_is_told_again_after_a_pause(evening: Evening) -> None:
    evening.fault()
    evening.moment = PAUSE_SECONDS
    evening.fault()
    assert len(evening.told) == 2


def test_a_fault_while_it_is_told_is_not_told_on_top(qapp: QApplication, tmp_path: Path) -> None:
    told: list[Path] = []

    def tell(file: Path) -> bool:
        told.append(file)
        crash.take(ValueError, ValueError(SAID), None)
        QApplication.processEvents()
        return True

    crash = CalmCrash(folder=lambda: tmp_path, tell=tell, clock=lambda: 0.0)
    crash.take(ValueError, ValueError(SAID), None)
    QApplication.processEvents()
    assert len(told) == 1


def test_telling_waits_until_the_painting_is_over(evening: Evening) -> None:
    evening.crash.take(ValueError, ValueError(SAID), None)
    assert evening.told == []
    QApplication.processEvents()
    assert evening.told == [evening.log]


def test_a_fault_in_another_thread_is_told_in_the_window_s_own(evening: Evening) -> None:
    QThreadPool.globalInstance().start(
        lambda: evening.crash.take(ValueError, ValueError(SAID), None)
    )
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()
    assert evening.threads == [threading.get_ident()]


def test_it_takes_the_faults_of_windows_and_threads(evening: Evening, hooks: None) -> None:
    evening.crash.install()
    sys.excepthook(ValueError, ValueError(SAID), None)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    QApplication.processEvents()
    written = evening.log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "ZeroDivisionError" in written


def test_a_folder_that_cannot_be_written_makes_no_second_fault(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    evening = Evening(tmp_path / "log")
    evening.fault()
    assert len(evening.told) == 1


def test_the_log_never_grows_beyond_its_bounds(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (LOG_BYTES, LOG_FILES) == (1_000_000, 3)
    monkeypatch.setattr("cwb_workshop.ui.fault_dialog.LOG_BYTES", 300)
    for _ in range(40):
        evening.fault()
    files = list(evening.log.parent.iterdir())
    assert len(files) == LOG_FILES
    assert all(file.stat().st_size <= 300 for file in files)


def test_another_fault_within_the_pause_is_told_when_it_is_over(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cwb_workshop.ui.fault_dialog.PAUSE_SECONDS", 0.05)
    told: list[Path] = []

    def tell(file: Path) -> bool:
        told.append(file)
        return True

    crash = CalmCrash(folder=lambda: tmp_path, tell=tell)
    for kind in (ValueError, KeyError, IndexError):
        crash.take(kind, kind(SAID), None)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    crash.tell_rest()
    assert len(told) == 2


def test_another_fault_while_one_is_told_is_told_after_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cwb_workshop.ui.fault_dialog.PAUSE_SECONDS", 0.05)
    told: list[Path] = []

    def tell(file: Path) -> bool:
        told.append(file)
        if len(told) == 1:
            crash.take(KeyError, KeyError(SAID), None)
            QApplication.processEvents()
        return True

    crash = CalmCrash(folder=lambda: tmp_path, tell=tell)
    crash.take(ValueError, ValueError(SAID), None)
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)


def test_a_fault_just_before_the_program_ends_is_told_before_it_does(evening: Evening) -> None:
    evening.crash.take(ValueError, ValueError(SAID), None)
    evening.crash.tell_rest()
    assert len(evening.told) == 1
    evening.crash.tell_rest()
    QApplication.processEvents()
    assert len(evening.told) == 1


def test_what_the_end_of_the_program_took_away_unread_is_told_once_more(evening: Evening) -> None:
    evening.put_away = False
    evening.fault()
    evening.put_away = True
    evening.crash.tell_rest()
    evening.crash.tell_rest()
    assert len(evening.told) == 2


def test_a_fault_of_what_tells_faults_is_told_without_its_help(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    def broken(file: Path) -> bool:
        raise TypeError(SAID)

    def read(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.accept()

    seen: list[str] = []
    crash = CalmCrash(folder=lambda: tmp_path, tell=broken)
    when_open(read)
    crash.take(ValueError, ValueError(SAID), None)
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    (text,) = seen
    assert "Er ging iets mis" in text
    assert "Something went wrong" in text
    assert SAID not in text
    written = (tmp_path / "cwb-workshop.log").read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "TypeError" in written


@pytest.mark.parametrize("part", ["fault_told", "write_down", "print"])
def test_a_fault_is_told_whatever_else_about_it_fails(
    evening: Evening, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise OSError("no")

    monkeypatch.setattr(f"cwb_workshop.ui.fault_dialog.{part}", broken, raising=False)
    evening.fault()
    assert len(evening.told) == 1


def test_a_log_without_a_place_keeps_no_fault_from_being_told(
    qapp: QApplication, qtbot: QtBot
) -> None:
    def nowhere() -> Path:
        raise RuntimeError("no home")

    told: list[Path] = []

    def tell(file: Path) -> bool:
        told.append(file)
        return True

    crash = CalmCrash(folder=nowhere, tell=tell)
    crash.take(ValueError, ValueError(SAID), None)
    qtbot.waitUntil(lambda: told == [Path(LOG_NAME)], timeout=20_000)


def test_what_python_can_raise_nowhere_is_taken_too(evening: Evening, hooks: None) -> None:
    class Fragile:
        def __del__(self) -> None:
            raise ValueError(SAID)

    evening.crash.install()
    Fragile()
    QApplication.processEvents()
    assert "ValueError" in evening.log.read_text(encoding="utf-8")
    assert evening.told == [evening.log]
