"""A cell of a heat table: a plain text that also knows how dark it is."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.heat_cell import HeatCell, colour_of
from cwb_workshop.report.layout.style import INK, QUIET
from tests.contrast import contrast


def test_it_is_its_text() -> None:
    cell = HeatCell("40%", 0.5, light=True)
    assert cell == "40%"
    assert (cell.shade, cell.light) == (0.25, True)


@pytest.mark.parametrize("light", [False, True])
def test_its_print_is_legible_on_any_shade(light: bool) -> None:
    ink = QUIET if light else INK
    for shade in (0.0, 0.5, 1.0):
        assert contrast(ink, colour_of(HeatCell("40%", shade, light=light).shade)) >= 4.5


@pytest.mark.parametrize(("given", "kept"), [(-1.0, 0.0), (0.3, 0.3), (7.0, 1.0)])
def test_a_shade_stays_between_white_and_the_darkest(given: float, kept: float) -> None:
    assert HeatCell("", given).shade == kept


def test_the_higher_the_darker() -> None:
    colours = [colour_of(shade) for shade in (0.0, 0.25, 0.5, 1.0)]
    assert (colours[0], colours[-1]) == ("#ffffff", "#93b5ac")
    assert colours == sorted(colours, reverse=True)
