"""Themes whose heads leave no room for cards: what is long in them stands on a page before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cwb_workshop.core.contract.scene import Cluster
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.text import cut
from cwb_workshop.widgets.frame import Frame
from cwb_workshop.widgets.page_parts import Part, PhrasePart
from cwb_workshop.widgets.pagination import stacked
from cwb_workshop.widgets.painters.theme_columns import highest_head
from cwb_workshop.widgets.painters.theme_head import theme_head

GAP = 16.0
"""Between parts of a page of themes that are no cards."""

_NAME_LENGTHS = (24, 12)
"""What is left of a long name on a head, in characters; before it stands a page with all of it."""


def told_before(
    clusters: Sequence[Cluster], frame: Frame
) -> tuple[list[Cluster], list[list[Part]]]:
    """Tell sentences and names that leave no room for cards on pages of their own, before."""
    kept: list[Cluster] = []
    parts: list[Part] = []
    for cluster in clusters:
        small = _small(cluster, frame)
        kept.append(small)
        if small != cluster:
            parts.append(theme_head(replace(cluster, summary=""), frame.width, frame.sheet))
            phrase = PhrasePart(Phrase(cluster.summary), frame.sheet.body, frame.width, frame.sheet)
            parts += frame.fitting(phrase) if cluster.summary else ()
    return kept, stacked(parts, frame.height, gap=GAP)


def _small(cluster: Cluster, frame: Frame) -> Cluster:
    """Return a theme with a head that leaves room for cards: without sentence, with less name."""
    tries = [cluster, replace(cluster, summary="")]
    for longest in _NAME_LENGTHS:
        name = Phrase(cut(cluster.name.main, longest), cut(cluster.name.second, longest))
        tries.append(replace(cluster, summary="", name=name))
    heads = (theme_head(one, frame.width, frame.sheet).height for one in tries)
    fitting = (
        one for one, height in zip(tries, heads, strict=True) if height <= highest_head(frame)
    )
    return next(fitting, tries[-1])
