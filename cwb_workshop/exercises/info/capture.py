"""What the room calls out is typed as it is said; where rounds begin, how they go."""

from __future__ import annotations

from cwb_workshop.core.capture_form import (
    EMPTY_FORM,
    CaptureForm,
    CaptureView,
    FormField,
    field_value,
)
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.round_form import round_form
from cwb_workshop.exercises.info import FEATURES, features


def form(view: CaptureView) -> CaptureForm:
    if view.item.settings.get("list"):
        return CaptureForm(example=view.words("info.example"))
    return round_form(view) if view.item.settings.get("rounds") else EMPTY_FORM


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    """Where it is, and which of the features of the community economy fit."""
    if entry.kind != "listed":
        return ()
    names = (f"{at} {view.words(f'info.feature.{name}')}" for at, name in enumerate(FEATURES, 1))
    label = view.words("info.features", names=", ".join(names))
    held = [FEATURES.index(name) + 1 for name in features(entry)]
    return (
        FormField(entry.id, "place", "text", view.words("info.place"), field_value(entry, "place")),
        FormField(entry.id, "features", "numbers", label, held, highest=len(FEATURES)),
    )
