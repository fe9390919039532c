"""A projector is known again at the next evening."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.ui.screen_identity import ScreenMark


def test_a_projector_is_known_by_its_serial_number_at_any_plug() -> None:
    mark = ScreenMark("HDMI-1", "Epson", "EB-X41", "77")
    assert mark.is_same_as(replace(mark, name="DP-2"))
    assert not mark.is_same_as(replace(mark, serial="78"))


def test_without_a_serial_number_the_plug_counts_too() -> None:
    mark = ScreenMark("HDMI-1", "Epson", "EB-X41")
    assert mark.is_same_as(mark)
    assert not mark.is_same_as(replace(mark, name="DP-2"))
