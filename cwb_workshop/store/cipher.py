"""Files with a passphrase, through SQLCipher, which speaks here as the plain SQLite does."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache, wraps
from typing import Any, cast

from cwb_workshop.store.keys import Key

_CONNECTION_METHODS = (
    "backup", "close", "commit", "execute", "executemany", "executescript", "rollback",
)  # fmt: skip
_CURSOR_METHODS = ("execute", "executemany", "fetchall", "fetchmany", "fetchone", "__next__")


def connect_locked(address: str, key: Key) -> sqlite3.Connection:
    """Open or make a file with a passphrase. Raises sqlite3.Error, also for a wrong key."""
    connection = _connect(address)
    try:
        # Otherwise the library writes to the error stream what is raised here anyway.
        connection.execute("PRAGMA cipher_log_level=NONE")
        # The salt is named: a backup has to begin as its session does.
        connection.execute(f"PRAGMA key=\"x'{key.secret.hex()}{key.salt.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(address: str) -> sqlite3.Connection:
    made = _driver()(address, uri=True, timeout=0, isolation_level=None, check_same_thread=False)
    return cast(sqlite3.Connection, made)


@cache
def _driver() -> Callable[..., object]:
    """Return what makes connections whose errors are those of `sqlite3`."""
    # Several megabytes, and most sessions have no passphrase.
    from sqlcipher3 import dbapi2

    def raised_plainly(method: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(method)
        def tried(*values: Any, **named: Any) -> Any:
            try:
                return method(*values, **named)
            except (dbapi2.Error, dbapi2.Warning) as error:
                raise _plain(error) from error

        return tried

    def methods(kind: type, names: tuple[str, ...]) -> dict[str, Any]:
        return {name: raised_plainly(getattr(kind, name)) for name in names}

    cursor = type("Cursor", (dbapi2.Cursor,), methods(dbapi2.Cursor, _CURSOR_METHODS))

    def own_cursor(connection: Any) -> Any:
        return dbapi2.Connection.cursor(connection, cursor)

    connection = type(
        "Connection",
        (dbapi2.Connection,),
        {**methods(dbapi2.Connection, _CONNECTION_METHODS), "cursor": own_cursor},
    )
    return raised_plainly(connection)


def _plain(error: Exception) -> Exception:
    """Return the error of `sqlite3` that says the same."""
    kind = getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)
    plain: Exception = kind(*error.args)
    for name in ("sqlite_errorcode", "sqlite_errorname"):
        if hasattr(error, name):
            setattr(plain, name, getattr(error, name))
    return plain
