"""Many evenings at once, the same for the same seed: as many files as an archive is to hold."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from cwb_workshop.content.kit_library import DEFAULT_KIT
from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Step, Visit
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.exercises import Registry
from cwb_workshop.store import journal
from cwb_workshop.store.creation import make_empty

PLACES = 50
_WORDS = (
    "huur winkel plein buurthuis coöperatie energie fiets school zorg tuin werk geld tijd ruimte"
    " gemeente afspraak vergadering sleutel keuken bibliotheek jongeren ouderen taal avond markt"
).split()
_ITEMS = ("obstacles", "question_1", "question_2", "question_3")


@cache
def _kit() -> Kit:
    return read_kit(kit_sources(DEFAULT_KIT), Registry().by_id)


def make_sessions(folder: Path, number: int, *, lines: int = 100, seed: int = 16) -> None:
    """Make so many session files in a folder, each with so many lines."""
    template = folder / "template"
    make_empty(template, _kit().sources, None)
    empty = template.read_bytes()
    template.unlink()
    for at in range(number):
        dice = random.Random(seed * 1_000_003 + at)  # noqa: S311  # the same for the same seed
        path = folder / f"{at:06}.cwb"
        path.write_bytes(empty)
        _write(path, _steps(at, lines, dice))


def _write(path: Path, steps: Iterator[Step]) -> None:
    """Write a whole journal in one go; what a writer promises of each step is not asked here."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("BEGIN")
        head = journal.START
        for number, step in enumerate(steps, start=1):
            prepared = journal.prepared(Logged(number, "2026-03-12T19:30:00", "do", step))
            for statement, cells in prepared.puts:
                connection.execute(statement, cells)
            head = journal.append(connection, head, prepared.row)
        connection.execute("COMMIT")


def _steps(at: int, lines: int, dice: random.Random) -> Iterator[Step]:
    kit = _kit()
    place = f"Wijk {dice.randrange(PLACES):02}"
    day = (date(2024, 1, 1) + timedelta(days=dice.randrange(1000))).isoformat()
    people = dice.randint(12, 40)
    new = NewSession(
        place, day, "19:00", 120, "nl", id=f"{at}", tables=5, present=people, municipality="Merwe"
    )
    yield founding_step(new, kit)
    opened = f"{day}T19:00:00"
    yield Step("step.open", (Change(None, Visit(1, _ITEMS[0], opened)),), undoable=False)
    yield from _votes(kit, people, opened, dice)
    for number in range(3, lines + 3):
        yield Step("step.capture", (Change(None, _line(number, kit, opened, dice)),))
    yield Step("step.end", (Change(None, Fact("", "ended", f"{day}T21:00:00")),))


def _votes(kit: Kit, people: int, opened: str, dice: random.Random) -> Iterator[Step]:
    counts: list[Json] = [dice.randrange(people) for _principle in kit.principles]
    fields: dict[str, Json] = {"counts": counts}
    vote = Entry("dots", "principles_vote", "dots", number=1, fields=fields, created=opened)
    yield Step("step.capture", (Change(None, vote),))
    yield Step("step.set", (Change(None, Fact("principles_vote", "voters", people)),))
    scored: dict[str, Json] = {
        "statement": kit.principles[0],
        "counts": [dice.randrange(9) for _score in range(5)],
        "dont_know": 0,
    }
    scores = Entry("scores", "principles_scale", "scores", number=2, fields=scored, created=opened)
    yield Step("step.capture", (Change(None, scores),))


def _line(number: int, kit: Kit, opened: str, dice: random.Random) -> Entry:
    is_agreed = dice.random() < 0.05
    text = " ".join(dice.choices(_WORDS, k=dice.randint(5, 14)))
    owner: dict[str, Json] = {"who": f"partij {dice.randrange(20)}", "by": "2026-05-01"}
    return Entry(
        f"e{number}",
        "commitments" if is_agreed else dice.choice(_ITEMS),
        "commitment" if is_agreed else "answer",
        label=f"{'C' if is_agreed else 'O'}{number:02}",
        table=dice.randint(1, 5),
        text=text,
        themes=(dice.choice(kit.themes).id,) if dice.random() < 0.6 else (),
        highlight=dice.random() < 0.05,
        fields=owner if is_agreed else {},
        number=number,
        created=opened,
    )
