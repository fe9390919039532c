"""What comes next on the wall, seen before the room sees it. Nothing is done by looking."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, TypeAlias

from cwb_workshop.core.agenda import navigation, navigation_steps
from cwb_workshop.core.contract.pictures import DrawingScene
from cwb_workshop.core.contract.scene import Content, Scene, TextScene
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.wall.visibility import closes_first, wall_mode
from cwb_workshop.session.session import Session

ComingKind: TypeAlias = Literal["live", "page", "close", "line", "screen", "item", "nothing"]


@value_type
class Coming:
    """What the next press brings: another page, a line, a screen, an item, or the wall itself.

    `number` of `total` pages or screens; `text` are the words of a line, `item` what opens.
    """

    kind: ComingKind
    number: int = 0
    total: int = 0
    text: str = ""
    item: str = ""


def coming(session: Session) -> Coming:
    """Return what the next press brings."""
    item = session.item
    if item is None:
        return _item(session, None)
    if wall_mode(session.record) == "waiting":
        return Coming("live")
    page, pages = session.page_at
    if page + 1 < pages:
        return Coming("page", page + 2, pages)
    if closes_first(session.record):
        return Coming("close")
    builds = session.builds
    place = navigation.further(builds, session.screen_at)
    if place is None:
        return _item(session, item.id)
    screen, step = place
    if step:
        return Coming(
            "line", step + 1, len(builds[screen].steps), _line(builds[screen].steps[step])
        )
    return Coming("screen", screen + 1, len(builds))


def coming_scene(session: Session) -> Scene | None:
    """Return the picture that the next press brings to a live wall; None where nothing comes."""
    told, record, now = coming(session), session.record, session.now()
    item, room = session.item, session.room
    if told.kind == "nothing":
        return None
    if told.kind == "item":
        after = record.after(navigation_steps.open_item(record, told.item, now))
        return room.live(after, told.item, now)
    if item is None:
        return None
    if told.kind == "page":
        return replace(room.live(record, item.id, now, session.builds), page=told.number - 1)
    if told.kind == "live":
        return room.live(record, item.id, now, session.builds)
    if told.kind == "close":
        after = record.after(navigation_steps.read_back(record, None))
        return room.live(after, item.id, now, session.builds)
    place = navigation.further(session.builds, session.screen_at)
    if place is None:
        return None
    screen, step = place
    name = session.builds[screen].id
    after = record.after(navigation_steps.to_screen(record, screen, step, name))
    return room.live(after, item.id, now, session.builds)


def _item(session: Session, here: str | None) -> Coming:
    beside = navigation.item_beside(session.record, here, 1)
    return Coming("nothing") if beside is None else Coming("item", item=beside)


def _line(content: Content) -> str:
    """Return the words that a step adds to a text or a drawing; empty where it is neither."""
    if isinstance(content, DrawingScene):
        return content.parts[content.shown - 1].name.main
    lines = content.lines if isinstance(content, TextScene) else ()
    return lines[-1].main if lines else ""
