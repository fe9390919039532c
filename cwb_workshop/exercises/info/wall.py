"""Text screens; the agenda with its times; the break; lists and hands where there are any."""

from __future__ import annotations

from cwb_workshop.core.agenda import start_times
from cwb_workshop.core.entry import Entry
from cwb_workshop.core.exercise import WallView
from cwb_workshop.core.people import present
from cwb_workshop.core.scene import (
    NOTHING,
    AgendaRow,
    AgendaScene,
    Build,
    CountdownScene,
    FractionScene,
    Phrase,
    TextScene,
)
from cwb_workshop.core.wall_texts import cards_build, kicker, restart, text_builds


def screens(view: WallView) -> tuple[Build, ...]:
    settings = view.item.settings
    if settings.get("countdown"):
        return (_countdown(view),)
    builds = list(text_builds(view))
    if settings.get("agenda"):
        builds[-1] = _agenda(view, builds[-1])
    if settings.get("list") or _called_out(view):
        builds.append(cards_build(view, _called_out(view)))
    if settings.get("hands"):
        builds += _hands(view, builds[0])
    return tuple(builds)


def _called_out(view: WallView) -> list[Entry]:
    return [entry for entry in view.entries if entry.kind in ("listed", "answer")]


def _agenda(view: WallView, build: Build) -> Build:
    """The items with their times, as this session plans them."""
    last = build.steps[-1]
    if not isinstance(last, TextScene):
        return build
    times = start_times(view.record)
    visit = view.record.open_visit
    rows = tuple(
        AgendaRow(
            times[item.id].strftime("%H:%M"),
            _name(view, item.id),
            now=visit is not None and visit.item == item.id,
        )
        for item in view.record.agenda
        if item.minutes
    )
    footer = last.lines[-1] if last.lines else NOTHING
    return Build("agenda", (AgendaScene(last.heading, rows, footer),))


def _name(view: WallView, item: str) -> Phrase:
    return view.phrase(lambda language: view.kit.item_text(item, language).short)


def _countdown(view: WallView) -> Build:
    text = text_builds(view)[0].steps[-1]
    if not isinstance(text, TextScene):
        return Build("countdown", (text,))
    return Build("countdown", (CountdownScene(text.heading, text.lines, restart(view)),))


def _hands(view: WallView, text: Build) -> list[Build]:
    """The show of hands, once it was counted and the people in the room are known."""
    hands, people = view.record.number("hands", view.item.id), present(view.record)
    first = text.steps[0]
    if hands is None or people is None or not isinstance(first, TextScene):
        return []
    told = view.word("wall.hands", part=hands, whole=people)
    scene = FractionScene(kicker(view, first.heading), first.heading, hands, people, told)
    return [Build("hands", (scene,))]
