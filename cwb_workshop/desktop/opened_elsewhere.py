"""Sessions that were opened from outside the folder of sessions, as from a stick or the desktop."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from pathlib import Path

from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.system.atomic import write_whole

_FILE = "elsewhere.json"
_MOST = 9
_NO_LIST = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)
_log = logging.getLogger(__name__)


class OpenedElsewhere:
    """A small file that can be thrown away. Of one that is gone, nothing is kept."""

    def __init__(self, derived: Path) -> None:
        self._file = derived / _FILE

    def all(self) -> tuple[Summary, ...]:
        """Return those that are there, the one that was opened last first."""
        try:
            read = json.loads(self._file.read_text(encoding="utf-8"))
            listed = [_summary(one) for one in read]
        except _NO_LIST:
            return ()
        return tuple(one for one in listed[:_MOST] if _is_there(one.path))

    def add(self, opened: Summary) -> None:
        """Put one in front. Where that cannot be kept, an evening goes on all the same."""
        others = [one for one in self.all() if one.path != opened.path]
        try:
            write_whole(self._file, _written([opened, *others][:_MOST]))
        except OSError as error:
            _log.warning("a session from elsewhere was not kept: %s", type(error).__name__)


def _summary(read: dict[str, object]) -> Summary:
    place, venue, day = (str(read.get(key, "")) for key in ("place", "venue", "day"))
    return Summary(Path(str(read["path"])), "closed", place=place, venue=venue, day=day)


def _written(summaries: Iterable[Summary]) -> bytes:
    rows = [
        {"path": str(one.path), "place": one.place, "venue": one.venue, "day": one.day}
        for one in summaries
    ]
    return json.dumps(rows, ensure_ascii=True).encode()


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
