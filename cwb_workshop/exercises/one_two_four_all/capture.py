"""How long the phases take, how many answers a table chooses, and which tables have none yet."""

from __future__ import annotations

from cwb_workshop.core.agenda.phases import phase_spans, slips
from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureView,
    FormField,
    bounded_field,
)
from cwb_workshop.core.model.limits import NUMBERS
from cwb_workshop.exercises.one_two_four_all import without_answers


def form(view: CaptureView) -> CaptureForm:
    remark = ""
    silent = without_answers(view.record, view.item.id)
    if silent and view.record.active_entries("answer", view.item.id):
        tables = view.words.listed(silent)
        remark = view.words("one_two_four_all.none_yet", tables=tables, n=len(silent))
    return CaptureForm(
        fields=_settings(view),
        remark=remark,
        example=view.words("one_two_four_all.example"),
    )


def _settings(view: CaptureView) -> tuple[FormField, ...]:
    item, words = view.item, view.words
    minutes = [round(part.seconds / 60) for part in phase_spans(view.record, item)]
    number = slips(view.record, item)
    phases = words("one_two_four_all.phases")
    return (
        FormField(item.id, "phases", "numbers", phases, minutes, highest=NUMBERS["phases"][1]),
        bounded_field(item.id, "slips", words("one_two_four_all.slips"), number),
    )
