"""What the room calls out is typed as it is said; where rounds begin, how they go."""

from __future__ import annotations

from cwb_workshop.core.agenda.round_form import round_form
from cwb_workshop.core.contract.capture_form import (
    EMPTY_FORM,
    CaptureForm,
    CaptureView,
    FormField,
    bounded_field,
    field_value,
)
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.info import FEATURES, features, hands_key, hands_per_line


def form(view: CaptureView) -> CaptureForm:
    if view.item.settings.get("list"):
        return CaptureForm(example=view.words("info.example"))
    counted = hands_per_line(view.record, view.item, view.kit)
    if counted:
        return CaptureForm(fields=tuple(_hands(view, at) for at in range(1, len(counted) + 1)))
    return round_form(view) if view.item.settings.get("rounds") else EMPTY_FORM


def _hands(view: CaptureView, line: int) -> FormField:
    """Return the field for the hands of a line, as it stands on the wall."""
    text = view.kit.item_text(view.item.id, view.words.language).screens[0].lines[line - 1]
    label = view.words("info.hands", line=text)
    hands = view.record.number(hands_key(line), view.item.id)
    return bounded_field(view.item.id, hands_key(line), label, hands)


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    """Where it is, and which features fit, where the kit asks for these."""
    if entry.kind != "listed":
        return ()
    place = FormField(
        entry.id, "place", "text", view.words("info.place"), field_value(entry, "place")
    )
    if not view.item.settings.get("features"):
        return (place,)
    names = (f"{at} {view.words(f'info.feature.{name}')}" for at, name in enumerate(FEATURES, 1))
    label = view.words("info.features", names=", ".join(names))
    numbers = [FEATURES.index(name) + 1 for name in features(entry)]
    return (
        place,
        FormField(entry.id, "features", "numbers", label, numbers, highest=len(FEATURES)),
    )
