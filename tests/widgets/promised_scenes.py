"""What was agreed last time, with what became of it, for the pages of the wall."""

from __future__ import annotations

from collections.abc import Iterable

from cwb_workshop.core.contract.scene import CommitmentsScene, Promise
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase

_HEADING = Phrase("Vorige keer, op 15 januari, spraken we af", "Last time we promised")
_BECAME = (Phrase("✓ gedaan", "✓ done"), Phrase("○ nog open", "○ still open"))


def promised_scene(texts: Iterable[str]) -> CommitmentsScene:
    promises = (
        Promise(
            text,
            "school en zorg" if at % 2 else "",
            Phrase("1 juni" if at % 3 else ""),
            _BECAME[at % 2],
        )
        for at, text in enumerate(texts)
    )
    nothing = Phrase("Er zijn geen afspraken van vorige keer.")
    slots = Phrase("nog niemand"), Phrase("geen datum")
    return CommitmentsScene(NOTHING, _HEADING, tuple(promises), *slots, nothing, equal=True)
