"""What was agreed last time is looked for beside the windows, and offered before the evening."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import interface_languages, load_locales
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.promised import promised_in
from cwb_workshop.core.sessions.promised_steps import put_off
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.earlier_agreements import EarlierAgreements
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.language import Interface
from tests.archive.evenings import evening, say, set_fact
from tests.workshop import a_session

OWN = Path("own.cwb")


@pytest.fixture
def console(qtbot: QtBot) -> Iterator[ConsoleWindow]:
    interface = Interface("nl", all_words, load_locales(interface_languages()))
    made = ConsoleWindow(a_session(None), interface)
    qtbot.addWidget(made)
    yield made
    made.leave()


def last_time(context: ProgramContext, place: str = "Zuiderkouw", day: str = "2026-01-15") -> Path:
    context.data.sessions.mkdir(parents=True, exist_ok=True)
    path = evening(context.data.sessions, place, day)
    say(path, "De bank bellen", kind="commitment", item="commitments", fields={"who": "Ann"})
    set_fact(path, "", "ended", f"{day}T21:00:00")
    return path


def looked(console: ConsoleWindow, context: ProgramContext) -> EarlierAgreements:
    """Look for them, and return once that is done."""
    context.library.refresh()
    earlier = EarlierAgreements(console, context, OWN)
    earlier.look()
    earlier._work.wait()
    return earlier


def test_the_newest_session_of_the_place_that_agreed_something_is_offered(
    console: ConsoleWindow, own_home: Path, qtbot: QtBot
) -> None:
    context = ProgramContext()
    last_time(context, day="2025-05-01")
    newest = last_time(context)
    last_time(context, place="Lindeveen", day="2026-02-01")
    looked(console, context)
    promised = console.commands.to_room.promised
    qtbot.waitUntil(lambda: promised.found is not None)
    assert promised.found is not None
    assert promised.found.path == newest
    assert promised_in(console.session.record) == ()


def test_nothing_is_offered_once_the_evening_has_begun_or_where_nothing_was_agreed(
    console: ConsoleWindow, own_home: Path, qtbot: QtBot
) -> None:
    context = ProgramContext()
    last_time(context, place="Lindeveen")
    looked(console, context)
    last_time(context)
    console.session.open_item("obstacles")
    looked(console, context)
    qtbot.wait(10)
    assert console.commands.to_room.promised.found is None


def test_a_damaged_file_is_passed_over_in_silence(
    console: ConsoleWindow, own_home: Path, qtbot: QtBot
) -> None:
    context = ProgramContext()
    older = last_time(context, day="2025-05-01")
    broken = last_time(context)
    context.library.refresh()
    broken.write_bytes(b"no session any more")
    earlier = EarlierAgreements(console, context, OWN)
    earlier.look()
    promised = console.commands.to_room.promised
    qtbot.waitUntil(lambda: promised.found is not None)
    assert promised.found is not None
    assert promised.found.path == older


def test_what_was_put_off_stays_so_when_the_session_is_opened_again(
    console: ConsoleWindow, own_home: Path, qtbot: QtBot
) -> None:
    context = ProgramContext()
    newest = last_time(context)
    console.session.do(put_off(console.session.record))
    looked(console, context)
    promised = console.commands.to_room.promised
    qtbot.waitUntil(lambda: promised.found is not None)
    assert promised.found is not None
    assert promised.found.path == newest
    assert console.status._offered is None
