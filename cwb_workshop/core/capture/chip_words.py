"""What a chip under the field says, in the language of the window."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.capture.preview import Chip
from cwb_workshop.core.contract.line import Unsure
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes.themes import is_free

_MOST_SHOWN = 40
COLUMN = "column"
"""The field of an answer that says in which column of a board it stands."""


def chip_text(chip: Chip, kit: Kit, words: Translator, kind_word: Callable[[str], str]) -> str:
    """Return a chip as it is read. `kind_word` gives the key of the word for a kind of line."""
    if chip.kind == "theme":
        theme = kit.theme(chip.value)
        letter = theme.letter.upper() if theme else ""
        return f"{letter} · {kit.texts[words.language].themes[chip.value]}"
    if chip.kind in ("choice", "replaced"):
        return choice_name(chip.value, kit, words)
    if chip.kind == "kind":
        return words(kind_word(chip.value))
    if chip.kind == "when":
        return words("console.chip.when", value=words.locale.date(chip.value))
    key = f"console.chip.{chip.kind}"
    if chip.kind == "who" and not chip.value:
        key = "console.chip.no_owner"
    if chip.kind == "no_date" and chip.value:
        key = "console.chip.not_a_date"
    return words(key, value=_shortened(chip.value))


def unsure_text(unsure: Unsure, kit: Kit, words: Translator) -> str:
    """Return what a sign may have meant, as a question."""
    value = unsure.value
    if unsure.meaning == "theme":
        value = ", ".join(_theme_name(theme, kit, words) for theme in value.split(" "))
    elif unsure.meaning == "choice":
        value = choice_name(value, kit, words)
    elif unsure.meaning == "date":
        value = words.locale.date(value)
    key = f"console.unsure.{unsure.meaning}"
    return words(key, sign=_shortened(unsure.sign), value=_shortened(value))


def choice_name(choice: str, kit: Kit, words: Translator) -> str:
    """Return the name of a `field.choice`, or of the column of a board."""
    texts = kit.texts[words.language]
    field, _dot, chosen = choice.partition(".")
    if field == COLUMN:
        return texts.columns.get(chosen) or words.choice("column_board.column", chosen)
    return texts.choices.get(choice, choice)


def _theme_name(theme: str, kit: Kit, words: Translator) -> str:
    return theme[1:] if is_free(theme) else kit.texts[words.language].themes.get(theme, theme)


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
