"""What an exercise asks for beside its lines: a few fields, running counts, one remark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, Protocol, TypeAlias

from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import NUMBERS, number_limit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator

FieldKind: TypeAlias = Literal["number", "numbers", "text", "choice", "date", "label", "drawing"]


TagRole: TypeAlias = Literal["plain", "quiet", "count", "open"]
Tag: TypeAlias = tuple[TagRole, str]
"""What stands behind a line, and how it is drawn: `open` for what is still to be filled in."""


@value_type
class FormField:
    """One thing to fill in. `scope` is empty for the session, an item's id, or an entry's.

    A `choice` has its options as (value, name); a number runs from `lowest` to `highest`, each of
    `numbers` from 1. A text is as long as `limits.TEXTS` has it under its key. A `label` is what a
    scribe types to name another entry, one of its options; `kept` says what is kept for it, where
    that is not the label. A `drawing` is a photo that is chosen as a file.
    """

    scope: str
    key: str
    kind: FieldKind
    label: str
    value: Json = None
    options: tuple[tuple[str, str], ...] = ()
    highest: int = 9999
    lowest: int = 0
    kept: Mapping[str, str] = field(default_factory=dict)


@value_type
class Count:
    """A running figure: its name, the number, and whether it leads.

    `share` of the largest is drawn as a bar; without it there is none.
    """

    label: str
    value: str
    strong: bool = False
    share: float | None = None


@value_type
class GridLine:
    """A row to fill with numbers. `start` and the numbers together make the line it sends; a row
    without one is only told.
    """

    name: str
    start: str
    cells: tuple[str, ...]
    check: str = ""


@value_type
class CaptureGrid:
    """Numbers per table. Columns as (short, whole name); `check` is the one over all rows.

    `is_shown`: the room sees the result, so that a change is asked about first.
    """

    columns: tuple[tuple[str, str], ...]
    rows: tuple[GridLine, ...]
    check: str = ""
    is_shown: bool = False


@value_type
class StepBack:
    """What Backspace in an empty field does: it sets a fact, and puts a line back to correct."""

    scope: str
    key: str
    value: Json
    line: str = ""


@value_type
class CaptureForm:
    """`example` is what a line may look like here; `remark` a running check in words.

    `asked` is what the next line answers, shown large. Tab puts `separator` behind what
    was typed, to go on with the next part. With `themes` its answers can be put in order
    on the theme board. `emptied` is set once the field is empty, while what `back` brought counts.
    """

    fields: tuple[FormField, ...] = ()
    counts: tuple[Count, ...] = ()
    remark: str = ""
    example: str = ""
    asked: str = ""
    separator: str = ""
    themes: bool = False
    back: StepBack | None = None
    emptied: StepBack | None = None
    grid: CaptureGrid | None = None


@value_type
class CaptureView:
    """What a capture face may look at. `words` are those of the console."""

    record: Record
    item: KitItem
    kit: Kit
    words: Translator


class CaptureFace(Protocol):
    def form(self, view: CaptureView) -> CaptureForm:
        """Return what is asked while this item is open."""
        ...

    def entry_fields(self, entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
        """Return what can be filled in for one of its entries."""
        ...

    def tags(self, entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
        """Return what stands behind one of its entries in the list."""
        ...


def number_field(view: CaptureView, key: str, label: str, *, scope: str = "") -> FormField:
    """Return the field for a fact that is a whole number, as high as the limits have it."""
    number = view.record.number(key, scope)
    return bounded_field(scope, key, view.words(label), number)


def bounded_field(scope: str, key: str, label: str, value: Json) -> FormField:
    """Return the field for a whole number that has its bounds in the limits."""
    lowest, highest = NUMBERS[number_limit(key)]
    return FormField(scope, key, "number", label, value, highest=highest, lowest=lowest)


def field_value(entry: Entry, key: str) -> str:
    return str(entry.fields.get(key) or "")


EMPTY_FORM = CaptureForm()
