"""`=O01 #g` gives the answer it names a theme, and one more who said it."""

from __future__ import annotations

from tests.workshop import a_session


def test_the_signs_are_on_the_answer_that_was_named() -> None:
    session = a_session()
    session.capture("1: Te duur #l")
    session.capture("2: Te ver")
    told = session.preview("=O01 #g !")
    assert {"same", "theme", "highlight"} <= {chip.kind for chip in told.chips}
    session.capture("=O01 #g !")
    first, second = session.record.active_entries("answer")
    assert (first.also, first.highlight, len(first.themes)) == (1, True, 2)
    assert (second.also, second.themes) == (0, ())


def test_a_new_theme_can_be_made_with_it() -> None:
    session = a_session()
    session.capture("Te duur")
    session.capture("=O01 ##wijkteam")
    (answer,) = session.record.active_entries("answer")
    assert answer.themes == ("#wijkteam",)
