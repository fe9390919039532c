"""Where the assets are: in a checkout, in an installed wheel, in a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def assets_folder() -> Path:
    """Return the folder of texts, themes and icons. Raises FileNotFoundError without one."""
    package = Path(__file__).resolve().parent.parent
    frozen = Path(getattr(sys, "_MEIPASS", package))
    for folder in (package / "assets", frozen / "assets", package.parent / "assets"):
        if (folder / "kits").is_dir():
            return folder
    raise FileNotFoundError("the assets of the program are missing")


def exercises_folder() -> Path:
    """Return the folder of the exercises, whose words stand beside their code."""
    return Path(__file__).resolve().parent.parent / "exercises"
