from __future__ import annotations

import gc

import pytest

from cwb_workshop.system.collection import without_collection


def test_garbage_is_looked_for_again_afterwards_and_after_a_fault() -> None:
    # A session that an earlier test opens off the window's thread may still be on its way.
    gc.enable()
    with without_collection():
        assert not gc.isenabled()
        with without_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="damaged"), without_collection():
        raise ValueError("damaged")
    assert gc.isenabled()


def test_who_looks_for_no_garbage_goes_on_without() -> None:
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_was_made_meanwhile_is_not_looked_at_as_new_afterwards() -> None:
    with without_collection():
        made: list[list[str]] = [[] for _ in range(5_000)]
    newest = gc.get_objects(generation=0)
    assert not any(one is made for one in newest)
    assert len(newest) < len(made)
    # It is still looked at when Python looks at all of it.
    assert any(one is made for one in gc.get_objects(generation=2))
