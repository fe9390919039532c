"""What nobody is asked yet is no question to whoever reads a report."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.contract.blocks import Block, Heading, Table
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from tests.report.evenings import evening, frozen, with_entries
from tests.workshop import ZUIDERKOUW, played

_NOBODY = "Nog aan niemand gevraagd (1)"


def _noted(*lines: str) -> str:
    return "\n".join([":: at 20:30", ":: item harvest_qa", *lines])


def _below(name: str, blocks: tuple[Block, ...]) -> list[str]:
    """Return what the table directly below a heading asks."""
    at = next(at for at, block in enumerate(blocks) if block in (Heading(name), Heading(name, 2)))
    table = blocks[at + 1]
    assert isinstance(table, Table)
    return [row[-1] for row in table.rows]


def test_what_nobody_is_asked_stands_apart_from_what_somebody_is() -> None:
    record = evening(_noted("? Wie betaalt dat?", "? Mag dat wel?"))
    first, *_others = record.active_entries("question")
    asked = replace(first, fields={**first.fields, "to": "gemeente"})
    held = frozen(with_entries(record, [asked]))
    short = summary(held).blocks
    assert _below("Wat we van je vragen", short) == ["Wie betaalt dat?"]
    assert _below(_NOBODY, short) == ["Mag dat wel?"]
    assert _below("Open vragen", full(held).blocks) == ["Wie betaalt dat?", "Mag dat wel?"]


def test_where_nobody_is_asked_anything_the_questions_are_open_and_no_more() -> None:
    blocks = summary(frozen(evening(_noted("? Wie betaalt dat?", "? Mag dat wel?")))).blocks
    assert _below("Open vragen", blocks) == ["Wie betaalt dat?", "Mag dat wel?"]
    assert Heading("Wat we van je vragen") not in blocks


def test_a_newspaper_is_called_in_a_report_as_its_item() -> None:
    record = played((ZUIDERKOUW.parent / "lindeveen" / "script.txt").read_text("utf-8"))
    names = [block.text for block in full(frozen(record)).blocks if isinstance(block, Heading)]
    assert "De krant van over tien jaar" in names
    assert "De krant van later" not in names
