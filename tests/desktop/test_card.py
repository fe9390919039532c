"""The quick card comes from home, from an evening and from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_workshop.app import main
from cwb_workshop.desktop.application import Program
from cwb_workshop.system.data_folder import DataFolder
from tests.report.evenings import printed
from tests.workshop import NEW

_CONTROL = Qt.KeyboardModifier.ControlModifier


def reports() -> Path:
    return DataFolder.of_this_person().reports


def test_a_key_at_home_writes_it_and_says_where(program: Program) -> None:
    QTest.keyClick(program.home.form.place, Qt.Key.Key_F1, _CONTROL)
    card = reports() / "spiekkaart.pdf"
    assert "Letters van de thema" in printed(card.read_bytes())


def test_an_evening_writes_it_too_and_over_the_older_one(program: Program) -> None:
    QTest.keyClick(program.home.form.place, Qt.Key.Key_F1, _CONTROL)
    program.start(NEW)
    assert program.evening is not None
    program.evening.console.run("card")
    assert [file.name for file in reports().glob("*.pdf")] == ["spiekkaart.pdf"]


@pytest.mark.parametrize(("language", "says"), [("nl", "Spiekkaart"), ("de", "Kurzkarte")])
def test_the_command_writes_it_in_any_complete_language(
    own_home: Path, tmp_path: Path, language: str, says: str
) -> None:
    out = tmp_path / "card.pdf"
    assert main(["quick-card", "-o", str(out), "--language", language]) == 0
    assert says in printed(out.read_bytes())


def test_a_language_for_the_room_alone_is_refused(
    own_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "card.pdf"
    assert main(["quick-card", "-o", str(out), "--language", "ar"]) == 1
    assert "ar" in capsys.readouterr().err
    assert not out.exists()
