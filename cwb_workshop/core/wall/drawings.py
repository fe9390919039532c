"""The drawn pictures: what is on each, by the names that kits call them.

The words of a part are `wall.drawing.<drawing>.<part>`, its pictogram is a file of assets/drawings.
"""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.contract.pictures import DrawingLayout
from cwb_workshop.core.model.values import value_type


@value_type
class PartOfDrawing:
    """What it is called, its pictogram, and whether words stand under its name."""

    id: str
    picture: str = ""
    has_text: bool = False


@value_type
class Drawing:
    """One that is `built_up` gets a part more at each step."""

    layout: DrawingLayout
    parts: tuple[PartOfDrawing, ...]
    built_up: bool = False


def _told(id: str, picture: str) -> PartOfDrawing:
    return PartOfDrawing(id, picture, has_text=True)


DRAWINGS: Mapping[str, Drawing] = {
    "commons_rings": Drawing(
        "overlap",
        (
            _told("shared", "garden"),
            _told("group", "people"),
            _told("rules", "rules"),
            PartOfDrawing("whole"),
        ),
    ),
    "community_economy": Drawing(
        "overlap",
        (
            _told("owners", "people"),
            _told("nature", "sprout"),
            _told("local", "coin"),
            PartOfDrawing("whole"),
        ),
    ),
    "cwb": Drawing(
        "sum",
        (
            _told("coops", "coop"),
            _told("anchors", "anchors"),
            _told("partners", "partners"),
            PartOfDrawing("whole", "street"),
        ),
        built_up=True,
    ),
    "anchors": Drawing(
        "sum",
        (
            _told("buys", "shop"),
            _told("hires", "work"),
            _told("owns", "homes"),
            PartOfDrawing("whole", "anchors"),
        ),
    ),
    "cleveland": Drawing(
        "circle",
        (
            _told("anchors", "building"),
            _told("coops", "coop"),
            _told("fund", "fund"),
            _told("new", "start"),
            PartOfDrawing("whole", "people"),
        ),
    ),
    "preston": Drawing(
        "circle",
        (
            _told("anchors", "building"),
            _told("firms", "shop"),
            _told("people", "homes"),
            _told("bank", "bank"),
            PartOfDrawing("whole", "coin"),
        ),
    ),
    "money_flows": Drawing(
        "flows",
        (
            _told("leaks", "homes"),
            _told("stays", "homes"),
            *map(PartOfDrawing, ("order", "profit", "interest", "wages", "shop", "supplier")),
        ),
    ),
    "goodbye": Drawing("poster", (_told("whole", "street"),)),
}
