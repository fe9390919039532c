"""The typefaces in our assets: what is written in other letters than Roboto has, signs and emoji.

Each is read when a text needs it, by the windows and by the paper alike.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from cwb_workshop.core.model.values import value_type
from cwb_workshop.system.assets import assets_folder


@value_type
class Typeface:
    """`name` is that of its file and in a PDF, `family` the one that Qt knows; `scripts` are
    what it is for, and `characters` where they stand, as a set of a regular expression.
    `language` is the one that is mostly written so.
    """

    name: str
    family: str
    scripts: tuple[str, ...]
    characters: str
    language: str = ""

    @property
    def file(self) -> Path:
        """Raises FileNotFoundError without assets."""
        return assets_folder() / "fonts" / f"{self.name}.ttf"


EMOJI = "NotoEmoji"
"""Draws what has a picture of its own, in one colour: paper is copied in black and white."""

HANGUL = "CWBHangul"
"""Of Nanum Square, which keeps its name for the whole of it."""

TYPEFACES = (
    Typeface(
        "NotoSansArabic",
        "Noto Sans Arabic",
        ("Arabic",),
        "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
        "ar",
    ),
    Typeface("NotoSansHebrew", "Noto Sans Hebrew", ("Hebrew",), "\u0590-\u05ff\ufb1d-\ufb4f", "he"),
    Typeface(
        "NotoSansArmenian", "Noto Sans Armenian", ("Armenian",), "\u0530-\u058f\ufb13-\ufb17", "hy"
    ),
    Typeface(
        "NotoSansGeorgian",
        "Noto Sans Georgian",
        ("Georgian",),
        "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f",
        "ka",
    ),
    Typeface(
        "NotoSansEthiopic",
        "Noto Sans Ethiopic",
        ("Ethiopic",),
        "\u1200-\u139f\u2d80-\u2ddf\uab01-\uab2f",
        "am",
    ),
    Typeface(
        "NotoSansDevanagari",
        "Noto Sans Devanagari",
        ("Devanagari",),
        "\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff",
        "hi",
    ),
    Typeface("NotoSansBengali", "Noto Sans Bengali", ("Bengali",), "\u0980-\u09ff", "bn"),
    Typeface("NotoSansGurmukhi", "Noto Sans Gurmukhi", ("Gurmukhi",), "\u0a00-\u0a7f", "pa"),
    Typeface("NotoSansOriya", "Noto Sans Oriya", ("Oriya",), "\u0b00-\u0b7f", "or"),
    Typeface("NotoSansGujarati", "Noto Sans Gujarati", ("Gujarati",), "\u0a80-\u0aff", "gu"),
    Typeface("NotoSansTamil", "Noto Sans Tamil", ("Tamil",), "\u0b80-\u0bff", "ta"),
    Typeface("NotoSansTelugu", "Noto Sans Telugu", ("Telugu",), "\u0c00-\u0c7f", "te"),
    Typeface("NotoSansKannada", "Noto Sans Kannada", ("Kannada",), "\u0c80-\u0cff", "kn"),
    Typeface("NotoSansMalayalam", "Noto Sans Malayalam", ("Malayalam",), "\u0d00-\u0d7f", "ml"),
    Typeface("NotoSansSinhala", "Noto Sans Sinhala", ("Sinhala",), "\u0d80-\u0dff", "si"),
    Typeface("NotoSansThai", "Noto Sans Thai", ("Thai",), "\u0e00-\u0e7f", "th"),
    Typeface("NotoSansLao", "Noto Sans Lao", ("Lao",), "\u0e80-\u0eff", "lo"),
    Typeface("NotoSansKhmer", "Noto Sans Khmer", ("Khmer",), "\u1780-\u17ff\u19e0-\u19ff", "km"),
    Typeface("NotoSansMyanmar", "Noto Sans Myanmar", ("Myanmar",), "\u1000-\u109f", "my"),
    Typeface("NotoSansTifinagh", "Noto Sans Tifinagh", ("Tifinagh",), "\u2d30-\u2d7f", "zgh"),
    Typeface(
        "NotoSansSyriac", "Noto Sans Syriac", ("Syriac",), "\u0700-\u074f\u0860-\u086f", "syr"
    ),
    Typeface(HANGUL, "CWB Hangul", ("Korean",), "\u3131-\u318e\uac00-\ud7a3", "ko"),
    Typeface(
        "DroidSansFallbackFull",
        "Droid Sans Fallback",
        ("Chinese", "Japanese"),
        "\u2e80-\u2fdf\u3000-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe10-\ufe1f"
        "\ufe30-\ufe6f\uff00-\uffef",
        "zh",
    ),
    # Of what is a sign and an emoji too, as a tick, the sign is the plainer one. None of what
    # Roboto has is among them, for the windows would read them for every text.
    Typeface(
        "NotoSansMath",
        "Noto Sans Math",
        ("arrows", "mathematics"),
        "\u2190-\u2201\u2203-\u2205\u2207-\u220e\u2210\u2213-\u2219\u221b-\u221d\u221f-\u222a"
        "\u222c-\u2247\u2249-\u225f\u2261-\u2263\u2266-\u22ff\u2308-\u230b\u27c0-\u27ff"
        "\u2900-\u2aff\U0001d400-\U0001d7ff",
    ),
    Typeface(
        "NotoSansSymbols",
        "Noto Sans Symbols",
        ("signs",),
        "\u20dd-\u20e4\u2160-\u218b\u2300-\u23ff\u2460-\u24ff\u2600-\u27bf\U0001f100-\U0001f16f",
    ),
    Typeface(
        "NotoSansSymbols2",
        "Noto Sans Symbols 2",
        ("signs",),
        "\u2300-\u23ff\u2440-\u244a\u25a0-\u25c9\u25cb-\u27bf\u2800-\u28ff\u2b00-\u2bff",
    ),
    Typeface(
        EMOJI,
        "Noto Emoji",
        ("emoji",),
        "\u20e3\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23e9-\u23fa\u24c2\u25aa"
        "\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d"
        "\u3297\u3299\ufe0f\U0001f000-\U0001faff",
    ),
    # What Roboto lacks of the letters that it does have.
    Typeface(
        "NotoSans",
        "Noto Sans",
        ("Latin, Greek and Cyrillic",),
        "\u0180-\u0191\u0193-\u019f\u01a2-\u01ae\u01b1-\u0217\u021c-\u0236\u0238-\u0258"
        "\u025a-\u02bb\u02bd-\u02c5\u02c8\u02ca-\u02d7\u02de-\u0377\u0460-\u0487\u048a-\u052f\u1ab0-\u1aff"
        "\u1c80-\u1c8f\u1d00-\u1e9f\u1efa-\u1fff\u2012\u2016\u201f\u2023-\u2024\u2031\u2034-\u2038"
        "\u203b\u203d-\u2043\u2045-\u205e\u2070-\u209f\u20a0-\u20a2\u20a5\u20ad-\u20b0"
        "\u20b2-\u20b8\u20bb\u20be-\u20cf\u2100-\u2104\u2106-\u2112\u2114\u2115\u2117-\u2121"
        "\u2123-\u2125\u2127-\u212d\u212f-\u215a\u215f\u2189\u2c60-\u2c7f\u2de0-\u2e7f"
        "\ua640-\ua69f\ua700-\ua7ff\uab30-\uab6f\ufb00-\ufb06",
    ),
)
"""In the order in which they are asked for a character."""


HEAVIER = {
    "NotoSansArabic": Typeface(
        "NotoSansArabic-SemiBold",
        "Noto Sans Arabic",
        ("Arabic",),
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufbc1\ufefb\ufefc",
        "ar",
    )
}
"""By the name of a typeface, the one that paper sets headings in. The windows need none: the file
of Arabic has every weight, of which a PDF takes the first.
"""


_FIRST = "\u0180"
"""No text of earlier characters alone, as of almost all languages of Europe, needs any of them."""


def typefaces_for(text: str) -> tuple[Typeface, ...]:
    """Return the typefaces in which characters of a text are looked for, beside Roboto."""
    if text.isascii() or max(text) < _FIRST or not _beyond().search(text):
        return ()
    return tuple(one for one, pattern in _patterns() if pattern.search(text))


@cache
def _beyond() -> re.Pattern[str]:
    return re.compile(f"[{''.join(one.characters for one in TYPEFACES)}]")


@cache
def _patterns() -> tuple[tuple[Typeface, re.Pattern[str]], ...]:
    return tuple((one, re.compile(f"[{one.characters}]")) for one in TYPEFACES)
