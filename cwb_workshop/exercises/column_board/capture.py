"""The show of hands that ends a case."""

from __future__ import annotations

from cwb_workshop.core.capture_form import EMPTY_FORM, CaptureForm, CaptureView, number_field


def form(view: CaptureView) -> CaptureForm:
    if not view.item.settings.get("hands"):
        return EMPTY_FORM
    return CaptureForm(
        fields=(number_field(view, "hands", "column_board.hands", scope=view.item.id),),
        example=view.words("column_board.example"),
    )
