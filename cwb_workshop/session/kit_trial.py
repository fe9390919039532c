"""A kit tried out without a file: each of its items opened, in each length and language."""

from __future__ import annotations

from datetime import datetime

from cwb_workshop.content.word_files import all_words, wall_words
from cwb_workshop.core.contract.capture_form import CaptureView
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.exercises import Registry
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session

_EVENING = datetime(2026, 3, 12, 19, 0)


def tried(kit: Kit, exercises: Registry) -> None:
    """Make every screen and form of a kit once. What goes wrong is a fault of the program."""
    for language in kit.languages:
        for variant in kit.variants:
            _try(kit, exercises, NewSession("Test", "2026-03-12", "19:00", variant, language))


def _try(kit: Kit, exercises: Registry, new: NewSession) -> None:
    founded = founding_step(new, kit, divided=True)
    session = Session(
        Rehearsal(RehearsedContents(Record().after(founded))),
        kit=kit,
        exercises=exercises,
        wall_words=wall_words(),
        clock=SetClock(_EVENING),
    )
    words = kit.in_own_words(all_words(new.language))
    session.set_wall_mode("live")
    for item in session.record.agenda:
        session.open_item(item.id)
        _ = session.builds, session.scene
        exercises.form(CaptureView(session.record, kit.items[item.id], kit, words))
