"""Which idea is placed next, and how many still wait for a place."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureView,
    FormField,
    Tag,
    bounded_field,
    field_value,
)
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.matrix_2x2 import (
    CHOSEN,
    MOST_READABLE,
    next_answer,
    others,
    placements,
    waiting,
)

_WORDS = 7
"""So much of an idea tells it apart from the others."""


def form(view: CaptureView) -> CaptureForm:
    placed, left = len(placements(view.record, view.item.id)), len(_waiting(view))
    remark = view.words("matrix_2x2.placed", n=placed, left=left)
    if placed + left > MOST_READABLE:
        remark = view.words("matrix_2x2.too_many", n=placed + left, most=MOST_READABLE)
    return CaptureForm(
        fields=_which(view),
        remark=remark,
        example=view.words("matrix_2x2.example"),
        asked=_asked(view, placed),
    )


def _waiting(view: CaptureView) -> tuple[Entry, ...]:
    return waiting(view.record, view.item, view.kit)


def _which(view: CaptureView) -> tuple[FormField, ...]:
    """Return the choice of the idea that is placed next; nothing where there is none."""
    can_be = (*_waiting(view), *others(view.record, view.item, view.kit))
    if not can_be:
        return ()
    now = next_answer(view.record, view.item, view.kit)
    options = tuple((one.id, f"{one.label} {_begin(one.text)}") for one in can_be)
    if now is None:
        options = (("", "–"), *options)
    label = view.words("matrix_2x2.next")
    chosen = now.id if now is not None else ""
    return (FormField(view.item.id, CHOSEN, "choice", label, chosen, options),)


def _asked(view: CaptureView, placed: int) -> str:
    answer = next_answer(view.record, view.item, view.kit)
    if answer is not None:
        return view.words("matrix_2x2.asked", label=answer.label, text=answer.text)
    return view.words("matrix_2x2.all_placed" if placed else "matrix_2x2.none_chosen")


def _begin(text: str) -> str:
    return " ".join(text.split()[:_WORDS])


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    if entry.kind != "placement":
        return ()
    places = tuple(
        bounded_field(entry.id, key, view.words(f"matrix_2x2.{key}"), entry.fields.get(key))
        for key in ("x", "y")
    )
    remark = view.words("matrix_2x2.remark")
    return (*places, FormField(entry.id, "remark", "text", remark, field_value(entry, "remark")))


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    answer = view.record.entries.get(str(entry.fields.get("answer") or ""))
    return (("plain", f"{answer.label} {answer.text}"),) if answer is not None else ()
