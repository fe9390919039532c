"""What the room calls out is typed as it is said; where rounds begin, how they go."""

from __future__ import annotations

from cwb_workshop.core.capture_form import EMPTY_FORM, CaptureForm, CaptureView
from cwb_workshop.core.round_form import round_form


def form(view: CaptureView) -> CaptureForm:
    if view.item.settings.get("list"):
        return CaptureForm(example=view.words("info.example"))
    return round_form(view) if view.item.settings.get("rounds") else EMPTY_FORM
