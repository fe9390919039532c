"""Reading a script in: rehearsed first, and written only when every line held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import chain
from pathlib import Path

from cwb_workshop.core.agenda.timing import last_time
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.history import Logged
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.exercises import Registry
from cwb_workshop.script.directives import Directive, ScriptFault, ScriptLine, read_script
from cwb_workshop.script.player import Player, new_session
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.session import Session


def read_text(path: Path) -> str:
    """Raises ScriptFault for a file that cannot be read, or is no text in UTF-8."""
    try:
        content = path.read_bytes()
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ScriptFault(line, "script.not_text", path=path.name) from error
    except OSError as error:
        raise ScriptFault(1, "script.unreadable", path=path.name or path) from error


def kit_named_in(text: str) -> str:
    """Return the kit that a script asks for; empty for the usual one, and for no such script."""
    try:
        opening = next(read_script(text), None)
    except ScriptFault:
        # Whoever plays it tells what is wrong.
        return ""
    return opening.pairs.get("kit", "") if isinstance(opening, Directive) else ""


class Rehearser:
    """Plays scripts on a store without a file and hands over what would be written."""

    def __init__(
        self, kit: Kit, exercises: Registry, wall_words: Mapping[Language, Translator]
    ) -> None:
        self._kit = kit
        self._exercises = exercises
        self._wall_words = wall_words

    def new(self, text: str) -> tuple[Logged, ...]:
        """Play a script that opens a session of its own. Raises ScriptFault."""
        lines = read_script(text)
        opening = next(lines, None)
        if not isinstance(opening, Directive) or opening.name != "session":
            line = 1 if opening is None else opening.line
            raise ScriptFault(line, "script.session_first")
        new = new_session(opening, self._kit)
        founded = founding_step(new, self._kit)
        stamp = datetime.fromisoformat(f"{new.date}T00:00")
        first = Logged(1, stamp.isoformat(timespec="milliseconds"), "do", founded)
        contents = RehearsedContents(Record().after(founded), (first,))
        return (first, *self._play(contents, stamp, lines))

    def into(self, text: str, contents: RehearsedContents, path: Path) -> tuple[Logged, ...]:
        """Play a script into an open session that exists. Raises ScriptFault."""
        lines = read_script(text)
        opening = next(lines, None)
        if opening is None:
            return ()
        if isinstance(opening, Directive) and opening.name == "session":
            raise ScriptFault(opening.line, "script.file_exists", path=path.name)
        day = datetime.fromisoformat(f"{contents.record.text('date')}T00:00")
        reached = last_time(contents.record) or day
        return self._play(contents, reached, chain([opening], lines))

    def _play(
        self,
        contents: RehearsedContents,
        reached: datetime,
        lines: Iterator[Directive | ScriptLine],
    ) -> tuple[Logged, ...]:
        clock = SetClock(reached)
        rehearsal = Rehearsal(contents)
        session = Session(
            rehearsal,
            kit=self._kit,
            exercises=self._exercises,
            wall_words=self._wall_words,
            clock=clock,
            alone=True,
        )
        Player(session, clock).play(lines)
        return tuple(rehearsal.written)
