"""The list of sessions as values: what each row says and what can be done with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Literal, TypeAlias

from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.library import Summary

SessionState: TypeAlias = Literal["continue", "unfinished", "closed", "unreadable"]
Act: TypeAlias = Literal[
    "continue",
    "open",
    "begin",
    "plan",
    "copy",
    "report",
    "mend",
    "more",
    "backups",
    "room",
    "passphrase",
    "remove",
]

_FRESH = timedelta(days=7)
"""After a week nobody goes on with an evening; it only was never ended."""

_AN_EVENING = timedelta(hours=8)

_MORE: tuple[Act, ...] = ("backups", "room", "passphrase", "remove")
_PLANNED: tuple[Act, ...] = ("plan", *_MORE)
"""Of a session that is not over: what was held is planned no more."""
_TO_COME: tuple[Act, ...] = ("report", *_MORE)
"""Of an evening that is still to come: its plan stands beside it."""


@value_type
class SessionRow:
    """`acts` are what can be done, the main one last; `status` is said in words as well.

    `more` are those that stand in the menu alone.
    """

    summary: Summary
    kind: SessionState
    title: str
    detail: str
    status: str
    acts: tuple[Act, ...]
    searched: str
    more: tuple[Act, ...] = ()

    @property
    def path(self) -> Path:
        return self.summary.path

    @property
    def main(self) -> Act:
        return self.acts[-1]

    def may_go_on(self, now: datetime) -> bool:
        """Whether it is gone on with; of a locked one of this evening nobody knows if it ended."""
        is_of_now = now - _moment(self.summary.saved) < _AN_EVENING
        return self.kind == "continue" or (self.summary.locked and is_of_now)


def rows_of(
    summaries: Sequence[Summary],
    words: Translator,
    *,
    now: datetime,
    items: Mapping[str, str],
    copying: bool,
) -> tuple[SessionRow, ...]:
    """Return a row for each session as they come; the one that is gone on with stands first.

    `items` are the names of agenda items, as far as they are known yet; `copying` says
    whether a set-up can be taken from an earlier session.
    """
    often = Counter(_at_sight(summary) for summary in summaries)
    alike = frozenset(sight for sight, number in often.items() if number > 1)
    telling = _Telling(words, now, items, copying, alike)
    interrupted = _first(summaries, now)
    first = [interrupted] if interrupted is not None else []
    others = [summary for summary in summaries if summary is not interrupted]
    rows = [telling.to_continue(summary) for summary in first]
    return (*rows, *(telling.row(summary) for summary in others))


def matching(
    rows: Iterable[SessionRow], typed: str, paths: Collection[Path]
) -> tuple[SessionRow, ...]:
    """Return the rows with every typed word in them, and those found among the answers."""
    beginnings = folded(typed).split()
    return tuple(
        row for row in rows if row.path in paths or all(word in row.searched for word in beginnings)
    )


def title_of(summary: Summary) -> str:
    """Return what a session is called in every list: its place and venue, or else its file."""
    place = summary.place or summary.path.stem
    return f"{place} · {summary.venue}" if summary.venue else place


def _at_sight(summary: Summary) -> tuple[str, str]:
    """Return what somebody tells sessions apart by: their name and their day."""
    return title_of(summary), summary.day


def _first(summaries: Iterable[Summary], now: datetime) -> Summary | None:
    """Return the one that Enter goes to: an evening that was interrupted, else the next to come."""
    open_ones = [summary for summary in summaries if summary.status == "interrupted"]
    fresh = [one for one in open_ones if now - _moment(one.saved) < _FRESH]
    begun = [one for one in fresh if not one.begins]
    to_come = [one for one in open_ones if one.begins and one.day >= now.date().isoformat()]
    if begun or not to_come:
        return max(begun or fresh, key=lambda one: one.saved, default=None)
    return min(to_come, key=lambda one: (one.day, one.begins))


def _moment(iso: str) -> datetime:
    try:
        return datetime.fromisoformat(iso).replace(tzinfo=None)
    except ValueError:
        return datetime.min


@value_type
class _Telling:
    words: Translator
    now: datetime
    items: Mapping[str, str]
    copying: bool
    alike: frozenset[tuple[str, str]]

    def to_continue(self, summary: Summary) -> SessionRow:
        when = self._interrupted_when(_moment(summary.saved))
        name = self.items.get(summary.item)
        if name:
            when = self.words("home.row.interrupted_in", when=when, item=name)
        if summary.begins:
            return self._planned(summary)
        safe = self.words("home.row.safe", n=summary.answers)
        detail = self.words("home.row.locked") if summary.locked else safe
        if summary.missing:
            detail = self._answers(summary)
        return self._row(
            summary,
            "continue",
            f"{when} · {detail}",
            "",
            self._acts(summary, "continue"),
            _PLANNED,
        )

    def _planned(self, summary: Summary) -> SessionRow:
        """Of an evening that is still to come nothing is safe, and nothing was interrupted."""
        day = self.words.locale.date(summary.day)
        told = self.words("home.row.begins", day=day, time=summary.begins)
        return self._row(summary, "continue", told, "", self._acts(summary, "begin"), _TO_COME)

    def row(self, summary: Summary) -> SessionRow:
        if summary.status == "unreadable":
            named = {"file": summary.path.name, "beside": summary.beside, "n": 0}
            detail = self.words(summary.fault or "store.failed", **named)
            return self._row(summary, "unreadable", detail, "", ("more", "mend"), ("remove",))
        closed = summary.status == "closed"
        key = "closed" if closed else "planned" if summary.begins else "unfinished"
        status = self.words(f"home.row.{key}")
        if summary.locked:
            status = ""  # whether it was ended stands inside
        return self._row(
            summary,
            "closed" if closed else "unfinished",
            self._facts(summary),
            status,
            self._acts(summary, "open" if closed else "begin" if summary.begins else "continue"),
            _MORE if closed else _TO_COME if summary.begins else _PLANNED,
        )

    def _acts(self, summary: Summary, main: Act) -> tuple[Act, ...]:
        # The set-up of a locked session cannot be read without asking for its passphrase.
        copying: tuple[Act, ...] = ("copy",) if self.copying and not summary.locked else ()
        return ("more", *copying, "plan" if main == "begin" else "report", main)

    def _row(
        self,
        summary: Summary,
        kind: SessionState,
        detail: str,
        status: str,
        acts: tuple[Act, ...],
        more: tuple[Act, ...] = _MORE,
    ) -> SessionRow:
        title = title_of(summary)
        day = f"{summary.day} {self.words.locale.date(summary.day)}"
        searched = folded(f"{title} {detail} {day} {summary.path.stem}")
        return SessionRow(summary, kind, title, detail, status, acts, searched, more)

    def _facts(self, summary: Summary) -> str:
        facts = []
        if summary.day:
            facts.append(self.words.locale.date(summary.day))
        if summary.people is not None:
            facts.append(self.words("home.row.people", n=summary.people))
        if summary.locked:
            facts.append(self.words("home.row.locked"))
        else:
            facts.append(self._answers(summary))
        if _at_sight(summary) in self.alike:
            facts.extend(self._how_far(summary))
        return " · ".join(facts)

    def _how_far(self, summary: Summary) -> Iterator[str]:
        """Tell sessions of one name and one day apart: when each was left, and at which item."""
        moment = _moment(summary.saved)
        if moment == datetime.min:
            return
        time, name = f"{moment:%H:%M}", self.items.get(summary.item)
        if moment.date().isoformat() != summary.day:
            day = self._short(moment.date())
            yield self.words("home.row.left_later", time=time, day=day)
        elif name:
            yield self.words("home.row.left_in", time=time, item=name)
        else:
            yield self.words("home.row.left", time=time)

    def _answers(self, summary: Summary) -> str:
        """Return how much it holds, and what it is known to lack: that is never told as safe."""
        answers = self.words("home.row.answers", n=summary.answers)
        if not summary.missing:
            return answers
        return f"{answers} · {self.words('home.row.missing', n=summary.missing)}"

    def _interrupted_when(self, moment: datetime) -> str:
        time = f"{moment:%H:%M}"
        ago = self.now.date() - moment.date()
        if ago == timedelta(0):
            return self.words("home.row.interrupted.today", time=time)
        if ago == timedelta(days=1):
            return self.words("home.row.interrupted.yesterday", time=time)
        return self.words("home.row.interrupted.earlier", time=time, day=self._short(moment.date()))

    def _short(self, day: date) -> str:
        return self.words.locale.date(day.isoformat(), year=False)
