"""Work beside a window lets it have its turn, and everything is as usual afterwards."""

from __future__ import annotations

import gc
import sys

import pytest

from cwb_workshop.ui.window_turns import in_turns


def test_python_does_not_look_for_garbage_among_what_was_there_before() -> None:
    usual = sys.getswitchinterval()
    before: list[list[int]] = [[]]
    with in_turns():
        assert sys.getswitchinterval() < usual
        assert not any(one is before for one in gc.get_objects())
        during: list[list[int]] = [[]]
        assert any(one is during for one in gc.get_objects())
    assert any(one is before for one in gc.get_objects())
    assert sys.getswitchinterval() == usual


def test_all_is_as_usual_after_a_fault() -> None:
    usual = sys.getswitchinterval()
    with pytest.raises(KeyError), in_turns():
        raise KeyError
    assert (sys.getswitchinterval(), gc.get_freeze_count()) == (usual, 0)
