"""Walking through an evening: a step of the wall on or back, an item on or back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from cwb_workshop.core.contract.pictures import DrawingScene, IllustrationScene
from cwb_workshop.core.contract.scene import Build, TextScene
from cwb_workshop.core.model.record import Record

ScreenPosition: TypeAlias = "tuple[int, int]"
"""A screen of an item, and how far it is built up; both from 0."""


SCREEN_NAME = "screen_name"
"""The fact that holds the id of the screen on the wall, for when others come or go."""


ANSWERED = "answered"
"""The fact that holds the id of the screen on the wall once what it asks was answered there; what
is typed next is for what comes behind it. It goes when the wall turns.
"""


LEFT = "left"
"""The fact that holds the id of the text screen that the wall was turned away from, and behind a
slash how far it was built up: it stands there again when the screen after it goes.
"""


def place_of(record: Record, builds: Sequence[Build]) -> ScreenPosition:
    """Return where the wall is among these screens.

    Screens in front of it may be gone. Where it is gone itself, this is the text that stood there
    before it, so that nobody comes to a screen without going there.
    """
    if not builds:
        return 0, 0
    number = record.number("screen", "wall") or 0
    if is_gone(record, builds):
        before = place_before(record, builds)
        return before or whole(builds, max(min(number, len(builds)) - 1, 0))
    name = record.text(SCREEN_NAME, "wall")
    ahead = (at for at, build in enumerate(builds[:number]) if build.id == name)
    screen = min(next(ahead, number), len(builds) - 1)
    step = min(record.number("step", "wall") or 0, len(builds[screen].steps) - 1)
    return screen, step


def is_gone(record: Record, builds: Sequence[Build]) -> bool:
    """Tell whether the screen that somebody went to is there no more."""
    name = record.text(SCREEN_NAME, "wall")
    return name != "" and all(build.id != name for build in builds)


def place_before(record: Record, builds: Sequence[Build]) -> ScreenPosition | None:
    """Return the text screen that the wall was turned away from, else the beginning of the first;
    None where the item has none.
    """
    name, _slash, step = record.text(LEFT, "wall").partition("/")
    for screen, build in enumerate(builds):
        if build.id == name and step.isdecimal():
            return screen, min(int(step), len(build.steps) - 1)
    return next(((screen, 0) for screen, build in enumerate(builds) if is_text(build)), None)


def left_at(builds: Sequence[Build], place: ScreenPosition, name: str) -> str | None:
    """Return the value of `LEFT` for turning from here to a screen; None from what is no text, and
    where that is the same screen.
    """
    screen, step = place
    is_left = is_text(builds[screen]) and builds[screen].id != name
    return f"{builds[screen].id}/{step}" if is_left else None


def is_text(build: Build) -> bool:
    """Tell whether a screen begins with words of the kit, or is drawn, whatever was released."""
    return isinstance(build.steps[0], TextScene | DrawingScene | IllustrationScene)


def further(builds: Sequence[Build], place: ScreenPosition) -> ScreenPosition | None:
    """Return the next step; None behind the last screen, and where there is none."""
    screen, step = place
    if builds and step + 1 < len(builds[screen].steps):
        return screen, step + 1
    return (screen + 1, 0) if screen + 1 < len(builds) else None


def back(builds: Sequence[Build], place: ScreenPosition) -> ScreenPosition | None:
    """Return the step before, a screen before being whole; None before the first."""
    screen, step = place
    if step > 0:
        return screen, step - 1
    return whole(builds, screen - 1) if screen > 0 else None


def whole(builds: Sequence[Build], screen: int) -> ScreenPosition:
    """Return a screen with everything on it."""
    return screen, len(builds[screen].steps) - 1


def item_beside(record: Record, item: str | None, distance: int) -> str | None:
    """Return the item of the agenda so far from this one; the first one where none is open."""
    agenda = [one.id for one in record.agenda]
    if item is None or item not in agenda:
        return agenda[0] if agenda and distance > 0 else None
    index = agenda.index(item) + distance
    return agenda[index] if 0 <= index < len(agenda) else None


def question_place(builds: Sequence[Build]) -> ScreenPosition:
    """Return the first text that asks something, as a whole; else the first picture."""
    asking = (
        at
        for at, build in enumerate(builds)
        if isinstance(build.steps[-1], TextScene) and _is_question(build.steps[-1])
    )
    return whole(builds, next(asking, 0))


def _is_question(text: TextScene) -> bool:
    return any(said.main.endswith("?") for said in (text.heading, *text.lines))
