"""What the room would see of an item that is being planned. Nothing is done by looking."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.agenda.navigation_steps import open_item, to_screen, wall_language
from cwb_workshop.core.agenda.own_items import Texts
from cwb_workshop.core.agenda.plan_steps import write_item
from cwb_workshop.core.contract.scene import Build, Scene
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.session.session import Session

_TEXT = "text"


@value_type
class PlanPreview:
    """One of the pictures of an item: its texts, and what its exercise, its drawings and pictures
    of the organiser's own show behind them. `screens` tells of each behind which text it comes.
    """

    scene: Scene
    at: int
    screens: tuple[int, ...]
    is_text: bool

    @property
    def screen(self) -> int:
        """The text that it is, or comes behind."""
        return self.screens[self.at]


def plan_preview(
    session: Session, item: str, at: int, texts: Texts, language: WallLanguage
) -> PlanPreview:
    """Return a picture of an item as a whole, with these texts, on a wall in this language; where
    there are fewer, the last one.
    """
    record, now = session.record, session.now()
    record = record.after(write_item(record, item, texts))
    record = record.after(wall_language(record, language))
    record = record.after(open_item(record, item, now))
    room = session.kit_room.for_record(record)
    builds = room.builds(record, now)
    places = _places(builds, max(len(text.screens) for text in texts.values()))
    at = min(max(at, 0), len(places) - 1)
    _screen, shown = places[at]
    build = builds[shown]
    record = record.after(to_screen(record, shown, len(build.steps) - 1, build.id))
    scene = room.live(record, item, now, builds)
    screens = tuple(screen for screen, _shown in places)
    return PlanPreview(scene, at, screens, _text_of(build) is not None)


def _places(builds: Sequence[Build], texts: int) -> list[tuple[int, int]]:
    """Return for each picture the text that it comes behind, and which build it is. A text that
    this exercise shows in another way has the picture that stands in its place.
    """
    places: list[tuple[int, int]] = []
    screen = 0
    for at, build in enumerate(builds):
        number = _text_of(build)
        screen = screen if number is None else number
        places.append((screen, at))
    told = {screen for screen, _at in places}
    last = len(builds) - 1
    places += [(one, min(one, last)) for one in range(texts) if one not in told]
    return sorted(places, key=lambda place: place[0])


def _text_of(build: Build) -> int | None:
    """Return the number of a text from 0; None for any other picture."""
    number = build.id.removeprefix(_TEXT)
    return int(number) - 1 if number != build.id and number.isdecimal() else None
