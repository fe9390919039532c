"""What was gathered on laptops stands on a server: once, whole, and from as many as push."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.archive_sessions import make_sessions
from cwb_workshop.archive.desk import decide, remove, stored_divergences
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.server import ServerArchive
from tests.archive.evenings import add, change, evening, intake, on_laptop, say
from tests.archive.pushing import push, rows_here, rows_there
from tests.postgresql import Cluster


@pytest.fixture
def archive(tmp_path: Path) -> SessionArchive:
    """An archive of three evenings, with all that can be said in one."""
    paths = [evening(tmp_path, place) for place in ("Lindeveen", "Zuiderkouw", "De Maten")]
    for path in paths:
        say(path, f"te duur in {path.stem}", "een café", themes=("money", "#eigen"))
        say(path, "samen kopen", kind="commitment", fields={"who": "Wijkraad", "by": "2026-05-01"})
    archive, _taken = add(tmp_path / "archive", *paths)
    return archive


def test_a_server_has_every_row_and_the_second_push_changes_nothing(
    archive: SessionArchive, server: str
) -> None:
    assert push(archive, server) == {"new": 3}
    assert rows_there(server) == rows_here(archive)
    assert push(archive, server) == {"same": 3}
    assert rows_there(server) == rows_here(archive)


def test_where_files_stood_on_a_laptop_is_told_to_no_server(
    archive: SessionArchive, server: str, cluster: Cluster
) -> None:
    push(archive, server)
    assert cluster.run_sql("SELECT count(*) FROM files", server) == [(0,)]


def test_a_session_that_has_grown_grows_and_one_that_is_behind_takes_nothing_away(
    tmp_path: Path, server: str
) -> None:
    path = evening(tmp_path)
    say(path, "een")
    behind, _taken = add(tmp_path / "behind", path)
    say(path, "twee")
    ahead, _taken = add(tmp_path / "ahead", path)
    assert push(behind, server) == {"new": 1}
    assert push(ahead, server) == {"changed": 1}
    assert push(behind, server) == {"same": 1}
    assert rows_there(server) == rows_here(ahead)


def test_what_two_organisers_did_in_one_session_comes_together_as_on_one_laptop(
    tmp_path: Path, server: str
) -> None:
    path = evening(tmp_path)
    (line,) = say(path, "gezegd")
    other = on_laptop(path, "b")
    change(path, line, text="zoals a het hoorde")
    say(path, "van a")
    change(other, line, text="zoals b het hoorde")
    say(other, "van b", "nog een van b")
    both, _taken = add(tmp_path / "both", path, other)
    first, _taken = add(tmp_path / "first", path)
    second, _taken = add(tmp_path / "second", other)
    assert push(first, server) == {"new": 1}
    assert push(second, server) == {"changed": 1}
    assert push(first, server) == {"same": 1}
    assert rows_there(server) == rows_here(both)
    (differs,) = stored_divergences(both)
    decide(both, differs.mark, 2, intake(both))
    assert push(both, server) == {"changed": 1}
    assert push(first, server) == push(second, server) == {"same": 1}
    assert rows_there(server) == rows_here(both)


def test_two_organisations_know_nothing_of_each_other(
    archive: SessionArchive, tmp_path: Path, server: str
) -> None:
    other = evening(tmp_path, "Elders")
    say(other, "van een ander")
    of_other, _taken = add(tmp_path / "other", other)
    assert push(archive, server, "Gouda") == {"new": 3}
    assert push(of_other, server, "Zwolle") == {"new": 1}
    assert push(archive, server, "Zwolle") == {"new": 3}
    assert rows_there(server, "Gouda") == rows_here(archive)
    assert len(rows_there(server, "Zwolle")["sessions"]) == 4
    with pytest.raises(ArchiveError, match="several_organisations"):
        ServerArchive(ServerAddress(server))


def test_what_was_taken_out_here_is_taken_out_there_and_stays_out(
    archive: SessionArchive, tmp_path: Path, server: str
) -> None:
    path = evening(tmp_path)
    say(path, "weg ermee")
    colleague, _taken = add(tmp_path / "colleague", path)
    list(intake(archive).take([path]))
    push(archive, server)
    push(colleague, server)
    remove(archive, [str(path)])
    assert push(archive, server) == {"removed": 1, "same": 3}
    assert rows_there(server) == rows_here(archive)
    assert push(archive, server) == {"same": 3}
    assert push(colleague, server) == {"kept_out": 1}
    assert rows_there(server) == rows_here(archive)
    assert push(colleague, server, again=True) == {"new": 1}
    assert len(rows_there(server)["sessions"]) == 4


def test_one_that_comes_back_to_the_laptop_is_taken_out_no_more(
    tmp_path: Path, server: str
) -> None:
    path = evening(tmp_path)
    say(path, "terug")
    archive, _taken = add(tmp_path / "archive", path)
    remove(archive, [str(path)])
    list(intake(archive).take([path]))
    assert push(archive, server) == {"new": 1}


def test_a_row_is_held_against_its_own_session_and_not_against_all_that_came_before(
    tmp_path: Path, server: str, cluster: Cluster
) -> None:
    evenings = tmp_path / "evenings"
    evenings.mkdir()
    make_sessions(evenings, 24, lines=60)
    archive, _taken = add(tmp_path / "archive", evenings)
    push(archive, server)
    _wait_for_figures(server, cluster)
    read = (
        "SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'answers'"
        " UNION ALL SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'answers'"
    )
    lines = len(rows_here(archive)["answers"])
    assert lines > 1400
    # While there are few, any way to find them is as short: so far each was held against a hundred.
    assert sum(int(n or 0) for (n,) in cluster.run_sql(read, server)) < 150 * lines


def _wait_for_figures(server: str, cluster: Cluster) -> None:
    """What a line did is counted once it is closed."""
    others = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    while cluster.run_sql(others, server) != [(0,)]:
        pass
