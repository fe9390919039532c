"""What many tests begin with: the kit, the exercises, and sessions without a file."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.content.word_files import all_words, wall_words
from cwb_workshop.core.figures.totals import totals
from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.by_language import ByLanguage
from cwb_workshop.core.model.clock import Clock, SetClock
from cwb_workshop.core.model.entry import Change, Entry, Kind, Step
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.sessions.store_protocol import Store
from cwb_workshop.exercises import Registry
from cwb_workshop.script.run import Rehearser
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session

ZUIDERKOUW = Path(__file__).parent / "data" / "zuiderkouw"
EVENING = datetime(2026, 3, 12, 19, 0)
NEW = NewSession("Zuiderkouw", "2026-03-12", "19:00", 120, "nl", tables=5, present=24)

ids = count(1)


@cache
def registry() -> Registry:
    return Registry()


@cache
def kit(name: str = "cwb") -> Kit:
    return read_kit(kit_sources(name), registry().by_id)


@cache
def words_of_the_wall() -> ByLanguage[Translator]:
    """Return the words of the wall, read once: thousands of tests begin a session."""
    return wall_words()


def a_session(
    item: str | None = "obstacles",
    *,
    new: NewSession = NEW,
    clock: Clock | None = None,
    store: Store | None = None,
) -> Session:
    """Return a session on a store, by default without a file, with an item open."""
    session = Session(
        store or Rehearsal(RehearsedContents(Record().after(founding_step(new, kit())))),
        kit=kit(),
        exercises=registry(),
        wall_words=words_of_the_wall(),
        clock=clock or SetClock(EVENING),
    )
    if item is not None:
        session.open_item(item)
    return session


def every_words(language: Language) -> Translator:
    """Return the words of the windows, those of the exercises included."""
    return all_words(language)


def held_before(session: Session, kind: Kind, text: str, **values: Any) -> Step:
    """Return the step of a line that an earlier version of the program took as it was."""
    assert session.item is not None
    entry = Entry(
        id=f"before-{next(ids)}",
        item=session.item.id,
        kind=kind,
        text=text,
        number=session.record.next_number,
        created=EVENING.isoformat(),
        version=session.exercises.definition(session.item.exercise).version,
    )
    return Step("step.line", (Change(None, replace(entry, **values)),))


def journaled(clock: SetClock, item: str = "obstacles") -> Session:
    """Return a session whose whole life stands in its journal."""
    founded = founding_step(NEW, kit())
    first = Logged(1, clock.now().isoformat(), "do", founded)
    contents = RehearsedContents(Record().after(founded), (first,))
    return a_session(item, clock=clock, store=Rehearsal(contents))


def played(script: str, with_kit: Kit | None = None) -> Record:
    """Return what a whole script makes. Raises ScriptFault."""
    record = Record()
    for row in Rehearser(with_kit or kit(), registry(), words_of_the_wall()).new(script):
        record = record.after(row.step)
    return record


def totals_of(record: Record, with_kit: Kit | None = None) -> dict[str, Any]:
    """Return the totals as they come out of JSON."""
    figures: dict[str, Any] = json.loads(
        json.dumps(as_json(totals(record, with_kit or kit(), registry().definitions())))
    )
    return figures


def zuiderkouw_script() -> str:
    return (ZUIDERKOUW / "script.txt").read_text(encoding="utf-8")


def expected_totals() -> dict[str, Any]:
    expected: dict[str, Any] = json.loads(
        (ZUIDERKOUW / "expected.json").read_text(encoding="utf-8")
    )
    return expected
