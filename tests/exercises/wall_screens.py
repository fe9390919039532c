"""What an exercise shows of a session that was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import count
from typing import TypeVar

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.core.contract.scene import (
    Build,
    CardsScene,
    Content,
)
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Kind, Step, Visit
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.wall.visibility import wall_view
from cwb_workshop.exercises import Registry
from tests.workshop import words_of_the_wall

Kept = TypeVar("Kept", bound=Content)


REGISTRY = Registry()


_numbers = count(1)


@cache
def kit() -> Kit:
    return read_kit(kit_sources("cwb"), REGISTRY.by_id)


def session(
    *entries: Entry, variant: int = 120, language: WallLanguage = "nl", **facts: Json
) -> Record:
    new = NewSession(
        "Zuiderkouw", "2026-03-12", "19:00", variant, "nl", present=24, wall_language=language
    )
    record = Record().after(founding_step(new, kit()))
    changes = [Change(None, entry) for entry in entries]
    changes += [
        Change(record.facts.get(("", key)), Fact("", key, value)) for key, value in facts.items()
    ]
    return record.after(Step("step.test", tuple(changes)))


def said(text: str, item: str, kind: Kind = "answer", **values: object) -> Entry:
    number = next(_numbers)
    entry = Entry(str(number), item, kind, text=text, shown=True, number=number)
    return replace(entry, **values)  # type: ignore[arg-type]


def screens(record: Record, item: str) -> tuple[Build, ...]:
    if record.open_visit is None:
        stamp = "2026-03-12T20:07:00"
        record = record.after(Step("step.open_item", (Change(None, Visit(1, item, stamp)),)))
    view = wall_view(record, kit(), REGISTRY.declared, words_of_the_wall(), item)
    face = REGISTRY.face(kit().items[item].exercise, "wall") or REGISTRY.face("info", "wall")
    assert face is not None
    builds: tuple[Build, ...] = face.screens(view)
    return builds


def last(record: Record, item: str, kind: Callable[..., Kept]) -> Kept:
    """Return the last picture of this kind that the item shows."""
    found = [step for build in screens(record, item) for step in build.steps]
    of_kind = [step for step in found if type(step) is kind]
    assert of_kind, [type(step).__name__ for step in found]
    return of_kind[-1]  # type: ignore[return-value]


def texts(cards: CardsScene) -> list[str]:
    return [card.text for card in cards.cards]
