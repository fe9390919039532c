"""One whole evening, held against the totals that were counted by hand."""

from __future__ import annotations

import pytest

from tests.workshop import expected_totals, played, totals_of, zuiderkouw_script


@pytest.mark.parametrize("key", sorted(expected_totals()))
def test_the_evening_gives_exactly_the_expected_totals(key: str) -> None:
    assert totals_of(played(zuiderkouw_script()))[key] == expected_totals()[key]


def test_the_totals_have_these_keys_and_no_others() -> None:
    assert set(totals_of(played(zuiderkouw_script()))) == set(expected_totals())
