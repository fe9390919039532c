"""Finds words in the help as they are typed: without accents, and a part of a word is enough."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import combining, normalize

from cwb_workshop.content.help_book import HelpChapter, HelpSection
from cwb_workshop.core.model.values import value_type

_IN_TITLE, _IN_TEXT = 0, 1


@value_type
class HelpHit:
    """A section in which everything that was looked for stands."""

    chapter: str
    section: str
    title: str
    chapter_title: str


def hits(chapters: Sequence[HelpChapter], looked_for: str) -> tuple[HelpHit, ...]:
    """Return the sections with all these words, those with them in a title first."""
    asked = folded(looked_for).split()
    found: list[tuple[int, HelpHit]] = []
    for chapter in chapters:
        for section in chapter.sections:
            heading = folded(f"{chapter.title} {section.title}")
            whole = " ".join((heading, *_folded_texts(section)))
            if asked and all(word in whole for word in asked):
                titled = all(word in heading for word in asked)
                hit = HelpHit(chapter.id, section.id, section.title, chapter.title)
                found.append((_IN_TITLE if titled else _IN_TEXT, hit))
    return tuple(hit for _place, hit in sorted(found, key=lambda one: one[0]))


def folded(text: str) -> str:
    """Return a text as it is compared: in small letters, without accents."""
    parts = normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not combining(letter))


def _folded_texts(section: HelpSection) -> Iterator[str]:
    yield from (folded(paragraph.text) for paragraph in section.paragraphs)
    yield from (folded(f"{key} {does}") for key, does in section.rows)
    yield folded(section.also)
