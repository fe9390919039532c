"""Each commitment needs an owner and a date; here they are filled in afterwards."""

from __future__ import annotations

from cwb_workshop.core.capture_form import CaptureForm, CaptureView, FormField, field_value
from cwb_workshop.core.entry import Entry
from cwb_workshop.exercises.commitments import missing


def form(view: CaptureView) -> CaptureForm:
    held = view.record.standing("commitment")
    incomplete = sum(1 for commitment in held if missing(commitment))
    return CaptureForm(
        remark=view.words("commitments.waiting", n=incomplete),
        example=view.words("commitments.example"),
    )


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    return (
        FormField(
            entry.id, "who", "text", view.words("commitments.who"), field_value(entry, "who")
        ),
        FormField(entry.id, "by", "date", view.words("commitments.by"), field_value(entry, "by")),
        FormField(
            entry.id, "help", "text", view.words("commitments.help"), field_value(entry, "help")
        ),
    )
