"""Which lines of an archive may be read anywhere, where nobody decides about them by hand."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from cwb_workshop.archive.names import Names
from cwb_workshop.archive.schema import OWN, roles, sessions
from cwb_workshop.content.privacy_clues import privacy_clues
from cwb_workshop.core.model.entry import Entry, Fact
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.privacy.hits import hits

_NAMED = ("place", "municipality", "venue")
"""Names of a session that are no name of a person where they stand in a line."""

OF_SESSION = tuple(sessions.c[name] for name in ("day", "kit", "kit_version", *_NAMED))
"""What has to be known of the session of a line, beside its `session`, `item` and `text`."""


class PrintableLines:
    def __init__(self, connection: Connection, names: Names) -> None:
        self._names = names
        self._people: dict[str, dict[str, int]] = {}
        query = select(roles.c.session, roles.c.role, roles.c.people)
        for session, role, people in connection.execute(query.where(roles.c.organisation == OWN)):
            self._people.setdefault(session, {})[role] = people

    def has(self, row: Any) -> bool:
        """Tell whether nobody speaks in a line for a small role, and nothing in it may tell who
        somebody is or where they live, by the check that a report of its session goes through;
        of a kit that cannot be read nobody can say.
        """
        kit = self._names.kit(row.kit, row.kit_version)
        if kit is None:
            return False
        told = row._asdict()
        line = Entry("line", row.item, "answer", text=row.text)
        facts = {("", name): Fact("", name, told[name]) for name in _NAMED}
        people = self._people.get(row.session)
        if people:
            facts["", "roles"] = Fact("", "roles", dict(people))
        record = Record({line.id: line}, facts)
        return not any(hit.place.entry for hit in hits(record, record, kit, privacy_clues()))
