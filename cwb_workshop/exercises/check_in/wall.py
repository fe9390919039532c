"""The prompt, then the words, all of one size."""

from __future__ import annotations

from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.scene import Build, TextScene, WordsScene
from cwb_workshop.core.wall_texts import text_builds
from cwb_workshop.exercises.check_in import words


def screens(view: WallView) -> tuple[Build, ...]:
    texts = text_builds(view)
    said = tuple(words(tuple(e for e in view.entries if e.kind == "word")).items())
    first = texts[0].steps[-1]
    heading = first.lines[1] if isinstance(first, TextScene) else view.word("wall.nothing_yet")
    scene = WordsScene(heading, said, view.word("wall.nothing_yet"))
    return (*texts, Build("words", (scene,)))
