"""The patterns of who speaks are put together once, and kept."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from cwb_workshop.core.figures import role_speech


@pytest.mark.parametrize("patterns", [role_speech._ways, role_speech._attributed])
def test_the_ways_of_speaking_are_put_together_alike_each_time(
    patterns: Callable[[], re.Pattern[str]],
) -> None:
    """Made anew, whatever came before, they are the same."""
    before = patterns()
    patterns.cache_clear()  # type: ignore[attr-defined]  # of what keeps it
    assert patterns() == before
    assert len(patterns().pattern) > 1_000
