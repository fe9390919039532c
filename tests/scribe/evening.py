"""What a scribe means to type in an evening: lines of the script, and sentences of every day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.script.directives import Directive, read_script
from tests.scribe.keyboard import Keyboard
from tests.workshop import a_session, zuiderkouw_script

_ITEMS = (
    "checkin", "commons", "questions_so_far", "obstacles", "question_1", "question_2", "question_3",
    "harvest_qa", "commitments",
)  # fmt: skip
"""Where words are typed. What is counted is set in forms, which have tests of their own."""
_TABLE = "4"
"""Home offers four tables: what was said at the fifth is typed for this one."""
_EVERY = 7
"""After so many sentences another table is chosen by its key."""
_SENTENCES = Path(__file__).parents[1] / "data" / "sentences" / "everyday.txt"
_QUOTED = (
    '2: "Zij bellen nooit #v',
    '"Niemand vraagt ons iets',
    '3: "Wij staan overal buiten #m +1',
    "p: ##wijkteam is geen thema",
    "4: De gemeente is ver weg ##afstand",
    "'s Avonds is er geen bus ~9 uur",
)

Kind: TypeAlias = Literal["item", "line", "undo", "table"]


@dataclass(frozen=True)
class Wish:
    """One thing that the scribe wants: to open an item, to say a line, to take one back."""

    kind: Kind
    what: str = ""


def wishes(keyboard: Keyboard, most: int) -> list[Wish]:
    """Return an evening that can be typed on a keyboard, with so many lines at most."""
    chosen: list[Wish] = []
    lines = 0
    for wish in _all():
        if wish.kind == "line":
            if keyboard.strokes(wish.what) is None:
                continue
            lines += 1
            if lines > most:
                break
        chosen.append(wish)
    return chosen


def _all() -> Iterator[Wish]:
    item = ""
    for part in read_script(zuiderkouw_script()):
        if not isinstance(part, Directive):
            if item in _ITEMS:
                yield Wish("line", re.sub("^5:", "4:", part.text))
        elif part.name == "item":
            item = part.word
            if item in _ITEMS:
                yield Wish("item", item)
        elif part.name in ("undo", "table") and item in _ITEMS:
            yield Wish("undo") if part.name == "undo" else Wish("table", _TABLE)
    yield Wish("item", "obstacles")
    sentences = _SENTENCES.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate((*_QUOTED, *sentences)):
        if number % _EVERY == 0:
            yield Wish("table", str(number // _EVERY % int(_TABLE) + 1))
        yield Wish("line", line)


def meant(wished: list[Wish], there: Record) -> list[Entry]:
    """Return the lines that a session holds where all of it was typed without an error."""
    new = NewSession(
        place=there.text("place"),
        date=there.text("date"),
        start=there.text("start"),
        variant=there.number("variant") or 0,
        language="nl",
        tables=there.number("tables") or 0,
    )
    session = a_session(None, new=new)
    for wish in wished:
        if wish.kind == "item":
            session.open_item(wish.what)
        elif wish.kind == "line":
            session.capture(wish.what)
        elif wish.kind == "table":
            session.choose_table(int(wish.what))
        else:
            session.undo()
    return list(session.record.entries.values())
