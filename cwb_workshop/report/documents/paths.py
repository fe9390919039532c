"""Which ways to read the full report stand on its cover."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cwb_workshop.core.contract.blocks import Block
from cwb_workshop.core.contract.reading_paths import ReadingPath, ReadingPaths
from cwb_workshop.report.documents.snapshot import Snapshot

_LEAST = 2
"""One way alone is none to choose."""

_CHAPTERS = {
    "short": "report.glance.title",
    "own": "report.all.title",
    "answer": "report.response.title",
}
"""By who is meant, the chapter for them."""


def reading_paths(snapshot: Snapshot, chapters: Collection[str]) -> Iterator[Block]:
    """Return them with chapters that the report has; nothing where there is nothing to choose."""
    words = snapshot.words
    paths = tuple(
        ReadingPath(words(f"report.paths.{who}"), words(chapter), _told(who, snapshot))
        for who, chapter in _CHAPTERS.items()
        if words(chapter) in chapters
    )
    if len(paths) >= _LEAST:
        yield ReadingPaths(paths, words("report.contents.on_page", page="{page}"))


def _told(who: str, snapshot: Snapshot) -> str:
    """Say until when somebody is asked to answer, where that is known."""
    until = snapshot.record.text("response_date")
    if who != "answer" or not until:
        return ""
    return snapshot.words("report.paths.by", date=snapshot.words.locale.date(until))
