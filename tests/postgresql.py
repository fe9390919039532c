"""A real PostgreSQL of the tests' own: one for all tests of a process, and a database for each.

It runs as somebody without rights, listens to a socket in a folder of its own, and keeps nothing.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import pytest

_DEBIAN = Path("/usr/lib/postgresql")
_PATIENCE = 60.0
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "16MB",
    "max_connections": "40",
    "log_statement": "all",
}
OWNER = "owner"


class NoServer(Exception):
    """There is no PostgreSQL here, or nobody who may run one."""


class Cluster:
    """`start` and `stop` can be called as often as a test likes; `stop` is as rude as it can be."""

    def __init__(self, folder: Path, **settings: str) -> None:
        """Raises NoServer."""
        self.folder = folder
        self._settings = {**_SETTINGS, **settings}
        self._user = _user()
        self._names = count(1)
        self._running: subprocess.Popen[bytes] | None = None
        if self._user:
            shutil.chown(folder, self._user)
        made = [program("initdb"), "-D", str(self.data), "-U", OWNER, "-A", "trust"]
        self._run([*made, "-E", "UTF8", "--no-locale", "--no-sync", "--no-instructions"])
        self.start()

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self, rule: str = "", **settings: str) -> None:
        """`rule` says who may come in, and by what, before what is said of everybody."""
        self._settings |= settings
        if rule:
            rules = self.data / "pg_hba.conf"
            rules.write_text(rule + rules.read_text(encoding="utf-8"), encoding="utf-8")
        options = [f"--{name}={value}" for name, value in self._settings.items()]
        typed = [program("postgres"), "-D", str(self.data), "-k", str(self.folder), *options]
        # Where the tests are killed it ends with them.
        with_them = ["setpriv", "--pdeathsig", "QUIT"] if shutil.which("setpriv") else []
        with (self.folder / "log").open("ab") as log:
            self._running = subprocess.Popen(
                [*with_them, *typed], stdout=log, stderr=log, **self._as()
            )
        until = time.monotonic() + _PATIENCE
        while not self._answers():
            if self._running.poll() is not None or time.monotonic() > until:
                raise NoServer(self.log()[-2000:])
            time.sleep(0.02)

    def stop(self) -> None:
        """End it at once, with whatever it is doing."""
        if self._running is not None:
            self._running.send_signal(signal.SIGQUIT)
            self._running.wait(_PATIENCE)
            self._running = None

    def take(self, file: Path) -> None:
        """Copy a file among those of the server, which alone may read it."""
        there = Path(shutil.copy(file, self.data))
        there.chmod(0o600)
        if self._user:
            shutil.chown(there, self._user)

    def database(self) -> str:
        """Return the address of a new, empty database, as its owner reaches it."""
        name = f"archive{next(self._names)}"
        self.run_sql(f"CREATE DATABASE {name}")
        return self.address(name)

    def address(self, database: str, person: str = OWNER) -> str:
        port = self._settings.get("port", "5432")
        return f"postgresql://{person}@/{database}?host={self.folder}&port={port}"

    def run_sql(self, sql: str, address: str = "") -> list[tuple[Any, ...]]:
        """Run a statement as the owner; return its rows."""
        import psycopg

        at = address or self.address("postgres")
        with psycopg.connect(at, autocommit=True) as connection:
            # What a test types is its own.
            asked = connection.execute(sql.encode())
            return asked.fetchall() if asked.description else []

    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def _answers(self) -> bool:
        import psycopg

        try:
            psycopg.connect(self.address("postgres")).close()
        except psycopg.OperationalError:
            return False
        return True

    def _run(self, typed: Sequence[str]) -> None:
        ended = subprocess.run(typed, capture_output=True, text=True, check=False, **self._as())
        if ended.returncode:
            raise NoServer(ended.stderr)

    def _as(self) -> dict[str, Any]:
        """Return how a program is run: it refuses to be anybody who may do everything."""
        known = {"cwd": self.folder, "env": {"PATH": os.environ["PATH"], "LC_ALL": "C"}}
        other = {"user": self._user, "group": _group(self._user), "extra_groups": []}
        return {**known, **other} if self._user else known


def _user() -> str:
    """Return who runs a server in the place of root; empty for whoever runs the tests."""
    if not hasattr(os, "geteuid"):
        raise NoServer("no PostgreSQL is started on this system")
    return "nobody" if os.geteuid() == 0 else ""


def _group(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


def program(name: str) -> str:
    found = sorted(_DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    known = str(found[-1]) if found else shutil.which(name)
    if known is None:
        raise NoServer(f"there is no {name}; on Debian the package postgresql has it")
    return known


@contextmanager
def started(**settings: str) -> Iterator[Cluster]:
    """Give a server for as long as it is needed; without PostgreSQL the test is left out."""
    # The path of a socket may have about a hundred letters.
    folder = Path(tempfile.mkdtemp(prefix="cwb-pg-", dir="/tmp" if os.name == "posix" else None))
    made: Cluster | None = None
    try:
        try:
            made = Cluster(folder, **settings)
        except NoServer as missing:
            _left_out(missing)
        yield made
    finally:
        if made is not None:
            made.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with started() as made:
        yield made


def _left_out(missing: NoServer) -> NoReturn:
    """Leave a test out, and say so; where every test has to be tried, that is a failure."""
    told = f"no PostgreSQL could be started: {missing}"
    if os.environ.get("CI"):
        pytest.fail(told)
    pytest.skip(told)


@pytest.fixture
def server(cluster: Cluster) -> str:
    """The address of an empty database."""
    return cluster.database()
