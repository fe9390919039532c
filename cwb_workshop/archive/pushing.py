"""Pushing an archive of this laptop to a server: session by session, as often as anybody likes."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

from sqlalchemy import select

from cwb_workshop.archive import server_writing
from cwb_workshop.archive.decisions import Decisions, mark_of
from cwb_workshop.archive.engine import SessionArchive
from cwb_workshop.archive.faults import ArchiveError
from cwb_workshop.archive.journals import unpacked_texts
from cwb_workshop.archive.pushed_marks import (
    HeldSession,
    held_sessions,
    keep_mark,
    marked_rows,
)
from cwb_workshop.archive.read_ahead import each_ahead
from cwb_workshop.archive.schema import OWN, removed
from cwb_workshop.archive.server import ServerArchive
from cwb_workshop.archive.server_faults import AWAY, IN_TURN
from cwb_workshop.archive.session_deriving import SessionDeriving
from cwb_workshop.archive.session_rows import SessionRows, rows_of
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.sessions.merging import Decide, Divergence
from cwb_workshop.exercises import Registry
from cwb_workshop.store.codec import encode_value

PushOutcome: TypeAlias = Literal["new", "same", "changed", "kept_out", "removed", "skipped"]
_Done = TypeVar("_Done")

_TOGETHER = 64
"""So many sessions are read at once."""

_ASKED = 1_000
"""Of so many a server is asked at once what it has of them."""

_IN_ONE_GO = 32
"""So many new sessions are written in one transaction: others wait for no more."""

_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds until a server that went away is tried again."""

_TURNS = 8
"""So often a session is begun anew where others write the same."""


@value_type
class PushedSession:
    """What came of a session; `fault` says why one was skipped, and one that was removed has no
    name here any more.
    """

    session: str
    outcome: PushOutcome
    name: str = ""
    answers: int = 0
    fault: UserFacingError | None = None


class Push:
    """`again` brings back what anybody took out of the server and is still here."""

    def __init__(
        self,
        archive: SessionArchive,
        server: ServerArchive,
        exercises: Registry,
        *,
        again: bool = False,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._archive, self._server, self._again = archive, server, again
        self._pause = pause
        self._deriving = SessionDeriving(exercises)
        self._decisions = Decisions(archive.folder)

    def run(self) -> Iterator[PushedSession]:
        """First what was taken out here, then all sessions; each is kept once it is told.

        Raises ArchiveError where the server stays away; the same push goes on from there.
        """
        self._patiently(self._begin)
        for session in self._taken_out():
            if self._patiently(lambda gone=session: self._take_out(gone)):  # type: ignore[misc]
                yield PushedSession(session, "removed")
        waiting = iter(self._held())
        while asked := list(islice(waiting, _ASKED)):
            yield from self._brought_over(asked)

    def _begin(self) -> None:
        with self._server.writing() as connection:
            server_writing.begin_organisation(connection)

    def _taken_out(self) -> list[str]:
        gone = select(removed.c.session).where(removed.c.organisation == OWN)
        with self._archive.reading() as connection:
            return sorted(connection.execute(gone).scalars())

    def _take_out(self, session: str) -> bool:
        with self._server.writing() as connection:
            return server_writing.take_out(connection, session)

    def _held(self) -> tuple[HeldSession, ...]:
        with self._archive.reading() as connection:
            return held_sessions(connection)

    def _brought_over(self, asked: Sequence[HeldSession]) -> Iterator[PushedSession]:
        """Push these sessions: of what a server has already no row is read."""
        names = [one.session for one in asked]
        there = self._patiently(lambda: self._contents_there(names))
        differing: list[str] = []
        for one in asked:
            if one.content is not None and there.get(one.session) == one.content:
                yield PushedSession(one.session, "same", one.name, one.answers)
            else:
                differing.append(one.session)
        starts = range(0, len(differing), _TOGETHER)
        batches = (differing[begin : begin + _TOGETHER] for begin in starts)
        # A server takes its time over some, and meanwhile the next ones are read.
        with closing(each_ahead(self._rows, batches)) as read:
            for rows in read:
                yield from self._pushed(rows, there)

    def _rows(self, batch: Sequence[str]) -> list[SessionRows]:
        with self._archive.writing() as connection:
            return marked_rows(connection, batch)

    def _pushed(
        self, rows: Sequence[SessionRows], there: Mapping[str, str]
    ) -> Iterator[PushedSession]:
        new = [one.session for one in rows if one.session not in there]
        numbers = dict(zip(new, self._patiently(lambda: self._numbers(len(new))), strict=True))
        for begin in range(0, len(rows), _IN_ONE_GO):
            some = rows[begin : begin + _IN_ONE_GO]
            written = self._put_new(some, numbers)
            for one in some:
                is_new, content = one.session in written, there.get(one.session)
                yield self._told(one, "new") if is_new else self._one(one, content, numbers)

    def _one(
        self, rows: SessionRows, content: str | None, numbers: Mapping[str, int]
    ) -> PushedSession:
        """Push one session by itself; `content` is the mark of what a server has of it."""
        if content == rows.content:
            return self._told(rows, "same")
        try:
            return self._told(rows, self._put(rows, numbers.get(rows.session)))
        except UserFacingError as error:
            if isinstance(error, ArchiveError) and error.key not in _OF_ONE_SESSION:
                raise
            return self._told(rows, "skipped", error)

    def _told(
        self, rows: SessionRows, outcome: PushOutcome, fault: UserFacingError | None = None
    ) -> PushedSession:
        told = rows.told
        return PushedSession(rows.session, outcome, told["name"], told["answers"], fault)

    def _put_new(self, rows: Sequence[SessionRows], numbers: Mapping[str, int]) -> set[str]:
        """Write those that are new together. Return which these were: none where one of them
        cannot be written, or others write one at the same time; then each is tried by itself.
        """
        new = [(one, numbers[one.session]) for one in rows if one.session in numbers]

        def together() -> set[str]:
            with self._server.writing() as connection:
                return server_writing.put_new(connection, new)

        if len(new) < 2:
            return set()
        try:
            return self._patiently(together, turns=0)
        except ArchiveError as error:
            if error.key not in _OF_ONE_SESSION:
                raise
            return set()

    def _contents_there(self, batch: Sequence[str]) -> dict[str, str]:
        with self._server.writing() as connection:
            return server_writing.contents_there(connection, batch)

    def _numbers(self, n: int) -> list[int]:
        if not n:
            return []
        with self._server.writing() as connection:
            return server_writing.numbers_for(connection, n)

    def _put(self, rows: SessionRows, number: int | None) -> PushOutcome:
        outcome, content = self._patiently(lambda: self._put_once(rows, number))
        if content and content != rows.content:
            with self._archive.writing() as connection:
                keep_mark(connection, rows, content)
        return outcome

    def _put_once(self, rows: SessionRows, number: int | None) -> server_writing.Put:
        def together(
            journals: Mapping[str, bytes], differing: server_writing.DivergenceRows
        ) -> SessionRows:
            return self._together(rows, journals, differing)

        with self._server.writing() as connection:
            return server_writing.put(connection, rows, number, together, again=self._again)

    def _together(
        self,
        rows: SessionRows,
        journals: Mapping[str, bytes],
        differing: server_writing.DivergenceRows,
    ) -> SessionRows:
        """Return a session out of the copies of both sides. What was decided here holds; what was
        decided elsewhere alone holds as well. Raises UserFacingError for what is no session.
        """
        sources = unpacked_texts(rows.sources)
        decide = _decided(rows.session, self._decisions.of_session(rows.session), differing)
        every = {**journals, **rows.journals}
        made, kept = self._deriving.of(rows.session, every, sources, decide, Path(rows.session))
        return rows_of(rows.session, made, kept, sources)

    def _patiently(self, act: Callable[[], _Done], *, turns: int = _TURNS) -> _Done:
        """Do a thing that is done whole or not at all, until it is done or that is of no use."""
        pauses = iter(_PAUSES)
        while True:
            try:
                return act()
            except ArchiveError as error:
                if error.key == AWAY:
                    pause = next(pauses, None)
                elif error.key == IN_TURN and turns > 0:
                    turns -= 1
                    pause = random.uniform(0, 0.05)  # noqa: S311  # nobody is to guess nothing
                else:
                    pause = None
                if pause is None:
                    raise
            self._pause(pause)


_OF_ONE_SESSION = ("archive.server_cannot_hold", "archive.damaged_inside", IN_TURN)
"""What keeps one session out, and no other."""


def _decided(session: str, here: Decide, differing: server_writing.DivergenceRows) -> Decide:
    elsewhere = {
        row["mark"]: _sides(row["sides"])[row["chosen"]]
        for row in differing
        if row["chosen"] is not None
    }

    def decide(divergence: Divergence) -> int | None:
        chosen = here(divergence)
        side = elsewhere.get(mark_of(session, divergence))
        sides = [encode_value(one) for one in divergence.sides]
        return sides.index(side) if chosen is None and side in sides else chosen

    return decide


def _sides(written: str) -> list[str]:
    sides: list[str] = json.loads(written)
    return sides
