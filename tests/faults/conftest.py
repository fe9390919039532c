"""The attacks run in processes of their own where they kill; the imports are paid once."""

from __future__ import annotations

import random

import pytest


@pytest.fixture
def dice() -> random.Random:
    """The same throws every time: what was found once is found again."""
    return random.Random(20260312)
