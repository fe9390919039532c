"""One module for each kind of scene: from a scene to the pages that show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.contract import pictures
from cwb_workshop.core.contract import scene as kinds
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.widgets.mirroring import mirrored
from cwb_workshop.widgets.page import Page
from cwb_workshop.widgets.page_layout import Sheet
from cwb_workshop.widgets.page_sequence import PageSequence
from cwb_workshop.widgets.painters import (
    agenda,
    bars,
    black,
    cards,
    cluster,
    columns,
    commitments,
    countdown,
    distribution,
    drawings,
    fraction,
    grid,
    illustration,
    matrix,
    newspaper,
    options,
    phases,
    place_map,
    principle,
    radar,
    sample,
    table_map,
    text,
    trail,
    waiting,
    wheel,
    words,
)
from cwb_workshop.widgets.painters.others import with_others
from cwb_workshop.widgets.part_store import PartStore

_PAINTERS: Mapping[type, Callable[..., Sequence[Page]]] = {
    kinds.TextScene: text.pages,
    kinds.AgendaScene: agenda.pages,
    kinds.PrincipleScene: principle.pages,
    kinds.CardsScene: cards.pages,
    kinds.WordsScene: words.pages,
    kinds.OptionsScene: options.pages,
    kinds.BarsScene: bars.pages,
    kinds.ClusterScene: cluster.pages,
    kinds.CommitmentsScene: commitments.pages,
    kinds.FractionScene: fraction.pages,
    kinds.CountdownScene: countdown.pages,
    pictures.PhasesScene: phases.pages,
    pictures.DistributionScene: distribution.pages,
    pictures.RadarScene: radar.pages,
    pictures.ColumnsScene: columns.pages,
    pictures.GridScene: grid.pages,
    pictures.PhasesScene: phases.pages,
    pictures.MatrixScene: matrix.pages,
    pictures.MapScene: table_map.pages,
    pictures.PlaceMapScene: place_map.pages,
    pictures.DrawingScene: drawings.pages,
    pictures.TrailScene: trail.pages,
    pictures.NewspaperScene: newspaper.pages,
    pictures.IllustrationScene: illustration.pages,
    WheelScene: wheel.pages,
    kinds.WaitingScene: waiting.pages,
    pictures.SampleScene: sample.pages,
    kinds.BlackScene: black.pages,
}


def pages_of(scene: Scene, sheet: Sheet, parts: PartStore | None = None) -> Sequence[Page]:
    """Return the pages of a scene, one at least, each drawn up when it is asked for.

    `parts` are those of earlier pictures on the same sheet.
    """
    paint = _PAINTERS[type(scene.content)]
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
