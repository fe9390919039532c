"""Which idea is placed next, and how many still wait for a place."""

from __future__ import annotations

from cwb_workshop.core.capture_form import CaptureForm, CaptureView, FormField
from cwb_workshop.core.entry import Entry
from cwb_workshop.exercises.matrix_2x2 import MOST_READABLE, next_answer, placements, waiting

_HIGHEST = 5


def form(view: CaptureView) -> CaptureForm:
    placed, left = len(placements(view.record)), len(waiting(view.record, view.kit))
    remark = view.words("matrix_2x2.placed", n=placed, left=left)
    if placed + left > MOST_READABLE:
        remark = view.words("matrix_2x2.too_many", n=placed + left, most=MOST_READABLE)
    return CaptureForm(
        remark=remark, example=view.words("matrix_2x2.example"), asked=_asked(view, placed)
    )


def _asked(view: CaptureView, placed: int) -> str:
    answer = next_answer(view.record, view.kit)
    if answer is not None:
        return view.words("matrix_2x2.asked", label=answer.label, text=answer.text)
    return view.words("matrix_2x2.all_placed" if placed else "matrix_2x2.none_chosen")


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    if entry.kind != "placement":
        return ()
    return tuple(
        FormField(
            entry.id,
            key,
            "number",
            view.words(f"matrix_2x2.{key}"),
            entry.fields.get(key),
            highest=_HIGHEST,
        )
        for key in ("x", "y")
    )
