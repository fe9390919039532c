"""The newest sessions on this laptop, for the menu of an evening."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cwb_workshop.ui.console.recent_menu import RecentSession
from cwb_workshop.ui.evening import Evening

_MOST = 9


def recent_sessions(folder: Path, but: Path) -> tuple[RecentSession, ...]:
    """Return the files that were changed last, newest first; none of them is read for it."""
    try:
        files = [(file.stat().st_mtime, file) for file in folder.glob("*.cwb") if file != but]
    except OSError:
        return ()
    newest = sorted(files, reverse=True)[:_MOST]
    return tuple(RecentSession(file, file.stem) for _changed, file in newest)


def offer_recent(
    evening: Evening, folder: Path, here: Path, go_over: Callable[[Path], None]
) -> None:
    """Let the menu of an evening offer them; `here` is the file of that evening."""
    evening.console.top.offer_recent(lambda: recent_sessions(folder, here))
    evening.console.top.session_asked.connect(go_over)
