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
from cwb_workshop.exercises.check_in.beginnings import example


def form(view: CaptureView) -> CaptureForm:
    counted = words(view.record.active_entries("word", view.item.id)).total()
    names = view.kit.texts[view.words.language].roles
    return CaptureForm(
        fields=(number_field(view, "present", "check_in.present"),),
        counts=tuple(
            Count(names.get(role, role), str(people)) for role, people in roles(view.record).items()
        ),
        remark=view.words("check_in.counted", n=counted),
        example=_example(view),
    )


def _example(view: CaptureView) -> str:
    """Return what can be typed: words, and roles as this kit calls them where it has any."""
    counted = example(view.kit, view.words.language)
    own = view.kit.texts[view.words.language].words
    if counted or "check_in.example" in own:
        return view.words("check_in.example", roles=counted)
    return view.words("check_in.example_alone")


def tags(entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
    times = entry.fields.get("times")
    return (("count", f"{times}×"),) if isinstance(times, int) and times > 1 else ()
