"""What stands in the writer's queue."""

from __future__ import annotations

from typing import TypeAlias

from cwb_workshop.core.model.values import value_type
from cwb_workshop.store.journal import Prepared


@value_type
class Steps:
    """Steps that are written together or not at all: one, or those of a whole script."""

    rows: tuple[Prepared, ...]


@value_type
class Draft:
    """Half-typed text of a field; empty where there is none any more."""

    field: str
    text: str


Job: TypeAlias = Steps | Draft
