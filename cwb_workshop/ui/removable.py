"""Where a stick or a card is, if one was put in."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath

from PySide6.QtCore import QStorageInfo

_BELOW = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS show what was put in."""


def removable_folder(platform: str = sys.platform) -> Path | None:
    """Return the first one that can be written; None where there is none."""
    volumes = (one for one in QStorageInfo.mountedVolumes() if one.isValid() and one.isReady())
    places = (one.rootPath() for one in volumes if not one.isReadOnly() and not one.isRoot())
    return next((Path(place) for place in places if _is_put_in(place, platform)), None)


def _is_put_in(place: str, platform: str) -> bool:
    if platform == "win32":
        return PurePath(place).drive.upper() != PurePath(sys.prefix).drive.upper()
    return place.startswith(_BELOW)
