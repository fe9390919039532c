"""The prompt, then the questions that were released, from whichever item they came."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.wall.builders import cards_build, heading_of, text_builds


def screens(view: WallView) -> tuple[Build, ...]:
    questions = view.record.active_entries("question")
    answers = [entry for entry in view.entries if entry.kind == "answer"]
    return (*text_builds(view), cards_build(view, [*questions, *answers], heading=heading_of(view)))
