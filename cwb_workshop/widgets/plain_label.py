"""A label that never reads its text as markup."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

_PLAIN_TEXT = 0
"""`Qt.TextFormat.PlainText`. The name costs 20 ms at first touch: the first window waits."""


class PlainLabel(QLabel):
    """Shows every character as it was typed.

    An ordinary label guesses whether its text is markup, and would paint `<img src=...>`.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", _PLAIN_TEXT)
        self.setText(text)
