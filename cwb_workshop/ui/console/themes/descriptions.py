"""What the theme board says about themes and answers: names, counts, what stands under what."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.core.themes.suggestions import Suggestion
from cwb_workshop.core.themes.themes import theme_name

NONE = ""
"""In place of a theme: the answers that have none yet."""


def themes_in_order(answers: Sequence[Entry], record: Record, kit: Kit, item: str) -> list[str]:
    """Return no theme first, then those in use in their order, then the others of the kit."""
    used = [row.theme for row in theme_steps.ordered(answers, record, kit, item)]
    away = theme_steps.joined(record)
    rest = [theme.id for theme in kit.themes if theme.id not in used and theme.id not in away]
    return [NONE, *used, *rest]


def named(theme: str, number: int, kit: Kit, words: Translator) -> str:
    """Return a theme with its letter and how many answers it has."""
    if not theme:
        return f"{words('console.themes.without')} · {number}"
    known = kit.theme(theme)
    name = theme_name(theme, kit.texts[words.language])
    letter = f"{known.letter.upper()} · " if known else ""
    return f"{letter}{name} · {number}"


def under(theme: str, number: int, record: Record, kit: Kit, words: Translator) -> str:
    """Name the themes that stand under this one; with one answer, ask to join it."""
    if not theme:
        return ""
    texts = kit.texts[words.language]
    joined = theme_steps.joined(record)
    names = [theme_name(one, texts) for one, into in joined.items() if into == theme]
    if names:
        return words("console.board.with", themes=", ".join(names))
    return words("console.board.alone") if number == 1 else ""


def marked(answer: Entry, proposed: Collection[str], words: Translator) -> str:
    """Return what stands under an answer: its label, mentions, mark, and a proposal."""
    parts = [answer.label]
    if answer.also:
        parts.append(f"{answer.mentions}×")
    if answer.highlight:
        parts.append(words("console.tag.highlight"))
    if answer.id in proposed:
        parts.append(words("console.board.proposed"))
    return " · ".join(part for part in parts if part)


def reason(suggestion: Suggestion, words: Translator) -> str:
    """Return why a theme is proposed."""
    spoke = ", ".join(words("console.board.word", word=word) for word in suggestion.words)
    key = "because" if suggestion.labels else "because_name"
    return words(f"console.board.{key}", words=spoke, labels=", ".join(suggestion.labels))
