"""The typefaces of a report, embedded in it: Roboto, and Noto for Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.report.layout.arabic_face import ArabicFace
from cwb_workshop.system.assets import arabic_font_file

REGULAR = "Roboto"
MEDIUM = "Roboto-Medium"
LIGHT = "Roboto-Light"
ARABIC = "NotoSansArabic"

LATIN = (REGULAR, MEDIUM, LIGHT)


@cache
def widths(font: str) -> Mapping[int, float]:
    """Return the width of each character a typeface has, in thousandths of its size.

    Makes the typeface known to ReportLab. Raises ReportError where it is missing.
    """
    made = _read(font)
    pdfmetrics.registerFont(made)
    face = cast(Any, made).face
    known = {code: float(width) for code, width in face.charWidths.items()}
    return {code: known.get(code, float(face.defaultWidth)) for code in face.charToGlyph}


def has(font: str, char: str) -> bool:
    """Say whether a typeface can print a character."""
    return ord(char) in widths(font)


@cache
def arabic() -> ArabicFace:
    """Return the typeface for Arabic, known to ReportLab. Raises ReportError."""
    widths(ARABIC)
    return cast(ArabicFace, pdfmetrics.getFont(ARABIC))


def arabic_file() -> Path:
    """Raises ReportError."""
    try:
        return arabic_font_file()
    except FileNotFoundError as error:
        raise ReportError("report.no_font") from error


def _read(font: str) -> TTFont:
    try:
        if font == ARABIC:
            return ArabicFace(font, arabic_file())
        return TTFont(font, str(_roboto_file(font)))
    except (TTFError, OSError) as error:
        raise ReportError("report.no_font") from error


def _roboto_file(font: str) -> Path:
    stem = "Roboto-Regular" if font == REGULAR else font
    return _package("qt_material") / "fonts" / "roboto" / f"{stem}.ttf"


def _package(name: str) -> Path:
    """Find a package's folder without importing it: qt_material is slow, and wants Qt."""
    spec = find_spec(name)
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        raise ReportError("report.no_font")
    return Path(places[0])
