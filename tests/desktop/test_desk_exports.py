"""What is found at the desk is saved where somebody says, in each of its forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.desktop.application import Program
from cwb_workshop.ui.desk.window import DeskWindow
from tests.desktop.evenings import begun
from tests.desktop.test_organisers_desk import at_desk, taken_in


@pytest.fixture
def path(data: Path, program: Program) -> Path:
    made, session = begun(program, data)
    for line in ("1: te duur", "2: de bus rijdt niet"):
        session.capture(line)
    session.close_file()
    return made


@pytest.mark.parametrize(
    ("form", "ending"), [("xlsx", ".xlsx"), ("csv", ".zip"), ("json", ".json"), ("folder", "")]
)
def test_what_is_found_is_saved_in_a_folder(
    program: Program,
    path: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    ending: str,
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(
        type(program._context.system), "choose_folder", lambda *_asked, **_where: folder
    )

    def save(desk: DeskWindow) -> None:
        taken_in(desk, qtbot)
        page = desk.finding
        page.field.setText("bus")
        qtbot.waitUntil(lambda: len(page.list.lines) == 1)
        page.form.setCurrentIndex(page.form.findData(form))
        page.save.click()
        qtbot.waitUntil(lambda: str(folder) in desk.news.text().replace("\u200b", ""))

    at_desk(program, save)
    (made,) = folder.iterdir()
    assert made.suffix == ending
    assert made.is_dir() == (form == "folder")
    if form == "json":
        assert [row["text"] for row in json.loads(made.read_bytes())["answers"]] == [
            "de bus rijdt niet"
        ]
