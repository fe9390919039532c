"""Pictures of the organiser's own: placed in an item, seen in their order, and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cwb_workshop.core.agenda import illustration_steps, plan_steps
from cwb_workshop.core.contract.pictures import IllustrationScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Change, Fact, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.illustrations import (
    ILLUSTRATIONS,
    MOST_CHARACTERS,
    MOST_IN_ITEM,
    PICTURES,
    illustrations_of,
    mark_of,
    picture_of,
)
from cwb_workshop.core.model.record import fact_change
from cwb_workshop.core.sessions.excess import texts_beyond
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.session.illustration_preview import illustration_scene, text_shown, texts_of
from cwb_workshop.session.replay import LookingBack
from cwb_workshop.session.session import Session
from tests.illustrations import bytes_of, placed
from tests.workshop import EVENING, a_session, journaled, kit, registry

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]

ITEM = "commons"
RED, GREEN, BLUE = "#a02020", "#20a020", "#2020a0"


def an_evening(item: str = ITEM) -> Session:
    session = a_session(item)
    session.set_wall_mode("live")
    return session


def screens(session: Session) -> list[str]:
    """Return the screens of the open item: what sort each is, pictures by their mark."""
    return [build.id for build in session.builds]


def shown(session: Session) -> object:
    return session.scene.content


def test_a_picture_is_one_more_screen_behind_the_text_it_was_placed_behind() -> None:
    session = an_evening()
    before = screens(session)
    first = before.index("text2") if "text2" in before else len(before)
    mark = placed(session, ITEM)
    assert screens(session) == [*before[:first], f"illustration {mark}", *before[first:]]


def test_walking_on_comes_past_the_picture_and_back() -> None:
    session = an_evening()
    mark = placed(session, ITEM)
    at = screens(session).index(f"illustration {mark}")
    while session.screen_at[0] < at:
        session.next_screen()
    content = shown(session)
    assert isinstance(content, IllustrationScene)
    assert content.picture == picture_of(session.record, mark)
    session.previous_screen()
    assert not isinstance(shown(session), IllustrationScene)
    session.next_screen()
    session.next_screen()
    assert not isinstance(shown(session), IllustrationScene)


@pytest.mark.parametrize("item", [item.id for item in kit().items.values()])
def test_in_every_item_of_the_kit_a_picture_is_shown_once_and_takes_no_other_screen_away(
    item: str,
) -> None:
    session = a_session(None)
    if item not in session.record.plan or session.record.plan[item].dropped:
        pytest.skip("not in this variant")
    session.open_item(item)
    before = screens(session)
    mark = placed(session, item, after=texts_of(session, item))
    own = f"illustration {mark}"
    assert screens(session).count(own) == 1
    assert [one for one in screens(session) if one != own] == before
    assert screens(session)[0] != own or not before


def test_pictures_stand_in_the_order_they_are_moved_to() -> None:
    session = an_evening()
    red, green, blue = (placed(session, ITEM, colour) for colour in (RED, GREEN, BLUE))
    assert [one.mark for one in illustrations_of(session.record, ITEM)] == [red, green, blue]
    number = texts_of(session, ITEM)
    session.do(illustration_steps.move(session.record, ITEM, blue, -1, number))
    assert [one.mark for one in illustrations_of(session.record, ITEM)] == [red, blue, green]
    told = [one.removeprefix("illustration ") for one in screens(session) if " " in one]
    assert told == [red, blue, green]
    session.undo()
    assert [one.mark for one in illustrations_of(session.record, ITEM)] == [red, green, blue]


def test_moved_again_and_again_a_picture_comes_to_every_place_and_stops_at_the_ends() -> None:
    session = an_evening()
    placed(session, ITEM, RED)
    mark = placed(session, ITEM, GREEN)
    texts = texts_of(session, ITEM)
    places = set()
    for by in (-1,) * 8 + (1,) * 8:
        session.do(illustration_steps.move(session.record, ITEM, mark, by, texts))
        places.add(screens(session).index(f"illustration {mark}"))
        assert len(illustrations_of(session.record, ITEM)) == 2
    assert len(places) == texts + 1
    assert screens(session)[0] == "text1"


def test_undo_takes_a_placed_picture_away_and_writes_no_picture_into_the_journal_again() -> None:
    session = an_evening()
    mark = placed(session, ITEM)
    kept = [
        at
        for at, row in enumerate(session.journal)
        for change in row.step.changes
        if isinstance(change.after, Fact) and change.after.scope == PICTURES
    ]
    assert len(kept) == 1
    for _turn in range(3):
        session.undo()
        assert illustrations_of(session.record, ITEM) == ()
        session.redo()
        assert [one.mark for one in illustrations_of(session.record, ITEM)] == [mark]
    later = session.journal[kept[0] + 1 :]
    assert all(
        value.scope != PICTURES
        for row in later
        for change in row.step.changes
        for value in (change.before, change.after)
        if isinstance(value, Fact)
    )


def test_a_picture_that_is_placed_twice_is_kept_once() -> None:
    session = an_evening()
    mark = placed(session, ITEM)
    assert placed(session, "obstacles") == mark
    assert [key for scope, key in session.record.facts if scope == PICTURES] == [mark]
    with pytest.raises(Refused, match="twice"):
        placed(session, ITEM)


def test_an_item_has_room_for_so_many_and_a_session_for_so_much() -> None:
    session = an_evening()
    for number in range(MOST_IN_ITEM):
        placed(session, ITEM, f"#{15 * number + 16:02x}2040")
    with pytest.raises(Refused, match="most"):
        placed(session, ITEM, RED)
    heavy = Fact(PICTURES, "x", "A" * MOST_CHARACTERS)
    session.do(Step("step.keep_picture", (Change(None, heavy),), undoable=False))
    with pytest.raises(Refused, match="full"):
        illustration_steps.keep_picture(session.record, bytes_of(GREEN))


def test_what_is_told_of_a_picture_is_no_note_and_no_longer_than_may_be() -> None:
    session = an_evening()
    mark = placed(session, ITEM)
    session.do(illustration_steps.describe(session.record, ITEM, mark, "De wijk van boven"))
    assert illustrations_of(session.record, ITEM)[0].alt == "De wijk van boven"
    with pytest.raises(Refused, match="note"):
        illustration_steps.describe(session.record, ITEM, mark, "// de wijk van Jan")
    with pytest.raises(Refused):
        illustration_steps.describe(session.record, ITEM, mark, "x" * 301)


def test_a_repeated_item_has_the_pictures_too() -> None:
    session = an_evening()
    mark = placed(session, ITEM)
    made, texts = plan_steps.repeated(session.record, session.kit, ITEM)
    session.do(plan_steps.introduce(session.record, made, texts, after=ITEM, like=ITEM))
    assert [one.mark for one in illustrations_of(session.record, made.id)] == [mark]


def test_a_frozen_wall_loses_a_picture_that_is_taken_away_and_shows_nothing_else() -> None:
    session = an_evening()
    mark = placed(session, ITEM)
    at = screens(session).index(f"illustration {mark}")
    session.go_to(at, 0)
    session.set_wall_mode("frozen")
    assert isinstance(shown(session), IllustrationScene)
    session.do(illustration_steps.describe(session.record, ITEM, mark, "Een kaart"))
    assert isinstance(shown(session), IllustrationScene)
    session.do(illustration_steps.take_away(session.record, ITEM, mark))
    assert type(shown(session)).__name__ == "WaitingScene"


def test_undone_on_a_frozen_wall_it_is_gone_as_well() -> None:
    session = an_evening()
    mark = placed(session, ITEM)
    session.go_to(screens(session).index(f"illustration {mark}"), 0)
    session.set_wall_mode("frozen")
    session.undo()
    assert type(shown(session)).__name__ == "WaitingScene"


def test_looking_back_shows_the_picture_that_stood_there() -> None:
    clock = SetClock(EVENING)
    session = journaled(clock, ITEM)
    session.set_wall_mode("live")
    mark = placed(session, ITEM)
    session.go_to(screens(session).index(f"illustration {mark}"), 0)
    seen = session.scene
    clock.set(EVENING + timedelta(minutes=1))
    session.do(illustration_steps.take_away(session.record, ITEM, mark))
    back = LookingBack(session.journal, session.kit_room)
    assert seen.content in [sight.scene.content for sight in back.sights]


def test_where_it_is_placed_in_the_evening_is_behind_the_text_on_the_wall() -> None:
    session = an_evening()
    assert text_shown(session, ITEM) == 1
    session.go_to(len(session.builds) - 1, 0)
    assert text_shown(session, ITEM) == texts_of(session, ITEM)
    placed(session, ITEM)
    assert text_shown(session, "obstacles") == texts_of(session, "obstacles")


def test_looking_at_a_picture_of_any_item_changes_nothing() -> None:
    session = a_session(None)
    mark = placed(session, "obstacles")
    before = session.record
    scene = illustration_scene(session, "obstacles", mark)
    assert scene is not None
    assert isinstance(scene.content, IllustrationScene)
    assert session.record is before
    assert illustration_scene(session, "obstacles", "none") is None


@pytest.mark.parametrize(
    "told",
    [
        "text",
        7,
        [1, "x", None],
        [{"mark": 3}],
        [{"mark": "unknown", "alt": 5, "after": "x"}],
        [{"mark": "unknown"}] * 3,
    ],
)
def test_what_a_file_from_elsewhere_has_in_place_of_pictures_is_as_if_not_there(
    told: object,
) -> None:
    session = an_evening()
    before = screens(session)
    changes = fact_change(session.record, ITEM, ILLUSTRATIONS, told)  # type: ignore[arg-type]
    session.do(Step("step.fact", changes))
    assert illustrations_of(session.record, ITEM) == ()
    assert screens(session) == before


@pytest.mark.parametrize("text", ["", "no picture", "AAAA", "//" * 50, "A" * 2_000_000])
def test_bytes_that_are_no_picture_of_ours_are_never_decoded(text: str) -> None:
    session = an_evening()
    changes = (
        Change(None, Fact(PICTURES, "a", text)),
        *fact_change(session.record, ITEM, ILLUSTRATIONS, [{"mark": "a"}]),
    )
    session.do(Step("step.fact", changes))
    assert illustrations_of(session.record, ITEM) == ()
    assert all(build.id != "illustration a" for build in session.builds)


def test_a_session_with_pictures_is_sound_and_none_of_its_texts_is_too_long() -> None:
    session = an_evening()
    placed(session, ITEM)
    assert sound(session.record, session.kit, registry().ids)
    assert texts_beyond(session.record) == 0


def test_a_mark_is_letters_alone_and_the_same_for_the_same_picture() -> None:
    assert mark_of(b"x") == mark_of(b"x") != mark_of(b"y")
    assert mark_of(b"x").isalpha()
