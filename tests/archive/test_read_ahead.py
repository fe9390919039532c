"""The next one is read while the one before is made use of, and not more than that."""

from __future__ import annotations

import threading
from contextlib import closing

import pytest

from cwb_workshop.archive.read_ahead import each_ahead


def test_each_comes_in_its_order_and_the_next_one_is_read_meanwhile() -> None:
    begun = {n: threading.Event() for n in range(5)}

    def read(n: int) -> int:
        begun[n].set()
        return n * n

    came = []
    for n, outcome in enumerate(each_ahead(read, range(5))):
        came.append(outcome)
        if n < 4:
            assert begun[n + 1].wait(10)
        assert not any(begun[later].is_set() for later in range(n + 2, 5))
    assert came == [0, 1, 4, 9, 16]


def test_what_one_raises_is_raised_in_its_place() -> None:
    def read(n: int) -> int:
        return 1 // (2 - n)

    with closing(each_ahead(read, range(4))) as outcomes:
        assert [next(outcomes), next(outcomes)] == [0, 1]
        with pytest.raises(ZeroDivisionError):
            next(outcomes)


def test_who_ends_early_leaves_no_thread_behind() -> None:
    before = threading.active_count()
    with closing(each_ahead(str, range(9))) as read:
        assert next(read) == "0"
    assert threading.active_count() == before


def test_of_nothing_comes_nothing() -> None:
    assert list(each_ahead(str, ())) == []
