"""An evening with an imaginary room, to try the program with."""

from __future__ import annotations

from datetime import datetime

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.words import Translator


def imaginary_room(words: Translator, now: datetime, kit: Kit) -> NewSession:
    """Return a session of the usual length that begins now, with five tables."""
    return NewSession(
        place=words("console.practice_place"),
        date=now.date().isoformat(),
        start=now.strftime("%H:%M"),
        variant=kit.usual_variant,
        language=words.language,
        table_sizes=(5, 5, 5, 5, 4),
    )
