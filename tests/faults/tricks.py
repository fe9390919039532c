"""Files that somebody made to do harm: each trick makes one out of a whole session."""

from __future__ import annotations

import os
import random
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, PlanItem, Step, Value, Visit
from cwb_workshop.store.contents import SessionContents, read_contents
from cwb_workshop.store.session_file import SessionFile

_ENDLESS = "WITH RECURSIVE c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c)"


_DEEP = "[" * 100_000


Trick = Callable[[Path], None]


def sql(*statements: str) -> Trick:
    """Return a trick that runs SQL in a session file."""

    def play(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return play


def schema_edited(old: str, new: str) -> Trick:
    """Return a trick that changes the text of the tables behind SQLite's back."""

    def play(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema=ON")
            connection.execute("UPDATE sqlite_master SET sql = replace(sql, ?, ?)", (old, new))

    return play


def kit_text(file: str, body: str) -> Trick:
    """Return a trick that puts another kit into a session file."""

    def play(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(
                "INSERT INTO kit VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body",
                (file, body),
            )

    return play


def odd(of: type[Value], **values: Any) -> Trick:
    """Return a trick that makes the session anew, whole by every check, with odd values."""

    def play(path: Path) -> None:
        held = read_contents(path)
        path.unlink()
        record = held.record
        tables = (record.entries, record.facts, record.plan, record.visits)
        changes = [
            Change(None, replace(one, **values) if isinstance(one, of) else one)
            for of_a_kind in tables
            for one in of_a_kind.values()
        ]
        _made_anew(path, held, changes)

    return play


def fact(scope: str, key: str, value: Json) -> Trick:
    """Return a trick that sets a fact to what no form takes."""

    def play(path: Path) -> None:
        held = read_contents(path)
        path.unlink()
        record = held.record
        facts = {**record.facts, (scope, key): Fact(scope, key, value)}
        values = (record.entries, facts, record.plan, record.visits)
        changes = [Change(None, one) for of_a_kind in values for one in of_a_kind.values()]
        _made_anew(path, held, changes)

    return play


def _made_anew(path: Path, held: SessionContents, changes: list[Change]) -> None:
    made = SessionFile.create(path, held.kit_sources, backups=path.parent / "made")
    made.write(Step("step.found", tuple(changes), undoable=False), "do", "2026-03-12T19:00:00")
    made.close()


def zip_bomb(path: Path) -> None:
    path.unlink()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        with bomb.open("session.json", "w", force_zip64=True) as file:
            for _ in range(64):
                file.write(bytes(1 << 20))
        bomb.writestr("../../evil.txt", "x")
        bomb.writestr("/etc/evil.txt", "x")


def huge(path: Path) -> None:
    """A file of a terabyte, of which nearly nothing is on the disk."""
    with path.open("rb+") as file:
        file.truncate(1 << 40)


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def endless_device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def large_log(path: Path) -> None:
    path.with_name(f"{path.name}-wal").write_bytes(random.Random(1).randbytes(5_000_000))


def hot_journal(path: Path) -> None:
    """A rollback journal that names a file elsewhere as its master."""
    master = str(path.parent / "victim.txt").encode()
    magic = bytes.fromhex("d9d505f920a163d7")
    content = bytes(512) + master + len(master).to_bytes(4, "big") + bytes(4) + magic
    path.with_name(f"{path.name}-journal").write_bytes(content)


TRICKS: tuple[Trick, ...] = (
    sql("CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries; END"),
    sql("CREATE TRIGGER t AFTER UPDATE ON drafts BEGIN DELETE FROM journal; END"),
    sql("DROP TABLE drafts", f"CREATE VIEW drafts(field, text) AS {_ENDLESS} SELECT x, x FROM c"),
    sql("DROP TABLE kit", f"CREATE VIEW kit(file, body) AS {_ENDLESS} SELECT x, x FROM c"),
    sql("CREATE VIEW x AS SELECT load_extension('/tmp/x.so')"),
    sql("CREATE VIRTUAL TABLE x USING fts5(body)"),
    sql("CREATE TABLE x (a, b AS (printf('%.*c', 100000000, 'x')))", "INSERT INTO x VALUES (1)"),
    sql("CREATE TABLE x (a CHECK (printf('%.*c', 100000000, 'x') <> ''))"),
    sql("CREATE INDEX x ON entries (printf('%.*c', 1000, text))"),
    sql("INSERT INTO drafts VALUES ('capture', printf('%.*c', 60000000, 'x'))"),
    sql("INSERT INTO drafts VALUES ('capture', printf('%.*c', 15000000, 'x'))"),
    sql(f"INSERT INTO drafts {_ENDLESS} SELECT 'f' || x, 'x' FROM c LIMIT 300000"),
    sql(f"INSERT INTO kit {_ENDLESS} SELECT '../' || x || '.toml', 'x' FROM c LIMIT 50000"),
    sql("UPDATE journal SET changes = printf('%.*c', 15000000, '[')"),
    sql(f"UPDATE journal SET changes = '{_DEEP}'"),
    sql("UPDATE entries SET fields = printf('%.*c', 5000000, '[')"),
    sql("UPDATE journal SET sequence = sequence + 9223372036854775000"),
    sql("DELETE FROM journal", "DELETE FROM entries"),
    sql("PRAGMA user_version = 0"),
    sql("PRAGMA user_version = -1"),
    sql("PRAGMA application_id = 0"),
    sql("PRAGMA journal_mode=DELETE", "PRAGMA page_size=65536", "VACUUM"),
    sql("PRAGMA journal_mode=DELETE", "PRAGMA encoding='UTF-16'", "VACUUM"),
    schema_edited("TEXT", "TEXT DEFAULT (randomblob(100000000))"),
    schema_edited("CREATE TABLE", "CREATE TEMP TABLE"),
    schema_edited("drafts", "sqlite_master"),
    kit_text("kit.toml", f"x = {_DEEP}"),
    kit_text("nl.toml", f"x = {'9' * 1_000_000}"),
    kit_text("nl.toml", "".join(f"[a{number}.b.c.d]\n" for number in range(60_000))),
    kit_text("nl.toml", ".".join("a" * 5_000) + " = 1"),
    kit_text("en.toml", "x = '" + "{" * 100_000 + "'"),
    kit_text("../../evil.toml", "x = 1"),
    kit_text("kit.toml", "id = '../../evil'\nversion = 1"),
    odd(Entry, item="elsewhere"),
    odd(Entry, merged_into="nobody"),
    odd(Entry, created="9999-12-31T23:59:59"),
    odd(Entry, created="yesterday", edited="tomorrow"),
    odd(Entry, number=2**63 - 1, also=2**62, table=-7),
    odd(Entry, kind="money_trail", fields={"rounds": ["1e999999999", "1/0", "-1"]}),
    odd(Entry, kind="dots", fields={"counts": [-5, "x"], "tables": {"a": [1], "": None}}),
    odd(Entry, kind="anchor", fields={"type": "{0}", "influence": "5", "willingness": -9}),
    odd(Entry, kind="question", fields={"status": "../../evil", "to": ["x"]}),
    odd(Entry, item="question_1", fields={"kind": "experience_?", "programme": True}),
    odd(Entry, themes=("",) * 500, text="x" * 200_000),
    odd(PlanItem, minutes=-(10**12)),
    odd(PlanItem, position=1e308, exercise="conjuring"),
    odd(Visit, opened="soon", left="2026-03-12T19:00:00+14:00"),
    odd(Visit, item="elsewhere"),
    fact("", "date", "../../evil"),
    fact("", "place", "../../evil"),
    fact("", "start", "99:99"),
    fact("", "tables", 2**62),
    fact("", "table_sizes", [[None], "x", -1]),
    fact("", "division", ["x", {"1": 2}, 10**12]),
    fact("", "language", "tlh"),
    fact("wall", "screen", -99),
    fact("wall", "step", -99),
    fact("wall", "read_back", 10**12),
    fact("timer", "since", "just now"),
    fact("timer", "extra", 1e308),
    fact("timer", "ran", -1e308),
    fact("timer", "extra_in", {"0": 10**12, "x": None}),
    zip_bomb,
    huge,
    pipe,
    endless_device,
    loop,
    large_log,
    hot_journal,
)
