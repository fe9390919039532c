"""What takes its time, done in a thread for the next one while the one before is made use of."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_One = TypeVar("_One")
_Outcome = TypeVar("_Outcome")


def each_ahead(
    work: Callable[[_One], _Outcome], of: Iterable[_One]
) -> Generator[_Outcome, None, None]:
    """Yield what comes of each, in their order. Who ends early waits for one that is under way."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="read ahead") as beside:
        waiting: Future[_Outcome] | None = None
        for one in of:
            before, waiting = waiting, beside.submit(work, one)
            if before is not None:
                yield before.result()
        if waiting is not None:
            yield waiting.result()
