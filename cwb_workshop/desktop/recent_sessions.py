"""The newest sessions on this laptop, for the menus of home and of an evening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.library import Summary
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.opened_elsewhere import OpenedElsewhere
from cwb_workshop.desktop.opening import OpenedSession
from cwb_workshop.session.library import Library
from cwb_workshop.ui.console.recent_menu import RecentSession
from cwb_workshop.ui.evening import Evening
from cwb_workshop.ui.home.rows import title_of
from cwb_workshop.ui.language import Interface

_MOST = 9


def recent_sessions(
    library: Library, elsewhere: Sequence[Summary], but: Path | None, words: Translator
) -> tuple[RecentSession, ...]:
    """Return the sessions that were changed last, newest first, named as home names them;
    `but` is one that is open.

    No session is read for it: their names are those that home listed last.
    """
    known = {one.path: one for one in (*library.known(), *elsewhere)}
    paths = {*library.folder.glob("*.cwb"), *(one.path for one in elsewhere)}
    others = [path for path in paths if path.absolute() != but]
    newest = sorted(others, key=lambda path: (_changed(path), path), reverse=True)[:_MOST]
    return _named([known.get(path) or Summary(path, "closed") for path in newest], words)


def offer_recent(
    evening: Evening,
    context: ProgramContext,
    entered: OpenedSession,
    interface: Interface,
    go_over: Callable[[Path], None],
) -> None:
    """Let the menu of an evening offer them, but not the session of that evening itself."""
    library, file = context.library, entered.path.absolute()
    elsewhere = OpenedElsewhere(context.data.derived)
    if file.parent not in (library.folder.absolute(), context.practice.folder.absolute()):
        elsewhere.add(_at_a_glance(file, entered))
    evening.console.top.offer_recent(
        lambda: recent_sessions(library, elsewhere.all(), file, interface.words)
    )
    evening.console.top.session_asked.connect(go_over)


def _at_a_glance(file: Path, entered: OpenedSession) -> Summary:
    """What a session with a passphrase holds is written down nowhere else."""
    if not entered.is_plain:
        return Summary(file, "closed")
    place, venue, day = (entered.session.record.text(key) for key in ("place", "venue", "date"))
    return Summary(file, "closed", place=place, venue=venue, day=day)


def _named(summaries: Sequence[Summary], words: Translator) -> tuple[RecentSession, ...]:
    """Add the day to names that are alike, and the file to those that still are."""
    names = [title_of(one) for one in summaries]
    days = [words.locale.date(one.day) if one.day else "" for one in summaries]
    for more in (days, [one.path.stem for one in summaries]):
        often = Counter(names)
        names = [
            f"{name} · {added}" if added and often[name] > 1 else name
            for name, added in zip(names, more, strict=True)
        ]
    return tuple(RecentSession(one.path, name) for one, name in zip(summaries, names, strict=True))


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
