"""What is said to do harm does none on a server, and what was taken out is nowhere in it."""

from __future__ import annotations

import json
import logging
import random
import subprocess
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from cwb_workshop.archive import pushed_marks
from cwb_workshop.archive.desk import remove
from cwb_workshop.archive.places import ServerAddress
from cwb_workshop.archive.pushing import Push
from cwb_workshop.archive.schema import answers
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.archive.server_tables import every_table
from cwb_workshop.archive.session_rows import SessionRows, session_rows
from tests.archive.evenings import add, change, evening, on_laptop, say, set_fact
from tests.archive.pushing import push, rows_here, rows_there
from tests.faults.odd_texts import odd_texts
from tests.postgresql import Cluster, program
from tests.workshop import registry

CANARY = "kanariepiet"
SECRET = "niemand-mag-dit-lezen"
HOSTILE = (
    *("'; DROP TABLE answers; --", "%s %(text)s %% %", ":text :1 ::text", "$1 $$ $x$", "\\'; --"),
    *(
        "E'\\x00'",
        "COPY answers TO PROGRAM 'id'",
        "half \ud800",
        "nul \0 erin",
        "{}",
        "NULL",
        "\\.",
    ),
)


def bytes_in(cluster: Cluster, server: str) -> bytes:
    """Return all that a server has, as its own program writes it, with what is packed unpacked."""
    dumped = subprocess.run([program("pg_dump"), server], capture_output=True, check=True).stdout
    packed = cluster.run_sql("SELECT journal FROM copies UNION SELECT sources FROM kits", server)
    return b"".join([dumped, *(zlib.decompress(row[0]) for row in packed)])


def test_not_a_word_is_left_of_what_was_taken_out(
    tmp_path: Path, server: str, cluster: Cluster
) -> None:
    kept = evening(tmp_path, "Lindeveen")
    say(kept, *[f"blijft {n}" for n in range(20)])
    archive, _taken = add(tmp_path / "archive", kept)
    push(archive, server)
    before = rows_there(server)
    gone = evening(tmp_path, f"{CANARY}wijk")
    set_fact(gone, "", "venue", f"zaal {CANARY}")
    lines = say(gone, *[f"{CANARY} {n} zegt iets" for n in range(40)], themes=(f"#{CANARY}",))
    say(gone, "samen", kind="commitment", fields={"who": CANARY, "by_words": CANARY})
    other = on_laptop(gone, "b")
    change(gone, lines[0], text=f"{CANARY} van a")
    change(other, lines[0], text=f"{CANARY} van b")
    archive, _taken = add(tmp_path / "archive", gone, other)
    push(archive, server)
    assert CANARY.encode() in bytes_in(cluster, server)
    remove(archive, [str(gone)])
    assert push(archive, server) == {"removed": 1, "same": 1}
    assert CANARY.encode() not in bytes_in(cluster, server).lower()
    assert rows_there(server) == before == rows_here(archive)


def test_hostile_values_are_kept_as_they_were_said_and_do_nothing(
    tmp_path: Path, server: str, cluster: Cluster
) -> None:
    odd = odd_texts(40, random.Random(1), HOSTILE)
    paths = []
    for number, text in enumerate((HOSTILE[0], HOSTILE[-3], "''")):
        path = evening(tmp_path, f"wijk {number}")
        say(path, text, *HOSTILE, *odd[number::3], themes=(f"#{text}",))
        say(path, text, kind="commitment", fields={"who": text, "by": text, text: text})
        set_fact(path, "", "municipality", text)
        set_fact(path, "", "place", text)
        paths.append(path)
    archive, taken = add(tmp_path / "archive", *paths)
    assert {one.outcome for one in taken} == {"added"}
    name = "'; DROP TABLE sessions; --"
    assert push(archive, server, name) == {"new": len(paths)}
    assert push(archive, server, name) == {"same": len(paths)}
    assert rows_there(server, name) == rows_here(archive)
    there = {table for (table,) in cluster.run_sql("SELECT tablename FROM pg_tables", server)}
    assert {table.name for table in every_table()} <= there


def spoiled(connection: Connection, wanted: Sequence[str]) -> Iterator[SessionRows]:
    """Yield rows of which those of B and C are none that a server can hold."""
    for rows in session_rows(connection, wanted):
        lines = [*rows.tables[answers.name]]
        if rows.told["place"] == "B":
            lines = [dict(row, mentions=2**70) for row in lines]
        if rows.told["place"] == "C":
            lines *= 2
        yield replace(rows, tables={**rows.tables, answers.name: lines})


def test_what_a_server_cannot_hold_keeps_no_other_session_out_and_is_told_in_no_words(
    tmp_path: Path,
    server: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    paths = [evening(tmp_path, place) for place in "ABC"]
    for path in paths:
        say(path, f"{SECRET} uit {path.name}")
    archive, _taken = add(tmp_path / "archive", *paths)
    monkeypatch.setattr(pushed_marks, "session_rows", spoiled)
    with ServerArchive(ServerAddress(server), pushes=True) as there:
        pushed = {one.name[-1]: one for one in Push(archive, there, registry()).run()}
    assert [pushed[name].outcome for name in "ABC"] == ["new", "skipped", "skipped"]
    told = json.dumps(
        [(one.fault.key, str(one.fault.values)) for one in pushed.values() if one.fault]
    )
    assert SECRET not in told + caplog.text
    assert len(rows_there(server)["sessions"]) == 1
