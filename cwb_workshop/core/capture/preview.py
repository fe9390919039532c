"""What a line would become, as chips under the field, while it is still being typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.capture_steps import Captured
from cwb_workshop.core.contract.line import Line, LineForm, Unsure
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.entry_kinds import ANSWER, NOTE
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.notes import up_to_note
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.themes.themes import is_free

ChipKind: TypeAlias = Literal[
    "kind",
    "table",
    "theme",
    "free_theme",
    "also",
    "same",
    "highlight",
    "quote",
    "choice",
    "column",
    "who",
    "when",
    "no_date",
    "replaced",
    "replaced_date",
    "newest",
    "words",
    "counts",
    "role",
    "role_goes",
    "scores",
    "replaces",
    "replaces_apart",
    "no_tables",
    "on_wall",
]


@value_type
class Chip:
    """One thing that a sign became. `value` is an id, a number, or text as typed.

    For `kind` it is the kind of entry, for `table` the one that an edited line moves to, for
    `choice` `field.choice`, for an effect that was `told` what stands there. `named_by` is the key
    of the words for a column that the kit has no name for.
    """

    kind: ChipKind
    value: str
    named_by: str = ""


@value_type
class Preview:
    """`kept` are the words that stay, empty where nothing is taken out of them. `unsure` is what
    may be a sign. The room sees nothing of what `is_remark`. `refusal` says why Enter would not
    take the line; the chips stand all the same.
    """

    table: int
    chips: tuple[Chip, ...] = ()
    kept: str = ""
    unsure: tuple[Unsure, ...] = ()
    refusal: Refused | None = None
    is_remark: bool = False


def preview(
    line: Line, table: int, captured: Captured | Refused, form: LineForm | None = None
) -> Preview:
    """Return what reading this line gave, for showing under the field. `form`: of its item."""
    form = form or LineForm()
    if isinstance(captured, Refused):
        return Preview(table, tuple(_marks(line)), "", line.unsure, captured)
    chips = [*_kinds(line, captured), *_marks(line)]
    for entry in captured.entries[:1]:
        chips += _of_entry(entry, line, form)
    if line.aside or any(map(_has_note, captured.entries)):
        chips.append(Chip("kind", NOTE.id))
    chips += (Chip("replaced", choice) for choice in line.replaced)
    chips += (Chip("replaced_date", day.isoformat()) for day in line.replaced_dates)
    chips += (Chip("replaced_date", day) for day in _days_that_go(captured))
    chips += (Chip(told.effect, told.value) for told in captured.told)
    remark = form.is_remark and any(entry.kind == ANSWER.id for entry in captured.entries)
    kept = _kept(line, captured)
    return Preview(table, tuple(chips), kept, captured.unsure, is_remark=remark)


def _has_note(entry: Entry) -> bool:
    """Say whether others read a part of the text alone, and the rest of it is a note."""
    return entry.kind != NOTE.id and bool(up_to_note(entry.text)[0] and up_to_note(entry.text)[1])


def _days_that_go(captured: Captured) -> Iterator[str]:
    """Yield the day of an agreement that another one takes the place of."""
    for change in captured.step.changes:
        if isinstance(change.before, Entry) and isinstance(change.after, Entry):
            day = str(change.before.fields.get("by") or "")
            if day and change.after.fields.get("by") != day:
                yield day


def _kept(line: Line, captured: Captured) -> str:
    """Return the words that stay, where something is taken out of what was typed."""
    texts = [entry.text for entry in captured.entries if entry.text]
    kept = " · ".join(texts)
    return "" if not kept or kept == line.typed or line.signs_alone else kept


def _kinds(line: Line, captured: Captured) -> Iterator[Chip]:
    if line.same_as:
        for label in line.same_as:
            yield Chip("same", label)
        return
    kinds = [entry.kind for entry in captured.entries]
    if line.signs_alone and captured.entries:
        newest = captured.entries[0]
        yield Chip("newest", newest.label or newest.text)
    elif kinds and kinds[0] == "word":
        yield Chip("words", str(kinds.count("word")))
    elif kinds and kinds[0] != "answer":
        yield Chip("kind", kinds[0])


def _marks(line: Line) -> Iterator[Chip]:
    if line.also:
        # Naming an answer again is one mention by itself.
        yield Chip("also", str(line.also + bool(line.same_as)))
    if line.highlight:
        yield Chip("highlight", "")
    if line.quote:
        yield Chip("quote", "")


def _of_entry(entry: Entry, line: Line, form: LineForm) -> Iterator[Chip]:
    for theme in entry.themes:
        yield Chip("free_theme" if is_free(theme) else "theme", theme.removeprefix("#"))
    for field, value in entry.fields.items():
        if entry.kind != ANSWER.id or not isinstance(value, str):
            continue
        if value in form.columns:
            yield Chip("column", value, form.column_words)
        else:
            yield Chip("choice", f"{field}.{value}")
    if entry.kind == "commitment":
        yield Chip("who", str(entry.fields.get("who") or ""))
        by = str(entry.fields.get("by") or "")
        yield Chip("when", by) if by else Chip("no_date", line.when)
    counts = entry.fields.get("counts")
    if isinstance(counts, list):
        yield Chip("counts", str(sum(count for count in counts if isinstance(count, int))))
