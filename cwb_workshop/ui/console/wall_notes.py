"""What the facilitator reads beside the wall: about the screen there, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.agenda.phases import of_variant
from cwb_workshop.core.agenda.rounds import talk_at
from cwb_workshop.core.model.kit import KitItem, KitTexts
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.builders import screens_shown
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.notes_view import NoteLine, sentences
from cwb_workshop.ui.console.work_titles import is_ended
from cwb_workshop.ui.key_names import shown_key

_ONE_BY_ONE = "one_by_one"


def wall_notes(session: Session, words: Translator) -> list[NoteLine]:
    """Return the notes of the screen, then the question with its follow-ups."""
    open_item = session.item
    if open_item is None:
        return [] if is_ended(session) else [*_bullets(words("console.before_start"))]
    kit, record = session.kit, session.record
    item, texts = kit.items[open_item.id], kit.texts[words.language]
    notes = [*_of_screen(session, item, texts, words), *_characteristics(record, item, texts)]
    for question in talk_at(record, kit, item.id).items:
        asked = texts.items[question]
        if asked.question:
            notes.append(_strong(asked.question))
        notes += [NoteLine(text, f"{n}.") for n, text in enumerate(asked.follow_ups, start=1)]
    return notes


def _of_screen(
    session: Session, item: KitItem, texts: KitTexts, words: Translator
) -> Iterator[NoteLine]:
    builds, (screen, _step) = session.builds, session.screen_at
    screens = texts.items[item.id].screens
    shown = screens_shown(session.record, item, session.kit)
    principle = texts.principles.get(builds[screen].id) if builds else None
    if session.has_behind:
        yield _strong(words("console.behind", shortcut=shown_key("behind", words)))
    if principle is not None:
        yield NoteLine(words("console.for_example", text=principle.example))
        yield NoteLine(principle.question)
    yield from _bullets(screens[min(screen, shown - 1)].notes)
    for left_out in screens[shown:] if screen >= shown - 1 else ():
        yield _strong(words("console.left_out", heading=left_out.heading))
        yield from map(NoteLine, left_out.lines)
        yield from _bullets(left_out.notes)


def _characteristics(record: Record, item: KitItem, texts: KitTexts) -> Iterator[NoteLine]:
    """Return how to use the characteristics, and what they mean where the wall does not say it."""
    named = item.settings.get(_ONE_BY_ONE)
    if not named and not item.settings.get("lenses"):
        return
    yield from _bullets(texts.characteristics_notes)
    if not of_variant(named, str(record.number("variant"))):
        for one in texts.characteristics:
            yield NoteLine(f"{one.heading}: {one.explanation}")


def _bullets(text: str) -> Iterator[NoteLine]:
    return (NoteLine(line) for line in sentences(text))


def _strong(text: str) -> NoteLine:
    return NoteLine(text, "", "strong")
