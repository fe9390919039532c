"""What matters most, beside how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.blocks import Block, Para, Table
from tests.exercises.report_blocks import as_printed
from tests.workshop import a_session


def notes(printed: Sequence[Block]) -> list[str]:
    """Return what stands below the last table."""
    last = max(at for at, block in enumerate(printed) if isinstance(block, Table))
    return [block.text for block in printed[last + 1 :] if isinstance(block, Para)]


def test_what_has_dots_and_no_score_keeps_its_place_in_the_ranks() -> None:
    session = a_session("principles_vote")
    session.capture("8 11 9 0 0 0 0 0")
    session.open_item("principles_scale")
    for _statement in ("p1", "p2"):
        session.capture("0 2 4 1 0")
    printed = as_printed("scale.details", session.record, 8)
    ranks = [block for block in printed if isinstance(block, Table)][-1]
    assert [(row[0], row[1][:2], row[3]) for row in ranks.rows] == [
        ("1", "P2", "2,9"),
        ("2", "P3", "–"),
        ("3", "P1", "2,9"),
    ]
    assert notes(printed) == ["–: hierbij is niet gestemd over hoe ver we zijn."]


def test_too_few_votes_and_none_are_told_apart() -> None:
    session = a_session("principles_vote")
    session.capture("8 11 9 0 0 0 0 0")
    session.open_item("principles_scale")
    session.capture("0 2 4 1 0")
    session.capture("0 2 1 0 0")
    printed = as_printed("scale.details", session.record, 8)
    assert notes(printed) == [
        "–: te weinig stemmen voor een gemiddelde.",
        "–: hierbij is niet gestemd over hoe ver we zijn.",
    ]
