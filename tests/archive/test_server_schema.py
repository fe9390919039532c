"""The tables of a server keep to what lets an engine spread them by organisation, as it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import ForeignKeyConstraint, Table

from cwb_workshop.archive import migrations as steps
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.server_tables import ON_SERVER, every_table, of_organisations
from tests.archive.evenings import add, evening
from tests.archive.pushing import push
from tests.postgresql import Cluster

_KEYS = """
    SELECT c.conrelid::regclass::text, c.contype::text, a.attname
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype IN ('p', 'u', 'f', 'x') AND c.connamespace = 'public'::regnamespace
"""
_REFERRED = """
    SELECT c.conrelid::regclass::text, a.attname
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = c.confkey[1]
    WHERE c.contype = 'f'
"""
_UNIQUE = """
    SELECT i.indrelid::regclass::text, a.attname
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace
"""


@pytest.fixture
def pushed(tmp_path: Path, server: str) -> str:
    archive, _taken = add(tmp_path / "archive", evening(tmp_path))
    push(archive, server)
    return server


@pytest.mark.parametrize("table", ON_SERVER.sorted_tables, ids=lambda table: table.name)
def test_the_organisation_stands_first_in_every_key_and_reference(table: Table) -> None:
    assert next(column.name for column in table.primary_key) == "organisation"
    assert not any(column.unique or column.computed or column.identity for column in table.columns)
    assert table.autoincrement_column is None
    for one in table.constraints:
        if isinstance(one, ForeignKeyConstraint):
            meant = [element.column for element in one.elements]
            assert one.column_keys[0] == meant[0].name == "organisation"
            assert meant == list(one.referred_table.primary_key)


def test_a_real_server_has_no_key_and_no_reference_without_an_organisation(
    pushed: str, cluster: Cluster
) -> None:
    of_the_whole = {"migrations"}
    keys = {(table, column) for table, _kind, column in cluster.run_sql(_KEYS, pushed)}
    keys |= set(cluster.run_sql(_UNIQUE, pushed)) | set(cluster.run_sql(_REFERRED, pushed))
    assert {table for table, column in keys if column != "organisation"} == of_the_whole
    assert {table for table, _column in keys} == {table.name for table in every_table()}


def test_a_real_server_has_no_counter_no_trigger_and_no_view_across_organisations(
    pushed: str, cluster: Cluster
) -> None:
    kinds = (
        "SELECT DISTINCT relkind::text FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    )
    assert {kind for (kind,) in cluster.run_sql(kinds, pushed)} == {"r", "i"}
    triggers = "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal"
    assert cluster.run_sql(triggers, pushed) == [(0,)]


def test_every_table_of_organisations_is_closed_until_a_role_is_given_rows(
    pushed: str, cluster: Cluster
) -> None:
    closed = "SELECT relname FROM pg_class WHERE relrowsecurity"
    assert {name for (name,) in cluster.run_sql(closed, pushed)} == {
        table.name for table in of_organisations()
    }


def test_the_steps_are_those_of_a_laptop_and_are_taken_once(
    pushed: str, cluster: Cluster, tmp_path: Path
) -> None:
    names = [one.__name__ for one in steps.MIGRATIONS]
    wanted = "SELECT name FROM migrations ORDER BY number"
    assert [name for (name,) in cluster.run_sql(wanted, pushed)] == names
    push(SessionArchive(tmp_path / "archive"), pushed)
    assert [name for (name,) in cluster.run_sql(wanted, pushed)] == names
