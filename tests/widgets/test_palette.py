"""What is projected can be told apart in a lit room."""

from __future__ import annotations

import pytest

from cwb_workshop.widgets.palette import DARK, LIGHT, Palette


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_what_must_be_read_stands_out_twelve_to_one(palette: Palette) -> None:
    for ground in (palette.paper, palette.card, palette.amber_soft):
        assert contrast(palette.ink, ground) >= 12


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_captions_stand_out_seven_to_one(palette: Palette) -> None:
    for ground in (palette.paper, palette.card, palette.amber_soft):
        assert contrast(palette.caption, ground) >= 7
    assert contrast(palette.deep, palette.paper) >= 7
    assert contrast(palette.deep, palette.soft) >= 7
    assert contrast(palette.on_panel, palette.panel) >= 7


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_and_marks_stand_out_from_their_ground(palette: Palette) -> None:
    assert contrast(palette.primary, palette.paper) >= 3
    assert contrast(palette.primary, palette.track) >= 3
    assert contrast(palette.coral, palette.paper) >= 3
