"""How many people there are, their roles, and how many words were caught."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import (
    CaptureForm,
    CaptureView,
    Count,
    Tag,
    number_field,
)
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.people import roles
from cwb_workshop.core.wall.shared_scenes import words


def form(view: CaptureView) -> CaptureForm:
    counted = words(view.record.active_entries("word", view.item.id)).total()
    names = view.kit.texts[view.words.language].roles
    return CaptureForm(
        fields=(number_field(view, "present", "check_in.present"),),
        counts=tuple(
            Count(names.get(role, role), str(people)) for role, people in roles(view.record).items()
        ),
        remark=view.words("check_in.counted", n=counted),
        example=view.words("check_in.example"),
    )


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    times = entry.fields.get("times")
    return (("count", f"{times}×"),) if isinstance(times, int) and times > 1 else ()
