"""How many people there are, their roles, and how many words were caught."""

from __future__ import annotations

from cwb_workshop.core.capture_form import CaptureForm, CaptureView, FormField, number_field
from cwb_workshop.core.people import roles
from cwb_workshop.exercises.check_in import words


def form(view: CaptureView) -> CaptureForm:
    counted = words(view.record.standing("word", view.item.id)).total()
    names = view.kit.texts[view.words.language].roles
    told = ", ".join(
        f"{names.get(role, role)} {count}" for role, count in roles(view.record).items()
    )
    fields: tuple[FormField, ...] = (number_field(view, "present", "check_in.present"),)
    remark = view.words("check_in.counted", n=counted)
    return CaptureForm(
        fields=fields,
        remark=f"{remark} · {told}" if told else remark,
        example=view.words("check_in.example"),
    )
