"""Figures follow the names and the order that a kit has, whatever they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.contract.blocks import Bars
from cwb_workshop.core.contract.capture_form import CaptureView
from cwb_workshop.core.contract.scene import PrincipleScene
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.wall.visibility import wall_view
from cwb_workshop.exercises.commitments import DEFINITION as COMMITMENTS
from cwb_workshop.exercises.scale import DEFINITION as SCALE
from cwb_workshop.session.report_input import snapshot
from tests import workshop
from tests.exercises.wall_screens import REGISTRY, kit, said, session


def renamed() -> Kit:
    """Return the kit with other names for its principles."""
    return replace(kit(), principles=tuple(f"m{number}" for number in range(1, 9)))


def with_options(*names: Json) -> Kit:
    """Return the kit with dots on these options alone."""
    item = kit().items["principles_vote"]
    item = replace(item, settings={**item.settings, "options": list(names)})
    return replace(kit(), items={**kit().items, item.id: item})


def test_an_agreement_is_about_what_the_kit_calls_its_principles() -> None:
    fields: dict[str, Json] = {"principles": [3, 8]}
    record = session(said("Bellen", "commitments", "commitment", fields=fields))
    assert COMMITMENTS.totals(record, renamed()).commitments.per_principle == {"m3": 1, "m8": 1}
    assert COMMITMENTS.totals(record, kit()).commitments.per_principle == {"p3": 1, "p8": 1}


@pytest.mark.parametrize("numbers", [[9], [0], ["3"], "3", None])
def test_a_number_that_no_principle_has_counts_nowhere(numbers: Json) -> None:
    fields: dict[str, Json] = {"principles": numbers}
    record = session(said("Bellen", "commitments", "commitment", fields=fields))
    assert COMMITMENTS.totals(record, kit()).commitments.per_principle == {}


def test_a_statement_is_as_important_as_the_dots_on_it_wherever_it_stands() -> None:
    counts: dict[str, Json] = {"counts": [6, 0, 4]}
    scores = [
        said(
            "", "principles_scale", "scores", fields={"statement": name, "counts": [5, 0, 0, 0, 0]}
        )
        for name in ("p2", "p5", "p7")
    ]
    record = session(said("", "principles_vote", "dots", fields=counts), *scores)
    found = SCALE.totals(record, with_options("p7", "p2", "p5")).scale
    assert found is not None
    assert [(row.principle, row.sorting_value) for row in found.rows] == [
        ("p2", 0.0),
        ("p5", 160.0),
        ("p7", 240.0),
    ]
    assert found.important_and_still_far == ("p7", "p5")


def budget_evening(language: WallLanguage) -> tuple[Record, Kit]:
    held = workshop.kit("neighbourhood_budget")
    new = NewSession("Zuid", "2026-04-22", "19:00", 150, "nl", tables=4, wall_language=language)
    return Record().after(founding_step(new, held)), held


@pytest.mark.parametrize("language", ["nl", "en", "nl+en", "en+nl"])
def test_a_card_without_a_name_by_its_authors_shows_none(language: WallLanguage) -> None:
    record, held = budget_evening(language)
    view = wall_view(record, held, REGISTRY.declared, workshop.words_of_the_wall(), "criteria")
    face = REGISTRY.face("dot_vote", "wall")
    assert face is not None
    steps = [step for build in face.screens(view) for step in build.steps]
    cards = [step for step in steps if isinstance(step, PrincipleScene)]
    assert {card.original for card in cards} == {""}
    assert len({card.name.main for card in cards}) == 6


@pytest.mark.parametrize(
    ("language", "labels"),
    [("nl", ["Hoe groot", "Wie doet het"]), ("en", ["How big", "Who does it"])],
)
def test_a_field_of_choices_is_called_what_the_kit_calls_it(
    language: Language, labels: list[str]
) -> None:
    record, held = budget_evening("nl")
    view = CaptureView(record, held.items["plans"], held, workshop.every_words(language))
    face = REGISTRY.face("table_round", "capture")
    assert face is not None
    assert [field.label for field in face.entry_fields(said("Banken", "plans"), view)] == labels


@pytest.mark.parametrize(
    ("currency", "shown"),
    [("EUR", "€\xa0120.000"), ("GBP", "£\xa0120.000"), ("CHF", "120.000 CHF")],
)
def test_amounts_stand_in_the_money_of_the_kit(currency: str, shown: str) -> None:
    trail = said("", "money_trail", "money_trail", fields={"rounds": ["120000", "42000", "10"]})
    record = session(trail)
    held = replace(kit(), currency=currency)
    item = held.items["money_trail"]
    form = REGISTRY.form(CaptureView(record, item, held, all_words("nl")))
    assert form.counts[0].value == shown
    frozen = snapshot(record, held, REGISTRY, "nl", "public")
    bars = [
        bar
        for block in frozen.part("money_trail", 9)
        if isinstance(block, Bars)
        for bar in block.bars
    ]
    assert bars[0].shown_value == shown
