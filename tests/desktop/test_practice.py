"""Practice from home to the end: a room that talks, and nothing of it that stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.content.later import kit_names
from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.core.model.clock import PacedClock
from cwb_workshop.core.sessions.imaginary_room import first_openings, said_by
from cwb_workshop.demo.typist import press, type_text
from cwb_workshop.desktop.application import Program
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.practice import imaginary_session, room_of
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.ui.console.practice.practising import Practising
from cwb_workshop.ui.console.practice.sheet import PracticeSheet
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.desktop.ordering import written
from tests.ui.open_dialogs import when_open
from tests.workshop import every_words, kit, registry

WORD = "kanariepiet"


@pytest.fixture
def practising(program: Program) -> Program:
    program.practise()
    assert program.evening is not None
    program.evening.session.open_item("obstacles")
    return program


def files_with(word: str, folder: Path) -> list[str]:
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and word.encode() in path.read_bytes()
    ]


def practice_of(program: Program) -> Practising:
    assert program.evening is not None
    return program.evening.console.commands.practice


@pytest.mark.parametrize("language", interface_languages())
@pytest.mark.parametrize("name", kit_names())
def test_the_room_talks_in_most_items_of_each_kit_in_each_language(
    name: str, language: str, tmp_path: Path
) -> None:
    new = imaginary_session(every_words(language), kit(name))
    clock = PacedClock()
    session = Toolbox(registry(), tmp_path / "b").begin(tmp_path / "oefening.cwb", new, clock)
    try:
        room = room_of(session, 5)
        lines = [one for one in room.utterances if one.is_line]
        asked = [item.id for item in session.record.agenda if session.kit.items[item.id].asks]
        assert len(lines) >= 25
        assert {one.item for one in lines} >= set(asked)
        assert {one.table for one in lines if one.table} == {1, 2, 3, 4, 5}
        assert {one.manner for one in room.utterances} == {
            *("usual", "early", "late", "angry", "overrun", "count", "call")
        }
        assert room.outage is not None
        assert said_by(room, first_openings(session.record), clock.now()) == ()
    finally:
        session.close_file()


def test_at_twenty_times_a_room_speaks_soon_and_what_is_typed_is_caught(
    practising: Program, qtbot: QtBot
) -> None:
    practice = practice_of(practising)
    for _pace in range(4):
        practice.change_pace()
    qtbot.waitUntil(lambda: bool(practice._in_the_air()), timeout=30_000)
    one = practice._in_the_air()[-1]
    assert practising.evening is not None
    field = practising.evening.console.work.capture.field
    type_text(field, f"{one.table}: {one.text}")
    press(field, Qt.Key.Key_Return, text="\r")
    heard = practice.result().heard
    fates = [each.fate for each in heard if each.utterance.number == one.number]
    assert fates == (["caught"] if one.is_line else [])


def test_the_wall_goes_with_the_projector_of_practice_and_comes_back(practising: Program) -> None:
    evening = practising.evening
    assert evening is not None
    was_shown = evening.wall.is_in_sight
    assert was_shown
    practice_of(practising).projector_out.emit(True)
    assert not evening.wall.is_in_sight
    practice_of(practising).projector_out.emit(False)
    assert evening.wall.is_in_sight


def test_who_leaves_sees_how_it_went_and_nothing_of_it_stays(
    practising: Program, data: Path, qtbot: QtBot
) -> None:
    assert practising.evening is not None
    practice = practice_of(practising)
    qtbot.waitUntil(practice.is_on.__bool__)
    practice._clock.go_at(2000)
    qtbot.waitUntil(lambda: bool(practice._said()), timeout=20_000)
    practising.evening.session.capture(f"1: {WORD}")
    console, own = practising.evening.console, practising._context.practice.folder / "reports"
    written(qtbot, lambda: console.run("report"), own)
    practising.evening.session.flush()
    assert list((data / "reports").glob("*")) == [], "a report of practice is none of the real ones"
    assert files_with(WORD, data)
    seen: list[str] = []

    def close(dialog: QDialog) -> None:
        assert isinstance(dialog, PracticeSheet)
        seen.append(dialog.windowTitle())
        dialog.accept()

    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        when_open(close)
        dialog._take("leave")

    when_open(leave)
    practising.evening.console.run("home")
    assert seen == ["Hoe ging het oefenen?"]
    assert practising.evening is None
    assert files_with(WORD, data) == []
    assert practising._context.library.refresh() == ()


def test_practice_that_broke_off_is_gone_at_the_next_start(own_home: Path) -> None:
    context = ProgramContext()
    context.data.make()
    new = imaginary_session(every_words("nl"), kit())
    path = context.practice.new_path(new.place, new.date)
    session = context.toolbox.begin(path, new, PacedClock())
    session.open_item("obstacles")
    session.capture(f"1: {WORD}")
    session.close_file()
    path.with_name(f"{path.name}-wal").write_bytes(WORD.encode())
    assert files_with(WORD, own_home)
    ProgramContext().forget_practice()
    assert files_with(WORD, own_home) == []
    assert not path.parent.exists()
