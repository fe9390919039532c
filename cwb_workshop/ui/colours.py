"""The colours of the laptop: the palette of the wall, and what only the console needs."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type
from cwb_workshop.widgets.palette import DARK, LIGHT, Palette


@value_type
class Colours:
    """What the windows paint with. Every pair that is used has a contrast of 4.5 at least, what
    shows where a field ends one of 3.

    `name` is that of its sheets. `sidebar` and `bar` are surfaces at the edges; `field` is a
    surface on the deep panel, with `on_field` as quiet text there. `edge` is drawn around a
    field, `edge_on_panel` around one on the panel. `trouble` is coral dark enough to be read
    as text.
    """

    base: Palette
    name: str
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
    name="light",
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
    name="dark",
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


LIGHT_CONTRAST = Colours(
    base=Palette(
        paper="#ffffff",
        card="#ffffff",
        line="#000000",
        ink="#000000",
        caption="#000000",
        quiet="#1f1f1f",
        primary="#00463b",
        deep="#00332b",
        soft="#d5efe8",
        amber="#ffb000",
        amber_soft="#fff0c2",
        coral="#a30000",
        muted="#8a8a8a",
        track="#e0e0e0",
        panel="#000000",
        on_panel="#ffffff",
        panel_track="#9a9a9a",
    ),
    name="light-contrast",
    dark=False,
    sidebar="#ffffff",
    bar="#ffffff",
    raised="#ffffff",
    field="#000000",
    on_field="#ffffff",
    edge="#000000",
    edge_on_panel="#ffffff",
    on_primary="#ffffff",
    on_amber="#000000",
    trouble="#a30000",
    ring="#0033cc",
    ring_on_panel="#ffd60a",
    faded="#5c5c5c",
)

DARK_CONTRAST = Colours(
    base=Palette(
        paper="#000000",
        card="#000000",
        line="#ffffff",
        ink="#ffffff",
        caption="#ffffff",
        quiet="#e6e6e6",
        primary="#ffd60a",
        deep="#ffe98a",
        soft="#3a3300",
        amber="#ffb000",
        amber_soft="#3a2800",
        coral="#ff9d8a",
        muted="#767676",
        track="#3d3d3d",
        panel="#000000",
        on_panel="#ffffff",
        panel_track="#9a9a9a",
    ),
    name="dark-contrast",
    dark=True,
    sidebar="#000000",
    bar="#000000",
    raised="#000000",
    field="#000000",
    on_field="#ffffff",
    edge="#ffffff",
    edge_on_panel="#ffffff",
    on_primary="#000000",
    on_amber="#000000",
    trouble="#ff9d8a",
    ring="#66ccff",
    ring_on_panel="#ffd60a",
    faded="#a6a6a6",
)

EVERY_COLOURS = (LIGHT_COLOURS, DARK_COLOURS, LIGHT_CONTRAST, DARK_CONTRAST)


def colours(*, dark: bool = False, contrast: bool = False) -> Colours:
    if contrast:
        return DARK_CONTRAST if dark else LIGHT_CONTRAST
    return DARK_COLOURS if dark else LIGHT_COLOURS
