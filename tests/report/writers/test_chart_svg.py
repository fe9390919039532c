"""What a chart says by itself, in a picture without the report around it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from cwb_workshop.core.contract.blocks import Matrix
from cwb_workshop.report.writers.chart_svg import chart_svg

_CORNERS = ("veel invloed, doet nog niet mee", "veel invloed, doet graag mee", "laten", "later")
_SCORES = tuple(float(score) for score in range(1, 6))
_LETTERS_HIGH = 13.0
_CIRCLE = 12.0


def test_a_square_names_its_quarters_and_no_point_covers_a_name() -> None:
    points = tuple((f"anker {x:g} {y:g}", x, y) for x in _SCORES for y in _SCORES)
    drawn = ET.fromstring(
        chart_svg(Matrix("Bereidheid", "Invloed", points, "vierkant", _CORNERS), "Ankers")
    )
    texts = [one for one in drawn.iter() if one.tag.endswith("}text")]
    named = [one for one in texts if one.get("font-size") == "13"]
    assert " ".join(one.text or "" for one in named) == " ".join(_CORNERS)
    rows = {float(one.get("cy", "")) for one in drawn.iter() if one.tag.endswith("}circle")}
    for one in named:
        foot = float(one.get("y", ""))
        assert all(row + _CIRCLE < foot - _LETTERS_HIGH + 2 or row - _CIRCLE > foot for row in rows)


def test_each_quarter_has_its_name_on_its_own_side() -> None:
    one_point = (("anker", 3.0, 3.0),)
    drawn = ET.fromstring(
        chart_svg(Matrix("x", "y", one_point, "vierkant", ("NW", "NO", "ZW", "ZO")), "Ankers")
    )
    (circle,) = (one for one in drawn.iter() if one.tag.endswith("}circle"))
    middle = (float(circle.get("cx", "")), float(circle.get("cy", "")))
    sides = {
        one.text: (float(one.get("x", "")) < middle[0], float(one.get("y", "")) < middle[1])
        for one in drawn.iter()
        if one.get("font-size") == "13"
    }
    assert sides == {
        "NW": (True, True),
        "NO": (False, True),
        "ZW": (True, False),
        "ZO": (False, False),
    }
