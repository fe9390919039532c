"""Letters that are higher than those of the typeface by which Qt places a line in a field.

Qt puts the line of a field that much too high where other typefaces draw it, as for Arabic, and
cuts off what is above it: by the same measure a field lets it down again.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics, QTextLayout


def drop_of(text: str, letters: QFont) -> int:
    """Return by how many pixels Qt draws a text too high in a field with these letters."""
    layout = QTextLayout(text, letters)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return max(round(line.ascent()) - QFontMetrics(letters).ascent(), 0)
