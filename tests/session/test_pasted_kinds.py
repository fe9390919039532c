"""What was pasted out of mails, chats, transcripts, lists and tables becomes what was said in it;
the rest stays out, and the list says so. The cases were written from the law of the line alone.
"""

from __future__ import annotations

import re
from typing import Any

import pytest

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture.pasted_block import PastedBlock
from cwb_workshop.session.paste_list import PasteList, pasted_block
from tests.cli.test_explain import cases, compared
from tests.cli.test_explain_second_set import rows_of
from tests.workshop import a_session

CASES = (
    *cases("third-pasted.jsonl"),
    *cases("fourth-pasted.jsonl"),
    *cases("fifth-pasted.jsonl"),
)
OF_TABLES = (
    "één een tafelnummer twee one two eins zwei eerste tweede groep group gruppe nummer"
).split()
"""They are figures in the list."""


def block_of(case: dict[str, Any]) -> tuple[PastedBlock, PasteList]:
    session = a_session(None)
    if case["item"] not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, case["item"]))
    session.open_item(case["item"])
    block = pasted_block(session, case["pasted"])
    assert block is not None
    return block, PasteList(session, block)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_what_was_said_goes_along_and_nothing_else(case: dict[str, Any]) -> None:
    expected = [compared(row) for row in case["becomes"]["rows"]]
    assert [compared(row) for row in rows_of(case)] == expected, case["why"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_what_stays_out_can_be_seen(case: dict[str, Any]) -> None:
    block, rows = block_of(case)
    counts = rows.counts()
    held = " ".join([*(" ".join(row) for row in block.rows), *block.lines()]).casefold()
    lost = [
        word for word in re.findall(r"[^\W\d_]{3,}", case["pasted"]) if word.casefold() not in held
    ]
    aside = [word for word in lost if word.casefold() not in OF_TABLES]
    assert not aside or counts.cells, aside
    said = " ".join(block.lines()).casefold()
    left = [word for word in re.findall(r"[^\W\d_]{4,}", held) if word not in said]
    is_heading = block.columns.heading or any("table" in row for row in case["becomes"]["rows"])
    assert not left or counts.left_out or counts.cells or is_heading
