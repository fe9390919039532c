"""A time of day as somebody types it."""

from __future__ import annotations

import re

from cwb_workshop.core.model.text import clean

_TIME = r"([01]?[0-9]|2[0-3])(?:[:.hu]?([0-5][0-9]))?\s*(?:u|h|uur|uhr)?"


def read_time(typed: str) -> str:
    """Return `19.30`, `1930`, `19` or `19u` as 19:30 or 19:00; empty for what is no time."""
    match = re.fullmatch(_TIME, clean(typed).strip().casefold())
    return f"{int(match[1]):02}:{match[2] or '00'}" if match else ""
