"""A picture of several pages is walked page by page, on the wall and in the preview alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.scene import ClusterScene
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.ui.doubled_keys import DoubledKeys
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.preferences.file import PreferencesFile
from tests.ui.console.keyboard import SHIFT, enter, key
from tests.workshop import EVENING, a_session, journaled

LETTERS = "gabcdefh"


def an_evening(qapp: QApplication, session: object = None, item: str = "obstacles") -> Evening:
    held = session or a_session(item, clock=SetClock(EVENING))
    made = Evening(qapp, held, Interface("en", all_words), PreferencesFile())  # type: ignore[arg-type]
    made.begin()
    made.wall.resize(1024, 768)
    made.wall.show()
    return made


@pytest.fixture
def evening(qapp: QApplication) -> Iterator[Evening]:
    made = an_evening(qapp)
    made.session.set_wall_mode("live")
    yield made
    made.end()


def forty(evening: Evening, number: int = 40) -> None:
    """Let as many answers be on the wall."""
    session = evening.session
    for at in range(number):
        session.capture(f"{at % 5 + 1}: Het duurt te lang voor iemand antwoord geeft {at + 1} #g")
    session.do(editing_steps.show(session.record, tuple(session.record.entries)))


def to_list(evening: Evening, name: str = "cards") -> None:
    builds = evening.session.builds
    evening.session.go_to(next(at for at, one in enumerate(builds) if one.id == name), 0)


def both(evening: Evening) -> int:
    """Return the page that stands on the wall and in the preview."""
    wall, preview = evening.wall.stage, evening.console.side.preview
    assert (wall.page, wall.pages) == (preview.page, preview.pages)
    assert wall.accessibleDescription() == preview.accessibleDescription()
    return wall.page


def coming(evening: Evening) -> str:
    return evening.console.side._next.text()


def test_each_page_of_a_list_comes_before_the_next_screen(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    pages = evening.wall.stage.pages
    assert pages > 2
    here = evening.session.screen_at
    for page in range(pages):
        assert both(evening) == page
        assert evening.session.screen_at == here
        evening.console.commands.doubled = DoubledKeys(count(0, 9).__next__)
        key(evening.console, Qt.Key.Key_PageDown)
    assert evening.session.screen_at != here


def test_the_way_back_is_page_by_page_as_well(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    last = evening.wall.stage.pages - 1
    session = evening.session
    here = session.builds[session.screen_at[0]].id
    for _page in range(last + 1):
        session.next_screen()
    session.previous_screen()
    seen = []
    while session.builds[session.screen_at[0]].id == here:
        seen.append(both(evening))
        session.previous_screen()
    assert seen == list(range(last, -1, -1))


def test_an_item_that_is_gone_back_to_stands_at_its_last_page(evening: Evening) -> None:
    forty(evening)
    session = evening.session
    session.next_item()
    session.previous_screen()
    assert session.item is not None
    assert session.item.id == "obstacles"
    assert both(evening) == evening.wall.stage.pages - 1 > 0


def test_what_comes_next_says_which_page(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    pages = evening.wall.stage.pages
    assert coming(evening) == f"Next: page 2 of {pages}"
    for _page in range(pages - 1):
        evening.session.next_screen()
    assert "page" not in coming(evening)


def test_every_page_of_the_theme_board_is_walked(evening: Evening) -> None:
    session = evening.session
    for at in range(40):
        session.capture(f"{at % 5 + 1}: Het duurt te lang, zegt men {at + 1} #{LETTERS[at % 8]}")
    session.do(editing_steps.show(session.record, tuple(session.record.entries)))
    session.go_to(0, 0)
    seen = set()
    while session.item is not None and session.item.id == "obstacles":
        if isinstance(session.scene.content, ClusterScene):
            seen.add(both(evening))
        session.next_screen()
    assert len(seen) > 1
    assert seen == set(range(max(seen) + 1))


def test_the_second_page_of_the_agenda_is_walked(qapp: QApplication) -> None:
    evening = an_evening(qapp, item="welcome")
    session = evening.session
    session.set_wall_mode("live")
    session.go_to(len(session.builds) - 1, 0)
    assert evening.wall.stage.pages > 1
    session.next_screen()
    assert both(evening) == 1
    evening.end()


def test_no_list_turns_by_itself(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    evening._pager._timer.timeout.emit()
    assert both(evening) == 0


def test_pages_turn_by_themselves_once_that_is_asked_and_no_longer_after_a_key(
    evening: Evening,
) -> None:
    forty(evening)
    to_list(evening)
    key(evening.console, Qt.Key.Key_PageDown, SHIFT)
    assert evening._pager._timer.isActive()
    assert both(evening) == 1
    evening._pager._timer.timeout.emit()
    assert both(evening) == 2
    evening.session.previous_screen()
    assert both(evening) == 1
    assert not evening._pager._timer.isActive()
    evening._pager._timer.timeout.emit()
    assert both(evening) == 1


def test_behind_the_last_page_the_first_comes_again_by_itself(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    session = evening.session
    session.let_pages_turn()
    for _page in range(evening.wall.stage.pages - 1):
        session.turn_by_itself()
    assert both(evening) == 0
    session.let_pages_turn()
    assert not session.pages_turn


def test_a_line_that_is_noted_leaves_the_page_where_it_is(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    evening.session.next_screen()
    enter(evening.console, "3: Nog iets")
    assert both(evening) == 1


def test_a_line_that_is_shown_brings_its_page(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    evening.session.next_screen()
    session = evening.session
    session.capture("3: Dit is nieuw")
    assert both(evening) == 1
    session.do(editing_steps.show(session.record, (list(session.record.entries)[-1],)))
    assert both(evening) == 0
    assert "Dit is nieuw" in evening.wall.stage.accessibleDescription()


def test_undo_passes_a_page_by(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    session = evening.session
    session.capture("3: Nog iets")
    session.next_screen()
    session.undo()
    assert all(entry.text != "Nog iets" for entry in session.record.active_entries())
    assert both(evening) == 1


def test_a_frozen_wall_stays_on_its_page_and_can_be_turned(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    session = evening.session
    session.next_screen()
    session.set_wall_mode("frozen")
    session.next_screen()
    assert both(evening) == 1
    key(evening.console, Qt.Key.Key_PageDown, SHIFT)
    assert both(evening) == 2
    session.set_wall_mode("black")
    session.set_wall_mode("frozen")
    assert both(evening) == 2


def test_what_was_black_comes_back_on_its_page(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    session = evening.session
    session.next_screen()
    session.set_wall_mode("black")
    session.set_wall_mode("live")
    assert both(evening) == 1


def test_a_restart_comes_back_to_the_page(qapp: QApplication) -> None:
    clock = SetClock(EVENING)
    evening = an_evening(qapp, journaled(clock))
    evening.session.set_wall_mode("live")
    forty(evening)
    to_list(evening)
    evening.session.next_screen()
    session = evening.session
    evening.end()
    again = a_session(None, clock=clock, store=Rehearsal(RehearsedContents(session.record)))
    evening = an_evening(qapp, again)
    assert both(evening) == 1
    evening.end()


def test_a_wall_with_fewer_pages_shows_its_last_and_goes_on_from_there(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    session = evening.session
    evening.room._stages[0].set_viewing_distance(12)
    evening.console.side.preview.set_viewing_distance(12)
    many = evening.wall.stage.pages
    for _page in range(many - 1):
        session.next_screen()
    assert both(evening) == many - 1
    evening.wall.stage.set_viewing_distance(6)
    evening.console.side.preview.set_viewing_distance(6)
    few = evening.wall.stage.pages
    assert few < many
    assert both(evening) == few - 1
    session.previous_screen()
    assert both(evening) == few - 2


def test_the_preview_has_the_shape_of_the_wall(evening: Evening) -> None:
    forty(evening)
    to_list(evening)
    for size in ((1920, 1080), (800, 600), (1280, 720)):
        evening.wall.resize(*size)
        both(evening)
        assert evening.wall.stage.sheet == evening.console.side.preview.sheet


def test_what_a_table_said_is_read_back_page_by_page(evening: Evening) -> None:
    session = evening.session
    for at in range(14):
        session.capture(f"2: Het duurt altijd heel erg lang voor iemand antwoord geeft {at + 1}")
    session.do(editing_steps.show(session.record, tuple(session.record.entries)))
    to_list(evening)
    session.next_screen()
    here = both(evening)
    key(evening.console, Qt.Key.Key_F3)
    assert session.record.number("read_back", "wall") == 2
    pages = evening.wall.stage.pages
    assert pages > 1
    for page in range(pages):
        assert both(evening) == page
        session.next_screen()
    assert both(evening) == here
