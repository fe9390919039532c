"""The typefaces of a report, embedded in it: Roboto, and Noto for Arabic."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from cwb_workshop.core.errors import ReportError

REGULAR = "Roboto"
MEDIUM = "Roboto-Medium"
LIGHT = "Roboto-Light"
ARABIC = "NotoSansArabic"

_ROBOTO = {REGULAR: "Roboto-Regular", MEDIUM: "Roboto-Medium", LIGHT: "Roboto-Light"}


@cache
def register() -> None:
    """Make the typefaces known to ReportLab. Raises ReportError where one is missing."""
    roboto = _package("qt_material") / "fonts" / "roboto"
    for name, stem in _ROBOTO.items():
        pdfmetrics.registerFont(_font(name, roboto / f"{stem}.ttf"))
    arabic = next((_package("fontpkg_noto_sans_arabic") / "files").glob("*.ttf"), Path("missing"))
    pdfmetrics.registerFont(_font(ARABIC, arabic))


def has(font: str, char: str) -> bool:
    """Say whether a typeface can print a character."""
    register()
    return ord(char) in pdfmetrics.getFont(font).face.charToGlyph


def _package(name: str) -> Path:
    """Find a package's folder without importing it: qt_material is slow, and wants Qt."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ReportError("report.no_font")
    return Path(spec.origin).parent


def _font(name: str, path: Path) -> TTFont:
    if not path.is_file():
        raise ReportError("report.no_font")
    return TTFont(name, str(path))
