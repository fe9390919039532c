"""Pasted blocks as lists, by the rules of an item of the kit."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture.column_places import Cells
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.pasted_block import PastedBlock, block_of_rows, block_of_text
from cwb_workshop.session.known_names import name_word
from tests.workshop import a_session


def rules(item: str = "obstacles") -> LineRules:
    session = a_session(None)
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    return replace(session.reader(item).rules(session.record), name_word=name_word)


def block(text: str, item: str = "obstacles") -> PastedBlock:
    made = block_of_text(text, rules(item))
    assert made is not None
    return made


def block_of(*rows: Cells) -> PastedBlock:
    made = block_of_rows(rows, rules())
    assert made is not None
    return made


def offered(text: str, item: str = "obstacles") -> list[str]:
    """Return the lines that are offered of a pasted text, its heading left out."""
    return [line for line in block(text, item).lines() if line]
