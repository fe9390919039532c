"""The typefaces of a report, embedded in it: Roboto, and one for each other script in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.report.layout.shaped_face import ShapedFace
from cwb_workshop.system.typefaces import HEAVIER, TYPEFACES, typefaces_for

REGULAR = "Roboto"
MEDIUM = "Roboto-Medium"
LIGHT = "Roboto-Light"

LATIN = (REGULAR, MEDIUM, LIGHT)

_SHAPED = {one.name: one for one in (*TYPEFACES, *HEAVIER.values())}


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
def face_of(char: str) -> str | None:
    """Return the typeface that draws a character; that is REGULAR for all of Roboto."""
    if all(has(font, char) for font in LATIN):
        return REGULAR
    return next((one.name for one in typefaces_for(char) if has(one.name, char)), None)


def in_weight(face: str, letters: str, font: str) -> str:
    """Return the typeface for letters beside a typeface of Roboto: a heavier one where it has them
    all, and Roboto is heavier there.
    """
    heavier = HEAVIER.get(face) if font == MEDIUM else None
    if heavier is None or not all(has(heavier.name, char) for char in letters):
        return face
    return heavier.name


@cache
def shaped_face(name: str) -> ShapedFace:
    """Return a typeface for shaped letters, known to ReportLab. Raises ReportError."""
    widths(name)
    return cast(ShapedFace, pdfmetrics.getFont(name))


def file_of(name: str) -> Path:
    """Return the file of a typeface for shaped letters. Raises ReportError."""
    try:
        return _SHAPED[name].file
    except FileNotFoundError as error:
        raise ReportError("report.no_font") from error


def _read(font: str) -> TTFont:
    try:
        if font in _SHAPED:
            return ShapedFace(font, file_of(font))
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
