"""How many answers wait for a theme; at the harvest, how many main points there are."""

from __future__ import annotations

from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, FormField
from cwb_workshop.exercises.harvest_cluster import MOST_MAIN_POINTS


def form(view: CaptureView) -> CaptureForm:
    record, item = view.record, view.item
    if item.settings.get("main_points"):
        points = len(record.active_entries("main_point", item.id))
        label = view.words("harvest_cluster.in_short")
        return CaptureForm(
            fields=(FormField("", "in_short", "text", label, record.text("in_short")),),
            remark=view.words("harvest_cluster.points", n=points, most=MOST_MAIN_POINTS),
            example=view.words("harvest_cluster.example_points"),
        )
    waiting = sum(1 for answer in record.active_entries("answer", item.id) if not answer.themes)
    return CaptureForm(
        remark=view.words("harvest_cluster.waiting", n=waiting) if waiting else "",
        example=view.words("harvest_cluster.example"),
        themes=True,
    )
