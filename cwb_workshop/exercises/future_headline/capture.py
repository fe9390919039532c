"""Beside the headline its story, first step and year, each in its own field; and a drawing."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, FormField
from cwb_workshop.core.model.drawing import DRAWING, drawing_of
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises.future_headline import front_page, years


def form(view: CaptureView) -> CaptureForm:
    pages = view.record.active_entries("answer", view.item.id)
    return CaptureForm(
        remark=view.words("future_headline.pages", n=len(pages)),
        example=view.words("future_headline.example"),
    )


def entry_fields(entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
    if entry.kind != "answer":
        return ()
    page, words = front_page(entry, view.record), view.words
    drawing = drawing_of(view.record, entry.id)
    first, last = years(view.record)
    year = words("future_headline.year_field")
    return (
        FormField(entry.id, "headline", "text", words("future_headline.headline"), page.headline),
        FormField(entry.id, "story", "text", words("future_headline.story"), page.story),
        FormField(entry.id, "step", "text", words("future_headline.step"), page.step),
        FormField(entry.id, "year", "number", year, page.year, highest=last, lowest=first),
        FormField(entry.id, DRAWING, "drawing", words("future_headline.drawing"), drawing),
    )
