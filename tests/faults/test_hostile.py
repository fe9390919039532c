"""Files made to do harm: refused or read, soon and cheaply, and nothing else happens."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.session import factory
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.store import reading, schema
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.faults import FileError, StrangeParts
from tests.faults import processes
from tests.faults.hostile import laid, mutated, open_it, stumbled
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.tricks import TRICKS, odd, sql
from tests.workshop import EVENING, NEW, registry

MOST_TIMES = 20
"""So many times as long as a session like any other a file may take, in the same run."""

_LOOK = 20
MOST_MEGABYTES = 200


@pytest.fixture
def session(tmp_path: Path) -> Path:
    """A session like any other, that tricks are played on."""
    tools = Toolbox(registry(), tmp_path / "backups")
    made = tools.begin(tmp_path / "source.cwb", NEW, SetClock(EVENING))
    made.open_item("obstacles")
    for number in range(20):
        made.capture(f"antwoord {number}")
    for item in ("principles_vote", "commitments", "money_trail"):
        if item in made.record.plan:
            made.open_item(item)
            made.capture("* een afspraak @iemand")
    made.close_file()
    return tmp_path / "source.cwb"


def test_a_file_made_to_do_harm_does_none(
    tmp_path: Path, session: Path, dice: random.Random
) -> None:
    outcome = Outcome(rounds(long=200, short=len(TRICKS)))
    slowest, largest, answered = 0.0, 0, 0
    floor = Floor(session, tmp_path / "floor")
    for number in range(outcome.rounds):
        here = tmp_path / "tricks" / str(number)
        here.parent.mkdir(exist_ok=True)
        trick = TRICKS[number % len(TRICKS)]
        path = laid(session, here / "", trick)
        if number >= len(TRICKS):
            mutated(path, dice)
        outside = {found.name for found in here.parent.iterdir()}
        told = opened(path)
        if number % _LOOK == 0:
            floor.look()
        if told["seconds"] > MOST_TIMES * floor.seconds:
            # Whoever else uses the machine can make one slow, but not the same one twice.
            told = {**told, "seconds": min(told["seconds"], opened(path)["seconds"])}
        wrong = [
            *told["did"],
            *(key for key in told["came to"] if key not in _KNOWN),
            *(["too large"] if told["megabytes"] > MOST_MEGABYTES else []),
            *(["wrote elsewhere"] if _elsewhere(here, outside) else []),
        ]
        answered += bool(told["came to"])
        slowest, largest = max(slowest, told["seconds"]), max(largest, told["megabytes"])
        outcome.lost += len(wrong)
        if wrong:
            outcome.note(f"trick {number % len(TRICKS)}, round {number}: {wrong} {told}")
    outcome.note(f"at most {largest} MB")
    outcome.timed("each opened or refused", slowest, floor.seconds, MOST_TIMES * floor.seconds)
    outcome.tried("files opened or refused", answered, outcome.rounds)
    conclude("hostile", outcome)


class Floor:
    """How long a session like any other takes to be opened in the same ways, at this load."""

    def __init__(self, session: Path, folder: Path) -> None:
        folder.mkdir()
        self._session = session
        self._folder = folder
        self._times = 0
        self.seconds = 0.0

    def look(self) -> None:
        self._times += 1
        path = laid(self._session, self._folder / str(self._times), lambda path: None)
        self.seconds = max(self.seconds, opened(path)["seconds"])


_WORDS = all_words("nl").entries
_KNOWN = {"opened", *_WORDS, *(key.removesuffix(".other") for key in _WORDS)}


def opened(path: Path) -> dict:
    home = path.parent / "home"
    home.mkdir(exist_ok=True)
    victim = processes.begin(open_it, str(path), str(home))
    begun = time.monotonic()
    if victim.heard.poll(30):
        try:
            told: dict = json.loads(victim.heard.recv_bytes())
        except EOFError:
            told = {"did": ["crashed"], "came to": [], "seconds": 0.0, "megabytes": 0}
    else:
        told = {"did": ["hung"], "came to": [], "seconds": 30.0, "megabytes": 0}
    victim.kill()
    return {**told, "waited": time.monotonic() - begun}


def _elsewhere(here: Path, outside: set[str]) -> bool:
    touched = (here / "victim.txt").read_text() != "this stays"
    return touched or {found.name for found in here.parent.iterdir()} != outside


def test_without_looking_for_strange_parts_a_trigger_stays_in_the_file(
    tmp_path: Path, session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trick = sql("CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries; END")
    path = laid(session, tmp_path / "trick", trick)
    with pytest.raises(StrangeParts):
        read_contents(path)
    monkeypatch.setattr(schema, "strange_parts", lambda connection: [])
    tools = Toolbox(registry(), tmp_path / "backups")
    opened = tools.open(path, SetClock(EVENING))
    opened.capture("nieuw")
    opened.close_file()
    with pytest.raises(FileError):
        read_contents(path)


def test_without_a_look_at_its_values_the_program_stumbles_over_a_session(
    tmp_path: Path, session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = laid(session, tmp_path / "trick", odd(Entry, created="yesterday"))
    tools = Toolbox(registry(), tmp_path / "backups")
    with pytest.raises(StrangeParts):
        tools.look_at(path, SetClock(EVENING))
    monkeypatch.setattr(factory, "sound", lambda *_: True)
    assert stumbled(tools, path, tmp_path)


def test_an_endless_view_is_given_up_even_where_nobody_recognises_it(
    tmp_path: Path, session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = laid(session, tmp_path / "trick", TRICKS[2])
    monkeypatch.setattr(schema, "strange_parts", lambda connection: [])
    monkeypatch.setattr(schema, "missing_parts", lambda connection: [])
    monkeypatch.setattr(reading, "SECONDS", 0.2)
    with pytest.raises(FileError):
        read_contents(path)
