"""What the line will become, in chips under the field."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.capture.chip_words import chip_text, unsure_text
from cwb_workshop.core.capture.preview import Chip, Preview
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.text import cut
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Label, clear
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.text_size import TextSized, scaled

_MOST_KEPT = 90
_TWO_ROWS = 50


class ChipRow(QWidget, TextSized):
    """The signs that are taken, those that may be ones, and the words that will be kept."""

    def __init__(
        self, kit: Kit, kind_word: Callable[[str], str], *, takes_tab: bool = True
    ) -> None:
        """`takes_tab`: Tab takes what may be a sign, so its chip says so."""
        super().__init__()
        self._takes_tab = takes_tab
        self._kit = kit
        self._kind_word = kind_word
        self._layout = FlowLayout(self)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.take_text_size()

    def take_text_size(self) -> None:
        # The field above would jump with every second row.
        self.setMinimumHeight(scaled(_TWO_ROWS))

    @property
    def has_any(self) -> bool:
        return bool(self._shown)

    def show_preview(self, shown: Preview, words: Translator) -> None:
        labels = tuple(self._labels(shown, words))
        if labels == self._shown:
            return
        self._shown = labels
        clear(self._layout)
        for role, text in labels:
            self._layout.addWidget(Label(role, text))

    def _labels(self, shown: Preview, words: Translator) -> Iterator[tuple[str, str]]:
        key = key_name("Tab", words) if self._takes_tab else ""
        yield from sign_labels(shown, self._kit, words, self._kind_word, key)
        if shown.kept:
            yield "chip:kept", words("console.chip.kept", value=cut(shown.kept, _MOST_KEPT))


def sign_labels(
    shown: Preview, kit: Kit, words: Translator, kind_word: Callable[[str], str], key: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield what a line becomes, each with the role of its chip: what is taken and what may be.

    The key stands with the first sign that it would take.
    """
    before = f"{key}  " if key else ""
    for unsure in shown.unsure:
        text = unsure_text(unsure, kit, words)
        if unsure.can_be_taken:
            yield "chip:unsure", f"{before}{text}"
            before = ""
        else:
            yield "chip:warning", text
    for chip in shown.chips:
        yield _role(chip), chip_text(chip, kit, words, kind_word)
    if shown.is_remark:
        yield "chip", words("console.chip.remark")


def _role(chip: Chip) -> str:
    if chip.kind == "free_theme":
        return "chip:free"
    if chip.kind in ("replaced", "replaced_date"):
        return "chip:replaced"
    if chip.kind in ("replaces", "replaces_apart", "role_goes", "no_tables", "on_wall"):
        return "chip:warning"
    open_slot = chip.kind == "no_date" or (chip.kind == "who" and not chip.value)
    return "chip:trouble" if open_slot else "chip"
