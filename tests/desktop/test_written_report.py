"""After a report: open it, show it in its folder, or print it, in the evening and at home."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop import report_desk
from cwb_workshop.desktop.application import Program
from cwb_workshop.session.report_choice import ReportChoice, keep_choice
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.reports.dialog import Deed
from cwb_workshop.ui.reports.maker import ReportAsked, ReportMaker
from cwb_workshop.ui.system_services import System
from tests.desktop.ordering import filled_in, in_report
from tests.workshop import NEW


class Asked(System):
    """A system that does what the test says, and notes what it was asked."""

    def __init__(
        self, *, does: bool = True, folder: Path | None = None, printer: bool = True
    ) -> None:
        self.does = does
        self.printer = printer
        self.folder = folder
        self.asked: list[tuple[str, Path]] = []

    def open_file(self, file: Path) -> bool:
        return self._note("open", file)

    def show_folder(self, folder: Path) -> bool:
        return self._note("folder", folder)

    def has_printer(self) -> bool:
        return self.printer

    def print_file(self, file: Path) -> bool:
        return self._note("print", file)

    def stick(self) -> Path | None:
        return self.folder

    def choose_folder(
        self, parent: QWidget, words: Translator, title: str, *, folder: Path
    ) -> Path | None:
        return folder

    def print_pages(self, parent: QWidget, content: bytes, name: str) -> bool:
        assert content.startswith(b"%PDF")
        return self._note("pages", Path(name))

    def _note(self, what: str, path: Path) -> bool:
        self.asked.append((what, path))
        return self.does


def an_evening(program: Program, system: System) -> Evening:
    program._context.system = system
    program.start(NEW)
    assert program.evening is not None
    program.evening.session.open_item("obstacles")
    program.evening.session.capture("1: Te veel loketten")
    return program.evening


def offered(evening: Evening, qtbot: QtBot, deed: Deed = "save") -> list[QPushButton]:
    """Ask for a report by its key, and return the buttons that come with the news of it."""
    with qtbot.waitActive(evening.console):
        evening.console.activateWindow()
    in_report(qtbot, filled_in, lambda dialog: dialog.buttons[deed].click())
    QTest.keyClick(
        evening.console.work.capture.field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier
    )
    told = evening.console.status._told

    def shown() -> list[QPushButton]:
        return [button for button in told.findChildren(QPushButton) if button.isVisible()]

    number = 0 if deed == "print" else 3
    qtbot.waitUntil(lambda: told.isVisible() and len(shown()) == number)
    return shown()


@pytest.mark.parametrize(("number", "what"), [(0, "open"), (1, "folder"), (2, "print")])
def test_a_report_can_be_used_at_once_by_keyboard(
    program: Program, qtbot: QtBot, number: int, what: str
) -> None:
    system = Asked()
    evening = an_evening(program, system)
    buttons = offered(evening, qtbot)
    assert [button.text() for button in buttons] == ["Openen", "Toon in de map", "Afdrukken"]
    for _press in range(60):
        if buttons[number].hasFocus():
            break
        QTest.keyClick(evening.console.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(buttons[number], Qt.Key.Key_Space)
    ((asked, path),) = system.asked
    assert asked == what
    assert path.exists()
    assert path.is_dir() is (what == "folder")
    assert evening.session.record.entries.values()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_what_the_laptop_cannot_do_is_said(program: Program, qtbot: QtBot, number: int) -> None:
    evening = an_evening(program, Asked(does=False))
    button = offered(evening, qtbot)[number]
    before = evening.console.status._announced.text()
    button.click()
    told = evening.console.status._announced.text()
    assert told != before
    assert str(program._context.data.reports) in told
    assert button.isVisible(), "another way can be tried"


def test_the_offer_goes_with_the_next_news(program: Program, qtbot: QtBot) -> None:
    evening = an_evening(program, Asked())
    offered(evening, qtbot)
    evening.console.status.announce("Iets anders")
    QApplication.processEvents()
    told = evening.console.status._told
    assert [one for one in told.findChildren(QPushButton) if one.isVisible()] == []


@pytest.mark.parametrize(
    ("deed", "asked"), [("save", []), ("open", ["open"]), ("folder", ["folder"])]
)
def test_at_home_it_is_told_where_it_is(
    program: Program, qtbot: QtBot, deed: Deed, asked: list[str]
) -> None:
    system = Asked()
    an_evening(program, system)
    with qtbot.waitSignal(program.home.listed):
        program.go_home()
    (path,) = program._context.library.folder.glob("*.cwb")
    in_report(qtbot, filled_in, lambda dialog: dialog.buttons[deed].click())
    program.report_of(path)
    folder = program._context.data.reports
    qtbot.waitUntil(lambda: str(folder) in program.home.pane._news.text().replace("\u200b", ""))
    assert [what for what, _path in system.asked] == asked
    assert len(list(folder.glob("*.pdf"))) == 1


def test_on_a_stick_it_has_a_place_of_its_own(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    system = Asked(folder=stick)
    evening = an_evening(program, system)
    offered(evening, qtbot, "stick")
    (report,) = stick.glob("*.pdf")
    assert str(report) in _told_in(evening)
    assert not list(program._context.data.reports.glob("*.pdf"))


@pytest.mark.parametrize("does", [True, False])
def test_it_is_printed_by_the_dialog_of_the_system_and_no_file_stays(
    program: Program, qtbot: QtBot, *, does: bool
) -> None:
    system = Asked(does=does)
    evening = an_evening(program, system)
    offered(evening, qtbot, "print")
    ((what, name),) = system.asked
    assert (what, name.suffix) == ("pages", ".pdf")
    assert not list(program._context.data.reports.glob("*.pdf"))
    assert ("niet" in _told_in(evening)) is not does


@pytest.mark.parametrize(
    ("printer", "said"),
    [
        (True, "Neem bij de deur een verslag mee."),
        (False, "Je krijgt het verslag later. Vraag ernaar bij de begeleider."),
    ],
)
def test_one_key_gives_it_at_the_door_and_tells_the_room(
    program: Program, qtbot: QtBot, *, printer: bool, said: str
) -> None:
    system = Asked(printer=printer)
    evening = an_evening(program, system)
    chosen = ReportChoice("nl", "municipality", "full", "docx")
    evening.session.do(keep_choice(evening.session.record, chosen))
    evening.console.run("door_report")
    qtbot.waitUntil(lambda: evening.session.record.text("message", "wall") == said)
    (report,) = program._context.data.reports.iterdir()
    assert report.name.endswith("verslag-volledig-municipality_nl.pdf")
    assert system.asked == ([("print", report)] if printer else [])
    assert str(report) in _told_in(evening)


def test_at_the_door_too_it_is_decided_first_who_can_be_recognised(
    program: Program, qtbot: QtBot
) -> None:
    evening = an_evening(program, Asked())
    evening.session.capture("1: Vraag het aan Fatima van der Berg")
    seen = in_report(qtbot, lambda dialog: dialog.reject())
    evening.console.run("door_report")
    qtbot.waitUntil(lambda: bool(seen))
    assert not list(program._context.data.reports.glob("*.pdf"))
    assert evening.session.record.text("message", "wall") == ""


def test_who_looks_for_names_at_the_door_goes_where_that_fails(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening = an_evening(program, Asked())
    gone: list[bool] = []
    told: list[str] = []

    def fail(looking: ReportMaker, asked: ReportAsked) -> None:
        looking.destroyed.connect(lambda: gone.append(True))
        looking.failed.emit(OSError(asked.choice.format))

    monkeypatch.setattr(ReportMaker, "look", fail)
    monkeypatch.setattr(report_desk, "tell_any", lambda *given: told.append(str(given[-1])))
    evening.console.run("door_report")
    qtbot.waitUntil(lambda: bool(gone))
    assert told == ["pdf"]


def _told_in(evening: Evening) -> str:
    return evening.console.status._announced.text()
