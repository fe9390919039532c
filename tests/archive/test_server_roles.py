"""Who may read and who may push on a server, and that no organisation sees another."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.finding import Selection, find
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.archive.server_roles import make_roles, role_names, role_script
from cwb_workshop.archive.server_tables import of_organisations
from tests.archive.evenings import add, evening, say
from tests.archive.pushing import push, rows_here, rows_there
from tests.postgresql import Cluster, program
from tests.workshop import registry

GOUDA, ODD = "Gouda", "50% 'korting' :naam \\ \"x\"; DROP TABLE answers; --"


@pytest.fixture
def archive(tmp_path: Path) -> SessionArchive:
    path = evening(tmp_path)
    say(path, "een café", "samen kopen", themes=("money",))
    return add(tmp_path / "archive", path)[0]


@pytest.fixture
def person(server: str, cluster: Cluster) -> Callable[..., str]:
    """Make somebody who is a member of these roles; return how they reach the server."""
    database = server.rpartition("@/")[2].partition("?")[0]

    def made(name: str, *roles: str) -> str:
        name = f"{name}_{database}"
        cluster.run_sql(f"CREATE ROLE {name} LOGIN")
        for role in roles:
            cluster.run_sql(f"GRANT {role} TO {name}")
        return cluster.address(database, name)

    return made


def made_roles(server: str, organisation: str) -> tuple[str, str]:
    with ServerArchive(ServerAddress(server), organisation, pushes=True) as there:
        return make_roles(there)


def test_who_pushes_does_all_that_a_push_does_and_who_reads_reads(
    archive: SessionArchive, server: str, person: Callable[..., str], tmp_path: Path
) -> None:
    reads, pushes = made_roles(server, GOUDA)
    made_roles(server, GOUDA)
    anna, bert = person("anna", pushes), person("bert", reads)
    assert push(archive, anna) == {"new": 1}
    assert rows_there(anna) == rows_there(bert) == rows_here(archive)
    with ServerArchive(ServerAddress(bert)).reading() as connection:
        (line,) = find(connection, "CAFE", Selection(), registry())
    assert line.text == "een café"
    with pytest.raises(ArchiveError, match="server_forbids"):
        push(archive, bert)


@pytest.mark.parametrize("named", ["Zwolle", ODD])
def test_no_organisation_sees_or_touches_another(
    named: str, archive: SessionArchive, server: str, person: Callable[..., str], cluster: Cluster
) -> None:
    _reads, of_gouda = made_roles(server, GOUDA)
    _reads, of_other = made_roles(server, named)
    anna, carla = person("anna", of_gouda), person("carla", of_other)
    push(archive, anna)
    push(archive, carla)
    assert rows_there(carla) == rows_there(anna) == rows_here(archive)
    assert rows_there(carla, GOUDA)["answers"] == []
    with pytest.raises(ArchiveError, match="server_forbids"):
        push(archive, carla, GOUDA)
    with psycopg.connect(carla) as connection:
        for table in of_organisations():
            rows = connection.execute(f"SELECT DISTINCT organisation FROM {table.name}".encode())
            assert {row[0] for row in rows} <= {named}
            change = f"UPDATE {table.name} SET organisation = organisation"
            connection.execute(f"{change} WHERE organisation = '{GOUDA}'".encode())
            gone = connection.execute(
                f"DELETE FROM {table.name} WHERE organisation = '{GOUDA}'".encode()
            )
            assert gone.rowcount == 0
    assert rows_there(anna) == rows_here(archive)
    assert len(cluster.run_sql("SELECT DISTINCT organisation FROM answers", server)) == 2


def test_who_has_no_role_sees_nothing(
    archive: SessionArchive, server: str, person: Callable[..., str], cluster: Cluster
) -> None:
    push(archive, server, GOUDA)
    stranger = person("dora")
    with pytest.raises(ArchiveError, match="server_forbids"):
        ServerArchive(ServerAddress(stranger))
    everything = ", ".join(table.name for table in of_organisations())
    cluster.run_sql(f"GRANT SELECT ON {everything} TO PUBLIC", server)
    with psycopg.connect(stranger) as connection:
        for table in of_organisations():
            counted = connection.execute(f"SELECT count(*) FROM {table.name}".encode())
            assert counted.fetchone() == (0,)


def test_what_the_command_prints_is_what_psql_runs(
    archive: SessionArchive, server: str, person: Callable[..., str]
) -> None:
    push(archive, server, GOUDA)
    for _time in range(2):
        subprocess.run(
            [program("psql"), "-qX", "-v", "ON_ERROR_STOP=1", server],
            input=role_script(ODD),
            text=True,
            check=True,
            capture_output=True,
        )
    anna = person("anna", role_names(ODD)[1])
    assert push(archive, anna) == {"new": 1}
    assert rows_there(anna) == rows_here(archive)


def test_each_organisation_has_roles_of_its_own_whatever_it_is_called() -> None:
    names = ["Gouda", "gouda", "Göuda", "Gouda!", "g" * 500, "g" * 501, "", "''", ODD, "Δήμος"]
    roles = [role for name in names for role in role_names(name)]
    assert len(set(roles)) == len(roles)
    assert all(role.isascii() and role.replace("_", "a").isalnum() for role in roles)
    assert max(map(len, roles)) < 64
