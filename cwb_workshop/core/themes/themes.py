"""Themes: how a typed one is understood, and how they rank.

In an entry a free theme begins with `#`, so that a free "money" and the kit's own
theme with that id can never be mistaken for one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from cwb_workshop.core.figures.statistics import ranks
from cwb_workshop.core.model.entry import Entry, is_internal
from cwb_workshop.core.model.kit import Kit, KitTexts
from cwb_workshop.core.model.limits import text_within
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import clean, folded
from cwb_workshop.core.model.values import value_type

_FEWEST_LETTERS = 3
_BETWEEN = frozenset("en and und".split())
"""Words of a name that say nothing of it."""

JOINED = "themes.joined"
"""The scope of the facts that hold which theme was put under which."""


@value_type
class ThemeCount:
    """A theme with its answers and mentions; equals share a rank and the next is skipped."""

    theme: str
    answers: int
    mentions: int
    rank_by_mentions: int
    rank_by_answers: int


def typed_theme(typed: str, kit: Kit, language: Language, record: Record) -> str | None:
    """Return the theme that was typed; None where there is no such theme.

    A theme has a letter, and is known by at least three letters from the beginning of any word
    of its name: in the session's language first, of two the first in the list. A free theme of
    the session is known by its name, and in the same way. A letter with an accent is another
    letter.
    """
    letter, wanted = clean(typed).casefold(), folded(typed)
    for theme in kit.themes:
        if letter == theme.letter.casefold():
            return theme.id
    free = _free_themes(record)
    if f"#{letter}" in free:
        return free[f"#{letter}"]
    if len(wanted) < _FEWEST_LETTERS:
        return None
    for texts in sorted(kit.texts.values(), key=lambda texts: texts.language != language):
        for theme in kit.themes:
            if _begins_a_word(wanted, texts.themes.get(theme.id, "")):
                return theme.id
    begun = [theme for name, theme in free.items() if _begins_a_word(wanted, name[1:])]
    if len(begun) > 1:
        # Which was said first, only going over all of them tells.
        in_order = _named(_themes_in_order(record), record)
        begun = [theme for name, theme in in_order.items() if _begins_a_word(wanted, name[1:])]
    return begun[0] if begun else None


def free_theme(name: str, record: Record) -> str:
    """Return a free theme by its name, as the session has it where it has it already.

    Raises Refused for one that is too long.
    """
    return as_written(f"#{text_within('theme', clean(name.lower()))}", record)


def _free_themes(record: Record) -> dict[str, str]:
    """Return the free themes of a session, each by its name as it is typed. One that was put
    under another is one still.
    """
    heard = {theme for theme in _themes_heard(record) if is_free(theme)}
    if len({clean(theme).casefold() for theme in heard}) < len(heard):
        # One is written in two ways: how it was written last counts.
        return _named(_themes_in_order(record), record)
    return _named(heard, record)


def _named(heard: Iterable[str], record: Record) -> dict[str, str]:
    known = (*heard, *_joined(record))
    return {clean(theme).casefold(): theme for theme in known if is_free(theme)}


def _themes_heard(record: Record) -> Iterator[str]:
    """Yield the themes of all answers in some order, without going over each answer."""
    # Of a line that was withdrawn, or that is a note, nobody else learns the theme.
    for group in record.groups:
        if group.themes and group.is_active and not is_internal(group.kind):
            yield from group.themes


def _themes_in_order(record: Record) -> list[str]:
    heard = (one for one in record.entries.values() if one.is_active and not one.internal)
    return [theme for entry in heard for theme in entry.themes]


def _joined(record: Record) -> Iterator[str]:
    for theme, noted in record.facts_of(JOINED).items():
        if isinstance(noted, Mapping):
            yield theme
            yield str(noted.get("into") or "")


def _begins_a_word(wanted: str, name: str) -> bool:
    words = re.findall(r"[^\W_]+", folded(name))
    return any(word.startswith(wanted) for word in words if word not in _BETWEEN)


def as_written(theme: str, record: Record) -> str:
    """Return a theme as an entry has it that looks the same, else as it is."""
    if not is_free(theme):
        return theme
    alike = {
        other
        for group in record.groups
        for other in group.themes
        if is_free(other) and clean(other) == theme
    }
    if len(alike) < 2:
        return next(iter(alike), theme)
    others = (other for entry in record.entries.values() for other in entry.themes)
    return next(other for other in others if other in alike)


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
