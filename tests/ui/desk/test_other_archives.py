"""The desk looks at an archive in another folder or on a server, and pushes to one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.ui.controls import Label
from cwb_workshop.ui.desk.place_dialog import PlaceDialog
from cwb_workshop.ui.desk.window import DeskWindow
from tests.archive.evenings import add as add_to
from tests.archive.evenings import evening, say
from tests.archive.pushing import push
from tests.languages import LANGUAGES
from tests.ui.desk.test_desk_window import add, opened
from tests.ui.open_dialogs import while_open

SECRET = "geheim-wachtwoord"


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder beside the desk, with evenings of somebody else."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    path = evening(folder, "Lindeveen", "2026-02-03")
    fields = {"who": "De Corporatie", "by": "2026-05-10"}
    say(path, "een bank op het plein")
    say(path, "het plein vegen", kind="commitment", item="commitments", fields=fields)
    return folder


def type_place(
    desk: DeskWindow, qtbot: QtBot, purpose: str, typed: str, organisation: str = ""
) -> str:
    """Type where an archive is, until it was opened or refused; return what the dialog said."""
    said: list[str] = []

    def answer(dialog: PlaceDialog) -> None:
        dialog.field.setText(typed)
        dialog.organisation.setText(organisation)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.go.isEnabled() or not dialog.isVisible())
        said.append(dialog.told.text().replace("\u200b", ""))
        dialog.reject()

    while_open(answer, PlaceDialog)
    desk.sessions.buttons[purpose].click()
    return said[0]


def news(desk: DeskWindow) -> str:
    return desk.news.text().replace("\u200b", "")


def at_place(desk: DeskWindow, qtbot: QtBot, place: str) -> None:
    qtbot.waitUntil(lambda: [one.place for one in desk.sessions.list.lines] == [place])


def finds(desk: DeskWindow, qtbot: QtBot, typed: str, line: str) -> None:
    desk.finding.field.setText(typed)
    qtbot.waitUntil(lambda: [one.text for one in desk.finding.list.lines] == [line])


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> DeskWindow:
    """A desk with one evening in Zuiderkouw."""
    folder = tmp_path / "own"
    folder.mkdir()
    path = evening(folder)
    say(path, "te duur")
    window = opened(tmp_path, qtbot)
    add(window, qtbot, path)
    window.show_page("sessions")
    return window


def test_an_archive_in_another_folder_is_looked_at_and_left_again(
    desk: DeskWindow, elsewhere: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    add_to(tmp_path / "other", elsewhere)
    type_place(desk, qtbot, "open", str(tmp_path / "other"))
    at_place(desk, qtbot, "Lindeveen")
    assert desk.windowTitle().endswith("other")
    assert desk.sessions.buttons["own"].isVisible()
    finds(desk, qtbot, "bank", "een bank op het plein")
    while_open(lambda dialog: dialog.own.click(), PlaceDialog)
    desk.sessions.buttons["open"].click()
    at_place(desk, qtbot, "Zuiderkouw")
    assert desk.windowTitle() == all_words("nl")("desk.title")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("nergens", "desk.archive.none"),
        ("https://server.example/archive", "archive.server_address"),
        (f"postgresql://anna:{SECRET}@server.example/archive", "archive.server_password"),
    ],
)
def test_what_is_no_archive_is_told_and_can_be_typed_again(
    desk: DeskWindow, qtbot: QtBot, typed: str, key: str
) -> None:
    told = type_place(desk, qtbot, "open", typed)
    assert told == all_words("nl")(key, folder=typed)
    assert SECRET not in told + news(desk)
    at_place(desk, qtbot, "Zuiderkouw")


@pytest.mark.parametrize("purpose", ["open", "push"])
def test_without_the_extra_the_desk_says_how_to_get_it(
    desk: DeskWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, purpose: str
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    told = type_place(desk, qtbot, purpose, "postgresql://server.example/archive")
    qtbot.waitUntil(lambda: "pip install" in told + news(desk))


def test_a_server_is_searched_compared_and_followed_up_as_a_folder_is(
    desk: DeskWindow, elsewhere: Path, server: str, tmp_path: Path, qtbot: QtBot
) -> None:
    archive, _taken = add_to(tmp_path / "other", elsewhere)
    push(archive, server)
    type_place(desk, qtbot, "open", server)
    at_place(desk, qtbot, "Lindeveen")
    words = all_words("nl")
    assert words("desk.place.head.server") in desk.windowTitle()
    finds(desk, qtbot, "bank", "een bank op het plein")
    qtbot.waitUntil(lambda: [one.text for one in desk.agreements.list.lines] == ["het plein vegen"])
    assert desk.agreements.calendar.isEnabled()
    qtbot.waitUntil(lambda: desk.comparison.list.rowCount() > 2)
    assert not any(button.isEnabled() for button in desk.agreements.deeds.values())
    assert words("desk.agreements.on_server") in desk.agreements.told.text()
    hidden = {name for name, one in desk.sessions.buttons.items() if not one.isVisible()}
    assert hidden == {"own", "folder", "stick", "file", "stop", "decide", "remove", "push"}
    desk.add([elsewhere])
    qtbot.waitUntil(lambda: news(desk) == words("desk.archive.not_on_server"))


def test_the_file_of_a_session_on_a_server_is_looked_for_on_this_laptop(
    desk: DeskWindow, server: str, tmp_path: Path, qtbot: QtBot
) -> None:
    type_place(desk, qtbot, "push", server)
    qtbot.waitUntil(lambda: "1 nieuw" in news(desk))
    type_place(desk, qtbot, "open", server)
    at_place(desk, qtbot, "Zuiderkouw")
    files: list[Path] = []
    (one,) = desk.sessions.list.lines
    desk._work.file_of(one.session, tmp_path, files.append, desk.tell_fault)
    qtbot.waitUntil(lambda: bool(files))
    assert files[0].is_file()


def test_the_same_push_again_sends_nothing(desk: DeskWindow, server: str, qtbot: QtBot) -> None:
    type_place(desk, qtbot, "push", server)
    qtbot.waitUntil(lambda: "1 nieuw" in news(desk))
    type_place(desk, qtbot, "push", server)
    qtbot.waitUntil(lambda: "1 stond er al" in news(desk))
    assert "1 nieuw" not in news(desk)


def test_of_several_organisations_one_is_named(
    desk: DeskWindow, elsewhere: Path, server: str, tmp_path: Path, qtbot: QtBot
) -> None:
    archive, _taken = add_to(tmp_path / "other", elsewhere)
    push(archive, server, "lindeveen")
    type_place(desk, qtbot, "push", server, "zuiderkouw")
    qtbot.waitUntil(lambda: "1 nieuw" in news(desk))
    told = type_place(desk, qtbot, "open", server)
    names = "lindeveen, zuiderkouw"
    assert told == all_words("nl")("desk.archive.several_organisations", names=names)
    type_place(desk, qtbot, "open", server, "lindeveen")
    at_place(desk, qtbot, "Lindeveen")


def test_a_server_without_an_archive_says_so(desk: DeskWindow, server: str, qtbot: QtBot) -> None:
    told = type_place(desk, qtbot, "open", server)
    assert told == all_words("nl")("desk.archive.server_none")
    at_place(desk, qtbot, "Zuiderkouw")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", ["open", "push"])
def test_each_field_has_a_name_for_who_listens(language: str, purpose: str, qtbot: QtBot) -> None:
    dialog = PlaceDialog(
        None, all_words(language), "open" if purpose == "open" else "push", is_own=True
    )
    qtbot.addWidget(dialog)
    assert dialog.field.accessibleName()
    assert dialog.organisation.accessibleName()
    assert not dialog.go.isEnabled()
    assert dialog.own.isHidden()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_told_has_room_and_takes_none_from_what_stands_above(
    language: str, qtbot: QtBot
) -> None:
    words = all_words(language)
    dialog = PlaceDialog(None, words, "push", is_own=True)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.tell(words("archive.server_password"))
    for label in (one for one in dialog.findChildren(Label) if one.isVisible()):
        assert label.height() >= label.heightForWidth(label.width())


def test_where_an_archive_could_be_opened_stands_there_again_and_what_was_refused_does_not(
    desk: DeskWindow, elsewhere: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    add_to(tmp_path / "other", elsewhere)
    type_place(desk, qtbot, "open", str(tmp_path / "other"))
    at_place(desk, qtbot, "Lindeveen")
    type_place(desk, qtbot, "open", f"postgresql://anna:{SECRET}@server.example/archive")
    left = desk.left
    assert left.places == (("open", str(tmp_path / "other"), ""),)
    desk.reject()
    again, seen = opened(tmp_path, qtbot, left=left), []
    at_place(again, qtbot, "Zuiderkouw")

    def look(dialog: PlaceDialog) -> None:
        seen.append((dialog.field.text(), dialog.organisation.text()))
        dialog.reject()

    while_open(look, PlaceDialog)
    again.sessions.buttons["open"].click()
    assert seen == [(str(tmp_path / "other"), "")]
