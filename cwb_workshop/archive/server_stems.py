"""What a language makes of words, as PostgreSQL says it: asked once for each word on a line.

People use few words, and those again and again: of a hundred lines hardly any has a new one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from sqlalchemy import Connection, text

_MOST = 100_000
"""So many words of a language are kept in mind."""

_ASKED = text("""
    SELECT word, tsvector_to_array(to_tsvector(CAST(:rules AS regconfig), word))
    FROM unnest(CAST(:words AS text[])) AS given (word)
""")

WordStems: TypeAlias = "dict[str, Sequence[str]]"


class Stems:
    """Kept in mind as long as a connection stays open."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kept: dict[str, WordStems] = connection.info.setdefault(Stems, {})

    def of(self, rules: str, words: Iterable[str]) -> Mapping[str, Sequence[str]]:
        """Return what each of these words becomes, quoted as a text search reads it: nothing of
        what a language takes for no word.
        """
        kept = self._kept.setdefault(rules, {})
        new = sorted(set(words) - kept.keys())
        if new:
            if len(kept) + len(new) > _MOST:
                kept = self._kept[rules] = {}
                new = sorted(set(words))
            asked = self._connection.execute(_ASKED, {"rules": rules, "words": new})
            kept.update((word, [_quoted(one) for one in stems]) for word, stems in asked)
        return kept


def _quoted(stem: str) -> str:
    told = stem.replace("\\", "\\\\").replace("'", "''")
    return f"'{told}'"
