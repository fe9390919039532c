"""Who comes back to the desk finds it as it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.desk.window import DeskWindow
from cwb_workshop.ui.desk_state import DeskState
from tests.archive.evenings import evening, say
from tests.ui.desk.test_desk_window import add, found, opened


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evenings")
    for place in ("Zuiderkouw", "Overkant"):
        path = evening(folder, place)
        say(path, "de huur", f"huis in {place}", highlight=True)
        fields = {"who": "De Corporatie"}
        say(path, "huur omlaag", kind="commitment", item="commitments", fields=fields)
    return folder


def choose(window: DeskWindow, page: str, name: str, value: str) -> None:
    filters = window.pages[page].filters
    assert filters is not None
    box = filters.boxes[name]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_page_words_and_what_was_chosen_are_there_again(
    tmp_path: Path, evenings: Path, qtbot: QtBot
) -> None:
    first = opened(tmp_path, qtbot)
    add(first, qtbot, evenings)
    found(first, qtbot, "huur", 4)
    choose(first, "find", "place", "Overkant")
    qtbot.waitUntil(lambda: len(first.finding.list.lines) == 2)
    first.finding.filters.flags["highlights"].click()
    qtbot.waitUntil(lambda: len(first.finding.list.lines) == 1)
    qtbot.waitUntil(lambda: first.agreements.filters.boxes["owner"].count() > 1)
    choose(first, "agreements", "owner", "corporatie")
    first.agreements.standing.buttons["done"].click()
    first.show_page("agreements")
    left = first.left
    first.reject()
    again = opened(tmp_path, qtbot, left=left)
    assert again.agreements.isVisible()
    qtbot.waitUntil(lambda: again.agreements.filters.owner == "corporatie")
    assert again.agreements.standing.value == "done"
    assert again.finding.field.text() == "huur"
    qtbot.waitUntil(lambda: [one.text for one in again.finding.list.lines] == ["de huur"])
    assert again.left == left


def test_what_is_not_there_any_more_is_not_chosen(
    tmp_path: Path, evenings: Path, qtbot: QtBot
) -> None:
    left = DeskState(chosen=(("find", "place", "Verdwenen"), ("find", "typed", "huur")))
    desk = opened(tmp_path, qtbot, left=left)
    add(desk, qtbot, evenings)
    qtbot.waitUntil(lambda: len(desk.finding.list.lines) == 4)
    assert desk.left.of_page("find") == {"typed": "huur"}


def test_an_empty_archive_begins_with_what_can_be_added_wherever_it_was_left(
    tmp_path: Path, qtbot: QtBot
) -> None:
    desk = opened(tmp_path, qtbot, left=DeskState("compare"))
    qtbot.waitUntil(desk.sessions.isVisible)
