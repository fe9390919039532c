"""`make pictures` takes every window in every language, and the same ones each time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

from scripts import pictures
from tests.languages import LANGUAGES

ROOT = Path(__file__).parents[2]


def taken(folder: Path) -> dict[str, bytes]:
    subprocess.run(
        [sys.executable, "-m", "scripts.pictures", str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        timeout=300,
    )
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.png")
    }


def test_they_are_all_there_of_the_size_of_a_laptop_and_the_same_each_time(
    tmp_path: Path,
) -> None:
    first = taken(tmp_path / "first")
    assert set(first) == {
        f"{language}/{name}.png" for language in LANGUAGES for name in pictures.NAMES
    }
    for language in LANGUAGES:
        for name in ("home", "console"):
            picture = QImage(str(tmp_path / "first" / language / f"{name}.png"))
            assert picture.size() == pictures.LAPTOP
    again = taken(tmp_path / "again")
    assert {name for name in first if first[name] != again[name]} == set()
