"""One module for each kind of scene: from a scene to the pages that show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from importlib import import_module

from cwb_workshop.core.contract import pictures
from cwb_workshop.core.contract import scene as kinds
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.widgets.mirroring import mirrored
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_sequence import PageSequence
from cwb_workshop.widgets.painters.others import with_others
from cwb_workshop.widgets.part_store import PartStore

_PAINTERS: Mapping[type, str] = {
    kinds.TextScene: ".text",
    kinds.AgendaScene: ".agenda",
    kinds.PrincipleScene: ".principle",
    kinds.CardsScene: ".cards",
    kinds.WordsScene: ".words",
    kinds.OptionsScene: ".options",
    kinds.BarsScene: ".bars",
    kinds.ClusterScene: ".cluster",
    kinds.CommitmentsScene: ".commitments",
    kinds.FractionScene: ".fraction",
    kinds.CountdownScene: ".countdown",
    pictures.DistributionScene: ".distribution",
    pictures.RadarScene: ".radar",
    pictures.ColumnsScene: ".columns",
    pictures.GridScene: ".grid",
    pictures.PhasesScene: ".phases",
    pictures.MatrixScene: ".matrix",
    pictures.MapScene: ".table_map",
    pictures.PlaceMapScene: ".place_map",
    pictures.DrawingScene: ".drawings",
    pictures.TrailScene: ".trail",
    pictures.NewspaperScene: ".newspaper",
    pictures.IllustrationScene: ".illustration",
    WheelScene: ".wheel",
    kinds.WaitingScene: ".waiting",
    pictures.SampleScene: ".sample",
    kinds.BlackScene: ".black",
}
"""The module of each kind of scene, read when the first of that kind is shown."""


def pages_of(scene: Scene, sheet: Sheet, parts: PartStore | None = None) -> Sequence[Page]:
    """Return the pages of a scene, one at least, each drawn up when it is asked for.

    `parts` are those of earlier pictures on the same sheet.
    """
    module = import_module(_PAINTERS[type(scene.content)], __name__)
    paint: Callable[..., Sequence[Page]] = module.pages
    on = replace(
        sheet,
        progress=scene.progress,
        right_to_left=scene.right_to_left,
        parts=parts or PartStore(),
    )
    pages = paint(scene.content, on)
    pages = with_others(pages, scene.content, on)
    if not scene.right_to_left:
        return pages
    return PageSequence(len(pages), lambda at: mirrored(pages[at]))
