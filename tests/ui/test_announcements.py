"""What happens is said once, a refusal before anything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.ui.announcements import Announcements
from tests.ui.heard import Heard


@pytest.fixture
def announcements(qtbot: QtBot) -> Iterator[Announcements]:
    window = QWidget()
    qtbot.addWidget(window)
    yield Announcements(window)
    window.close()


def test_what_happens_waits_for_a_pause(announcements: Announcements, heard: Heard) -> None:
    announcements.tell("Noted")
    assert heard.now() == [("Noted", False)]


def test_a_refusal_does_not_wait(announcements: Announcements, heard: Heard) -> None:
    announcements.refuse("There is no table 9.")
    announcements.tell("Noted")
    assert heard.now() == [("There is no table 9. Noted", True)]
    announcements.tell("Noted")
    assert heard.now() == [("Noted", False)]


def test_what_one_key_does_is_one_announcement(announcements: Announcements, heard: Heard) -> None:
    for sentence in ("Opened: Dreams", "The wall is live", "Opened: Dreams", ""):
        announcements.tell(sentence)
    assert heard.sentences() == ["Opened: Dreams. The wall is live"]


def test_the_same_is_said_again_when_it_happens_again(
    announcements: Announcements, heard: Heard
) -> None:
    announcements.tell("Noted")
    assert heard.sentences() == ["Noted"]
    announcements.tell("Noted")
    assert heard.sentences() == ["Noted"]


def test_nothing_is_said_where_nothing_is_to_be_said(
    announcements: Announcements, heard: Heard
) -> None:
    announcements.tell("")
    announcements.refuse("")
    assert heard.now() == []
