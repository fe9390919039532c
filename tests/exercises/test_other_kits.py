"""Figures follow the names and the order that a kit has, whatever they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.exercises.commitments import DEFINITION as COMMITMENTS
from cwb_workshop.exercises.scale import DEFINITION as SCALE
from tests.exercises.wall_screens import kit, said, session


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
