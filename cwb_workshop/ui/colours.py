"""The colours of the laptop: the palette of the wall, and what only the console needs."""

from __future__ import annotations

from dataclasses import dataclass

from cwb_workshop.widgets.palette import DARK, LIGHT, Palette


@dataclass(frozen=True, slots=True)
class Colours:
    """What the windows paint with. Every pair that is used has a contrast of 4.5 at least, what
    shows where a field ends one of 3.

    `sidebar` and `bar` are surfaces at the edges; `field` is a surface on the deep panel,
    with `on_field` as quiet text there. `edge` is drawn around a field, `edge_on_panel` around
    one on the panel. `trouble` is coral dark enough to be read as text.
    """

    base: Palette
    dark: bool
    sidebar: str
    bar: str
    raised: str
    field: str
    on_field: str
    edge: str
    edge_on_panel: str
    on_primary: str
    on_amber: str
    trouble: str
    ring: str
    ring_on_panel: str
    faded: str


LIGHT_COLOURS = Colours(
    base=LIGHT,
    dark=False,
    sidebar="#f3eee3",
    bar="#ece5d6",
    raised="#efe8da",
    field="#245a52",
    on_field="#cfe3dd",
    edge="#807a6a",
    edge_on_panel="#8fb9af",
    on_primary="#ffffff",
    on_amber="#16302b",
    trouble="#b13a23",
    ring="#0f6b5c",
    ring_on_panel="#ffffff",
    faded="#8a958f",
)

DARK_COLOURS = Colours(
    base=DARK,
    dark=True,
    sidebar="#132521",
    bar="#152823",
    raised="#1d332e",
    field="#1a4c43",
    on_field="#cfe3dd",
    edge="#6b8a80",
    edge_on_panel="#8fb9af",
    on_primary="#0f1d1a",
    on_amber="#16302b",
    trouble="#f0846b",
    ring="#4fb8a3",
    ring_on_panel="#ffffff",
    faded="#6f807a",
)


def colours(*, dark: bool = False) -> Colours:
    return DARK_COLOURS if dark else LIGHT_COLOURS
