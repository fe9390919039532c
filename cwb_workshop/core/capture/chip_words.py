"""What a chip under the field says, in the language of the window."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.capture.preview import Chip
from cwb_workshop.core.contract.line import Unsure
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes.themes import is_free

_MOST_SHOWN = 40


def chip_text(chip: Chip, kit: Kit, words: Translator, kind_word: Callable[[str], str]) -> str:
    """Return a chip as it is read. `kind_word` gives the key of the word for a kind of line."""
    if chip.kind == "theme":
        theme = kit.theme(chip.value)
        letter = theme.letter.upper() if theme else ""
        return f"{letter} · {kit.texts[words.language].themes[chip.value]}"
    if chip.kind in ("choice", "replaced"):
        return kit.texts[words.language].choices.get(chip.value, chip.value)
    if chip.kind == "table":
        return words("console.chip.table", value=_table_name(int(chip.value), words))
    if chip.kind == "column":
        return column_name(chip.value, kit, words, chip.named_by)
    if chip.kind == "kind":
        return words(kind_word(chip.value))
    if chip.kind in ("scores", "replaces", "replaces_apart"):
        return _scored_text(chip, kit, words)
    if chip.kind in ("role", "role_goes"):
        role, _space, number = chip.value.rpartition(" ")
        name = kit.texts[words.language].roles.get(role, role)
        return words(f"console.chip.{chip.kind}", role=name, value=number)
    return _simple_text(chip, words)


def _table_name(table: int, words: Translator) -> str:
    return words("console.table", n=table) if table else words("console.plenary")


def _simple_text(chip: Chip, words: Translator) -> str:
    """Return a chip that names nothing of the kit."""
    if chip.kind in ("when", "replaced_date"):
        return words("console.chip.when", value=words.locale.date(chip.value))
    key = f"console.chip.{chip.kind}"
    if chip.kind == "who" and not chip.value:
        key = "console.chip.no_owner"
    if chip.kind == "no_date" and chip.value:
        key = "console.chip.not_a_date"
    return words(key, value=_shortened(chip.value))


def _scored_text(chip: Chip, kit: Kit, words: Translator) -> str:
    """Name the statement that is scored, and the one on the wall where that is another."""
    statement, _space, on_wall = chip.value.partition(" ")
    value = f"{statement.upper()} {kit.texts[words.language].principles[statement].short}"
    if on_wall in kit.principles:
        return words("console.chip.replaces_apart", value=value, wall=on_wall.upper())
    return words(f"console.chip.{'scores' if chip.kind == 'scores' else 'replaces'}", value=value)


def unsure_text(unsure: Unsure, kit: Kit, words: Translator) -> str:
    """Return what a sign may have meant, as a question."""
    value = unsure.value
    if unsure.meaning == "theme":
        value = ", ".join(_theme_name(theme, kit, words) for theme in value.split(" "))
    elif unsure.meaning == "choice":
        choices = kit.texts[words.language].choices
        value = ", ".join(choices.get(choice, choice) for choice in value.split(" "))
    elif unsure.meaning in ("date", "due"):
        value = words.locale.date(value)
    key = f"console.unsure.{unsure.meaning}"
    return words(key, sign=_shortened(unsure.sign), value=_shortened(value))


def column_name(column: str, kit: Kit, words: Translator, column_words: str) -> str:
    """Return what a column is called: by the kit, else by the words under this key."""
    return kit.texts[words.language].columns.get(column) or words.choice(column_words, column)


def _theme_name(theme: str, kit: Kit, words: Translator) -> str:
    return theme[1:] if is_free(theme) else kit.texts[words.language].themes.get(theme, theme)


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
