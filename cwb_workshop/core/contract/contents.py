"""The contents of a report: its chapters in groups, with how much stands in each."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class ChapterLine:
    """A chapter, and the page on which it begins; 0 where that is not known yet.

    `group` is the part of the report that it belongs to; `counts` say how much stands in it, such
    as *8 agreements*.
    """

    name: str
    page: int = 0
    group: str = ""
    counts: tuple[str, ...] = ()


@value_type
class TableOfContents:
    """The chapters in their order. `title` is what stands above them, `between` what parts two
    counts.
    """

    chapters: tuple[ChapterLine, ...]
    title: str = ""
    between: str = ", "

    def counted(self, chapter: ChapterLine) -> str:
        """Return how much stands in a chapter, in words; empty where nothing is counted."""
        return self.between.join(chapter.counts)

    def begins_group(self, at: int) -> bool:
        """Say whether a chapter is the first of a group that has a name."""
        group = self.chapters[at].group
        return bool(group) and (not at or self.chapters[at - 1].group != group)
