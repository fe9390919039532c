"""The typefaces: Roboto, which ships inside qt-material, and in our assets all other scripts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from cwb_workshop.system.typefaces import TYPEFACES, Typeface, typefaces_for

FAMILY = "Roboto"

LIGHT = QFont.Weight.Light
REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
BOLD = QFont.Weight.Bold

_AS_HIGH = ("Noto Sans", "Noto Sans Devanagari")
_AT_START = ("Roboto-Regular", "Roboto-Medium")
_LATER = ("Roboto-Light", "Roboto-Bold")


@cache
def load_start_fonts() -> None:
    """Make known to Qt what the first window is written in; each file costs a millisecond."""
    _load_roboto(_AT_START)


@cache
def load_fonts() -> None:
    """Make known to Qt what any window may be written in, in whatever script somebody types.

    That takes 15 ms; a typeface itself is read when its first letter is shown. Where Roboto is
    missing the system's own typeface is used.
    """
    load_start_fonts()
    _load_roboto(_LATER)
    for typeface in TYPEFACES:
        _load(typeface)


def families() -> list[str]:
    """Return the families in which a letter is looked for, one after the other.

    The next are about as high as Roboto. Qt measures by one where it takes Roboto for none of a
    script's, as of Hindi, and a field for one line would cut letters under a higher one.
    """
    others = [typeface.family for typeface in TYPEFACES]
    return list(dict.fromkeys((FAMILY, *_AS_HIGH, *others)))


def load_for(text: str) -> tuple[str, ...]:
    """Make known to Qt what a text needs beside Roboto, and return the names of these families.

    Where a file is missing the system's own typeface is used.
    """
    needed = typefaces_for(text)
    for typeface in needed:
        _load(typeface)
    return tuple(typeface.family for typeface in needed)


@cache
def _load(typeface: Typeface) -> None:
    _add([typeface.file])


def font(size: int, weight: QFont.Weight = REGULAR, text: str = "") -> QFont:
    """Return the typeface in units of the canvas, ready for the letters of text.

    Without hinting a line is exactly as wide, in proportion, at every scale.
    """
    load_start_fonts()
    if weight not in (REGULAR, MEDIUM):
        load_fonts()
    made = QFont([FAMILY, *load_for(text)])
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
