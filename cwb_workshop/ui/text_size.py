"""How large letters are on this laptop, and all that has to grow with them.

Sizes in the code and in the sheets are those of 100%. How much larger the letters are is
known from the typeface of the application alone, which `ui.theme` sets.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from weakref import WeakSet

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from cwb_workshop.widgets.fonts import FAMILY, REGULAR, families, font

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Percent."""
USUAL = 100

POINTS = 10.0
_DOTS = 96.0
"""Of an inch, where a point is four thirds of a pixel, as the sheets have it."""


class TextSized:
    """A widget that measured something by the size of letters, and does so again.

    No abstract class of Python: those of Qt have a metaclass of their own, which hands on what
    it is made with.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        _sized().add(self)

    def take_text_size(self) -> None:
        """Measure by the letters of now. Every widget says how."""
        raise NotImplementedError


def points(percent: int) -> float:
    """Return the size of usual letters, for the dots of an inch that this screen claims."""
    return POINTS * percent / 100 * _DOTS / _dots()


def text_scale() -> float:
    """Return how many times larger than usual letters are; 1 before the windows are dressed."""
    usual = QApplication.font()
    if usual.family() != FAMILY:
        return 1.0
    return round(usual.pointSizeF() * _dots() / (POINTS * _DOTS), 3)


def scaled(pixels: float) -> int:
    """Return pixels of 100% in those of now."""
    return round(pixels * text_scale())


def text_font(size: int, weight: QFont.Weight = REGULAR, text: str = "") -> QFont:
    """Return the typeface of the wall as large as the letters of the laptop are.

    Without a text it has the letters of any.
    """
    made = font(scaled(size), weight, text)
    if not text:
        made.setFamilies(families())
    return made


def measure_anew() -> None:
    """Let all widgets that measured letters do so again."""
    for widget in list(_sized()):
        if isValid(widget):
            widget.take_text_size()


@cache
def _sized() -> WeakSet[TextSized]:
    """Those there are. Asked for all widgets, PySide would first make all kinds there can be."""
    return WeakSet()


def _dots() -> float:
    screen = QApplication.primaryScreen()
    # On some platforms there is none for a moment, as while a projector is plugged in.
    return screen.logicalDotsPerInch() if screen is not None else _DOTS
