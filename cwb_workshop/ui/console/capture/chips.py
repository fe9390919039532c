"""What the line will become, in chips under the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.capture.preview import Chip
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, clear
from cwb_workshop.ui.flow_layout import FlowLayout

_MOST_SHOWN = 40


class ChipRow(QWidget):
    def __init__(self, kit: Kit, kind_word: Callable[[str], str]) -> None:
        super().__init__()
        self._kit = kit
        self._kind_word = kind_word
        self._layout = FlowLayout(self)
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_chips(self, chips: Sequence[Chip], words: Translator) -> None:
        labels = tuple(
            (_role(chip), chip_text(chip, self._kit, words, self._kind_word)) for chip in chips
        )
        if labels == self._shown:
            return
        self._shown = labels
        clear(self._layout)
        for role, text in labels:
            self._layout.addWidget(Label(role, text))


def chip_text(chip: Chip, kit: Kit, words: Translator, kind_word: Callable[[str], str]) -> str:
    """Return a chip as it is read, in the language of the console.

    `kind_word` gives the key of the word for a kind of line.
    """
    texts = kit.texts[words.language]
    if chip.kind == "theme":
        theme = kit.theme(chip.value)
        letter = theme.letter.upper() if theme else ""
        return f"{letter} · {texts.themes[chip.value]}"
    if chip.kind == "choice":
        return texts.choices.get(chip.value, chip.value)
    if chip.kind == "kind":
        return words(kind_word(chip.value))
    if chip.kind == "when":
        return words("console.chip.when", value=words.locale.date(chip.value))
    key = f"console.chip.{chip.kind}"
    if chip.kind == "who" and not chip.value:
        key = "console.chip.no_owner"
    if chip.kind == "no_date" and chip.value:
        key = "console.chip.not_a_date"
    value = chip.value if len(chip.value) <= _MOST_SHOWN else f"{chip.value[:_MOST_SHOWN]}…"
    return words(key, value=value)


def _role(chip: Chip) -> str:
    if chip.kind == "free_theme":
        return "chip:free"
    open_slot = chip.kind == "no_date" or (chip.kind == "who" and not chip.value)
    return "chip:trouble" if open_slot else "chip"
