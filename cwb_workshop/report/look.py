"""Colours, sizes and styles of a report. It has to survive a black-and-white copier."""

from __future__ import annotations

from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from cwb_workshop.report.fonts import LIGHT, MEDIUM, REGULAR

INK = HexColor("#16302b")
QUIET = HexColor("#4d5f59")
DEEP = HexColor("#0a4a40")
PALE = HexColor("#a9c3bb")
LINE = HexColor("#cfc8b8")
AMBER = HexColor("#c98a1f")
STEPS = tuple(HexColor(code) for code in ("#0a4a40", "#5f8f84", "#a9c3bb", "#d7e4df", "#eef3f1"))

BODY = 10.5
SMALL = 8.5
MARGIN = 51.0
"""Left and right, in points: 18 mm."""

TOP, BOTTOM = 40.0, 42.0


@cache
def style(name: str) -> ParagraphStyle:
    return ParagraphStyle(name, **_STYLES[name])


_STYLES = {
    "title": {"fontName": MEDIUM, "fontSize": 25, "leading": 29, "textColor": INK},
    "subtitle": {
        "fontName": REGULAR,
        "fontSize": 10.5,
        "leading": 14,
        "textColor": QUIET,
        "spaceBefore": 3,
        "spaceAfter": 9,
    },
    "heading1": {
        "fontName": MEDIUM,
        "fontSize": 13.5,
        "leading": 17,
        "textColor": DEEP,
        "spaceBefore": 9,
        "spaceAfter": 4,
    },
    "heading2": {
        "fontName": MEDIUM,
        "fontSize": 10.5,
        "leading": 13.5,
        "textColor": INK,
        "spaceBefore": 2,
        "spaceAfter": 3,
    },
    "body": {"fontName": REGULAR, "fontSize": BODY, "leading": 14.2, "textColor": INK},
    "bullet": {
        "fontName": REGULAR,
        "fontSize": BODY,
        "leading": 14.2,
        "textColor": INK,
        "leftIndent": 12,
        "bulletIndent": 1,
        "spaceAfter": 1.5,
    },
    "bullet_narrow": {
        "fontName": REGULAR,
        "fontSize": 9.5,
        "leading": 12.3,
        "textColor": INK,
        "leftIndent": 10,
        "bulletIndent": 1,
        "spaceAfter": 2,
    },
    "small": {"fontName": REGULAR, "fontSize": SMALL, "leading": 11, "textColor": QUIET},
    "quote": {"fontName": REGULAR, "fontSize": BODY, "leading": 14, "textColor": INK},
    "figure": {"fontName": LIGHT, "fontSize": 22, "leading": 25, "textColor": INK},
    "caption": {"fontName": REGULAR, "fontSize": 9, "leading": 11.5, "textColor": QUIET},
    "cell": {"fontName": REGULAR, "fontSize": 9.3, "leading": 11.7, "textColor": INK},
    "cell_heading": {"fontName": MEDIUM, "fontSize": 9.3, "leading": 11.7, "textColor": INK},
}
