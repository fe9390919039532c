"""What the room would see of an item that is being planned. Nothing is done by looking."""

from __future__ import annotations

from cwb_workshop.core.agenda.navigation_steps import open_item, to_screen, wall_language
from cwb_workshop.core.agenda.own_items import Texts
from cwb_workshop.core.agenda.plan_steps import write_item
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.session.session import Session


def preview_scene(
    session: Session, item: str, screen: int, texts: Texts, language: WallLanguage
) -> Scene:
    """Return a text screen of an item as a whole, with these texts, on a wall in this language."""
    record, now = session.record, session.now()
    record = record.after(write_item(record, item, texts))
    record = record.after(wall_language(record, language))
    record = record.after(open_item(record, item, now))
    room = session.kit_room.for_record(record)
    builds = room.builds(record, now)
    named = (at for at, build in enumerate(builds) if build.id == f"text{screen + 1}")
    at = next(named, min(screen, len(builds) - 1))
    record = record.after(to_screen(record, at, len(builds[at].steps) - 1, builds[at].id))
    return room.live(record, item, now, builds)
