"""The key that is held down with a letter or a digit to set a theme or to choose a column."""

from __future__ import annotations

import sys

MODIFIER = "Meta" if sys.platform == "darwin" else "Alt"
"""As Qt names it. On a Mac the key of Alt types characters, so it is Control there: Qt's Meta."""


def letter_key(sign: str) -> str:
    """Return the key for a letter or a digit, as Qt names it."""
    return f"{MODIFIER}+{sign.upper()}"
