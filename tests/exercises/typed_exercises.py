"""Each exercise with its lines typed, and its forms and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, FormField
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.exercises import discover
from cwb_workshop.session.session import Session
from tests.exercises.samples import SAMPLES
from tests.workshop import a_session, kit, registry

EXERCISES = discover()


def opened(exercise: str) -> Session:
    """Return a session with an item of this exercise open, switched on where it has to be."""
    item, session = SAMPLES[exercise].item, a_session()
    for earlier, line in SAMPLES[exercise].before:
        session.open_item(earlier)
        session.capture(line)
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, kit(), item))
    session.open_item(item)
    return session


def captured(exercise: str, lines: tuple[str, ...]) -> Session:
    session = opened(exercise)
    for line in lines:
        session.capture(line)
    return session


def released(session: Session) -> Session:
    shown = [entry.id for entry in session.record.entries.values() if not entry.internal]
    session.do(editing_steps.show(session.record, shown))
    return session


def form_of(session: Session, exercise: str) -> CaptureForm:
    face = registry().face(exercise, "capture")
    assert face is not None
    item = kit().items[SAMPLES[exercise].item]
    view = CaptureView(session.record, item, kit(), all_words("nl"))
    form: CaptureForm = face.form(view)
    return form


def fields_of(session: Session, exercise: str, entry: Entry) -> tuple[FormField, ...]:
    """Return what can be filled in for a line."""
    face = registry().face(exercise, "capture")
    ask = getattr(face, "entry_fields", None)
    view = CaptureView(session.record, kit().items[entry.item], kit(), all_words("nl"))
    fields: tuple[FormField, ...] = ask(entry, view) if ask else ()
    return fields


def pictures(session: Session) -> Iterator[Scene]:
    for build in session.builds:
        for content in build.steps:
            yield Scene(content)
