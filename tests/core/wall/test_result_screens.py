"""Where the wall turns when lines are shown."""

from __future__ import annotations

from cwb_workshop.core.contract.scene import Build, CardsScene, OptionsScene, TextScene
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.wall.result_screens import result_place

HEADING = Phrase("Vraag")


def text(name: str = "text1", *lines: str) -> Build:
    return Build(name, (TextScene(NOTHING, HEADING, tuple(map(Phrase, lines))),))


def board(name: str, *lines: str) -> Build:
    return Build(name, (CardsScene(NOTHING, HEADING, tuple(map(Card, lines))),))


def statement(name: str, *, scored: bool) -> Build:
    asked, told = TextScene(NOTHING, HEADING, ()), OptionsScene(NOTHING, HEADING, ())
    return Build(name, (asked, told) if scored else (asked,))


def test_it_turns_to_the_screen_that_came() -> None:
    before = (text(),)
    after = (text(), board("columns", "nieuw"))
    assert result_place(after, before, (0, 0), names=("columns",), lines={"nieuw"}) == (1, 0)


def test_it_stays_where_the_lines_are_seen() -> None:
    before = (text(), board("cards"), board("board"))
    after = (text(), board("cards", "nieuw"), board("board", "nieuw"))
    names = ("cards", "board")
    assert result_place(after, before, (2, 0), names=names, lines={"nieuw"}) is None


def test_a_text_that_says_another_number_is_no_result() -> None:
    before = (text("text1", "0 antwoorden"), board("cards"))
    after = (text("text1", "1 antwoord"), board("cards", "nieuw"))
    assert result_place(after, before, (0, 0), names=("cards",), lines={"nieuw"}) == (1, 0)


def test_of_two_screens_that_changed_it_is_the_one_with_the_lines() -> None:
    before = (text(), board("map", "oud"), board("assets"))
    after = (text(), board("map", "oud", "telt mee"), board("assets", "nieuw"))
    names = ("map", "assets")
    assert result_place(after, before, (0, 0), names=names, lines={"nieuw"}) == (2, 0)


def test_the_scores_of_one_statement_are_seen_behind_it() -> None:
    before = (text(), statement("p1", scored=False), statement("p2", scored=False))
    after = (*before[:2], statement("p2", scored=True), board("radar"))
    assert result_place(after, before, (2, 0), names=("radar",), lines={""}) == (2, 1)


def test_those_of_several_are_seen_together() -> None:
    before = (statement("p1", scored=False), statement("p2", scored=False))
    after = (statement("p1", scored=True), statement("p2", scored=True), board("radar"))
    assert result_place(after, before, (0, 0), names=("radar",), lines={""}) == (2, 0)


def test_where_nothing_changed_it_stays() -> None:
    before = (text(), board("cards", "oud"))
    assert result_place(before, before, (0, 0), names=("cards",), lines={"oud"}) is None
