"""What is behind a screen is shown by a key: the example of a principle, the card of a word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.scene import Content, PrincipleScene, TextScene
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import SHIFT, key
from tests.workshop import NEW, a_session, kit

EXAMPLE = kit().texts["nl"].principles["p1"].example


def at_a_principle(item: str = "principles_vote") -> Session:
    """Return a session with the first principle on the wall, with its explanation."""
    session = a_session(item)
    session.set_wall_mode("live")
    at = [build.id for build in session.builds].index("p1")
    session.do(navigation_steps.to_screen(session.record, at, 1))
    return session


@pytest.fixture
def console(consoles: Consoles) -> ConsoleWindow:
    return consoles(session=at_a_principle())


def on_wall(console: ConsoleWindow) -> Content:
    return console.session.scene.content


def explanation(console: ConsoleWindow) -> str:
    content = on_wall(console)
    return content.explanation.main if isinstance(content, PrincipleScene) else ""


def test_a_key_puts_the_example_on_the_card_of_its_principle_and_takes_it_away(
    console: ConsoleWindow,
) -> None:
    before = on_wall(console)
    assert explanation(console) == kit().texts["nl"].principles["p1"].explanation
    key(console, Qt.Key.Key_F9, SHIFT)
    content = on_wall(console)
    assert isinstance(content, PrincipleScene)
    assert content.explanation.main == EXAMPLE
    assert content.kicker.main.endswith("voorbeeld")
    assert content.name.main == "Werk gaat voor kapitaal"
    key(console, Qt.Key.Key_F9, SHIFT)
    assert on_wall(console) == before


def test_one_key_back_is_the_screen_it_was_and_one_on_goes_on(console: ConsoleWindow) -> None:
    before = on_wall(console)
    key(console, Qt.Key.Key_F9, SHIFT)
    key(console, Qt.Key.Key_PageUp)
    assert on_wall(console) == before
    key(console, Qt.Key.Key_F9, SHIFT)
    key(console, Qt.Key.Key_PageDown)
    without = at_a_principle()
    without.next_screen()
    assert on_wall(console) == without.scene.content
    assert explanation(console) != EXAMPLE


def test_it_is_gone_once_another_item_opens_or_a_table_is_read_back(
    console: ConsoleWindow,
) -> None:
    key(console, Qt.Key.Key_F9, SHIFT)
    console.session.do(navigation_steps.read_back(console.session.record, None))
    assert explanation(console) != EXAMPLE
    key(console, Qt.Key.Key_F9, SHIFT)
    console.session.open_item("principles_vote")
    assert isinstance(on_wall(console), TextScene)


def test_where_nothing_is_behind_the_key_does_nothing(consoles: Consoles) -> None:
    console = consoles("obstacles")
    console.session.set_wall_mode("live")
    before = console.session.scene
    assert not console.commands.allows("behind")
    key(console, Qt.Key.Key_F9, SHIFT)
    assert console.session.scene == before


def test_it_stays_what_it_was_after_undo(console: ConsoleWindow) -> None:
    key(console, Qt.Key.Key_F9, SHIFT)
    assert console.session.history.done == ()
    assert explanation(console) == EXAMPLE


@pytest.mark.parametrize(
    ("item", "screen", "card"),
    [
        ("commons", "text1", "commons"),
        ("commons", "text2", "community_economy"),
        ("cwb_intro", "text1", "pcp"),
    ],
)
def test_the_card_of_a_word_is_behind_the_screen_that_brings_it(
    item: str, screen: str, card: str
) -> None:
    session = a_session(item)
    session.set_wall_mode("live")
    at = [build.id for build in session.builds].index(screen)
    session.do(navigation_steps.to_screen(session.record, at, 0))
    session.toggle_behind()
    content = session.scene.content
    assert isinstance(content, TextScene)
    assert [line.main for line in content.lines] == [kit().texts["nl"].cards[card]]


def test_in_two_languages_the_example_stands_in_both() -> None:
    session = a_session(None, new=replace(NEW, wall_language="nl+en"))
    session.open_item("principles_vote")
    session.set_wall_mode("live")
    at = [build.id for build in session.builds].index("p3")
    session.do(navigation_steps.to_screen(session.record, at, 0))
    session.toggle_behind()
    content = session.scene.content
    assert isinstance(content, PrincipleScene)
    assert content.explanation.second == kit().texts["en"].principles["p3"].example
