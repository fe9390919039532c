"""The anchors on a map with the assets and leaks, then as a table; then these on cards."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import (
    BoardColumn,
    ColumnsScene,
    MapRow,
    MapScene,
    MatrixAxis,
    MatrixPoint,
    PlaceMapScene,
    SideList,
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
    words_of,
)
from cwb_workshop.exercises.anchor_map import CARD, score


def screens(view: WallView) -> tuple[Build, ...]:
    """Pictures stand there once something on them was released."""
    entries = {
        kind: [entry for entry in view.entries if entry.kind == kind]
        for kind in ("anchor", "asset", "leak")
    }
    builds = [*text_builds(view)]
    anchors = entries["anchor"]
    loose = [entry for entry in view.entries if entry.kind == "answer"]
    placed = [a for a in anchors if score(a, "influence") and score(a, "willingness")]
    if placed:
        lists = _side_lists(view, entries["asset"], entries["leak"])
        unplaced = [anchor for anchor in anchors if anchor not in placed]
        builds.append(Build("map", (_map(view, placed, lists, unplaced),)))
    if anchors:
        builds.append(Build("table", (_table(view, anchors, loose),)))
    if entries["asset"] or entries["leak"]:
        builds.append(Build("assets", (_assets(view, entries["asset"], entries["leak"]),)))
    if loose and not anchors:
        builds.append(cards_build(view, loose))
    return tuple(builds)


def _table(view: WallView, anchors: list[Entry], loose: list[Entry]) -> MapScene:
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


def _map(
    view: WallView, anchors: list[Entry], lists: tuple[SideList, ...], unplaced: list[Entry]
) -> PlaceMapScene:
    heading = heading_of(view)
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
    return PlaceMapScene(
        kicker(view, heading),
        heading,
        _axis(view, "willingness"),
        _axis(view, "influence"),
        view.word("anchor_map.quadrant.begin"),
        tuple(points),
        lists,
        view.word("wall.nothing_yet"),
        view.word("anchor_map.anchors", n=len(anchors)),
        others(view, unplaced),
    )


def _axis(view: WallView, name: str) -> MatrixAxis:
    low, high = (view.word(f"anchor_map.axis.{name}_{end}") for end in ("low", "high"))
    return MatrixAxis(view.word(f"anchor_map.{name}"), low, high)


def _side_lists(view: WallView, assets: list[Entry], leaks: list[Entry]) -> tuple[SideList, ...]:
    """Return what there is and what leaks away, each newest first."""
    lists = (("+", "assets", assets), ("−", "leaks", leaks))
    return tuple(
        SideList(
            sign,
            view.word(f"anchor_map.{name}"),
            tuple(words_of(view, entry) for entry in reversed(entries)),
        )
        for sign, name, entries in lists
        if entries
    )


def _assets(view: WallView, assets: list[Entry], leaks: list[Entry]) -> ColumnsScene:
    heading = view.word("anchor_map.assets_and_leaks")
    columns = (
        BoardColumn(view.word("anchor_map.assets"), cards(view, assets)),
        BoardColumn(view.word("anchor_map.leaks"), cards(view, leaks)),
    )
    return ColumnsScene(kicker(view, heading), heading, columns, view.word("wall.nothing_yet"))
