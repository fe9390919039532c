"""What a line would become, as chips under the field, while it is still being typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.capture_steps import Capture, Captured
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.themes.themes import is_free

ChipKind: TypeAlias = Literal[
    "kind",
    "theme",
    "free_theme",
    "also",
    "same",
    "highlight",
    "quote",
    "choice",
    "who",
    "when",
    "no_date",
    "words",
    "counts",
]


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that a sign became. `value` is an id, a number, or text as typed.

    For `kind` it is the kind of entry, for `choice` `field.choice`.
    """

    kind: ChipKind
    value: str


@dataclass(frozen=True, slots=True)
class Preview:
    """`refusal` says why Enter would not take the line; the chips stand all the same."""

    table: int
    chips: tuple[Chip, ...] = ()
    text: str = ""
    refusal: Refused | None = None


def preview(raw: str, capture: Capture, record: Record, captured: Captured | Refused) -> Preview:
    """Return what reading this line gave, for showing under the field."""
    line = capture.parse(raw)
    table = line.table if line.table is not None else record.number("table") or 0
    if isinstance(captured, Refused):
        return Preview(table, tuple(_marks(line)), line.text, captured)
    chips = [*_kinds(line, captured), *_marks(line)]
    for entry in captured.entries[:1]:
        chips += _of_entry(entry)
    return Preview(table, tuple(chips), line.text)


def _kinds(line: Line, captured: Captured) -> Iterator[Chip]:
    if line.same_as:
        for label in line.same_as:
            yield Chip("same", label)
        return
    kinds = [entry.kind for entry in captured.entries]
    if kinds and kinds[0] == "word":
        yield Chip("words", str(kinds.count("word")))
    elif kinds and kinds[0] != "answer":
        yield Chip("kind", kinds[0])


def _marks(line: Line) -> Iterator[Chip]:
    if line.also and not line.same_as:
        yield Chip("also", str(line.also))
    if line.highlight:
        yield Chip("highlight", "")
    if line.quote:
        yield Chip("quote", "")


def _of_entry(entry: Entry) -> Iterator[Chip]:
    for theme in entry.themes:
        yield Chip("free_theme" if is_free(theme) else "theme", theme.removeprefix("#"))
    for field, value in entry.fields.items():
        if entry.kind == "answer" and isinstance(value, str):
            yield Chip("choice", f"{field}.{value}")
    if entry.kind == "commitment":
        yield Chip("who", str(entry.fields.get("who") or ""))
        by = str(entry.fields.get("by") or "")
        yield Chip("when", by) if by else Chip("no_date", str(entry.fields.get("by_words") or ""))
    counts = entry.fields.get("counts")
    if isinstance(counts, list):
        yield Chip("counts", str(sum(count for count in counts if isinstance(count, int))))
