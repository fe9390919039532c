"""The prompt, then the words, all of one size."""

from __future__ import annotations

from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.scene import Build
from cwb_workshop.core.wall_boards import words_scene
from cwb_workshop.core.wall_texts import question_of, text_builds


def screens(view: WallView) -> tuple[Build, ...]:
    said = tuple(entry for entry in view.entries if entry.kind == "word")
    return (*text_builds(view), Build("words", (words_scene(view, said, question_of(view)),)))
