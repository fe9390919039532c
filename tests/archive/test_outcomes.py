"""What a later session was told of an agreement, in an archive of both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from cwb_workshop.archive.agreements import alike_agreements, stored_agreements
from cwb_workshop.archive.finding import Selection
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.core.model.promised import Outcome, promised_fact
from cwb_workshop.session.earlier_sessions import earlier_session
from tests.archive.evenings import add, change, evening, say, set_fact
from tests.archive.pushing import push
from tests.postgresql import Cluster
from tests.workshop import registry


def agreed(folder: Path) -> Path:
    path = evening(folder, day="2026-01-15")
    say(path, "De bank bellen", kind="commitment", item="commitments", fields={"who": "Ann"})
    return path


def asked(folder: Path, earlier: Path, outcome: Outcome, day: str = "2026-03-12") -> Path:
    """Return a session that took the agreements of an earlier one over, and was told this."""
    path = evening(folder, day=day)
    for one in earlier_session(earlier, {}, registry().declared.kinds).agreements:
        fact = promised_fact(replace(one, outcome=outcome))
        set_fact(path, fact.scope, fact.key, fact.value)
    return path


def states(folder: Path, *paths: Path) -> list[str]:
    archive, _taken = add(folder, *paths)
    with archive.reading() as connection:
        return [one.state for one in stored_agreements(connection, Selection())]


def test_an_agreement_is_done_once_a_later_session_says_so_in_whichever_order(
    tmp_path: Path,
) -> None:
    first = agreed(tmp_path)
    later = asked(tmp_path, first, "done")
    assert states(tmp_path / "one", first, later) == ["done"]
    assert states(tmp_path / "two", later, first) == ["done"]
    assert states(tmp_path / "three", first) == ["agreed"]


def test_the_newest_session_that_knows_more_than_open_is_believed(tmp_path: Path) -> None:
    first = agreed(tmp_path)
    dropped = asked(tmp_path, first, "dropped", "2026-02-01")
    done = asked(tmp_path, first, "done", "2026-03-01")
    still_open = asked(tmp_path, first, "agreed", "2026-04-01")
    assert states(tmp_path / "archive", done, dropped, still_open, first) == ["done"]


def test_what_was_ticked_off_in_its_own_session_stands(tmp_path: Path) -> None:
    first = evening(tmp_path, day="2026-01-15")
    (entry,) = say(first, "De bank bellen", kind="commitment", item="commitments")
    later = asked(tmp_path, first, "done")
    change(first, entry, fields={"status": "dropped"})
    assert states(tmp_path / "archive", first, later) == ["dropped"]


def test_a_server_believes_the_newest_as_well(tmp_path: Path, cluster: Cluster) -> None:
    first = agreed(tmp_path)
    dropped = asked(tmp_path, first, "dropped", "2026-02-01")
    done = asked(tmp_path, first, "done", "2026-03-01")
    archive, _taken = add(tmp_path / "archive", done, dropped, first)
    address = cluster.database()
    push(archive, address)
    with ServerArchive(ServerAddress(address)).reading() as connection:
        (one,) = stored_agreements(connection, Selection())
        (alike,) = alike_agreements(connection, Selection(), date(2026, 6, 1))
    assert (one.state, alike.state, alike.number) == ("done", "done", 1)
