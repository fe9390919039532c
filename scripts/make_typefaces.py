"""Make the typefaces in assets/fonts, each with no more than the program asks of it.

`python -m scripts.make_typefaces FOLDER` with fontTools at hand, which nothing else here needs.
FOLDER holds what Debian's fonts-noto-core, fonts-droid-fallback and fonts-nanum install, and
`NotoEmoji[wght].ttf` as Google publishes it. What they were made of stands in decision 43.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cwb_workshop.system.typefaces import EMOJI, HANGUL, HEAVIER, TYPEFACES

_FONTS = Path(__file__).resolve().parents[1] / "assets" / "fonts"
_KEPT = ("NotoSansArabic",)
"""As it was in its release, see decision 32."""

_SOURCES = {
    EMOJI: "NotoEmoji[wght].ttf",
    HANGUL: "NanumSquareR.ttf",
    "DroidSansFallbackFull": "DroidSansFallbackFull.ttf",
}
_WHOLE = ("DroidSansFallbackFull", EMOJI, "NotoSans")
"""Any letter of Latin can stand under a mark that Roboto lacks."""

_WEIGHT_OF_EMOJI = 500
"""Its lines are as strong as those of Roboto's letters then."""

_WEIGHT_OF_HEADINGS = 600
"""Beside Roboto Medium lines of Arabic, which are thinner, look as strong."""

_ALWAYS = "\u0000 \u00a0\u200b-\u200d\u25cc\ufe0e\ufe0f!\"'()*,./:;?[\\]{}\u00ab\u00bb\u2010-\u2015"
"""What stands between letters has the width and the height of their typeface."""


_SIGNS = "\u0020-\u00bf\u00d7\u00f7\u2000-\u2064\u20a0-\u20cf\u2212"
"""What else can stand between letters of a heading: one sign less makes all of it light."""


def main(arguments: list[str]) -> int:
    sources = Path(arguments[0])
    for typeface in TYPEFACES:
        if typeface.name in _KEPT:
            continue
        name = _SOURCES.get(typeface.name, f"{typeface.name}-Regular.ttf")
        found = next(sources.rglob(name.replace("[", "[[]")))
        made = _made(found, typeface.name, typeface.characters)
        if typeface.name == HANGUL:
            # The licence keeps the name of the whole for the whole.
            _rename(made, typeface.family)
        made.save(typeface.file)
        print(typeface.name, typeface.file.stat().st_size)
    for name, heavier in HEAVIER.items():
        source = _FONTS / f"{name}.ttf"
        characters = _SIGNS + heavier.characters
        made = _made(source, heavier.name, characters, weight=_WEIGHT_OF_HEADINGS)
        _name_on_paper(made, heavier.name)
        made.save(heavier.file)
        print(heavier.name, heavier.file.stat().st_size)
    return 0


def _made(source: Path, name: str, characters: str, *, weight: int = _WEIGHT_OF_EMOJI) -> Any:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(source, recalcTimestamp=False)
    if "fvar" in font:
        axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
        instantiateVariableFont(font, {**axes, "wght": weight}, inplace=True)
    options = Options(
        layout_features=["*"],
        hinting=False,
        legacy_kern=True,
        name_IDs=["*"],
        notdef_outline=True,
        drop_tables=["DSIG", "vhea", "vmtx"],
    )
    subsetter = Subsetter(options)
    codes = set(font.getBestCmap())
    wanted = codes if name in _WHOLE else codes & set(_codes(_ALWAYS + characters))
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def _codes(characters: str) -> Iterator[int]:
    """Yield the codes of a set as it stands in a regular expression."""
    at = 0
    while at < len(characters):
        first, last = characters[at], characters[at]
        if characters[at + 1 : at + 2] == "-" and at + 2 < len(characters):
            last, at = characters[at + 2], at + 2
        yield from range(ord(first), ord(last) + 1)
        at += 1


def _name_on_paper(font: Any, name: str) -> None:
    """Give it a name of its own in a PDF, where the lighter one may stand beside it."""
    for record in list(font["name"].names):
        if record.nameID == 6:
            font["name"].setName(name, 6, *_place(record))


def _rename(font: Any, family: str) -> None:
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (1, 3, 4, 16, 18):
            names.setName(family, record.nameID, *_place(record))
        elif record.nameID == 6:
            names.setName(family.replace(" ", ""), 6, *_place(record))


def _place(record: Any) -> tuple[int, int, int]:
    return record.platformID, record.platEncID, record.langID


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
