"""What of all that was pasted is in no item yet, as points to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cwb_workshop.core.model.words import Translator


@dataclass(frozen=True, slots=True)
class PastedPoint:
    """`told` says what waits, `go` goes there; `lines` is how many lines that are."""

    lines: int
    told: Callable[[Translator], str]
    go: Callable[[], object]
