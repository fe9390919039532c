"""Lines that are joined, and what stands in them afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Entry, Fact, Step
from cwb_workshop.core.model.record import Record
from tests.core.small import answer, at, holding

NOW = at("20:00")


FIELDS = ("buys", "hires", "owns", "contact")


def theme_of(line: str) -> str:
    return f"#theme{line}"


def words_of(line: str) -> str:
    return f"words of {line}"


def card(number: int, *, shown: bool = False) -> Entry:
    """Return an anchor with a theme of its own; the first one says nothing else."""
    line = str(number)
    fields = {FIELDS[number - 2]: words_of(line)} if number > 1 else {}
    entry = answer(number, f"card {line}", kind="anchor", item="anchor_map", shown=shown)
    return replace(entry, themes=(theme_of(line),), also=number, fields=fields)


def cards(*shown: str) -> Record:
    """Return five lines of which each says something of its own; 4 and 5 have a drawing."""
    lines = [card(number, shown=str(number) in shown) for number in range(1, 6)]
    drawings = [Fact(line, DRAWING, f"drawing of {line}") for line in "45"]
    return holding(*lines, *drawings)


@dataclass(frozen=True)
class Said:
    """All that a line shows of what the five lines said: the numbers of those it is from."""

    themes: frozenset[str]
    fields: frozenset[str]
    drawing: str
    mentions: int


def said(record: Record, line: str) -> Said:
    entry = record.entries[line]
    return Said(
        frozenset(theme[-1] for theme in entry.themes),
        frozenset(str(value)[-1] for value in entry.fields.values() if value),
        record.text(DRAWING, line)[-1:],
        entry.mentions,
    )


Edit = Callable[[Record, str], Step]


TAKEN_BACK: dict[str, Edit] = {
    "withdrawn": lambda record, line: editing_steps.withdraw(record, line, NOW),
    "made a note": lambda record, line: editing_steps.edit_text(record, line, "// x", NOW),
}
