"""The pictures of an item as the room would see them. Nothing is done by looking."""

from __future__ import annotations

from cwb_workshop.core.agenda.navigation_steps import open_item, to_screen
from cwb_workshop.core.contract.pictures import IllustrationScene
from cwb_workshop.core.contract.scene import Build, Scene
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.illustrated import build_id, text_places
from cwb_workshop.session.session import Session


def texts_of(session: Session, item: str) -> int:
    """Return behind how many texts of an item a picture can stand; 1 at least."""
    _record, builds = _opened(session, item)
    return max(len(text_places(_without_illustrations(builds))), 1)


def text_shown(session: Session, item: str) -> int:
    """Return behind which text a picture is placed now: that on the wall where the item is open,
    else the last one.
    """
    if session.item is None or session.item.id != item or not session.builds:
        return texts_of(session, item)
    places = text_places(_without_illustrations(session.builds))
    so_far = _without_illustrations(session.builds[: session.screen_at[0] + 1])
    return max(sum(place < len(so_far) for place in places), 1)


def illustration_scene(session: Session, item: str, mark: str) -> Scene | None:
    """Return the screen of a picture; None where that is not there."""
    record, builds = _opened(session, item)
    at = next((n for n, build in enumerate(builds) if build.id == build_id(mark)), None)
    if at is None:
        return None
    record = record.after(to_screen(record, at, 0, builds[at].id))
    room = session.kit_room.for_record(record)
    return room.live(record, item, session.now(), builds)


def _opened(session: Session, item: str) -> tuple[Record, tuple[Build, ...]]:
    now = session.now()
    record = session.record.after(open_item(session.record, item, now))
    return record, session.kit_room.for_record(record).builds(record, now)


def _without_illustrations(builds: tuple[Build, ...]) -> tuple[Build, ...]:
    return tuple(one for one in builds if not isinstance(one.steps[0], IllustrationScene))
