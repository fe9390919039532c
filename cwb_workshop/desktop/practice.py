"""An evening with an imaginary room, to try the program with."""

from __future__ import annotations

from datetime import datetime

from cwb_workshop.content.practice_words import room_words
from cwb_workshop.core.model.clock import PacedClock
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.kit_outline import KitOutline
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.people import tables
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.imaginary_room import ImaginaryRoom, imagine
from cwb_workshop.session.session import Session
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.wall.outage import RehearsedOutage


def imaginary_session(words: Translator, kit: Kit | KitOutline) -> NewSession:
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


def room_of(session: Session, seed: int) -> ImaginaryRoom:
    """Return the room of a session, in the language that its wall speaks first."""
    record, kit = session.record, session.kit
    remarks = (item for item in record.plan if session.exercises.is_remark(kit, item))
    return imagine(
        record.agenda,
        tables(record) or 0,
        room_words(kit.id, kit.language_of(record.text("language"))),
        seed,
        frozenset(record.plan) - frozenset(remarks),
    )


def begin_practice(evening: Evening, clock: PacedClock) -> None:
    """Let an imaginary room speak in an evening, another one each time, and say that it is one."""
    console = evening.console
    for part in (console.top, console.status):
        part.say_practice()
    practice = console.commands.practice
    outage = RehearsedOutage(evening.screens, evening.wall, practice)
    practice.projector_out.connect(outage.begin_or_end)
    practice.begin(room_of(evening.session, clock.now().toordinal() + clock.now().second), clock)
