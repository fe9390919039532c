"""The colours of the program, for lit rooms and for dim ones, as plain hex values."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class Palette:
    """One set of colours. What stands on what is checked by the tests.

    `ink` is for what must be read, `caption` for quiet text that is projected, `quiet` for
    quiet text on the laptop alone: a lit room would wash it out. `panel` is the deep
    surface with `on_panel` on it. `muted` fills bars that do not lead.
    """

    paper: str
    card: str
    line: str
    ink: str
    caption: str
    quiet: str
    primary: str
    deep: str
    soft: str
    amber: str
    amber_soft: str
    coral: str
    muted: str
    track: str
    panel: str
    on_panel: str
    panel_track: str


LIGHT = Palette(
    paper="#fbf8f2",
    card="#ffffff",
    line="#e4ddcf",
    ink="#16302b",
    caption="#3d4b47",
    quiet="#56665f",
    primary="#0f6b5c",
    deep="#0a4a40",
    soft="#e3f0ec",
    amber="#e8a33d",
    amber_soft="#fdf0dc",
    coral="#c8452c",
    muted="#b9cec8",
    track="#ddd5c5",
    panel="#0a4a40",
    on_panel="#ffffff",
    panel_track="#47776f",
)

DARK = Palette(
    paper="#0f1d1a",
    card="#172925",
    line="#30463f",
    ink="#f6f3ec",
    caption="#c6d2cd",
    quiet="#9fb0aa",
    primary="#4fb8a3",
    deep="#93d6c7",
    soft="#1f3b35",
    amber="#e8a33d",
    amber_soft="#33290f",
    coral="#f0846b",
    muted="#3d5f57",
    track="#33453f",
    panel="#0a3b33",
    on_panel="#ffffff",
    panel_track="#47776f",
)
