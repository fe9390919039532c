"""An evening with an imaginary room, to try the program with."""

from __future__ import annotations

from datetime import datetime

from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.kit_outline import KitOutline
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.words import Translator


def imaginary_room(words: Translator, kit: Kit | KitOutline) -> NewSession:
    """Return a session of the usual length of a kit that begins now, with five tables."""
    now = datetime.now()
    return NewSession(
        place=words("console.practice_place"),
        date=now.date().isoformat(),
        start=now.strftime("%H:%M"),
        variant=kit.usual_variant,
        language=words.language if words.language in kit.languages else kit.languages[0],
        table_sizes=(5, 5, 5, 5, 4),
        kit=kit.id,
    )
