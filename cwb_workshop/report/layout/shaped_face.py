"""A typeface as ReportLab embeds it, with what each glyph says beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

_FIRST_OWN = 0xF0000
"""From here on codes belong to nobody; ReportLab takes a code for each glyph."""


class ShapedFace(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """Gives a code to each glyph with each thing that it says.

    ReportLab would tell readers of the PDF that a glyph says its code, and not its letter.
    """

    def __init__(self, name: str, file: Path) -> None:
        super().__init__(name, str(file))
        self._codes: dict[tuple[int, str], int] = {}
        self._said: dict[int, str] = {}

    def code(self, glyph: int, said: str, width: float) -> int:
        """Return the code that draws a glyph of this width, in thousandths, for these letters."""
        key = (glyph, said)
        if key not in self._codes:
            code = _FIRST_OWN + len(self._codes)
            face = cast(Any, self.face)
            face.charToGlyph[code] = glyph
            face.charWidths[code] = round(width)
            self._codes[key] = code
            self._said[code] = said
        return self._codes[key]

    def addObjects(self, document: Any) -> None:  # ReportLab calls it so
        subsets = [list(subset) for subset in self.state[document].subsets]
        super().addObjects(document)
        for number, subset in enumerate(subsets):
            face = cast(Any, self.face)
            parts = (SUBSETN(number), b"+", face.name, face.subfontNameX)
            name = b"".join(parts).decode("pdfdoc")
            stream = document.idToObject[f"toUnicodeCMap:{name}"]
            stream.content = _to_unicode(name, [self._letters(code) for code in subset])

    def _letters(self, code: int) -> str:
        # What says nothing by itself is drawn so that no reader takes it for a letter.
        return self._said.get(code, chr(code)) or " "


def _to_unicode(name: str, said: Sequence[str]) -> str:
    """Return what each code of a subset means, as PDF 32000-1, 9.10.3 has it."""
    lines = [
        f"<{code:02X}> <{letters.encode('utf-16-be').hex().upper()}>"
        for code, letters in enumerate(said)
    ]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            f"<00> <{len(said) - 1:02X}>",
            "endcodespacerange",
            f"{len(said)} beginbfchar",
            *lines,
            "endbfchar",
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        )
    )
