"""Session files for an archive: founded, copied to other laptops, and gone on with there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import select

from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.intake import Intake, KeysFor, TakenFile
from cwb_workshop.archive.schema import TABLES
from cwb_workshop.archive.session_deriving import MOST_KITS
from cwb_workshop.archive.session_files import session_files
from cwb_workshop.core.agenda.read_back import approve
from cwb_workshop.core.model.entry import Change, Entry, Fact, Step
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.session.carried_kits import CarriedKits
from cwb_workshop.store.contents import read_contents
from cwb_workshop.store.keys import NO_KEYS
from cwb_workshop.store.session_file import SessionFile
from tests.store.sessions import PATIENT
from tests.workshop import kit, registry

_ids = count(1)
_kits = CarriedKits(registry().by_id, MOST_KITS)
AT = "2026-03-12T19:30:00"


def evening(
    folder: Path,
    place: str = "Zuiderkouw",
    day: str = "2026-03-12",
    of: str = "cwb",
    roles: tuple[tuple[str, int], ...] = (("resident", 9),),
) -> Path:
    """Return a session that was just founded."""
    path = folder / f"{day}-{place}-{next(_ids)}.cwb"
    file = SessionFile.create(path, kit(of).sources, backups=folder / "backups", pace=PATIENT)
    minutes = kit(of).usual_variant
    new = NewSession(
        place,
        day,
        "19:00",
        minutes,
        "nl",
        tables=5,
        present=24,
        id=path.stem,
        roles=roles,
    )
    file.write(founding_step(new, kit(of)), "do", AT)
    file.close()
    return path


@contextmanager
def gone_on(path: Path) -> Iterator[SessionFile]:
    file = SessionFile.open(path, backups=path.parent / "backups", pace=PATIENT)
    try:
        yield file
    finally:
        file.close()


def say(path: Path, *texts: str, **values: Any) -> tuple[Entry, ...]:
    """Capture lines in a session, as its own laptop does."""
    said = []
    with gone_on(path) as file:
        number = file.contents.record.next_number
        for place, text in enumerate(texts, start=number):
            entry = Entry(
                f"{path.parent.name}-{next(_ids)}",
                values.get("item", "obstacles"),
                values.get("kind", "answer"),
                label=f"O{place:02}",
                text=text,
                number=place,
                created=AT,
                **{k: v for k, v in values.items() if k not in ("item", "kind")},
            )
            file.write(Step("step.capture", (Change(None, entry),)), "do", AT)
            said.append(entry)
    return tuple(said)


def change(path: Path, entry: Entry, **values: Any) -> Entry:
    """Change a line in a session, as somebody does who corrects it."""
    with gone_on(path) as file:
        before = file.contents.record.entries[entry.id]
        after = replace(before, **values)
        file.write(Step("step.edit", (Change(before, after),)), "do", AT)
    return after


def said_yes(path: Path, table: int = 1, item: str = "obstacles") -> Path:
    """Let a table say yes to what it said so far."""
    with gone_on(path) as file:
        kinds = registry().declared.kinds
        record = file.contents.record
        file.write(approve(record, kit(), item, table, kinds, datetime.fromisoformat(AT)), "do", AT)
    return path


def quoted(path: Path, *texts: str, table: int = 1) -> Path:
    say(path, *texts, table=table, quote=True)
    return path


def set_fact(path: Path, scope: str, key: str, value: Any) -> None:
    with gone_on(path) as file:
        before = file.contents.record.facts.get((scope, key))
        file.write(Step("step.set", (Change(before, Fact(scope, key, value)),)), "do", AT)


def on_laptop(path: Path, name: str) -> Path:
    """Return a copy of a session on another laptop: its file alone, as it goes on a stick."""
    folder = path.parent / name
    folder.mkdir(exist_ok=True)
    return Path(shutil.copyfile(path, folder / path.name))


def no_keys(_path: Path) -> Mapping[bytes, Any]:
    return NO_KEYS


def add(
    folder: Path, *paths: Path, keys_for: KeysFor = no_keys
) -> tuple[SessionArchive, list[TakenFile]]:
    """Add files to the archive in this folder."""
    archive = SessionArchive(folder)
    return archive, list(intake(archive, keys_for).take(session_files(paths)))


def intake(archive: SessionArchive, keys_for: KeysFor = no_keys) -> Intake:
    return Intake(archive, registry(), keys_for, _kits)


def said_in(archive: SessionArchive) -> list[str]:
    """Return all that an archive has of what was said, in alphabetical order."""
    table = TABLES.tables["answers"].c
    with archive.reading() as connection:
        return sorted(connection.execute(select(table.text)).scalars())


def whole(archive: SessionArchive) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of an archive but for where files stood, what is gone, and line numbers."""
    numbered = {"sessions": {"number"}, "answers": {"line"}}
    with archive.reading() as connection:
        return {
            table.name: sorted(
                tuple(
                    value for name, value in row.items() if name not in numbered.get(table.name, ())
                )
                for row in connection.execute(select(table)).mappings()
            )
            for table in TABLES.sorted_tables
            if table.name not in ("files", "removed")
        }


def outcomes(taken: Iterable[TakenFile]) -> list[str]:
    return [one.outcome for one in taken]


def steps_of(path: Path) -> int:
    return len(read_contents(path).journal)


Spoil = Callable[[Path], None]
