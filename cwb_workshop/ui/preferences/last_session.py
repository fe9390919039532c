"""The form of the newest session as a file holds it: the next one begins with it."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.model.limits import MOST_MINUTES
from cwb_workshop.core.model.new_session import MOST_TABLES, ROUND_MODES, NewSession
from cwb_workshop.ui.preferences.checks import (
    LANGUAGE,
    WALL_LANGUAGE,
    Check,
    one_of,
    text,
    whole_number,
)

_MOST_PEOPLE = 9999

_variant = whole_number(1, MOST_MINUTES)
_round_mode = one_of(ROUND_MODES)
_tables = whole_number(1, MOST_TABLES)
_people = whole_number(0, _MOST_PEOPLE)


def _last_session(read: object) -> NewSession | None:
    """Only a form that could have started a session may start the next one."""
    if not isinstance(read, Mapping):
        return None
    place, date, start = (text(read, key) for key in ("place", "date", "start"))
    if not (place and date and start):
        return None
    tables = _tables.value(read.get("tables"))
    sizes = _sizes(read.get("table_sizes"))
    return NewSession(
        place=place,
        date=date,
        start=start,
        variant=_variant.value(read.get("variant")) or 0,
        language=LANGUAGE.value(read.get("language")) or "",
        municipality=text(read, "municipality"),
        venue=text(read, "venue"),
        organiser=text(read, "organiser"),
        organiser_sentence=text(read, "organiser_sentence"),
        round_mode=_round_mode.value(read.get("round_mode")),
        tables=tables,
        table_sizes=sizes if len(sizes) == tables else (),
        present=_people.value(read.get("present")),
        wall_language=WALL_LANGUAGE.value(read.get("wall_language")),
        kit=text(read, "kit"),
    )


def _sizes(read: object) -> tuple[int, ...]:
    """Return the number of people at each table, or nothing where one of them is none."""
    if not isinstance(read, list):
        return ()
    sizes = [_people.value(size) for size in read]
    return tuple(size for size in sizes if size is not None) if None not in sizes else ()


LAST_SESSION: Check[NewSession] = Check(
    _last_session,
    (
        NewSession(
            *("Zuiderkouw", "2026-03-12", "19:00", 60, "nl"),
            municipality="Amsterdam",
            venue="De Schakel",
            organiser="Buurtraad",
            organiser_sentence="Wij zijn van de wijk",
            round_mode="parallel",
            tables=2,
            table_sizes=(4, 5),
            present=9,
            wall_language="both",
            kit="cwb",
        ),
    ),
)
