"""How long the line is, where it may get too long."""

from __future__ import annotations

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.text import LONG_TEXT, MAX_TEXT
from cwb_workshop.ui.controls import Label

_TOO_LONG = ("capture.too_long", "limit.too_long")


class LineCounter(Label):
    """Counts characters; where the line is refused for its length, those that were counted."""

    def __init__(self) -> None:
        super().__init__("hint")

    def count(self, characters: int, refusal: Refused | None) -> None:
        """Say how long a line is: of one that is too long, what of it is, and what fits."""
        too_long = refusal is not None and refusal.key in _TOO_LONG
        values = refusal.values if refusal is not None and too_long else {}
        length, most = values.get("length", characters), values.get("most", MAX_TEXT)
        is_long = too_long or characters >= LONG_TEXT
        self.setText(f"{length} / {most}" if is_long else "")
        self.setVisible(is_long)
        role = "chip:warning" if is_long else "hint"
        self.set_role("chip:trouble" if too_long else role)
