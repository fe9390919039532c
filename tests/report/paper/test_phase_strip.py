"""A table card says what comes after what while a table talks about its question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.paper.pieces import write_piece
from cwb_workshop.report.paper.source import PaperItem, PaperSource
from cwb_workshop.session.paper_input import paper_source, source_of_kit
from tests.report.evenings import printed, zuiderkouw
from tests.workshop import kit, registry


def first_question(source: PaperSource) -> PaperItem:
    return next(item for item in source.items if item.asks)


def card(item: PaperItem, source: PaperSource) -> str:
    made = write_piece("table-cards", replace(source, items=(item,)))
    assert made is not None
    return printed(made.content)


@pytest.mark.parametrize(
    ("language", "steps"),
    [
        (
            "nl",
            "1 minuut alleen opschrijven 6 minuten praten aan tafel 1 minuut kies twee",
        ),
        (
            "en",
            "1 minute write on your own 6 minutes talk at your table 1 minute choose two",
        ),
        ("de", "1 Minute allein aufschreiben 6 Minuten am Tisch reden"),
    ],
)
def test_talk_takes_the_minutes_that_the_other_steps_leave(language: Language, steps: str) -> None:
    source = paper_source(zuiderkouw(), kit(), registry(), language)
    item = first_question(source)
    assert item.minutes == 10
    assert steps in card(item, source)


def test_the_last_step_is_to_read_aloud() -> None:
    source = paper_source(zuiderkouw(), kit(), registry(), "nl")
    told = "kies twee of drie zinnen 2 minuten elke tafel leest één zin voor"
    assert told in card(first_question(source), source)


def test_with_hardly_any_minutes_the_steps_are_numbered() -> None:
    source = paper_source(zuiderkouw(), kit(), registry(), "nl")
    text = card(replace(first_question(source), minutes=6), source)
    assert "1 alleen opschrijven 2 praten aan tafel 3 kies twee of drie zinnen" in text
    assert "minuten praten" not in text


def test_phases_of_the_kit_stand_there_with_their_minutes() -> None:
    source = paper_source(zuiderkouw(), kit(), registry(), "nl")
    phased = replace(first_question(source), phases=(("alone", 1), ("pairs", 2), ("table", 9)))
    text = card(phased, source)
    assert "1 minuut Alleen 2 minuten Met z’n tweeën 9 minuten Aan tafel" in text
    assert "alleen opschrijven" not in text


@pytest.mark.parametrize(
    ("variant", "slips", "minutes"),
    [(60, 2, (1, 2, 3, 3)), (120, 3, (1, 2, 4, 5)), (180, 5, (1, 2, 5, 7))],
)
def test_a_kit_alone_has_the_phases_and_slips_of_its_length(
    variant: int, slips: int, minutes: tuple[int, ...]
) -> None:
    items = source_of_kit(kit(), registry(), "nl", variant).items
    obstacles = next(item for item in items if item.id == "obstacles")
    assert obstacles.slips == slips
    assert tuple(length for _name, length in obstacles.phases) == minutes
