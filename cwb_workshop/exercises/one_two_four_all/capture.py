"""Which tables have no slip yet, once the first slips are typed."""

from __future__ import annotations

from cwb_workshop.core.capture_form import CaptureForm, CaptureView
from cwb_workshop.exercises.one_two_four_all import without_answers


def form(view: CaptureView) -> CaptureForm:
    remark = ""
    silent = without_answers(view.record, view.item.id)
    if silent and view.record.standing("answer", view.item.id):
        numbers = ", ".join(str(table) for table in silent)
        remark = view.words("one_two_four_all.none_yet", tables=numbers)
    return CaptureForm(remark=remark, example=view.words("one_two_four_all.example"))
