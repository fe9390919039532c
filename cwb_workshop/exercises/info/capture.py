"""Nothing to fill in: what the room calls out is typed as it is said."""

from __future__ import annotations

from cwb_workshop.core.capture_form import EMPTY_FORM, CaptureForm, CaptureView


def form(view: CaptureView) -> CaptureForm:
    if view.item.settings.get("list"):
        return CaptureForm(example=view.words("info.example"))
    return EMPTY_FORM
