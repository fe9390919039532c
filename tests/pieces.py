"""What one function of an exercise's report face prints of a snapshot."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from cwb_workshop.core.contract.blocks import Block
from cwb_workshop.report.documents.snapshot import Snapshot


def piece(
    snapshot: Snapshot, name: str, most: int, package: str = "cwb_workshop.exercises", **asked: Any
) -> tuple[Block, ...]:
    """Return what `name`, such as `dot_vote.blocks`, prints in at most so many rows."""
    exercise, _, function = name.partition(".")
    face = import_module(f"{package}.{exercise}.report")
    blocks: tuple[Block, ...] = getattr(face, function)(snapshot.view(most, **asked))
    return blocks
