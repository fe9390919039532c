"""Texts on the wall: in the language of the wall, or in the words in which they were said."""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class Phrase:
    """One text in the language of the wall; in "both" the second language stands under it."""

    main: str
    second: str = ""

    def __bool__(self) -> bool:
        return bool(self.main)


NOTHING = Phrase("")


@value_type
class Card:
    """One answer as the room reads it, in the words in which it was said."""

    text: str
    table: Phrase = NOTHING
    highlight: bool = False
    mentions: int = 1
    mark: str = ""

    def __hash__(self) -> int:
        # Thousands are looked up in a step, and hardly two have the same words.
        return hash(self.text)
