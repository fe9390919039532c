"""The attacks run in processes of their own where they kill; the imports are paid once."""

from __future__ import annotations

import random

import pytest

from tests.faults import processes


@pytest.fixture(autouse=True, scope="session")
def quick_start() -> None:
    """Import what the killed programs need once, before the first of them begins."""
    modules = (
        *("victims", "windows", "mending", "locking", "hostile", "broken", "acting", "at_home"),
        *("archiving", "pushing"),
    )
    processes.prepare(
        "sqlite_utils.migrations",
        "sqlcipher3.dbapi2",
        *(f"tests.faults.{name}" for name in modules),
    )


@pytest.fixture
def dice() -> random.Random:
    """The same throws every time: what was found once is found again."""
    return random.Random(20260312)
