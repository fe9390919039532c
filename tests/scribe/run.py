"""One evening on one keyboard: typed, read back from the file, and held to what was meant."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.session_reader import read_session
from tests.accessibility.desktop import until
from tests.scribe.evening import meant, wishes
from tests.scribe.keyboard import NAMED, Keyboard, Layout
from tests.scribe.screen import a_program
from tests.scribe.scribe import Scribe

_PLACE = "Zuiderkouw"
_PATIENCE = 20.0


@dataclass(frozen=True)
class Typed:
    """What was typed, and what became of it. A line that became another is in both lists."""

    layout: Layout
    lines: int
    keys: int
    mistakes: int
    other_forms: int
    seconds: float
    lost: Sequence[str] = field(default=())
    misread: Sequence[str] = field(default=())


def typed_evening(home: Path, layout: Layout, most: int) -> Typed:
    """Found a session by keys, type an evening of so many lines, and compare."""
    keyboard = Keyboard(layout)
    wished = wishes(keyboard, most)
    begun = time.monotonic()
    with a_program(home, layout) as hands:
        hands.wait_for_window("CWB Workshop")
        place = keyboard.strokes(_PLACE)
        assert place is not None
        time.sleep(2)  # the form is there a moment after the window
        hands.press(*place, NAMED["Enter"])
        hands.wait_for_window(_PLACE)
        file = until(lambda: next(iter(home.rglob(f"sessions/*{_PLACE.lower()}*.cwb")), None), "it")
        record = _record(file)
        hands.press(NAMED["F5"])
        scribe = Scribe(hands, keyboard, [item.id for item in record.agenda])
        for wish in wished:
            scribe.do(wish)
        expected = meant(wished, record)
        _settle(file, len(expected))
    seconds = time.monotonic() - begun
    said, there = _described(expected), _described(_record(file).entries.values())
    return Typed(
        layout,
        scribe.lines,
        hands.pressed,
        scribe.mistakes,
        scribe.other_forms,
        seconds,
        lost=sorted((said - there).elements()),
        misread=sorted((there - said).elements()),
    )


def _record(file: Path) -> Record:
    return read_session(file, {}).record


def _settle(file: Path, expected: int) -> None:
    """Wait until all lines are in the file; where some are lost, not for ever."""
    ends = time.monotonic() + _PATIENCE
    while len(_record(file).entries) < expected and time.monotonic() < ends:
        time.sleep(0.2)
    time.sleep(1)


def _described(entries: Iterable[Entry]) -> Counter[str]:
    """Return all that was read from each line, in one text."""
    return Counter(
        f"{one.item} {one.label} {one.kind} T{one.table} “{one.text}” {one.themes} +{one.also}"
        f"{' !' if one.highlight else ''}{' quote' if one.quote else ''}"
        f"{' withdrawn' if one.withdrawn else ''} {dict(sorted(one.fields.items()))}"
        for one in entries
    )
