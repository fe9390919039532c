"""The prompt, then the words, all of one size."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.wall.builders import question_of, text_builds
from cwb_workshop.core.wall.shared_scenes import words_scene


def screens(view: WallView) -> tuple[Build, ...]:
    said = tuple(entry for entry in view.entries if entry.kind == "word")
    return (*text_builds(view), Build("words", (words_scene(view, said, question_of(view)),)))
