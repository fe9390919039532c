"""What of all that was pasted is in no item yet, as points to look at."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator


@value_type
class PastedPoint:
    """`told` says what waits, `go` goes there; `lines` is how many lines that are."""

    lines: int
    told: Callable[[Translator], str]
    go: Callable[[], object]
