"""Which tables were not heard yet, and the codes that this question knows."""

from __future__ import annotations

from cwb_workshop.core.capture_form import CaptureForm, CaptureView
from cwb_workshop.core.people import tables


def form(view: CaptureView) -> CaptureForm:
    record, item = view.record, view.item
    heard = {answer.table for answer in record.standing("answer", item.id)}
    silent = [str(n) for n in range(1, (tables(record) or 0) + 1) if n not in heard]
    remark = ""
    if silent and heard:
        remark = view.words("table_round.not_heard_yet", tables=", ".join(silent))
    return CaptureForm(remark=remark, example=_codes(view))


def _codes(view: CaptureView) -> str:
    """Return the codes of this question's fields, as they are typed."""
    fields = view.item.settings.get("fields", ())
    if not isinstance(fields, list | tuple):
        return ""
    codes = (
        " ".join(f"~{code}" for code in view.kit.choices[str(field)].values())
        for field in fields
        if str(field) in view.kit.choices
    )
    return "   ".join(codes)
