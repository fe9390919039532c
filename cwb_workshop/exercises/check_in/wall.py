"""The prompt, then the words, all of one size."""

from __future__ import annotations

from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.scene import Build, WordsScene
from cwb_workshop.core.wall_texts import question_of, text_builds
from cwb_workshop.exercises.check_in import words


def screens(view: WallView) -> tuple[Build, ...]:
    said = words(tuple(entry for entry in view.entries if entry.kind == "word"))
    scene = WordsScene(question_of(view), tuple(said.items()), view.word("wall.nothing_yet"))
    return (*text_builds(view), Build("words", (scene,)))
