"""Sessions on this laptop teach what usually runs over; it is told beside the ways to find time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.habits import PastEvening
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.past_evenings import PastEvenings
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.library import Library
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.language import Interface
from tests.workshop import EVENING, NEW, a_session, registry


def held(folder: Path, number: int, minutes: int) -> None:
    """Keep an evening in which the second question took so many minutes."""
    clock = SetClock(EVENING)
    tools = Toolbox(registry(), folder / "backups")
    session = tools.begin(folder / f"avond-{number}.cwb", replace(NEW, id=str(number)), clock)
    session.open_item("question_2")
    clock.set(EVENING + timedelta(minutes=minutes))
    session.do(navigation_steps.end_session(session.record, session.now()))
    session.close_file()


def test_what_ran_over_repeatedly_is_told_in_the_sheet(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "sessions"
    folder.mkdir()
    for number, minutes in enumerate((13, 14, 13)):
        held(folder, number, minutes)
    library = Library(folder, derived=tmp_path / "derived", backups=folder / "backups")
    library.refresh()
    clock = SetClock(EVENING)
    session = a_session("welcome", clock=clock)
    clock.set(EVENING + timedelta(minutes=10))
    interface = Interface("nl", all_words, load_locales(interface_languages()))
    console = ConsoleWindow(session, interface)
    qtbot.addWidget(console)
    PastEvenings(console, library, folder / "nu.cwb")
    agenda = console.commands.agenda
    sheet = agenda.repair_sheet()
    assert sheet is not None
    assert agenda.past is not None
    told: list[Sequence[PastEvening]] = []
    agenda.past(told.append, sheet)
    qtbot.waitUntil(lambda: bool(told))
    agenda.past(told.append, sheet)
    assert told == [told[0], told[0]], "they are read once"
    sentence = agenda._learnt(told[0])
    assert sentence == (
        "Geleerd van 3 avonden op deze laptop: "
        "“Vraag 2: gemeente, ankers” duurt meestal 13 minuten, gepland is 10."
    )
    sheet.tell_learnt(sentence)
    assert not sheet._learnt.isHidden()
    console.leave()


def test_where_nothing_was_learnt_nothing_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "sessions"
    folder.mkdir()
    held(folder, 1, 30)
    (folder / "kapot.cwb").write_bytes(b"geen sessie")
    library = Library(folder, derived=tmp_path / "derived", backups=folder / "backups")
    library.refresh()
    console = ConsoleWindow(
        a_session("welcome"), Interface("nl", all_words, load_locales(interface_languages()))
    )
    qtbot.addWidget(console)
    past = PastEvenings(console, library, folder / "nu.cwb")
    assert len(past._read()) == 1
    assert console.commands.agenda._learnt(past._read()) == ""
    console.leave()
