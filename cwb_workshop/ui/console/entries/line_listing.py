"""What the middle of the console lists just now, and what can be told of those lines."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.agenda.read_back import approval
from cwb_workshop.core.model.entry import PLENARY, Entry, Kind, PlanItem
from cwb_workshop.core.model.people import tables
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.entries.releasing import releasable_now
from cwb_workshop.ui.console.entries.selection import (
    ALL_THEMES,
    BY_THEME,
    LineFilter,
    ListScope,
    listed,
    per_table,
    per_theme,
    release_counts,
)


class LineListing:
    """Follows what is asked for, over the session as it is now."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._listing = LineFilter()

    @property
    def scope(self) -> ListScope:
        return self._listing.scope

    @property
    def table(self) -> int:
        return self._listing.table

    @property
    def theme(self) -> str:
        return self._listing.theme

    def show(self, scope: ListScope, wanted: str = "") -> None:
        """List the lines of the open item, the questions, or what is wanted in all lines."""
        self._listing = LineFilter(scope, wanted=wanted if scope == "find" else "")

    def look_for(self, wanted: str) -> None:
        self._listing = replace(self._listing, wanted=wanted)

    def choose_table(self, table: int) -> None:
        self._listing = replace(self._listing, table=table)

    def choose_theme(self, theme: str) -> None:
        self._listing = replace(self._listing, theme=theme)

    def let_newest_be_seen(self) -> bool:
        """List all that could hide the line that was captured; say whether that is a change."""
        before, self._listing = self._listing, LineFilter()
        if before.scope == "questions":
            self.show("questions")
        if before.table == self._session.table:
            self.choose_table(before.table)
        if before.theme == BY_THEME:
            self.choose_theme(BY_THEME)
        return self._listing != before

    def lines(self) -> list[Entry]:
        """Return what is listed, in its order."""
        return self._listed(self._listing)

    def newest(self, kind: Kind = "") -> list[Entry]:
        """Return the line that was said last, of whatever theme, or the last one of a kind; none
        where there is none.
        """
        lines = self._listed(replace(self._listing, theme=ALL_THEMES))
        of_kind = (line for line in lines if not kind or line.kind == kind)
        return [line for line in of_kind if line.is_active and line.text][-1:]

    def releasable(self) -> list[Entry]:
        """Return the lines of the open item that could be on the wall."""
        return releasable_now(self._session)

    def release_counts(self) -> tuple[int, int] | None:
        """Return how many those are, and how many are new to the room; None for other lists."""
        session, item = self._session, self._session.item
        if self.scope != "item":
            return None
        if item is None:
            return 0, 0
        elsewhere = session.elsewhere_at(item.id)
        return release_counts(session.record, session.kit, item, session.gathered, elsewhere)

    def per_table(self, item: PlanItem) -> dict[int, int]:
        session = self._session
        return per_table(session.record, session.kit, item, session.gathered)

    def per_theme(self, item: PlanItem) -> dict[str, int]:
        session = self._session
        return per_theme(session.record, session.kit, item, session.gathered)

    def tables(self) -> list[int]:
        return [*range(1, (tables(self._session.record) or 0) + 1), PLENARY]

    def agreed(self, item: PlanItem) -> set[int]:
        """Return the tables that said yes to what was read back."""
        record, kit, kinds = self._session.record, self._session.kit, self._session.kinds
        each = ((table, approval(record, kit, item.id, table, kinds)) for table in self.tables())
        return {table for table, yes in each if yes is not None and yes.stands}

    def _listed(self, listing: LineFilter) -> list[Entry]:
        session = self._session
        return listed(session.record, session.kit, session.item, listing, session.gathered)
