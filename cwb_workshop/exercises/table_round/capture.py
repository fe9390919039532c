"""Which tables were not heard yet, and the codes that this question knows."""

from __future__ import annotations

from cwb_workshop.core.capture_form import CaptureForm, CaptureView
from cwb_workshop.core.entry import PLENARY
from cwb_workshop.core.people import tables
from cwb_workshop.core.rounds import filed_under
from cwb_workshop.exercises.table_round import not_heard


def form(view: CaptureView) -> CaptureForm:
    record, item = view.record, view.item.id
    silent = [str(table) for table in not_heard(record, item)]
    remark = ""
    if silent and len(silent) < (tables(record) or 0):
        remark = view.words("table_round.not_heard_yet", tables=", ".join(silent))
    return CaptureForm(remark=remark, example=_codes(view))


def _codes(view: CaptureView) -> str:
    """Return the codes of the question that the table talks about, as they are typed."""
    asked = filed_under(view.record, view.item.id, view.record.number("table") or PLENARY)
    fields = view.kit.items[asked].settings.get("fields", ())
    if not isinstance(fields, list | tuple):
        return ""
    codes = (
        " ".join(f"~{code}" for code in view.kit.choices[str(field)].values())
        for field in fields
        if str(field) in view.kit.choices
    )
    return "   ".join(codes)
