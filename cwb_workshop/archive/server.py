"""An archive in PostgreSQL, for as many organisers as push to it: its line, and how it begins."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.pool import NullPool, QueuePool

from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.migrations import MIGRATIONS, migrate, still_to_do
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.schema import OWN, OrganisationName
from cwb_workshop.archive.server_faults import told_of_server
from cwb_workshop.archive.server_rows import ORGANISATION
from cwb_workshop.archive.server_tables import organisations, protect
from cwb_workshop.core.model.text import clean

_SECONDS = "10"
"""So long a server may take to answer at first, where nobody said how long."""

_MIGRATING = 0x435742
"""The lock of who makes the tables: two first pushes at once make them once."""

_OF_SERVERS = {"archive.newer": "archive.server_newer", "archive.strange": "archive.server_strange"}

_PATIENCE = "30s"
"""Others write for as long as one session takes; who holds on longer is in the way."""

_NAME = "cwb-workshop"
_TIMEOUT = "PGCONNECT_TIMEOUT"


class ServerArchive:
    """The rows of one organisation on a server. Everything raises ArchiveError.

    Who pushes keeps the line open until `close`; who reads has one for as long as it reads.
    """

    def __init__(
        self, address: ServerAddress, organisation: str = "", *, pushes: bool = False
    ) -> None:
        """Without an organisation it is the one that this person may see. Who `pushes` makes the
        tables, or brings them up to date, where that is needed and allowed.
        """
        self.organisation = OWN
        self._engine = _engine(address, keeps_line=pushes)
        event.listen(self._engine, "before_cursor_execute", self._of_organisation, retval=True)
        try:
            self._begin(clean(organisation), pushes=pushes)
        except ArchiveError as error:
            self.close()
            raise ArchiveError(_OF_SERVERS.get(error.key, error.key), **error.values) from None
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> ServerArchive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment throughout, and cannot write."""
        with told_of_server(), self._engine.connect() as connection:
            as_one = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
            with connection.execution_options(**as_one).begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection of which all is kept at the end, or nothing."""
        with told_of_server(), self._engine.begin() as connection:
            # Said in each transaction, as who pools connections keeps no setting between two.
            connection.execute(select(func.set_config("lock_timeout", _PATIENCE, True)))
            # How references are looked up was planned when the tables were smaller: at the first
            # push they were empty, and each row was held against all that came before.
            connection.exec_driver_sql("DISCARD PLANS")
            yield connection.execution_options(**{ORGANISATION: self.organisation})

    def close(self) -> None:
        self._engine.dispose()

    def _begin(self, organisation: str, *, pushes: bool) -> None:
        with self.writing() if pushes else self.reading() as connection:
            if pushes:
                connection.execute(select(func.pg_advisory_xact_lock(_MIGRATING)))
                if still_to_do(connection):
                    migrate(connection)
                    protect(connection)
            else:
                _check(connection)
            self.organisation = organisation or _only_one(connection)

    def _of_organisation(
        self,
        _connection: Connection,
        _cursor: Any,
        statement: str,
        parameters: Any,
        context: Any,
        is_many: bool,
    ) -> tuple[str, Any]:
        """Let queries that ask for what is our own ask for that of this organisation."""
        bound = getattr(getattr(context, "compiled", None), "bind_names", {})
        names = [name for one, name in bound.items() if isinstance(one.type, OrganisationName)]
        if not names:
            return statement, parameters
        rows = parameters if is_many else [parameters]
        changed = [self._with_own_name(row, names) for row in rows]
        return statement, changed if is_many else changed[0]

    def _with_own_name(self, row: dict[str, Any], names: list[str]) -> dict[str, Any]:
        own = {name: self.organisation for name in names if row.get(name) == OWN}
        return {**row, **own}


def _engine(address: ServerAddress, *, keeps_line: bool) -> Engine:
    typed = address.without_password()
    try:
        # An extra, and of no use to who names no server.
        import psycopg
        from psycopg.conninfo import conninfo_to_dict, make_conninfo
    except ImportError as error:
        raise ArchiveError("archive.no_driver") from error
    try:
        named = conninfo_to_dict(typed)
    except psycopg.Error:
        raise ArchiveError("archive.server_address") from None
    if named.keys() & {"password", "sslpassword"}:
        raise ArchiveError("archive.server_password")
    # What a service file or the environment says goes first.
    says_more = "service" in named or "PGSERVICE" in os.environ or _TIMEOUT in os.environ
    waits: dict[str, Any] = {} if says_more else {"connect_timeout": _SECONDS}
    whole = make_conninfo(**{"fallback_application_name": _NAME, **waits, **named})

    def connect() -> Any:
        return psycopg.connect(whole, prepare_threshold=None)

    return create_engine(
        "postgresql+psycopg://",
        creator=connect,
        hide_parameters=True,
        use_native_hstore=False,
        poolclass=QueuePool if keeps_line else NullPool,
        **({"pool_size": 1, "max_overflow": 1} if keeps_line else {}),
    )


def _check(connection: Connection) -> None:
    """Raises ArchiveError where there is no archive, or one of another version."""
    missing = still_to_do(connection)
    if missing:
        is_new = len(missing) == len(MIGRATIONS)
        raise ArchiveError("archive.server_none" if is_new else "archive.server_older")


def _only_one(connection: Connection) -> str:
    """Return the one organisation that is there. Raises ArchiveError where there are several."""
    names = select(organisations.c.organisation).order_by(organisations.c.organisation)
    there = list(connection.execute(names).scalars())
    if len(there) > 1:
        raise ArchiveError("archive.several_organisations", names=", ".join(map(clean, there)))
    return there[0] if there else OWN
