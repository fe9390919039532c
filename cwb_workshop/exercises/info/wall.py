"""Text screens; the agenda with its times; the break; lists and hands where there are any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cwb_workshop.core.agenda.agenda import start_times
from cwb_workshop.core.agenda.round_texts import item_name, table_plan
from cwb_workshop.core.agenda.rounds import questions, round_mode
from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import (
    AgendaRow,
    AgendaScene,
    Bar,
    BarsScene,
    Build,
    ClusterScene,
    CountdownScene,
    FractionScene,
    TextScene,
    WordsScene,
)
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.entry import Entry, PlanItem
from cwb_workshop.core.model.people import present
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.builders import (
    cards_build,
    heading_of,
    kicker,
    screen_lines,
    text_builds,
)
from cwb_workshop.core.wall.kit_marks import restart
from cwb_workshop.core.wall.shared_scenes import cluster_scene, words_scene
from cwb_workshop.exercises.info import hands_per_line

MOST_ROWS = 18
"""What one screen holds in two columns, for a back row at six metres."""


def screens(view: WallView) -> tuple[Build, ...]:
    settings = view.item.settings
    if settings.get("countdown"):
        return (_countdown(view),)
    builds = list(text_builds(view))
    if settings.get("agenda"):
        builds[-1] = _agenda(view, builds[-1])
    if settings.get("list"):
        builds.append(cards_build(view, _called_out(view), heading=_last_question(view)))
    elif _called_out(view):
        builds.append(cards_build(view, _called_out(view), heading=heading_of(view)))
    if settings.get("rounds") and questions(view.record, view.kit):
        builds.append(table_plan(view, kicker=kicker(view, NOTHING)))
    builds += _hands_per_line(view)
    if settings.get("hands"):
        builds += _hands(view, builds[0])
    return tuple(builds)


def _called_out(view: WallView) -> list[Entry]:
    return [_with_place(entry) for entry in view.entries if entry.kind in ("listed", "answer")]


def _with_place(entry: Entry) -> Entry:
    place = str(entry.fields.get("place") or "")
    return replace(entry, text=f"{entry.text} ({place})") if place else entry


def _last_question(view: WallView) -> Phrase:
    """A list answers what the first screen asks last: "Welke ken jij hier?"."""
    asking = [line for line in screen_lines(view, 0) if line.main.endswith("?")]
    return asking[-1] if asking else heading_of(view)


def _agenda(view: WallView, build: Build) -> Build:
    """The items with their times, as this session plans them."""
    last = build.steps[-1]
    if not isinstance(last, TextScene):
        return build
    times = _times(view.record)
    rows = tuple(
        AgendaRow(times[item.id], _name(view, item.id), now=_is_open(view, item.id))
        for item in _main_items(view)
    )
    footer = last.lines[-1] if last.lines else NOTHING
    return Build("agenda", (AgendaScene(last.heading, rows, footer),))


def _main_items(view: WallView) -> list[PlanItem]:
    """Leave the shortest items out where all together would not fit the screen.

    The first, the last and the open one always stand there.
    """
    kept = [item for item in view.record.agenda if item.minutes or _runs_beside(view, item)]
    always = {item.id for item in (*kept[:1], *kept[-1:])}
    for least in range(2, 60):
        if len(kept) <= MOST_ROWS:
            break
        kept = [
            item
            for item in kept
            if item.minutes >= least
            or item.id in always
            or _is_open(view, item.id)
            or _runs_beside(view, item)
        ]
    return kept


def _runs_beside(view: WallView, item: PlanItem) -> bool:
    """Questions at the same time: one holds the minutes, the others none of their own."""
    parallel = round_mode(view.record) == "parallel"
    return parallel and not item.minutes and view.kit.items[item.id].asks


def _times(record: Record) -> dict[str, str]:
    """Return when each item starts; one without minutes starts with the one it runs beside."""
    times: dict[str, str] = {}
    starts = start_times(record)
    shown = ""
    for item in record.agenda:
        if item.minutes:
            shown = starts[item.id].strftime("%H:%M")
        times[item.id] = shown
    return times


def _is_open(view: WallView, item: str) -> bool:
    visit = view.record.open_visit
    return visit is not None and visit.item == item


def _name(view: WallView, item: str) -> Phrase:
    if round_mode(view.record) == "parallel":
        return view.phrase(lambda language: view.kit.item_text(item, language).short)
    return item_name(view, item)


def _countdown(view: WallView) -> Build:
    text = text_builds(view)[0].steps[-1]
    if not isinstance(text, TextScene):
        return Build("countdown", (text,))
    until = restart(view)
    lines = (_without(line, until) for line in text.lines)
    first = text.lines[0] if text.lines else text.heading
    shown = tuple(line for line in lines if line)
    scene = CountdownScene(text.heading, shown, until, tuple(_passing_by(view, first)))
    return Build("countdown", (scene,))


def _passing_by(view: WallView, heading: Phrase) -> Iterator[WordsScene | ClusterScene]:
    """The words of the check-in and the answers by theme, under the time at which it goes on."""
    for item in view.record.agenda:
        if said := view.record.active_entries("word", item.id):
            yield words_scene(view, said, heading)
    for item in view.record.agenda:
        answers = view.record.active_entries("answer", item.id)
        if view.kit.items[item.id].by_theme and any(answer.themes for answer in answers):
            yield cluster_scene(view, item.id, answers, heading)


def _without(line: Phrase, time: str) -> Phrase:
    """The time itself stands there large enough."""
    if not time:
        return line
    main, second = (" ".join(text.replace(time, "").split()) for text in (line.main, line.second))
    return Phrase(main, second)


def _hands_per_line(view: WallView) -> list[Build]:
    """The hands for each line of the first screen, once the first were counted."""
    counted = hands_per_line(view.record, view.item, view.kit)
    if not any(number is not None for number in counted):
        return []
    lines = view.kit.main_texts.items[view.item.id].screens[0].lines
    most = max(number or 0 for number in counted)
    bars = tuple(
        Bar(_line(view, at), number or 0, str(number or 0), strong=bool(number) and number == most)
        for at, number in zip(range(len(lines)), counted, strict=True)
    )
    heading = heading_of(view)
    return [Build("hands", (BarsScene(kicker(view, heading), heading, bars),))]


def _line(view: WallView, at: int) -> Phrase:
    return view.phrase(
        lambda language: view.kit.item_text(view.item.id, language).screens[0].lines[at]
    )


def _hands(view: WallView, text: Build) -> list[Build]:
    """The show of hands, once it was counted and the people in the room are known."""
    hands, people = view.record.number("hands", view.item.id), present(view.record)
    first = text.steps[0]
    if hands is None or people is None or not isinstance(first, TextScene):
        return []
    sentence = view.word("wall.hands", part=hands, whole=people, n=hands)
    scene = FractionScene(kicker(view, first.heading), first.heading, hands, people, sentence)
    return [Build("hands", (scene,))]
