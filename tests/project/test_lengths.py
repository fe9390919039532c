"""A file holds one idea, and stays short enough to be read at once."""

from __future__ import annotations

from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_MOST_LINES = 300
_FOLDERS = ("cwb_workshop", "tests", "scripts", "benchmarks")


@pytest.mark.parametrize("folder", _FOLDERS)
def test_no_file_is_longer_than_can_be_read_at_once(folder: str) -> None:
    lengths = {
        str(file.relative_to(_ROOT)): len(file.read_text(encoding="utf-8").splitlines())
        for file in (_ROOT / folder).rglob("*.py")
    }
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > _MOST_LINES} == {}
