"""Beside the wall stand its notes, and what this variant leaves out of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.locale import Language
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.notes_view import NotesView
from cwb_workshop.ui.console.wall_notes import wall_notes
from tests.ui.console.conftest import Consoles
from tests.workshop import NEW, a_session, every_words, kit


def opened(item: str, variant: int = 120, screen: int = 0) -> Session:
    session = a_session(None, new=replace(NEW, variant=variant))
    session.open_item(item)
    session.do(navigation_steps.to_screen(session.record, screen, 0))
    return session


def told(session: Session, language: Language = "nl") -> list[str]:
    return [note.text for note in wall_notes(session, every_words(language))]


def test_a_screen_that_the_variant_leaves_out_stands_among_the_notes() -> None:
    left_out = kit().texts["nl"].items["case_amsterdam"].screens[1]
    notes = told(opened("case_amsterdam", 60))
    assert f"Niet op het scherm: {left_out.heading}" in notes
    assert all(line in notes for line in left_out.lines)
    assert not any(note.startswith("Niet op het scherm") for note in told(opened("case_amsterdam")))


def test_what_comes_later_on_the_wall_is_not_among_the_notes_yet() -> None:
    later = kit().texts["nl"].items["commons"].screens[1]
    assert not any(line in told(opened("commons")) for line in later.lines)


@pytest.mark.parametrize(("variant", "times"), [(60, 1), (120, 0), (180, 0)])
def test_the_characteristics_are_explained_where_the_wall_does_not(
    variant: int, times: int
) -> None:
    notes = told(opened("broad_prosperity", variant))
    for one in kit().texts["nl"].characteristics:
        assert notes.count(f"{one.heading}: {one.explanation}") == times
    assert "Gebruik de vier als test voor elk plan." in notes


@pytest.mark.parametrize(("language", "lead"), [("nl", "Bijvoorbeeld"), ("en", "For example")])
def test_at_a_principle_its_example_and_its_question_are_told(
    language: Language, lead: str
) -> None:
    session = opened("principles_vote", screen=2)
    principle = kit().texts[language].principles[session.builds[2].id]
    notes = told(session, language)
    assert f"{lead}: {principle.example}" in notes
    assert principle.question in notes
    assert any("Shift+F9" in note for note in notes)


def test_the_panel_shows_every_note(consoles: Consoles) -> None:
    console = consoles(session=opened("broad_prosperity", 60))
    (view,) = console.side.findChildren(NotesView)
    shown = view.toPlainText()
    assert all(note in shown for note in told(console.session))
