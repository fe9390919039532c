"""The chapters as they are read: what is told, with the keys and signs that there are."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.content.help_book import HelpChapter, HelpSection, help_chapters
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.help.help_keys import CHAPTER_KEYS, group_keys, help_keys, signs

KEYS = "all_keys"
"""The section with which a chapter about keys ends."""
_SIGNS = "signs"


def chapters_with_keys(words: Translator) -> tuple[HelpChapter, ...]:
    """Return the whole help in the language of `words`."""
    chapters = help_chapters(words, help_keys(words))
    return tuple(replace(one, sections=_sections(one, words)) for one in chapters)


def _sections(chapter: HelpChapter, words: Translator) -> tuple[HelpSection, ...]:
    told = tuple(
        replace(section, rows=tuple(signs(words))) if section.id == _SIGNS else section
        for section in chapter.sections
    )
    groups = CHAPTER_KEYS.get(chapter.id, ())
    rows = tuple(row for group in groups for row in group_keys(words, group))
    return (*told, HelpSection(KEYS, words("help.keys"), rows=rows)) if rows else told
