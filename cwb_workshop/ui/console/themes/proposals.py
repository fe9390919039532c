"""The themes that are proposed for answers without one: told below the board, taken by Enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes.suggestions import Suggestion, suggest
from cwb_workshop.core.themes.themes import theme_name
from cwb_workshop.ui.console.themes.descriptions import marked, reason
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.key_names import key_name


class Proposals:
    """Holds one proposal for each answer that waits for a theme, and the row that tells it."""

    def __init__(self, kit: Kit, words: Translator) -> None:
        self._kit, self._words = kit, words
        self._by_answer: Mapping[str, Suggestion] = {}
        self.text = Label("hint", wraps=True)
        self.take = Button("primary")

    def row(self) -> QHBoxLayout:
        side_by_side = row(self.text, self.take)
        side_by_side.setStretch(0, 1)
        return side_by_side

    def renew(self, answers: Sequence[Entry]) -> None:
        """Propose anew, for the answers as they are now."""
        self._by_answer = suggest(answers, self._kit)

    def of(self, answer: str) -> Suggestion | None:
        return self._by_answer.get(answer)

    def marked(self, answer: Entry) -> str:
        """Return the answer as it stands on its card, with a mark where one is proposed."""
        return marked(answer, self._by_answer, self._words)

    def show(self, answer: str) -> None:
        """Say which theme is proposed for an answer, and why."""
        proposal = self.of(answer)
        self.take.setVisible(proposal is not None)
        if proposal is None:
            self.text.setText("")
            return
        texts = self._kit.texts[self._words.language]
        self.text.setText(reason(proposal, self._words))
        self.take.say(theme_name(proposal.theme, texts), key_name("Return", self._words))
