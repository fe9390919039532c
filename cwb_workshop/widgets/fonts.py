"""The typefaces: Roboto, which ships inside qt-material, and Noto for Arabic, in our assets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from cwb_workshop.system.assets import arabic_font_file

FAMILY = "Roboto"
ARABIC_FAMILY = "Noto Sans Arabic"

LIGHT = QFont.Weight.Light
REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
BOLD = QFont.Weight.Bold

_AT_START = ("Roboto-Regular", "Roboto-Medium")
_LATER = ("Roboto-Light", "Roboto-Bold")
_ARABIC = "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]"


@cache
def load_start_fonts() -> None:
    """Make known to Qt what the first window is written in; each file costs a millisecond."""
    _load_roboto(_AT_START)


@cache
def load_fonts() -> None:
    """Make Roboto known to Qt. Where it is missing the system's own typeface is used."""
    load_start_fonts()
    _load_roboto(_LATER)


@cache
def load_arabic() -> None:
    """Where the file is missing the system's own typeface is used."""
    _add([arabic_font_file()])


def font(size: int, weight: QFont.Weight = REGULAR, text: str = "") -> QFont:
    """Return the typeface in units of the canvas, ready for the letters of text.

    Without hinting a line is exactly as wide, in proportion, at every scale.
    """
    load_start_fonts()
    if weight not in (REGULAR, MEDIUM):
        load_fonts()
    families = [FAMILY]
    if text and re.search(_ARABIC, text):
        load_arabic()
        families.append(ARABIC_FAMILY)
    made = QFont(families)
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _load_roboto(names: Iterable[str]) -> None:
    folder = _package_folder("qt_material")
    if folder is not None:
        _add(folder / "fonts" / "roboto" / f"{name}.ttf" for name in names)


def _add(files: Iterable[Path]) -> None:
    for file in files:
        QFontDatabase.addApplicationFont(str(file))


def _package_folder(package: str) -> Path | None:
    """Return where a package lies, without importing it: importing would cost start-up time."""
    spec = find_spec(package)
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) if places else None
