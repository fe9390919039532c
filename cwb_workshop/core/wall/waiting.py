"""The page that waits: who is welcome where, and before the evening begins when that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil

from cwb_workshop.core.contract.scene import Scene, WaitingScene
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import wall_languages

COUNTED_DOWN = timedelta(hours=1)
"""How long before the start the minutes are counted: who comes earlier reads the time."""


def waiting_page(
    record: Record,
    kit: Kit,
    words: Mapping[Language, Translator],
    now: datetime | None = None,
) -> WaitingScene:
    """Return the page before the start and whenever there is nothing to show.

    Without a time, and once an item was opened, it tells nothing of the start.
    """
    called = _called(record, kit)
    place, venue = record.text("place"), record.text("venue")
    page = WaitingScene(called, venue)
    if place:
        welcome = _said(record, kit, words, "wall.waiting.welcome", place=place)
        page = WaitingScene(welcome, venue, (called,))
    if now is None or record.visits:
        return page
    return _before(page, record, kit, words, now)


def nameless(scene: Scene) -> Scene:
    """Return the page as it is where nobody said for which place: the workshop by its name."""
    page = scene.content
    if not isinstance(page, WaitingScene) or not page.lines:
        return scene
    return replace(scene, content=replace(page, title=page.lines[0], place="", lines=()), title="")


def _before(
    page: WaitingScene,
    record: Record,
    kit: Kit,
    words: Mapping[Language, Translator],
    now: datetime,
) -> WaitingScene:
    """Return the page with the start of the evening, as far as that is still to come."""
    start = _start(record)
    if start is None or now.date() > start.date():
        return page
    if now >= start:
        return replace(page, starts=_said(record, kit, words, "wall.waiting.soon"))
    languages = wall_languages(record, kit)
    day = _phrase(words[language].locale.date(start.date().isoformat()) for language in languages)
    time = record.text("start")
    starts = _said(record, kit, words, "wall.waiting.starts", time=time)
    left = NOTHING
    if start - now <= COUNTED_DOWN:
        minutes = ceil((start - now).total_seconds() / 60)
        left = _said(record, kit, words, "wall.waiting.left", n=minutes)
    return replace(page, kicker=day, starts=starts, left=left)


def _start(record: Record) -> datetime | None:
    try:
        return datetime.fromisoformat(f"{record.text('date')}T{record.text('start')}")
    except ValueError:
        return None


def _called(record: Record, kit: Kit) -> Phrase:
    return _phrase(kit.texts[language].title for language in wall_languages(record, kit))


def _said(
    record: Record, kit: Kit, words: Mapping[Language, Translator], key: str, **values: object
) -> Phrase:
    languages = wall_languages(record, kit)
    return _phrase(words[language](key, **values) for language in languages)


def _phrase(texts: Iterable[str]) -> Phrase:
    """Return a text with the first other one; what is the same stands once."""
    main, *others = texts
    return Phrase(main, next((other for other in others if other != main), ""))
