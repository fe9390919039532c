"""The form at home offers what the kit of the session has."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cwb_workshop.content.kit_library import DEFAULT_KIT, KitLibrary
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.kit_outline import KitOutline
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.home.form import NewSessionForm
from cwb_workshop.ui.home.form_values import TypedForm
from tests.ui.home.conftest import NOW

TYPED = TypedForm("Zuid", "2026-04-20", "20:30", "4")
SHORT = replace(KitLibrary(DEFAULT_KIT).known().offered[0], variants=(45, 90))


BENCH = KitOutline("bench", (30, 90, 150), ("en", "nl"), {"en": "A bench", "nl": "Een bank"})


def form_of(
    qtbot: QtBot, typed: TypedForm = TYPED, kits: tuple[KitOutline, ...] = (SHORT,)
) -> NewSessionForm:
    window = QWidget()
    qtbot.addWidget(window)
    form = NewSessionForm(
        all_words("en"),
        announcements=Announcements(window),
        now=lambda: NOW,
        typed=typed,
        kits=kits,
        languages=(),
    )
    qtbot.addWidget(form)
    return form


def test_the_variants_are_those_of_the_kit(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    assert [button.accessibleName() for button in form.minutes.stops] == [
        "How much time is there? 45 min",
        "How much time is there? 90 min",
    ]


@pytest.mark.parametrize(("last", "chosen"), [(90, 90), (45, 45), (120, 45), (0, 45)])
def test_a_variant_that_the_kit_does_not_have_gives_way_to_its_usual_one(
    qtbot: QtBot, last: int, chosen: int
) -> None:
    form = form_of(qtbot, replace(TYPED, variant=last))
    submitted: list[NewSession] = []
    form.submitted.connect(submitted.append)
    form.submit()
    assert [new.variant for new in submitted] == [chosen]


def test_one_kit_alone_is_no_choice(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    assert form.kit not in form.stops
    assert not form.kit.isVisibleTo(form)
    assert form.typed.kit == SHORT.id


def test_another_kit_brings_its_variants_and_its_languages(qtbot: QtBot) -> None:
    form = form_of(qtbot, kits=(SHORT, BENCH))
    changed: list[bool] = []
    form.stops_changed.connect(lambda: changed.append(True))
    assert form.stops[0] is form.kit
    assert [form.kit.itemText(at) for at in range(2)] == [SHORT.title("en"), "A bench"]
    form.kit.setCurrentIndex(1)
    form.kit.activated.emit(1)
    assert changed
    typed = form.typed
    assert (typed.kit, typed.variant, typed.wall_language) == ("bench", 90, "nl")
    names = [button.accessibleName() for button in form.minutes.stops]
    assert [name.rpartition("? ")[2] for name in names] == ["30 min", "90 min", "150 min"]
    assert not any(button.isHidden() for button in form.minutes.stops)


def test_what_both_kits_have_stays_chosen(qtbot: QtBot) -> None:
    form = form_of(qtbot, replace(TYPED, variant=90), kits=(SHORT, BENCH))
    form.kit.setCurrentIndex(1)
    form.kit.activated.emit(1)
    assert form.typed.variant == 90
    form.kit.setCurrentIndex(0)
    form.kit.activated.emit(0)
    assert (form.typed.kit, form.typed.variant) == (SHORT.id, 90)


def test_the_next_session_is_of_the_kit_of_the_last(qtbot: QtBot) -> None:
    last = replace(TYPED, kit="bench", variant=150, wall_language="en")
    form = form_of(qtbot, last, kits=(SHORT, BENCH))
    submitted: list[NewSession] = []
    form.submitted.connect(submitted.append)
    form.submit()
    assert [(new.kit, new.variant, new.language) for new in submitted] == [("bench", 150, "en")]


def test_a_kit_that_is_gone_gives_way_to_the_usual_one(qtbot: QtBot) -> None:
    form = form_of(qtbot, replace(TYPED, kit="bench", variant=150), kits=(SHORT, BENCH))
    form.offer((SHORT,))
    assert (form.typed.kit, form.typed.variant) == (SHORT.id, 45)
    assert form.kit not in form.stops


def test_a_set_up_of_a_kit_that_is_not_here_says_so(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    form.take_set_up(replace(TYPED, kit="gone"), "Zuid")
    assert form.typed.kit == SHORT.id
    assert "The workshop gone of that session is not here" in form.note
    form.take_set_up(replace(TYPED, kit=SHORT.id), "Zuid")
    assert "not here" not in form.note


def test_titles_follow_the_language_of_the_window(qtbot: QtBot) -> None:
    form = form_of(qtbot, kits=(SHORT, BENCH))
    form.retranslate(all_words("nl"))
    assert form.kit.itemText(1) == "Een bank"
