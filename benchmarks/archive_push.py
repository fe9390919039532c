"""A first push to a server, beside a bare COPY of the rows that come of it."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.pushing import Push
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.archive.server_tables import of_organisations
from cwb_workshop.exercises import Registry
from tests.postgresql import Cluster, NoServer

_NAME = "Merwe"
_NOT_PUSHED = ("files", "removed")


def pushed(archive: SessionArchive, exercises: Registry) -> dict[str, tuple[float, float]]:
    """Return milliseconds and those of the floor; nothing where no PostgreSQL can be started."""
    try:
        with _cluster() as cluster:
            there, bare = cluster.database(), cluster.database()
            first, again = (_push(archive, there, exercises) for _round in range(2))
            into_the_same, into_bare = _bare_copies(there, bare)
            return {
                "first push": (first, into_the_same),
                "first push, beside tables without any index": (first, into_bare),
                "the same push again": (again, 0.0),
                "room on the server, in kB": (_kilobytes(cluster, there), 0.0),
            }
    except NoServer as missing:
        print(f"no PostgreSQL, so no push is measured: {missing}")
        return {}


@contextmanager
def _cluster() -> Iterator[Cluster]:
    # The path of a socket may have about a hundred letters.
    folder = Path(tempfile.mkdtemp(prefix="cwb-pg-", dir="/tmp"))
    cluster = None
    try:
        cluster = Cluster(folder, log_statement="none", shared_buffers="256MB")
        yield cluster
    finally:
        if cluster is not None:
            cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _push(archive: SessionArchive, address: str, exercises: Registry) -> float:
    begun = time.perf_counter()
    with ServerArchive(ServerAddress(address), _NAME, pushes=True) as there:
        for one in Push(archive, there, exercises).run():
            if one.fault is not None:
                raise one.fault
    return (time.perf_counter() - begun) * 1000


def _bare_copies(full: str, empty: str) -> tuple[float, float]:
    """Copy every row into the same tables, with their keys and indexes, in one transaction; and
    once more into tables without any.
    """
    import psycopg

    ServerArchive(ServerAddress(empty), _NAME, pushes=True).close()
    names = [one.name for one in of_organisations() if one.name not in _NOT_PUSHED]
    with psycopg.connect(full) as source, psycopg.connect(empty) as target:
        target.execute(_sql(f"TRUNCATE {', '.join(names)} CASCADE"))
        target.commit()
        rows = {name: _copied_out(source, name) for name in names}
        into_the_same = _copied_in(target, rows)
        for name in names:
            target.execute(_sql(f"CREATE TABLE bare_{name} (LIKE {name})"))
        target.commit()
        return into_the_same, _copied_in(target, {f"bare_{name}": rows[name] for name in names})


def _copied_in(target: Any, rows: Mapping[str, bytes]) -> float:
    begun = time.perf_counter()
    for name, told in rows.items():
        with target.cursor().copy(_sql(f"COPY {name} FROM STDIN")) as into:
            into.write(told)
    target.commit()
    return (time.perf_counter() - begun) * 1000


def _copied_out(source: Any, name: str) -> bytes:
    with source.cursor().copy(_sql(f"COPY {name} TO STDOUT")) as out:
        return b"".join(map(bytes, out))


def _kilobytes(cluster: Cluster, address: str) -> float:
    ((size,),) = cluster.run_sql("SELECT pg_database_size(current_database())", address)
    ((empty,),) = cluster.run_sql("SELECT pg_database_size('template1')")
    return (int(size) - int(empty)) / 1024


def _sql(statement: str) -> bytes:
    """The names in it are those of our own tables."""
    return statement.encode()
