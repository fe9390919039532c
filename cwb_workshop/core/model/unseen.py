"""Characters that nobody sees: which they are, and where one is needed for what stands beside it.

After `Default_Ignorable_Code_Point` of Unicode 16, and what else has no ink: braille without
dots, the null notehead, places of objects, what is no character at all. Nothing is compiled
here: the first window needs none of it.
"""

from __future__ import annotations

BREAKS = "\t\n\r\x0b\x0c\x85\u2028\u2029"
"""What ends a line or a cell, and so a word."""

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_FILLERS = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u2060-\u2065\u2800\u3164\ufeff\uffa0\ufff0-\ufffc"
_NOTATION = "\U00013430-\U00013440\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"
_TAGS = "\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff"
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)

NEVER_SEEN = f"[{_CONTROLS}{_DIRECTIONS}{_FILLERS}{_NOTATION}{_TAGS}{_NO_CHARACTERS}]"
"""A pattern for what is left out wherever it stands."""

_SHAPERS = "\u180b-\u180f\u200b-\u200d\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
UNSEEN = f"[{NEVER_SEEN[1:-1]}{_SHAPERS}]"
"""A pattern for all of them, for comparing and searching."""

# Scripts whose letters change with what stands next to them, from Arabic to Sinhala, and so on.
_JOINING = (
    "\u0600-\u0dff\u1000-\u109f\u1780-\u18af\u1b00-\u1b7f\ua800-\uabff\ufb50-\ufdcf"
    "\ufdf0-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f"
)
_VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2"
_WITHOUT_SPACES = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_MONGOLIAN = "\u1820-\u18aa"
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PICTURES = (
    "\u00a9\u00ae\u203c\u2049\u2100-\u214f\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf"
    "\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)

_NEEDED = (
    f"(?<=[{_JOINING}])[\u200c\u200d](?=[{_JOINING}])",
    f"(?<=[{_VIRAMAS}])[\u200c\u200d]",  # these two as in RFC 5892, A.1 and A.2
    f"(?<=[{_WITHOUT_SPACES}])\u200b(?=[{_WITHOUT_SPACES}])",
    f"(?<=[{_MONGOLIAN}])[\u180b-\u180f]",
    f"(?<=[{_IDEOGRAPHS}])[\ufe00-\ufe02\U000e0100-\U000e01ef]",
    f"(?<=[{_PICTURES}])[\ufe0e\ufe0f]",
    "(?<=[0-9#*])\ufe0f(?=\u20e3)",
    f"(?<=[{_PICTURES}\ufe0f])\u200d(?=[{_PICTURES}])",
    "(?<=\U0001f3f4)[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f",
)

NEEDED_OR_NOT = f"({'|'.join(_NEEDED)})|[{_SHAPERS}]"
"""A pattern for what shapes its neighbours: group 1 where they need it, and nothing elsewhere."""
