"""Each commitment needs an owner and a date; here they are filled in afterwards."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureView,
    FieldKind,
    FormField,
    Tag,
    field_value,
)
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.entry_kinds import COMMITMENT
from cwb_workshop.exercises.commitments import STATES, by, missing, source, state, who

_SOURCES = ("answer", "question", "anchor", "asset", "leak")
"""What a commitment can come from."""


def form(view: CaptureView) -> CaptureForm:
    commitments = view.record.active_entries("commitment")
    incomplete = sum(1 for one in commitments if missing(one) and state(one) == STATES[0])
    return CaptureForm(
        remark=view.words("commitments.waiting", n=incomplete),
        example=view.words("commitments.example"),
    )


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    if entry.kind != COMMITMENT.id:
        return ()
    states = tuple((name, view.words(f"commitments.status.{name}")) for name in STATES)
    return (
        _field(entry, view, "who", "text"),
        _field(entry, view, "by", "date"),
        _field(entry, view, "help", "text"),
        FormField(
            entry.id,
            "source",
            "label",
            view.words("commitments.source"),
            _named(entry, view),
            tuple((one.label, one.text) for one in _sources(view)),
            kept={one.label: one.id for one in _sources(view)},
        ),
        *_principles(entry, view),
        FormField(
            entry.id,
            "status",
            "choice",
            view.words("commitments.status.label"),
            state(entry),
            states,
        ),
    )


def _field(entry: Entry, view: CaptureView, key: str, kind: FieldKind) -> FormField:
    label = view.words(f"commitments.{key}")
    return FormField(entry.id, key, kind, label, field_value(entry, key))


def _principles(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    """Return nothing where the kit has no principles."""
    number = len(view.kit.principles)
    label, given = view.words("commitments.principles"), entry.fields.get("principles")
    field = FormField(entry.id, "principles", "numbers", label, given, highest=number)
    return (field,) if number else ()


def _named(entry: Entry, view: CaptureView) -> Json:
    """Return the label of the line it comes from, as it can be typed."""
    line = source(entry, view.record)
    return field_value(entry, "source") if line is None else line.label


def _sources(view: CaptureView) -> tuple[Entry, ...]:
    entries = view.record.entries.values()
    return tuple(one for one in entries if one.label and one.kind in _SOURCES)


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    """Return the owner and the date of an agreement, or that they are missing."""
    if entry.kind != COMMITMENT.id:
        return ()
    words = view.words
    owner, due, as_typed = who(entry), by(entry), str(entry.fields.get("by_words") or "")
    return (
        ("plain", owner) if owner else ("open", words("console.chip.no_owner", value="")),
        ("plain", words.locale.date(due))
        if due
        else ("open", as_typed or words("console.chip.no_date", value="")),
    )
