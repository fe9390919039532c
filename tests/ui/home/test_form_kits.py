"""The form at home offers what the kit of the session has."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from cwb_workshop.content.kit_outlines import own_outlines
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.ui.home.form import NewSessionForm
from cwb_workshop.ui.home.form_values import TypedForm
from tests.ui.home.conftest import NOW

TYPED = TypedForm("Zuid", "2026-04-20", "20:30", "4")
SHORT = replace(own_outlines()[0], variants=(45, 90))


def form_of(qtbot: QtBot, typed: TypedForm = TYPED) -> NewSessionForm:
    form = NewSessionForm(
        all_words("en"), now=lambda: NOW, typed=typed, kits=(SHORT,), languages=()
    )
    qtbot.addWidget(form)
    return form


def test_the_variants_are_those_of_the_kit(qtbot: QtBot) -> None:
    form = form_of(qtbot)
    assert [button.accessibleName() for button in form.minutes.stops] == [
        "How much time is there?: 45 min",
        "How much time is there?: 90 min",
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
