"""What was marked reaches the wall only where it was released, and there it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest

from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.entry import Fact, Json, Visit
from cwb_workshop.core.model.facts import FACTS
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.core.wall.visibility import visible
from cwb_workshop.session.wall_renderer import WallRenderer
from tests.leaks.evening import (
    UNDECLARED,
    evening,
    lines_of,
    marked_evening,
    with_marked_facts,
    with_marked_notes,
)
from tests.leaks.lines import samples
from tests.leaks.marks import Mark, heard_in
from tests.widgets.scenes import laid_out, sheet
from tests.workshop import EVENING, kit, registry, words_of_the_wall

LANGUAGES: tuple[WallLanguage, ...] = ("nl", "en", "both")
_RELEASED = ("shown", "small_role", "beside_small_role")
_TABLES = range(6)


def may_be_seen(mark: Mark) -> bool:
    """In the room everybody hears who says what; so a small role is no reason to hide it."""
    if mark.status not in _RELEASED:
        return False
    field = registry().declared.field(mark.kind, mark.place)
    return mark.place in ("text", "theme") or (field is not None and "room" in field.seen_by)


@cache
def allowed() -> frozenset[str]:
    return frozenset(mark.word for mark in marked_evening().marks.made if may_be_seen(mark))


def wall(shown: Kit | None = None) -> WallRenderer:
    return WallRenderer(shown or kit(), registry(), words_of_the_wall())


def opened_at(record: Record, item: str, language: WallLanguage, **on_wall: Json) -> Record:
    """Return the record with this item open and live, in a language of the wall."""
    stamp = EVENING.isoformat()
    facts = {
        ("", "wall_language"): language,
        ("timer", "item"): item,
        ("timer", "since"): stamp,
        ("item", "sentences"): "wall",
        (item, "sentences"): "wall",
        ("wall", "mode"): "live",
        **{("wall", key): value for key, value in on_wall.items()},
    }
    made = {key: Fact(*key, value) for key, value in facts.items()}
    visits = {**record.visits, max(record.visits) + 1: Visit(max(record.visits) + 1, item, stamp)}
    return replace(record, facts={**record.facts, **made}, visits=visits)


def pictures(
    record: Record, item: str, language: WallLanguage, renderer: WallRenderer
) -> Iterator[object]:
    """Yield all that the room can see of an item: each screen and step, each table read back."""
    now = EVENING + timedelta(minutes=3)
    live = opened_at(record, item, language)
    for build in renderer.builds(live, now):
        yield from (Scene(content) for content in build.steps)
    for table in _TABLES[1:]:
        yield renderer.picture(opened_at(record, item, language, read_back=table), None, now)
    for mode in ("live", "waiting", "black"):
        yield renderer.picture(opened_at(record, item, language, mode=mode), None, now)
    yield renderer.time_bar(live, now)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item", list(kit().items))
def test_the_wall_shows_nothing_that_was_not_released(item: str, language: WallLanguage) -> None:
    shown = list(pictures(marked_evening().record, item, language, wall()))
    assert shown
    assert heard_in(shown) <= allowed()


def test_what_a_face_of_the_wall_is_drawn_from_holds_nothing_else_either() -> None:
    record, marked = with_marked_facts(marked_evening().record)
    seen = visible(record, kit(), registry().declared)
    heard = heard_in(seen)
    facts = heard & marked.keys()
    themes = {f"#{mark.word} in de wijk": mark for mark in marked_evening().marks.made}
    assert heard - facts == allowed()
    for mark in facts:
        scope, key = marked[mark]
        known = registry().declared.fact(scope, key)
        assert known is not None, marked[mark]
        assert "room" in known.seen_by, marked[mark]
        if scope == "themes.summary" and key in themes:
            assert themes[key].status in _RELEASED, "it goes with the lines of the theme"
    # Where the keys are those of lines, as in what was agreed last time, each of them is declared.
    any_key = {fact.scope for fact in FACTS if fact.key == "*"}
    kept = {key for scope, key in (marked[mark] for mark in facts) if scope not in any_key}
    assert not {"id", "in_short", "next_meeting", UNDECLARED} & kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_of_the_facilitator_are_on_no_screen_and_those_of_the_room_are(
    language: WallLanguage,
) -> None:
    record, marked = with_marked_facts(lines_of("obstacles", "money_trail"))
    heard = {
        marked[mark]
        for item in kit().items
        for mark in heard_in(list(pictures(record, item, language, wall()))) & marked.keys()
    }
    for scope, key in heard:
        known = registry().declared.fact(scope, key)
        assert known is not None, key
        assert "room" in known.seen_by, key
    room = ("place", "venue", "organiser", "organiser_sentence", "contact", "report_date")
    assert {("session", key) for key in room} <= heard
    assert ("item", "case") in heard
    assert ("themes.summary", "money") in heard


@pytest.mark.parametrize("item", list(kit().items))
def test_the_notes_of_the_kit_are_on_no_screen(item: str) -> None:
    renderer = wall(with_marked_notes())
    view = renderer._view(opened_at(evening(), item, "nl"), item, EVENING)
    assert "kanarie77777" not in heard_in(view.kit.texts)
    for language in LANGUAGES:
        shown = list(pictures(evening(), item, language, renderer))
        assert "kanarie77777" not in heard_in(shown)


def test_of_every_kind_of_line_what_was_released_is_on_a_screen() -> None:
    """A figure is shown as a figure; the words beside it, and remarks, are for paper."""
    record, renderer = marked_evening().record, wall()
    heard = frozenset[str]().union(
        *(heard_in(list(pictures(record, item, "nl", renderer))) for item in kit().items)
    )
    said = {(s.exercise, s.line.kind) for s in samples() if s.line.text and not s.line.internal}
    seen = {
        (mark.exercise, mark.kind) for mark in marked_evening().marks.made if mark.word in heard
    }
    remarks = {("scale", "answer"), ("dot_vote", "answer")}
    assert said - seen == {("scale", "scores"), *remarks}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("item", list(kit().items))
def test_what_is_painted_and_what_is_read_aloud_of_it_says_no_more(item: str) -> None:
    for shown in pictures(lines_of(item), item, "both", wall()):
        if isinstance(shown, Scene):
            for page in laid_out(shown.content, sheet(1440, 6)):
                assert heard_in(page.texts, [mark.text for mark in page.marks]) <= allowed()
