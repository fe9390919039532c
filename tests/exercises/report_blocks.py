"""What an exercise prints of a session that was typed."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import (
    Block,
)
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.record import Record
from cwb_workshop.session.report_input import snapshot
from tests.pieces import piece as piece_of
from tests.workshop import kit, played, registry

OPENING = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=60; language=nl; \
table_sizes=4, 5
:: at 19:00
"""


def blocks(
    piece: str, script: str, most: int = 8, edition: Edition = "public"
) -> tuple[Block, ...]:
    return as_printed(piece, played(OPENING + script), most, edition)


def as_printed(
    piece: str, record: Record, most: int, edition: Edition = "public"
) -> tuple[Block, ...]:
    return piece_of(snapshot(record, kit(), registry(), "nl", edition), piece, most)
