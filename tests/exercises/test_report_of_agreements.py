"""What a report prints of agreements."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import (
    Heading,
    Para,
    Table,
)
from tests.exercises.report_blocks import as_printed, blocks
from tests.workshop import a_session, kit, registry


def test_an_agreement_says_what_is_still_missing() -> None:
    script = """:: item commitments
Sleutel regelen @dorpsraad ^+3w
Tafels lenen @buurthuis
Borden kopen ^+1w
Koken"""
    printed = blocks("commitments.blocks", script)
    assert [block.text for block in printed if isinstance(block, Heading)] == [
        "Nog zonder trekker (1)",
        "Nog zonder datum (1)",
        "Nog zonder trekker en zonder datum (1)",
    ]
    assert [block.rows for block in printed if isinstance(block, Table)] == [
        (("dorpsraad", "C1", "Sleutel regelen", "2 april"),),
        (("nog zonder trekker", "C3", "Borden kopen", "19 maart"),),
        (("buurthuis", "C2", "Tafels lenen", "nog open"),),
        (("nog zonder trekker", "C4", "Koken", "nog open"),),
    ]


def test_what_somebody_does_stands_together_by_date() -> None:
    script = """:: item commitments
Laat @school ^+6w
Sleutel @dorpsraad ^+3w
Vroeg @school ^+1w"""
    (table,) = blocks("commitments.blocks", script)
    assert isinstance(table, Table)
    assert [row[:3] for row in table.rows] == [
        ("school", "C3", "Vroeg"),
        ("school", "C1", "Laat"),
        ("dorpsraad", "C2", "Sleutel"),
    ]


@pytest.mark.parametrize(
    ("line", "heading"),
    [("Tafels lenen @buurthuis", "Nog zonder datum (1)"), ("Koken ^+1w", "Nog zonder trekker (1)")],
)
def test_the_heading_over_agreements_says_what_they_all_lack(line: str, heading: str) -> None:
    title, _table = blocks("commitments.blocks", f":: item commitments\n{line}")
    assert title == Heading(heading, level=2)


def test_agreements_without_an_owner_keep_rows_where_there_is_room_for_few() -> None:
    complete = "\n".join(f"Afspraak {n} @school ^+{n}d" for n in range(1, 8))
    script = f":: item commitments\nKoken\n{complete}\nBel @school"
    table, more, title, waiting, undated, rest = blocks("commitments.blocks", script, most=4)
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == ["C2", "C3", "C4"]
    assert more == Para("En nog 4 in het volledige verslag: C5, C6, C7, C8.", small=True)
    assert title == Heading("Nog zonder datum (1)", level=2)
    assert isinstance(waiting, Table)
    assert [row[1] for row in waiting.rows] == ["C9"]
    assert undated == Heading("Nog zonder trekker en zonder datum (1)", level=2)
    assert rest == Para("En nog 1 in het volledige verslag: C1.", small=True)


def test_what_an_agreement_needs_and_comes_from_is_printed_in_full() -> None:
    script = """:: item obstacles
1: Te weinig ruimte
:: item commitments
Sleutel regelen @dorpsraad ^+3w
:: set C1 source=O01; principles=2; help=een reservesleutel
Koken"""
    title, table = blocks("commitments.details", script)
    assert title == Heading("Wat erbij hoort", level=2)
    assert isinstance(table, Table)
    assert table.rows == (
        (
            "Sleutel regelen",
            "een reservesleutel",
            "Te weinig ruimte",
            "P2 Lokaal, gedeeld eigendom",
        ),
    )
    assert blocks("commitments.details", ":: item commitments\nKoken") == ()


def test_what_became_of_an_agreement_stands_behind_its_date() -> None:
    session = a_session("commitments")
    session.capture("Sleutel regelen @dorpsraad ^+3w")
    (agreed,) = session.record.active_entries("commitment")
    session.do(
        editing_steps.set_fields(session.record, agreed.id, {"status": "done"}, session.now())
    )
    (table,) = as_printed("commitments.blocks", session.record, 8)
    assert isinstance(table, Table)
    assert table.rows == (("dorpsraad", "C1", "Sleutel regelen", "2 april (gedaan)"),)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("Bel de school @Jan van Dijk ^+2w", "commitments.name"),
        ("Bel de school @bewoners ^2026-03-01", "commitments.past"),
        ("Bel de school @bewoners ^2027-04-01", "commitments.far"),
    ],
)
def test_an_agreement_with_an_odd_owner_or_date_is_pointed_out(line: str, key: str) -> None:
    session = a_session("commitments")
    session.capture(line)
    found = (
        registry()
        .definition("commitments")
        .problems(session.record, session.record.plan["commitments"], kit())
    )
    assert [problem.key for problem in found] == [key]


def test_departments_of_one_organisation_stand_together() -> None:
    script = """:: item commitments
Eerste @gemeente, Inkoop ^+1w
Tweede @school ^+3w
Derde @gemeente, wijkmanager ^+6w"""
    (table,) = blocks("commitments.blocks", script)
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == ["C1", "C3", "C2"]
    assert table.named
