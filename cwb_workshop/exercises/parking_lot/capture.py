"""Each question gets a status, and somebody who answers it."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureView,
    FormField,
    Tag,
    field_value,
)
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.parking_lot import STATES, state


def form(view: CaptureView) -> CaptureForm:
    questions = view.record.active_entries("question")
    open_ones = sum(1 for question in questions if state(question) == "open")
    return CaptureForm(
        remark=view.words("parking_lot.open", n=open_ones),
        example=view.words("parking_lot.example"),
    )


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    options = tuple((name, view.words(f"parking_lot.status.{name}")) for name in STATES)
    return (
        FormField(
            entry.id,
            "status",
            "choice",
            view.words("parking_lot.status.label"),
            state(entry),
            options,
        ),
        FormField(entry.id, "to", "text", view.words("parking_lot.to"), field_value(entry, "to")),
        FormField(entry.id, "by", "date", view.words("parking_lot.by"), field_value(entry, "by")),
        FormField(
            entry.id,
            "answer",
            "text",
            view.words("parking_lot.answer"),
            field_value(entry, "answer"),
        ),
    )


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    label = view.words(f"parking_lot.tag.{state(entry)}")
    to = str(entry.fields.get("to") or "")
    return (("plain", f"{label}: {to}" if to else label),)
