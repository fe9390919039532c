"""The closing questions and the contact; what people said only where that was chosen."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.wall.builders import cards_build, heading_of, text_builds
from cwb_workshop.exercises.check_out import WALL, place


def screens(view: WallView) -> tuple[Build, ...]:
    texts = text_builds(view)
    said = [entry for entry in view.entries if entry.kind == "sentence"]
    if place(view.record, view.item.id) != WALL or not said:
        return texts
    return (*texts, cards_build(view, said, id="sentences", heading=heading_of(view)))
