"""Each thing that happens in the console is said once, to who listens instead of looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import interface_languages
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.demo.typist import type_text
from cwb_workshop.ui.actions import ACTIONS
from cwb_workshop.ui.console.window import ConsoleWindow
from tests.ui.console.conftest import Consoles
from tests.ui.console.keyboard import CONTROL, SHIFT, enter, key
from tests.ui.console.pasting import paste, through
from tests.ui.heard import Heard

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def quiet(console: ConsoleWindow, heard: Heard) -> ConsoleWindow:
    """A console that said what there was to say when it opened."""
    heard.sentences()
    return console


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1: Te veel formulieren #g", "Genoteerd: Te veel formulieren, G · Geld"),
        ("? Wie betaalt?", "Vraag geparkeerd: Wie betaalt?"),
        ("// let op de klok", "Notitie voor jezelf: let op de klok"),
        ("3:", "De volgende regel is van: Tafel 3"),
    ],
)
def test_enter_is_one_sentence_about_what_was_taken(
    quiet: ConsoleWindow, heard: Heard, line: str, told: str
) -> None:
    enter(quiet, line)
    (sentence,) = heard.sentences()
    assert sentence.startswith(told)


def test_what_the_line_became_is_heard(quiet: ConsoleWindow, heard: Heard) -> None:
    enter(quiet, "4: Te veel formulieren #g +1 !")
    (sentence,) = heard.sentences()
    for part in ("Te veel formulieren", "2×", "Geld", "Tafel 4", "O01"):
        assert part in sentence


def test_a_refusal_is_said_at_once_with_its_reason_and_not_at_each_key(
    quiet: ConsoleWindow, heard: Heard
) -> None:
    enter(quiet, "9: tekst")
    ((sentence, urgent),) = heard.now()
    assert urgent
    assert sentence == quiet.work.capture.message.text()
    type_text(quiet.work.capture.field, " en meer")
    assert heard.now() == []
    key(quiet, Qt.Key.Key_Return)
    assert [urgent for _sentence, urgent in heard.now()] == [True]


@pytest.mark.parametrize(
    ("pressed", "modifiers", "told"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier, "Op het zaalscherm: een"),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "Het zaalscherm is zwart"),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, "Het zaalscherm is stilgezet"),
        (Qt.Key.Key_3, CONTROL, "De volgende regel is van: Tafel 3"),
        (Qt.Key.Key_Z, CONTROL, "Ongedaan gemaakt: een regel: een"),
        (Qt.Key.Key_H, CONTROL, "Uitgelicht: een, uitgelicht"),
        (Qt.Key.Key_D, CONTROL, "Ook genoemd: een, 2×"),
        (Qt.Key.Key_G, ALT, "Thema’s gewijzigd: een, G · Geld"),
        (Qt.Key.Key_Delete, CONTROL, "Ingetrokken: een, ingetrokken"),
        (Qt.Key.Key_PageDown, CONTROL, "Geopend: "),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "De klok van dit onderdeel staat stil"),
        (Qt.Key.Key_F8, SHIFT, "Meer tijd voor dit onderdeel"),
        (Qt.Key.Key_F8, CONTROL, "Het zaalscherm toont de tijd in cijfers"),
        (Qt.Key.Key_F12, Qt.KeyboardModifier.NoModifier, "Taal op het zaalscherm: "),
    ],
)
def test_a_key_is_one_sentence(
    quiet: ConsoleWindow,
    heard: Heard,
    pressed: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    told: str,
) -> None:
    quiet.session.set_wall_mode("live")
    enter(quiet, "een")
    heard.sentences()
    key(quiet, pressed, modifiers)
    ((sentence, urgent),) = heard.now()
    assert sentence.startswith(told)
    assert not urgent


def test_what_was_shown_is_said_to_be_hidden_and_several_lines_are_counted(
    quiet: ConsoleWindow, heard: Heard
) -> None:
    quiet.session.set_wall_mode("live")
    enter(quiet, "een", "twee")
    heard.sentences()
    key(quiet, Qt.Key.Key_F4)
    assert heard.sentences()[0].startswith("Op het zaalscherm: 2 regels")
    key(quiet, Qt.Key.Key_F4)
    assert heard.sentences()[0].startswith("Van het zaalscherm af: 2 regels")


def test_beginning_says_what_was_opened_and_that_the_wall_is_live(
    consoles: Consoles, heard: Heard
) -> None:
    console = consoles(None)
    heard.sentences()
    key(console, Qt.Key.Key_F5)
    (sentence,) = heard.sentences()
    assert sentence.startswith("Geopend: ")
    assert sentence.endswith("Het zaalscherm is live")


def test_the_screens_of_the_wall_are_counted(quiet: ConsoleWindow, heard: Heard) -> None:
    quiet.session.set_wall_mode("live")
    heard.sentences()
    key(quiet, Qt.Key.Key_PageDown)
    assert heard.sentences()[0].startswith("Op het zaalscherm: beeld ")


def test_enter_and_the_next_table_are_heard_together(quiet: ConsoleWindow, heard: Heard) -> None:
    type_text(quiet.work.capture.field, "5: een")
    key(quiet, Qt.Key.Key_Return, CONTROL)
    (sentence,) = heard.sentences()
    assert sentence.startswith("Genoteerd: een, ")
    assert sentence.endswith("De volgende regel is van: Tafel 1")


def test_a_paste_that_is_taken_back_is_said_at_the_end(
    quiet: ConsoleWindow, heard: Heard, qtbot: QtBot
) -> None:
    paste(quiet, "een\ntwee\ndrie")
    through(quiet, qtbot)
    assert heard.sentences()[-1].startswith("3 geplakte regels")
    key(quiet, Qt.Key.Key_Z, CONTROL)
    through(quiet, qtbot)
    assert heard.sentences()[-1].endswith("Ongedaan gemaakt: geplakte regels")


def test_what_is_not_saved_is_said_once_and_what_is_saved_again(
    quiet: ConsoleWindow, heard: Heard
) -> None:
    session = quiet.session
    for _again in range(3):
        session.save_failed.emit(StoreError("store.disk_full"))
    ((_sentence, urgent),) = heard.now()
    assert urgent
    session.saved.emit(session.written_at)
    assert heard.now() == [("Alles is weer bewaard", False)]
    session.saved.emit(session.written_at)
    assert heard.now() == []


def test_what_goes_by_itself_says_nothing(quiet: ConsoleWindow, heard: Heard) -> None:
    quiet.session.do(navigation_steps.note_time(quiet.session.record, quiet.session.now()))
    quiet.tick()
    assert heard.now() == []


def test_what_has_no_sentence_of_its_own_says_what_step_it_was(
    quiet: ConsoleWindow, heard: Heard
) -> None:
    session = quiet.session
    session.do(theme_steps.set_summary(session.record, "money", "Te weinig"))
    assert heard.sentences() == ["Gedaan: een samenvatting van een thema"]


def test_what_is_filled_in_says_its_value_and_what_is_emptied_that_it_is(
    quiet: ConsoleWindow, heard: Heard
) -> None:
    session = quiet.session
    session.do(editing_steps.set_fact(session.record, "obstacles", "remark", "rustig"))
    assert heard.sentences() == ["Ingevuld: rustig"]
    session.do(editing_steps.set_fact(session.record, "obstacles", "remark", None))
    assert heard.sentences() == ["Leeggemaakt"]


@pytest.mark.parametrize("language", interface_languages())
def test_each_language_speaks(consoles: Consoles, heard: Heard, language: str) -> None:
    console = consoles(language=language)
    heard.sentences()
    enter(console, "een")
    assert heard.sentences()[0].startswith(all_words(language)("spoken.step.line", line="een"))


ASKING = frozenset(
    "switch_on rounds save_time times message jump check end help colophon tour board fairness"
    " plan illustrations grid drawing from_file theme choose_table choose_column by_theme"
    " menu principle quotes promised".split()
)
"""They open a dialog or a menu, which is read by itself."""


@pytest.mark.parametrize("action", [one.id for one in ACTIONS if one.id not in ASKING])
def test_no_action_says_more_than_one_thing(
    quiet: ConsoleWindow, heard: Heard, action: str
) -> None:
    quiet.session.set_wall_mode("live")
    enter(quiet, "1: een")
    heard.sentences()
    quiet.run(action)
    assert len(heard.sentences()) <= 1
