"""A laptop on which the program was started before: no tour stands in front of home."""

from __future__ import annotations

from pathlib import Path

from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.preferences.registry import Preferences


def started_before(data: Path) -> None:
    """`data` is the folder that holds what the program keeps."""
    PreferencesFile(data / "preferences.json").keep(Preferences(tour_offered=True))
