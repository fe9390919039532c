"""Which tables were not heard yet, and the codes that this question knows."""

from __future__ import annotations

from cwb_workshop.core.capture_form import CaptureForm, CaptureView, Count
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
    fields = _fields(view)
    codes = (next(iter(view.kit.choices[field].values())) for field in fields)
    signs = " ".join(f"~{code}" for code in codes)
    return CaptureForm(
        counts=tuple(count for field in fields for count in _counts(view, field)),
        remark=remark,
        example=view.words("table_round.example", codes=signs),
    )


def _fields(view: CaptureView) -> list[str]:
    """Return the choice fields of the question that the table talks about."""
    asked = filed_under(view.record, view.item.id, view.record.number("table") or PLENARY)
    fields = view.kit.items[asked].settings.get("fields", ())
    if not isinstance(fields, list | tuple):
        return []
    return [str(field) for field in fields if str(field) in view.kit.choices]


def _counts(view: CaptureView, field: str) -> list[Count]:
    """Return the codes of a field as they are typed, each with the answers that have it."""
    held = [answer.fields.get(field) for answer in view.record.standing("answer")]
    return [
        Count(f"~{code}", str(held.count(value)), strong=value in held)
        for value, code in view.kit.choices[field].items()
    ]
