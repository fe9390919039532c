"""What wall, reports and paper say in the words of a kit, where it has any; else in general ones.

What exercises leave to a kit, they say themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple


class OwnWord(NamedTuple):
    """A key of the words that a kit may say its own way, and what can be filled in there."""

    key: str
    marks: tuple[str, ...] = ()


REPORT_WORDS: tuple[OwnWord, ...] = (
    OwnWord("report.title", ("place",)),
    OwnWord("report.title_without_place"),
    OwnWord("report.subject", ("kind", "place", "date")),
    OwnWord("report.meeting.why", ("title",)),
    OwnWord("report.small.sample"),
    OwnWord("report.response.title"),
    OwnWord("report.part.outcomes"),
    OwnWord("paper.principle_cards.name"),
    OwnWord("paper.principle_cards.one"),
)
"""Those of no exercise by itself."""


class Overlaid(Mapping[str, str]):
    """Words of the program, of which some are said in other words; none is read before its turn."""

    def __init__(self, own: Mapping[str, str], general: Mapping[str, str]) -> None:
        self._own, self._general = own, general

    def __getitem__(self, key: str) -> str:
        return self._own[key] if key in self._own else self._general[key]

    def __iter__(self) -> Iterator[str]:
        yield from self._general

    def __len__(self) -> int:
        return len(self._general)
