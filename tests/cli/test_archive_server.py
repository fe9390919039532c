"""The archive on a server as a command: pushed, asked the same, and told in plain words."""

from __future__ import annotations

import json
import logging
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.archive_sessions import make_sessions
from cwb_workshop.app import main
from tests.archive.evenings import evening, say
from tests.cli.test_archive import told
from tests.interruptible import hearing_interrupts
from tests.languages import LANGUAGES
from tests.postgresql import Cluster

pytestmark = pytest.mark.usefixtures("english")

SECRET = "niet-te-raden"


def test_an_archive_is_pushed_grows_and_loses_what_was_taken_out(
    tmp_path: Path, server: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path, other = evening(tmp_path), evening(tmp_path, "Lindeveen")
    say(path, "Een café om de hoek")
    told(capfd, "add", path, other)
    assert told(capfd, "push", "--to", server) == (
        "pushed: 2026-03-12 Zuiderkouw, 1 answer\n"
        "pushed: 2026-03-12 Lindeveen, 0 answers\n"
        "Done: 2 new.\n"
    )
    say(path, "te duur")
    told(capfd, "add", path)
    told(capfd, "remove", other)
    assert told(capfd, "push", "--to", server) == (
        "brought up to date: 2026-03-12 Zuiderkouw, here 2 answers\n"
        "Done: 1 taken out, 1 brought up to date.\n"
    )
    assert told(capfd, "push", "--to", server) == "Done: 1 there already.\n"
    found = told(capfd, "search", "CAFE", "--archive", server)
    assert found == told(capfd, "search", "CAFE")
    assert found.startswith("2026-03-12 Zuiderkouw [")


def test_a_server_tells_the_same_as_the_laptop_it_came_from(
    tmp_path: Path, server: str, capfd: pytest.CaptureFixture[str]
) -> None:
    evenings = tmp_path / "evenings"
    evenings.mkdir()
    make_sessions(evenings, 12, lines=25)
    told(capfd, "add", evenings)
    told(capfd, "push", "--to", server, "--organisation", "Gouda")
    for typed in (
        ["search"],
        ["search", "te", "--highlights"],
        ["search", "--agreements", "--theme", "money"],
        ["commitments"],
        ["commitments", "--standing", "late"],
        ["compare"],
        ["compare", "--json", "--from", "2026-01-01"],
    ):
        here = told(capfd, *typed)
        assert told(capfd, *typed, "--archive", server) == here
        assert len(here) > 10
    out = [tmp_path / "here.json", tmp_path / "there.json"]
    told(capfd, "export", "-o", out[0])
    told(capfd, "export", "-o", out[1], "--archive", server)
    assert json.loads(out[0].read_text()) == json.loads(out[1].read_text())
    assert "answers" in out[0].read_text()
    report = [tmp_path / "here-compared.json", tmp_path / "there-compared.json"]
    told(capfd, "compare", "-o", report[0])
    told(capfd, "compare", "-o", report[1], "--archive", server)
    assert report[0].read_text() == report[1].read_text()


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql://anna:{SECRET}@server.example/archive",
        f"postgresql://anna:{SECRET}@one.example,two.example/archive",
        f"postgres://anna@server.example/archive?password={SECRET}",
        f"postgresql://server.example/archive?sslmode=require&passw%6Frd={SECRET}",
        f"postgresql://server.example/archive?sslpassword={SECRET}",
    ],
)
@pytest.mark.parametrize("typed", [["push", "--to"], ["search", "x", "--archive"]])
def test_a_password_in_an_address_is_refused_and_repeated_nowhere(
    tmp_path: Path,
    address: str,
    typed: list[str],
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    told(capfd, "add", evening(tmp_path))
    assert main(["archive", *typed, address]) == 1
    out, err = capfd.readouterr()
    assert err.startswith("A password stands in the address.")
    assert "~/.pgpass" in err
    assert SECRET not in out + err + caplog.text


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("server.example", "not the address of a server"),
        ("mysql://server.example/x", "not the address of a server"),
        ("postgresql://server.example/x?nonsense=1", "not the address of a server"),
        ("postgresql://[server/x", "not the address of a server"),
        ("postgresql:///x?host=/nowhere/at/all", "cannot be reached"),
        ("postgresql:///?service=nobody-has-this", "does not let you in"),
    ],
)
def test_an_address_that_leads_nowhere_is_told_in_a_sentence(
    tmp_path: Path,
    address: str,
    sentence: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told(capfd, "add", evening(tmp_path))
    assert main(["archive", "push", "--to", address]) == 1
    err = capfd.readouterr().err
    assert sentence in err
    assert err.count("\n") == 1


def test_without_what_speaks_to_a_server_it_says_how_to_get_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told(capfd, "add", evening(tmp_path))
    for name in [name for name in sys.modules if name.partition(".")[0] == "psycopg"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert main(["archive", "push", "--to", "postgresql://server.example/x"]) == 1
    assert "pip install 'cwb-workshop[archive]'" in capfd.readouterr().err


def test_what_is_no_archive_yet_and_what_is_of_another_are_told(
    server: str, cluster: Cluster, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["archive", "search", "x", "--archive", server]) == 1
    assert "no archive on that server yet" in capfd.readouterr().err
    cluster.run_sql("CREATE TABLE of_somebody (x int)", server)
    told(capfd, "add", evening(tmp_path))
    for typed in (["push", "--to", server], ["search", "--archive", server]):
        assert main(["archive", *typed]) == 1
        assert "a database of its own" in capfd.readouterr().err


def test_one_that_is_older_or_newer_is_told(
    server: str, cluster: Cluster, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told(capfd, "add", evening(tmp_path))
    told(capfd, "push", "--to", server)
    cluster.run_sql("INSERT INTO migrations VALUES (99, 'm099_later')", server)
    for typed in (["push", "--to", server], ["compare", "--archive", server]):
        assert main(["archive", *typed]) == 1
        assert "newer version of this program" in capfd.readouterr().err
    cluster.run_sql("DELETE FROM migrations WHERE number > 1", server)
    assert main(["archive", "search", "--archive", server]) == 1
    assert "older version of this program" in capfd.readouterr().err
    assert told(capfd, "push", "--to", server) == "Done: 1 there already.\n"


@pytest.mark.parametrize("act", ["add", "remove", "decide"])
def test_on_a_server_nothing_is_added_decided_or_taken_out_by_hand(
    act: str, capfd: pytest.CaptureFixture[str]
) -> None:
    named = [] if act == "decide" else ["x.cwb"]
    assert main(["archive", act, *named, "--archive", "postgresql://server.example/x"]) == 1
    assert "in the archive on your laptop" in capfd.readouterr().err


def test_a_folder_has_one_organisation(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    told(capfd, "add", evening(tmp_path))
    assert main(["archive", "search", "--organisation", "Gouda"]) == 1
    assert "Leave --organisation out" in capfd.readouterr().err


def test_of_several_organisations_one_is_named(
    tmp_path: Path, server: str, capfd: pytest.CaptureFixture[str]
) -> None:
    told(capfd, "add", evening(tmp_path))
    for name in ("Gouda", "Zwolle"):
        told(capfd, "push", "--to", server, "--organisation", name)
    assert main(["archive", "compare", "--archive", server]) == 1
    assert "Gouda, Zwolle" in capfd.readouterr().err
    told(capfd, "compare", "--archive", server, "--organisation", "Zwolle")


def test_who_reads_needs_no_server_that_can_be_written(
    tmp_path: Path,
    server: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As one is that follows another."""
    path = evening(tmp_path)
    say(path, "om te lezen")
    told(capfd, "add", path)
    told(capfd, "push", "--to", server)
    monkeypatch.setenv("PGOPTIONS", "-c default_transaction_read_only=on")
    assert "om te lezen" in told(capfd, "search", "lezen", "--archive", server)
    assert main(["archive", "push", "--to", server]) == 1
    assert "does not let you do this" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("typed", "unused"),
    [
        (["push", "--help"], ["sqlalchemy", "psycopg"]),
        (["add", "FILE"], ["psycopg", "sqlalchemy.dialects.postgresql.psycopg"]),
        (["search", "x"], ["psycopg", "sqlalchemy.dialects.postgresql.psycopg"]),
    ],
)
def test_who_names_no_server_loads_nothing_of_one(
    tmp_path: Path, typed: list[str], unused: list[str]
) -> None:
    given = [str(evening(tmp_path)) if word == "FILE" else word for word in typed]
    run = (
        "import sys, contextlib; from cwb_workshop.app import main\n"
        "with contextlib.suppress(SystemExit): main(sys.argv[2:])\n"
        "print([name for name in sys.argv[1].split(',') if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", run, ",".join(unused), "archive", *given],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_language_of_the_person(
    tmp_path: Path,
    server: str,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_{language.upper()}.UTF-8")
    path = evening(tmp_path)
    say(path, "een")
    told(capfd, "add", path)
    out = told(capfd, "push", "--to", server)
    out += told(capfd, "push", "--to", server)
    assert out.count("2026-03-12 Zuiderkouw") == 1
    assert "{" not in out
    with pytest.raises(SystemExit):
        main(["archive", "push", "--help"])
    assert "--again" in capfd.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_who_interrupts_a_push_keeps_what_was_done_and_goes_on_with_the_same_command(
    tmp_path: Path, server: str, capfd: pytest.CaptureFixture[str]
) -> None:
    evenings = tmp_path / "evenings"
    evenings.mkdir()
    make_sessions(evenings, 200, lines=15)
    told(capfd, "add", evenings)
    typed = [sys.executable, "-m", "cwb_workshop", "archive", "push", "--to", server]
    with hearing_interrupts():
        begun = subprocess.Popen(typed, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with begun as running:
        assert running.stdout is not None
        assert running.stdout.readline().startswith(b"pushed: ")
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert running.returncode == 128 + signal.SIGINT
    assert b"Stopped." in err
    assert b"Traceback" not in err
    done = 1 + out.count(b"pushed: ")
    counted = re.search(
        r"Done: (\d+) there already, (\d+) new\.", told(capfd, "push", "--to", server)
    )
    assert counted is not None
    assert done <= int(counted[1]) < 200
    assert int(counted[1]) + int(counted[2]) == 200
