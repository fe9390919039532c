"""Messages that were copied from a telephone: when and by whom stands in front of what was said."""

from __future__ import annotations

import re

from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.pasted_text import CELLS, pasted_lines

_DAY = r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
_TIME = r"[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_WHEN = rf"(?:{_DAY},?\s+{_TIME}|{_TIME},?\s+{_DAY})"
_WHO = r"[^:\n]{1,60}"
_MESSAGE = rf"[\u200e\u200f]?(?:\[({_WHEN})\]|({_WHEN})\s+[-–])\s+({_WHO}):\s+(\S.*)"
OF_CHAT = PasteColumns(answer=2)
"""When and by whom do not go along."""


def rows_of_chat(text: str) -> tuple[Cells, ...]:
    """Return when, by whom, and what was said; nothing for a text that does not begin so. A line
    without the first two goes on with the message above it.
    """
    lines = pasted_lines(text)
    if CELLS in text or not lines or re.fullmatch(_MESSAGE, lines[0]) is None:
        return ()
    read = ((re.fullmatch(_MESSAGE, line), line) for line in lines)
    return tuple((m[1] or m[2], m[3].strip(), m[4]) if m else ("", "", line) for m, line in read)
