"""What somebody said, told from what is sought: for who forgets that a field seeks."""

from __future__ import annotations

import re

_OF_A_TABLE, _MOST_WORDS = re.compile(r"\s*(\d+|[tTpP]\d*)\s*:\s*\S"), 3


def is_said(typed: str) -> bool:
    """Tell whether something that is found nowhere is what somebody said: a table in front, or
    more words than a name has.
    """
    return bool(_OF_A_TABLE.match(typed)) or len(typed.split()) > _MOST_WORDS
