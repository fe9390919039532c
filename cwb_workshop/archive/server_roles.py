"""Who may do what on a server: for each organisation a role that reads and one that pushes.

A role sees the rows of its own organisation alone, by PostgreSQL's row-level security. Each rule
names one organisation as it is written, so nobody can set it to another, and an engine that shards
by organisation can still tell where to look. People become members: `GRANT cwb_push_... TO anna`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Table

from cwb_workshop.archive.schema import migrations
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.archive.server_tables import of_organisations
from cwb_workshop.core.model.text import clean, folded

_READS, _PUSHES = "cwb_read", "cwb_push"
_LETTERS = 30
"""So much of an organisation's name stands in that of its roles: a name has 63 letters at most."""


def role_names(organisation: str) -> tuple[str, str]:
    """Return the role that reads and the one that pushes; no two organisations have the same."""
    told = re.sub("[^a-z0-9]+", "_", folded(organisation))[:_LETTERS].strip("_")
    mark = sha256(organisation.encode()).hexdigest()[:8]
    reads, pushes = ("_".join(filter(None, (one, told, mark))) for one in (_READS, _PUSHES))
    return reads, pushes


def role_statements(organisation: str) -> Iterator[str]:
    """Yield what the owner of the tables says to make both roles; said twice it changes nothing."""
    organisation = clean(organisation)
    reads, pushes = role_names(organisation)
    for role in (reads, pushes):
        yield (
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}')"
            f" THEN CREATE ROLE {role} NOLOGIN; END IF; END $$"
        )
    yield f"GRANT SELECT ON {migrations.name} TO {reads}, {pushes}"
    for table in of_organisations():
        yield from _of_table(table, organisation, reads, pushes)
    yield (
        "INSERT INTO organisations (organisation, numbered)"  # noqa: S608  # it is quoted
        f" VALUES ({quoted(organisation)}, 0) ON CONFLICT DO NOTHING"
    )


def _of_table(table: Table, organisation: str, reads: str, pushes: str) -> Iterator[str]:
    own = f"organisation = {quoted(organisation)}"
    yield f"GRANT SELECT ON {table.name} TO {reads}, {pushes}"
    yield f"GRANT INSERT, UPDATE, DELETE ON {table.name} TO {pushes}"
    yield f"DROP POLICY IF EXISTS {reads} ON {table.name}"
    yield f"CREATE POLICY {reads} ON {table.name} FOR SELECT TO {reads} USING ({own})"
    yield f"DROP POLICY IF EXISTS {pushes} ON {table.name}"
    yield f"CREATE POLICY {pushes} ON {table.name} TO {pushes} USING ({own}) WITH CHECK ({own})"


def role_script(organisation: str) -> str:
    """Return these statements as psql takes them, whole or not at all."""
    lines = ["SET standard_conforming_strings = on", "BEGIN"]
    return ";\n".join([*lines, *role_statements(organisation), "COMMIT"]) + ";"


def make_roles(server: ServerArchive) -> tuple[str, str]:
    """Make both roles of the organisation of a server. Raises ArchiveError."""
    with server.writing() as connection:
        for statement in role_statements(server.organisation):
            connection.exec_driver_sql(statement.replace("%", "%%"))
    return role_names(server.organisation)


def quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
