from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.app import main
from tests.workshop import ZUIDERKOUW


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person whose system speaks English."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def played(tmp_path: Path, english: None) -> Path:
    """The bundled evening, played from its script."""
    path = tmp_path / "zuiderkouw.cwb"
    assert main(["play", str(ZUIDERKOUW / "script.txt"), "--session", str(path)]) == 0
    return path
