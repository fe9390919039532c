"""Words of the line's grammar, in the languages that scribes type; a line may mix them."""

from __future__ import annotations

TABLE = "tafel|table|tisch"
PLENARY = "p|plenair|plenary|plenum"

BETWEEN_THEMES = "/|&|en|and|und"
"""Between two themes these leave open whether both are meant."""

PERIODS = frozenset("jaar year jahr".split())
"""Codes that people write behind a slash as words: € 200 /jaar."""
