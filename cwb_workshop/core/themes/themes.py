"""Themes: how a typed one is understood, and how they rank.

In an entry a free theme begins with `#`, so that a free "money" and the kit's own
theme with that id can never be mistaken for one another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cwb_workshop.core.figures.statistics import ranks
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit, KitTexts
from cwb_workshop.core.model.limits import text_within
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean, folded


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """A theme with its answers and mentions; equals share a rank and the next is skipped."""

    theme: str
    answers: int
    mentions: int
    rank_by_mentions: int
    rank_by_answers: int


def understood(typed: str, kit: Kit, language: Language) -> str:
    """Return the theme that was typed: by its letter, by the beginning of its name, or free.

    A letter with an accent is another letter. Raises Refused for a free one that is too long.
    """
    letter, wanted = typed.casefold(), folded(typed)
    for theme in kit.themes:
        if letter == theme.letter.casefold():
            return theme.id
    names = kit.texts[language].themes
    for theme in kit.themes if len(wanted) > 1 or letter == wanted else ():
        if wanted and folded(names[theme.id]).startswith(wanted):
            return theme.id
    return f"#{text_within('theme', clean(typed.lower()))}"


def as_written(theme: str, record: Record) -> str:
    """Return a theme as an entry has it that looks the same, else as it is."""
    if not is_free(theme):
        return theme
    others = (other for entry in record.entries.values() for other in entry.themes)
    return next((other for other in others if is_free(other) and clean(other) == theme), theme)


def is_free(theme: str) -> bool:
    return theme.startswith("#")


def theme_name(theme: str, texts: KitTexts) -> str:
    """Return how a theme is called in the language of these texts; free ones as typed."""
    return theme[1:] if is_free(theme) else texts.themes.get(theme, theme)


def ranking(answers: Iterable[Entry], kit: Kit) -> tuple[ThemeCount, ...]:
    """Rank the themes by mentions. An answer with two themes counts for both.

    Equals stand in the order of the kit, then free themes by alphabet.
    """
    counted: dict[str, tuple[int, int]] = {}
    for answer in answers:
        for theme in answer.themes:
            number, mentions = counted.get(theme, (0, 0))
            counted[theme] = (number + 1, mentions + answer.mentions)
    order = [theme.id for theme in kit.themes if theme.id in counted]
    order += sorted(theme for theme in counted if theme not in order)
    order.sort(key=lambda theme: -counted[theme][1])
    by_mentions = ranks([counted[theme][1] for theme in order])
    by_answers = ranks([counted[theme][0] for theme in order])
    return tuple(
        ThemeCount(theme, *counted[theme], by_mentions[index], by_answers[index])
        for index, theme in enumerate(order)
    )
