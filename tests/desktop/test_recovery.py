"""A session that cannot be opened: what is told, in each language, and what is offered."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cwb_workshop.app import main
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.dialogs.dialog import PlainDialog
from tests.desktop.evenings import begun, closed
from tests.desktop.opening import lines
from tests.desktop.recovery import (
    _OPEN,
    ROOT,
    SAID,
    answer,
    flipped,
    listed,
    of_the_system,
    speak,
)
from tests.languages import LANGUAGES
from tests.ui.open_dialogs import when_open


@pytest.fixture
def evening(program: Program, data: Path, qtbot: QtBot) -> Path:
    """A session of one line, with a backup that has it, as home lists it."""
    path, session = begun(program, data)
    session.capture(f"1: {SAID}")
    session.flush()
    session._store.back_up()
    session.flush()
    session.close_file()
    listed(program, qtbot)
    return path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bit", [7, 0], ids=["no text", "another letter"])
def test_a_flipped_bit_is_damage_and_its_backup_opens(
    program: Program, evening: Path, language: Language, bit: int
) -> None:
    speak(program, language)
    flipped(evening, bit)
    words = all_words(language)
    said = answer(None)
    program.go_on(evening)
    title, text, choices = said[0]
    assert title == words("home.mend.title", name=evening.stem)
    assert words("store.damaged", file=evening.name) in text, "what happened"
    assert words("home.mend.kept") in text, "what is safe"
    assert len(choices) == 2
    assert choices[0].startswith(words("home.mend.restore").split("{")[0]), "what can be done"
    assert program.evening is None
    answer("backup")
    program.go_on(evening)
    assert lines(program) == [SAID]
    assert len(list(evening.parent.glob(f"{evening.name}.damaged-*"))) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_backup_nothing_is_promised(
    program: Program, evening: Path, data: Path, language: Language
) -> None:
    speak(program, language)
    shutil.rmtree(data / "backups")
    flipped(evening, 7)
    said = answer(None)
    program.go_on(evening)
    words = all_words(language)
    assert words("home.mend.no_backup") in said[0][1]
    assert said[0][2] == [words("home.mend.leave")]


@pytest.mark.parametrize("has_backup", [True, False])
def test_of_a_file_that_is_not_there_nobody_is_told_to_keep_it(
    program: Program, evening: Path, data: Path, has_backup: bool
) -> None:
    if not has_backup:
        shutil.rmtree(data / "backups")
    evening.unlink()
    said = answer(None)
    program.go_on(evening)
    words = all_words(program.interface.language)
    assert words("store.missing_file", file=evening.name) in said[0][1]
    assert words("home.mend.no_backup") not in said[0][1]
    assert words("home.mend.kept") not in said[0][1]


def test_a_damaged_backup_is_passed_by(program: Program, evening: Path, data: Path) -> None:
    """Only what reads as a session does counts as its backup, however little is amiss."""
    program.go_on(evening)
    assert program.evening is not None
    session = program.evening.session
    session.go_on()
    session.capture("1: een regel van later")
    session.flush()
    session._store.back_up()
    session.flush()
    program.go_home()
    newest, *older = sorted((data / "backups").rglob("*.cwb"), reverse=True)
    assert older
    with closing(sqlite3.connect(newest)) as opened, opened:
        opened.execute("UPDATE entries SET text = 'iets anders'")
    assert newest not in program._context.library.backups(evening)
    flipped(evening, 7)
    answer("backup")
    program.go_on(evening)
    assert lines(program)[0] == SAID


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_read_now_can_be_tried_again(
    program: Program, evening: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(program, language)
    put_back = of_the_system(monkeypatch)
    words = all_words(language)
    said = answer(None)
    program.go_on(evening)
    assert said[0][0] == words("home.mend.title", name=evening.stem)
    assert said[0][1] == words("store.unreadable", file=evening.name)
    assert said[0][2] == [words("keeping.not_opened.again"), words("home.mend.leave")]
    assert program.evening is None

    def plug_in(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        put_back()
        dialog._take("again")

    when_open(plug_in)
    program.go_on(evening)
    assert lines(program) == [SAID]


def is_gone(folder: Path) -> bool:
    shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def test_home_looks_again_at_what_could_not_be_read(
    program: Program, evening: Path, data: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What home found is written down beside its window, and may be so just now.
    qtbot.waitUntil(lambda: is_gone(data / "derived"))
    put_back = of_the_system(monkeypatch)
    listed(program, qtbot)
    (row,) = program.home.pane.list.rows
    assert (row.kind, row.main) == ("unreadable", "mend")
    assert row.detail == all_words("nl")("store.unreadable", file=evening.name)
    said = answer(None)
    program.home.pane._do("mend", row)
    assert said[0][2][0] == all_words("nl")("keeping.not_opened.again")
    put_back()
    listed(program, qtbot)
    (row,) = program.home.pane.list.rows
    assert row.kind != "unreadable"


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_tells_of_damage_and_offers_the_backup(
    program: Program, evening: Path, language: Language, qtbot: QtBot
) -> None:
    speak(program, language)
    flipped(evening, 7)
    listed(program, qtbot)
    words = all_words(language)
    (row,) = program.home.pane.list.rows
    assert words("store.damaged", file=evening.name) in row.detail
    said = answer("restore")
    program.home.pane._do("mend", row)
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert words("home.mend.kept") in said[0][1]
    qtbot.waitUntil(lambda: program.home.pane.list.rows[0].kind != "unreadable", timeout=10_000)
    assert len(list(evening.parent.glob(f"{evening.name}.damaged-*"))) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_log_is_named_and_set_aside_only_when_asked(
    program: Program, evening: Path, language: Language
) -> None:
    speak(program, language)
    beside = evening.with_name(f"{evening.name}-journal")
    beside.write_bytes(b"a list of what to buy")
    words = all_words(language)
    for value in (None, "leave"):
        said = answer(value)
        program.go_on(evening)
        assert program.evening is None
        told = words("store.strange_log", file=evening.name, beside=beside.name)
        assert said[0][1] == told
        assert beside.read_bytes() == b"a list of what to buy"
    answer("aside")
    program.go_on(evening)
    assert lines(program) == [SAID]
    (aside,) = evening.parent.glob(f"{evening.name}.left-*")
    assert aside.read_bytes() == b"a list of what to buy"
    assert program.evening is not None
    assert aside.name in program.evening.console.status._announced.text().replace("\u200b", "")


def test_where_it_cannot_be_set_aside_that_is_told(
    program: Program, evening: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = evening.with_name(f"{evening.name}-journal")
    beside.write_bytes(b"a list of what to buy")

    def refused(*_values: object) -> None:
        raise PermissionError

    said: list[str] = []

    def first(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        monkeypatch.setattr(os, "replace", refused)
        when_open(second)
        dialog._take("aside")

    def second(dialog: QDialog) -> None:
        assert isinstance(dialog, PlainDialog)
        said.append(dialog._text.text())
        dialog.reject()

    when_open(first)
    program.go_on(evening)
    assert said == [all_words("nl")("dialog.disk")]
    assert program.evening is None
    assert beside.exists()


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl_NL.UTF-8"), ("en", "en_GB.UTF-8")])
def test_a_damaged_file_named_on_the_command_line_comes_to_the_same_dialog(
    tmp_path: Path, language: Language, locale: str
) -> None:
    path = closed(tmp_path / "avond.cwb", SAID)
    flipped(path, 7)
    done = subprocess.run(
        [sys.executable, "-c", _OPEN, str(path)],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": locale, "XDG_RUNTIME_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    words = all_words(language)
    assert done.returncode == 0, done.stderr
    assert words("home.mend.title", name="avond") in done.stdout
    assert words("store.damaged", file="avond.cwb") in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl_NL.UTF-8"), ("en", "en_GB.UTF-8")])
@pytest.mark.parametrize("command", ["totals", "report"])
@pytest.mark.parametrize("trouble", ["damaged", "unreadable", "strange_log"])
def test_a_command_tells_it_in_one_sentence(
    tmp_path: Path,
    language: Language,
    locale: str,
    command: str,
    trouble: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    path = closed(tmp_path / "avond.cwb", SAID)
    values = {"file": path.name}
    if trouble == "damaged":
        flipped(path, 7)
    elif trouble == "unreadable":
        of_the_system(monkeypatch)
    else:
        path.with_name(f"{path.name}-journal").write_bytes(b"a list of what to buy")
        values["beside"] = f"{path.name}-journal"
    out = tmp_path / "report.pdf"
    arguments = [command, str(path), *(["-o", str(out)] if command == "report" else [])]
    assert main(arguments) == 1
    told = capfd.readouterr()
    assert told.out == ""
    assert told.err == all_words(language)(f"store.{trouble}", **values) + "\n"
    assert not out.exists()
