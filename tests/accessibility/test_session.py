"""A whole session is run by a program that sees names, roles and actions alone, on a real bus."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from jeepney.io.blocking import open_dbus_connection

from tests.accessibility.desktop import a_desktop, stop, until, what_is_missing
from tests.accessibility.events import Events
from tests.accessibility.tree import Part, program_on
from tests.started_before import started_before

_TIME = re.compile(r"[0-9]:[0-9]|[0-9] min")
_MISSING = what_is_missing()

pytestmark = [
    pytest.mark.skipif(bool(_MISSING), reason=_MISSING),
    pytest.mark.slow,
]


@dataclass(frozen=True)
class Reader:
    """Who listens: the program as a tree, and what it says."""

    program: Part
    events: Events

    def press(self, role: str, name: str) -> None:
        self.program.wait_for(role, name).press()

    def hears(self, *parts: str) -> str:
        """Wait for the next thing that is said; it has to be this, and nothing with it."""
        said = self.events.next_said()
        assert all(part in said for part in parts), f"{parts} not in “{said}”"
        return said

    def enter(self, line: str) -> None:
        """Put a line into the field and press the button beside it."""
        self.program.wait_for("text", "Capture line").type(line)
        self.press("push button", "Save (Enter)")

    def reads(self, role: str) -> list[str]:
        return [part.name for part in self.program.within() if part.role == role]


@pytest.fixture
def reader(own_home: Path) -> Iterator[Reader]:
    """The program as it is started by its name, on a desktop of its own."""
    with (
        a_desktop(own_home) as desktop,
        open_dbus_connection(desktop.bus) as asking,
        open_dbus_connection(desktop.bus) as listening,
    ):
        events = Events(listening)
        environment = {**desktop.environment, "LANG": "en_GB.UTF-8", "LANGUAGE": "en"}
        environment.pop("LC_ALL", None)
        started_before(own_home / "CWB Workshop")
        command = [sys.executable, "-m", "cwb_workshop"]
        program = subprocess.Popen(command, env=environment, text=True)
        try:
            there = program_on(asking)
            events.ask()
            yield Reader(there, events)
        finally:
            stop(program)


def test_an_evening_is_founded_written_down_shown_and_printed(
    reader: Reader, own_home: Path
) -> None:
    reader.press("push button", "Begin the session")
    reader.hears("Fill in which neighbourhood or place it is.")
    reader.program.wait_for("text", "Neighbourhood").type("Zuiderkouw")
    reader.press("radio button", "How much time is there? 60")
    reader.press("push button", "Begin the session")
    reader.hears("There is no second screen.")

    reader.press("push button", "Begin (F5)")
    reader.hears("Opened: Welcome. The wall is live")
    reader.press("list item", "Where do you get stuck?")
    reader.hears("Opened: Where do you get stuck?")

    reader.enter("1: Too many forms #money")
    reader.hears("Noted: Too many forms", "Money", "O01", "Table 1")
    reader.enter("9: Nothing")
    reader.hears("There is no table 9")
    assert reader.program.wait_for("text", "Capture line").text == "9: Nothing"
    reader.enter("2: Nobody answers")
    reader.hears("Noted: Nobody answers", "Table 2")
    reader.press("radio button", "Table 3")
    reader.hears("The next line is of: Table 3")
    reader.enter("A mistake")
    reader.hears("Noted: A mistake", "Table 3")
    reader.press("push button", "Undo: a line")
    reader.hears("Undone: a line: A mistake")
    reader.press("radio button", "All")
    reader.hears("All tables are listed")
    assert [name.split(",")[0] for name in reader.reads("list item")][-2:] == [
        "Too many forms",
        "Nobody answers",
    ]

    reader.press("push button", "Show 2 new lines")
    reader.hears("On the wall: 2 lines")
    reader.press("check box", "Black")
    reader.hears("The wall is black")
    reader.press("check box", "Black")
    reader.hears("The wall is live")

    reader.press("push button", "Report")
    reader.press("push button", "Save the report")
    reader.hears("Fill in when there will be an answer")
    reader.press("push button", "Save the report")
    reader.hears("The report is ready: ")
    until(lambda: list(own_home.rglob("*.pdf")), "the report")
    reader.press("push button", "End")
    reader.press("push button", "Yes, end it")
    assert reader.program.wait_for("frame", "CWB Workshop")
    assert reader.program.wait_for("list item", "Zuiderkouw")


def test_one_line_is_one_announcement_and_gives_new_names_to_what_changed_alone(
    reader: Reader,
) -> None:
    reader.program.wait_for("text", "Neighbourhood").type("Zuiderkouw")
    reader.press("push button", "Begin the session")
    reader.hears("There is no second screen.")
    reader.press("push button", "Begin (F5)")
    reader.hears("Opened: Welcome")
    reader.enter("1: eerste")
    reader.hears("Noted: eerste")
    reader.program.wait_for("text", "Capture line").type("1: tweede")
    reader.events.settle()
    before = _names(reader.program)
    reader.press("push button", "Save (Enter)")
    reader.hears("Noted: tweede")
    told = reader.events.settle()
    assert told.said == []
    after = _names(reader.program)
    changed = {path for path, name in after.items() if before.get(path, name) != name}
    renamed = {path for path in told.renamed if not _is_clock(after.get(path, ""))}
    assert renamed <= changed, [after.get(path) for path in renamed - changed]
    assert 1 <= len(renamed) <= 8


def _names(program: Part) -> dict[str, str]:
    return {part.path: part.name for part in program.within()}


def _is_clock(name: str) -> bool:
    """Tell whether a name follows the time: it changes without anybody doing anything."""
    return bool(_TIME.search(name))
