"""Pushes are killed, and the server goes away, while others push: nothing is lost or doubled."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cwb_workshop.archive import pushing, server_search
from cwb_workshop.archive.desk import remove
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.pushing import Push
from cwb_workshop.archive.server import ServerArchive
from tests.archive.pushing import push, rows_here, rows_there
from tests.faults import processes
from tests.faults.outcome import Outcome, conclude, rounds
from tests.faults.pushing import DONE, LAPTOPS, READY, laptops, push_all
from tests.postgresql import Cluster, started
from tests.workshop import registry

_SESSIONS = 6
_LIVES = 6
"""How often one database is pushed to by killed programs, before a new one begins."""


@pytest.fixture(scope="module")
def frail() -> Iterator[Cluster]:
    """A server that can be stopped, and keeps what it said it kept: nobody else uses it."""
    with started(synchronous_commit="on") as cluster:
        yield cluster


def attack(folder: Path, times: int, dice: random.Random, cluster: Cluster) -> Outcome:
    *archives, every = laptops(folder, _SESSIONS, 8, dice)
    expected, outcome = rows_here(every), Outcome(times)
    server, unfinished, kept = cluster.database(), 0, 0
    for number in range(times):
        if number % _LIVES == 0:
            server = cluster.database()
        # The one that has most to push is killed, while two others push the same.
        names = ["all", *dice.sample(LAPTOPS, 2)]
        killed, *victims = [processes.begin(push_all, str(folder / one), server) for one in names]
        killed.wait_for(READY)
        # Every other time at once: whoever is slow to kill it finds it done.
        lives = killed.live_for(dice.randint(0, 2), dice) if number % 2 else killed.live(_any_word)
        words = lives + killed.kill()
        unfinished += DONE not in words
        for victim in victims:
            words += victim.wait_for(DONE)
            victim.kill()
        there = {row[0] for row in rows_there(server, "Gouda")["sessions"]}
        told = {repr(word.split()[1]) for word in words if word.startswith(("new", "changed"))}
        outcome.lost += len(told - there)
        kept += len(told)
        if number % _LIVES == _LIVES - 1 or number == times - 1:
            for archive in archives:
                push(archive, server, "Gouda")
            outcome.lost += rows_there(server, "Gouda") != expected
            outcome.lost += push(every, server, "Gouda") != {"same": _SESSIONS}
    outcome.tried("killed before it was done", unfinished, times // 3)
    outcome.tried("sessions kept while another was killed", kept, 1)
    return outcome


def _any_word(_told: str) -> bool:
    return True


def test_two_push_at_once_while_a_third_is_killed(
    tmp_path: Path, dice: random.Random, cluster: Cluster
) -> None:
    conclude("kill-push", attack(tmp_path, rounds(long=200, short=3), dice, cluster))


def test_a_server_that_goes_away_in_the_middle_of_a_session_and_comes_back_is_waited_for(
    tmp_path: Path, dice: random.Random, frail: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = laptops(tmp_path, 5, 10, dice)[0]
    server, word_rows = frail.database(), server_search.word_rows
    written: list[str] = []
    paused: list[float] = []

    def falls_away(connection: Any, lines: Iterable[tuple[str, str, str, str]]) -> Any:
        told = list(lines)
        written.append(told[0][0])
        if len(written) == 2:
            frail.stop()
        return word_rows(connection, told)

    def comes_back(seconds: float) -> None:
        paused.append(seconds)
        if len(paused) == 2:
            frail.start()

    monkeypatch.setattr(server_search, "word_rows", falls_away)
    monkeypatch.setattr(pushing, "_IN_ONE_GO", 2)
    assert push(archive, server, pause=comes_back) == {"new": 5}
    assert paused == [0.5, 1.0]
    assert rows_there(server) == rows_here(archive)


def test_one_that_stays_away_is_told_and_the_same_push_goes_on_when_it_is_back(
    tmp_path: Path, dice: random.Random, frail: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = laptops(tmp_path, 5, 10, dice)[0]
    server = frail.database()
    monkeypatch.setattr(pushing, "_PAUSES", ())
    monkeypatch.setattr(pushing, "_IN_ONE_GO", 2)
    with ServerArchive(ServerAddress(server), pushes=True) as there:
        run = Push(archive, there, registry()).run()
        done = [next(run), next(run)]
        frail.stop()
        with pytest.raises(ArchiveError, match="server_away"):
            list(run)
    with pytest.raises(ArchiveError, match="server_away"):
        push(archive, server)
    frail.start()
    assert [one.outcome for one in done] == ["new", "new"]
    assert push(archive, server) == {"same": 2, "new": 3}
    assert rows_there(server) == rows_here(archive)


def test_a_session_is_taken_out_while_another_laptop_pushes_it(
    tmp_path: Path, dice: random.Random, server: str
) -> None:
    archive = laptops(tmp_path, 6, 8, dice)[0]
    push(archive, server, "Gouda")
    gone = [row[0][1:-1] for row in rows_here(archive)["sessions"]][:3]
    remove(archive, gone)
    victims = [processes.begin(push_all, str(tmp_path / name), server) for name in ("a", "all")]
    for victim in victims:
        victim.wait_for(DONE)
        victim.kill()
    assert rows_there(server, "Gouda")["sessions"] != []
    assert not {row[0][1:-1] for row in rows_there(server, "Gouda")["sessions"]} & set(gone)
    for name, rows in rows_there(server, "Gouda").items():
        assert name in ("kits", "questions") or not any(
            repr(one) in row for row in rows for one in gone
        )
