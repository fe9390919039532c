"""In a report that runs from right to left a chart does so too, as it does on paper."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cwb_workshop.core.contract.blocks import (
    Bars,
    Distribution,
    DistributionRow,
    Document,
    Matrix,
    Radar,
    RangeRow,
    Ranges,
    ReportBar,
    Stack,
)
from cwb_workshop.report.writers.chart_files import chart_files
from cwb_workshop.report.writers.chart_svg import Chart, chart_svg
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import word_document

_NAME, _SECOND = "P2 ملكية محلية", "P6 التعاون"
_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
_EMBEDDED, _ENDS = "\u202b", "\u202c"

_BARS = Bars((ReportBar(_NAME, 10.0, "10 (60%)"), ReportBar(_SECOND, 5.0, "5 (30%)")), "أعمدة")
_CHARTS: tuple[Chart, ...] = (
    _BARS,
    Stack(((_NAME, 3), (_SECOND, 1)), "أدوار"),
    Radar(tuple((f"P{at}", 3.0, "3") for at in range(8)), 5.0, "رادار"),
    Distribution((DistributionRow(_NAME, (3, 1), "4"),), ("1", "2"), "توزيع"),
    Ranges((RangeRow(_NAME, (2.0, 4.0), "2-4"),), ("أدنى", "أعلى"), (1, 5), "مدى"),
    Matrix("استعداد", "تأثير", ((_NAME, 2.0, 4.0),), "مربع", ("a", "b", "c", "d")),
)


def _drawn(chart: Chart, *, right_to_left: bool) -> list[ET.Element]:
    return list(ET.fromstring(chart_svg(chart, "عنوان", right_to_left=right_to_left)).iter())


def _of(tag: str, drawn: list[ET.Element]) -> list[ET.Element]:
    return [one for one in drawn if one.tag.endswith("}" + tag)]


def test_bars_begin_at_the_right_under_each_other_with_their_names_behind_them() -> None:
    drawn = _drawn(_BARS, right_to_left=True)
    bars = [one for one in _of("rect", drawn) if one.get("stroke")]
    ends = {float(one.get("x", "")) + float(one.get("width", "")) for one in bars}
    (begin,) = ends
    names = [one for one in _of("text", drawn) if _NAME in (one.text or "")]
    (name,) = names
    assert name.get("text-anchor") == "start"
    assert float(name.get("x", "")) > begin
    figures = [one for one in _of("text", drawn) if "10 (60%)" in (one.text or "")]
    assert all(float(one.get("x", "")) < begin for one in figures)


@pytest.mark.parametrize("chart", _CHARTS, ids=lambda chart: type(chart).__name__)
def test_every_chart_is_the_mirror_of_the_other(chart: Chart) -> None:
    left, right = (_drawn(chart, right_to_left=turned) for turned in (False, True))
    pairs = list(zip(_of("text", left), _of("text", right), strict=True))
    assert pairs
    swapped = {"start": "end", "end": "start", "middle": "middle"}
    for one, other in pairs:
        assert float(one.get("x", "")) + float(other.get("x", "")) == pytest.approx(720, abs=0.11)
        assert other.get("text-anchor") == swapped[one.get("text-anchor", "")]
        assert other.text == f"{_EMBEDDED}{one.text}{_ENDS}"
    circles = zip(_of("circle", left), _of("circle", right), strict=True)
    for one, other in circles:
        assert float(one.get("cx", "")) + float(other.get("cx", "")) == pytest.approx(720, abs=0.11)


@pytest.mark.parametrize("right_to_left", [True, False])
def test_documents_web_pages_and_files_of_charts_draw_as_the_report_runs(
    right_to_left: bool,
) -> None:
    stack = Stack(((_NAME, 3), (_SECOND, 1)), "أدوار")
    document = Document(
        "t", "s", "ar", "f", (stack,), "[{n}]", "{page}", right_to_left=right_to_left
    )
    drawn: list[str] = []

    def picture(svg: str) -> bytes:
        drawn.append(svg)
        return _DOT

    word_document(document, picture)
    chart_files(document, picture, str)
    page = web_page(document).decode()
    drawn.append(page[page.index("<svg") : page.index("</svg>")])
    assert len(drawn) == 3
    assert {f"{_EMBEDDED}{_NAME}" in one for one in drawn} == {right_to_left}
