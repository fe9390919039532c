"""An id is one among so many that two are never the same."""

from __future__ import annotations

import re

from cwb_workshop.core.model.new_ids import new_id


def test_ids_are_as_long_as_those_that_sessions_have_had_and_never_the_same() -> None:
    ids = [new_id() for _one in range(1000)]
    assert all(re.fullmatch(r"[0-9a-f]{32}", one) for one in ids)
    assert len(set(ids)) == len(ids)
