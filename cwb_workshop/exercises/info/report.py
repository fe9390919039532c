"""What is already there: the list that the room called out."""

from __future__ import annotations

from cwb_workshop.core.blocks import Block, Bullets
from cwb_workshop.core.exercise import ReportView


def blocks(view: ReportView) -> tuple[Block, ...]:
    listed = [entry.text for entry in view.record.standing("listed")]
    return (Bullets(tuple(listed[: view.most])),) if listed else ()
