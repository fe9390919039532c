"""The anchors as a table, then in the matrix, then the assets and the leaks."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import (
    BoardColumn,
    ColumnsScene,
    MapRow,
    MapScene,
    MatrixAxis,
    MatrixPoint,
    MatrixScene,
)
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.wall.builders import (
    cards,
    cards_build,
    heading_of,
    kicker,
    others,
    table_name,
    text_builds,
)
from cwb_workshop.exercises.anchor_map import CARD, score

QUADRANTS = ("convince", "begin", "leave", "keep")
"""As they stand: top left, top right, then the row under it."""


def screens(view: WallView) -> tuple[Build, ...]:
    """Pictures stand there once something on them was released."""
    entries = {
        kind: [entry for entry in view.entries if entry.kind == kind]
        for kind in ("anchor", "asset", "leak")
    }
    builds = [*text_builds(view)]
    anchors = entries["anchor"]
    loose = [entry for entry in view.entries if entry.kind == "answer"]
    if anchors:
        builds.append(Build("map", (_map(view, anchors, loose),)))
    scored = [a for a in anchors if score(a, "influence") and score(a, "willingness")]
    if scored:
        unscored = [anchor for anchor in anchors if anchor not in scored]
        builds.append(Build("matrix", (_matrix(view, scored, unscored),)))
    if entries["asset"] or entries["leak"]:
        builds.append(Build("assets", (_assets(view, entries["asset"], entries["leak"]),)))
    if loose and not anchors:
        builds.append(cards_build(view, loose))
    return tuple(builds)


def _map(view: WallView, anchors: list[Entry], loose: list[Entry]) -> MapScene:
    heading = heading_of(view)
    return MapScene(
        kicker(view, heading),
        heading,
        tuple(view.word(f"anchor_map.{key}") for key in CARD),
        tuple(
            MapRow(
                anchor.text,
                tuple(str(anchor.fields.get(key) or "") for key in CARD),
                table_name(view, anchor.table),
            )
            for anchor in reversed(anchors)
        ),
        view.word("wall.nothing_yet"),
        others=others(view, loose),
    )


def _matrix(view: WallView, anchors: list[Entry], unscored: list[Entry]) -> MatrixScene:
    heading = view.word("anchor_map.matrix")
    points = (
        MatrixPoint(
            number,
            anchor.text,
            float(score(anchor, "willingness")),
            float(score(anchor, "influence")),
            anchor.highlight,
        )
        for number, anchor in enumerate(anchors, start=1)
    )
    return MatrixScene(
        kicker(view, heading),
        heading,
        _axis(view, "willingness"),
        _axis(view, "influence"),
        tuple(view.word(f"anchor_map.quadrant.{name}") for name in QUADRANTS),
        tuple(points),
        view.word("wall.nothing_yet"),
        others(view, unscored),
    )


def _axis(view: WallView, name: str) -> MatrixAxis:
    low, high = (view.word(f"anchor_map.axis.{end}") for end in ("low", "high"))
    return MatrixAxis(view.word(f"anchor_map.{name}"), low, high)


def _assets(view: WallView, assets: list[Entry], leaks: list[Entry]) -> ColumnsScene:
    heading = view.word("anchor_map.assets_and_leaks")
    columns = (
        BoardColumn(view.word("anchor_map.assets"), cards(view, assets)),
        BoardColumn(view.word("anchor_map.leaks"), cards(view, leaks)),
    )
    return ColumnsScene(kicker(view, heading), heading, columns, view.word("wall.nothing_yet"))
