"""The ideas in the square, once they were placed and released."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import MatrixAxis, MatrixPoint, MatrixScene
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.wall.builders import (
    cards_build,
    heading_of,
    kicker,
    others,
    text_builds,
    words_of,
)
from cwb_workshop.exercises.matrix_2x2 import placements

QUADRANTS = ("hard_good", "easy_good", "hard_small", "easy_small")
"""As they stand: top left, top right, then the row under it."""


def screens(view: WallView) -> tuple[Build, ...]:
    builds = [*text_builds(view)]
    placed = placements(view.record, view.item.id)
    loose = [entry for entry in view.entries if entry.kind == "answer"]
    if placed:
        in_it = {answer.id for answer, _x, _y in placed}
        heading = heading_of(view)
        scene = MatrixScene(
            kicker(view, heading),
            heading,
            _axis(view, "x"),
            _axis(view, "y"),
            tuple(view.word(f"matrix_2x2.quadrant.{name}") for name in QUADRANTS),
            tuple(
                MatrixPoint(number, words_of(view, answer), float(x), float(y))
                for number, (answer, x, y) in enumerate(placed, start=1)
            ),
            view.word("wall.nothing_yet"),
            others(view, (entry for entry in loose if entry.id not in in_it)),
        )
        builds.append(Build("matrix", (scene,)))
    if loose:
        builds.append(cards_build(view, loose))
    return tuple(builds)


def _axis(view: WallView, key: str) -> MatrixAxis:
    low, high = (view.word(f"matrix_2x2.{key}_{end}") for end in ("low", "high"))
    return MatrixAxis(view.word(f"matrix_2x2.{key}"), low, high)
