"""The line to a server: TLS as libpq does it, and passwords from where they belong alone."""

from __future__ import annotations

import logging
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from cwb_workshop.app import main
from tests.archive.evenings import add, evening, say
from tests.archive.pushing import push, rows_here, rows_there
from tests.postgresql import Cluster, started

PASSWORD = "een-woord-van-niemand"


@dataclass(frozen=True)
class Guarded:
    """A server that lets nobody in but by TLS and a password."""

    cluster: Cluster
    port: int
    certificate: Path

    def address(self, database: str, **more: object) -> str:
        known = {"sslmode": "verify-full", "sslrootcert": self.certificate, **more}
        asked = "&".join(f"{name}={value}" for name, value in known.items())
        return f"postgresql://anna@127.0.0.1:{self.port}/{database}?{asked}"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    folder = tmp_path_factory.mktemp("tls")
    certificate = made_certificate(folder, "server")
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    with started(port=str(port)) as cluster:
        cluster.stop()
        for file in (certificate, certificate.with_suffix(".key")):
            cluster.take(file)
        rule = "hostssl all anna 127.0.0.1/32 scram-sha-256\nhost all anna 127.0.0.1/32 reject\n"
        cluster.start(
            rule,
            listen_addresses="127.0.0.1",
            ssl="on",
            ssl_cert_file="server.crt",
            ssl_key_file="server.key",
        )
        cluster.run_sql(f"CREATE ROLE anna LOGIN SUPERUSER PASSWORD '{PASSWORD}'")
        yield Guarded(cluster, port, certificate)


def made_certificate(folder: Path, name: str) -> Path:
    certificate = folder / f"{name}.crt"
    typed = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    typed += ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    typed += ["-keyout", str(folder / f"{name}.key"), "-out", str(certificate)]
    subprocess.run(typed, check=True, capture_output=True)
    return certificate


@pytest.fixture
def database(guarded: Guarded) -> str:
    return guarded.cluster.database().rpartition("@/")[2].partition("?")[0]


@pytest.fixture
def passfile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "pgpass"
    file.write_text(f"127.0.0.1:*:*:anna:{PASSWORD}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    return file


@pytest.mark.usefixtures("passfile")
def test_an_archive_goes_over_a_line_that_nobody_else_reads(
    guarded: Guarded, database: str, tmp_path: Path
) -> None:
    path = evening(tmp_path)
    say(path, "over de lijn")
    archive, _taken = add(tmp_path / "archive", path)
    server = guarded.address(database)
    assert push(archive, server) == {"new": 1}
    assert rows_there(server) == rows_here(archive)


@pytest.mark.usefixtures("passfile", "english")
@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"sslmode": "disable"}, "does not let you in"),
        ({"sslrootcert": "OTHER"}, "does not let you in"),
        ({"sslrootcert": "/nowhere.crt"}, "does not let you in"),
        ({"dbname": "of_nobody"}, "does not let you in"),
        ({"user": "bert"}, "does not let you in"),
        ({"port": 1}, "cannot be reached"),
    ],
)
def test_a_line_that_is_not_safe_or_leads_elsewhere_is_refused_in_a_sentence(
    guarded: Guarded,
    database: str,
    tmp_path: Path,
    more: dict[str, object],
    sentence: str,
    capfd: pytest.CaptureFixture[str],
) -> None:
    other = made_certificate(tmp_path, "other")
    given = {name: other if value == "OTHER" else value for name, value in more.items()}
    add(tmp_path / "archive", evening(tmp_path))
    typed = ["archive", "push", "--archive", str(tmp_path / "archive")]
    assert main([*typed, "--to", guarded.address(database, **given)]) == 1
    out, err = capfd.readouterr()
    assert sentence in err
    assert err.count("\n") == 1
    assert PASSWORD not in out + err


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("way", ["passfile", "variable", "service"])
def test_a_password_comes_from_its_usual_places_and_is_told_to_nobody(
    way: str,
    guarded: Guarded,
    database: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    server = guarded.address(database)
    file = tmp_path / way
    if way == "passfile":
        file.write_text(f"*:*:*:*:{PASSWORD}\n")
        monkeypatch.setenv("PGPASSFILE", str(file))
    elif way == "variable":
        monkeypatch.setenv("PGPASSWORD", PASSWORD)
    else:
        known = f"host=127.0.0.1\nport={guarded.port}\ndbname={database}\nuser=anna"
        safe = f"sslmode=verify-full\nsslrootcert={guarded.certificate}"
        file.write_text(f"[programme]\n{known}\n{safe}\npassword={PASSWORD}\n")
        monkeypatch.setenv("PGSERVICEFILE", str(file))
        server = "postgresql://?service=programme"
    if file.exists():
        file.chmod(0o600)
    add(tmp_path / "archive", evening(tmp_path))
    typed = ["archive", "push", "--archive", str(tmp_path / "archive"), "--to", server]
    assert main(typed) == 0
    out, err = capfd.readouterr()
    assert "1 new" in out
    assert PASSWORD not in out + err + caplog.text


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("password", ["", "verkeerd-geraden"])
def test_a_wrong_password_or_none_is_told_without_it(
    guarded: Guarded,
    database: str,
    tmp_path: Path,
    password: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PGPASSWORD", password)
    assert main(["archive", "search", "x", "--archive", guarded.address(database)]) == 1
    out, err = capfd.readouterr()
    assert "does not let you in" in err
    assert "geraden" not in out + err
