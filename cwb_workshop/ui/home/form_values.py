"""The form of a new session as typed, and what comes of it: a session or what is wrong."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.dates import DateNames, read_date
from cwb_workshop.core.model.limits import NUMBERS, TEXTS, YEARS, is_near
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.new_session import MOST_TABLES, NewSession, RoundMode
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.time_of_day import read_time
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import AND, WallLanguage

Field: TypeAlias = Literal[
    "place",
    "municipality",
    "venue",
    "date",
    "start",
    "organiser",
    "organiser_sentence",
    "people",
    "tables",
    "sizes",
]

USUAL_TABLES = 4
MOST_PEOPLE = NUMBERS["present"][1]

_HALF_HOUR = 30
_LATE = timedelta(hours=1)


@value_type
class TypedForm:
    """Everything in the form, as it stands there; a variant of 0 is none that was chosen."""

    place: str
    date: str
    start: str
    tables: str
    variant: int = 0
    wall_language: WallLanguage = ""
    municipality: str = ""
    venue: str = ""
    organiser: str = ""
    organiser_sentence: str = ""
    people: str = ""
    sizes: str = ""
    round_mode: RoundMode | None = None
    kit: str = ""
    plan_of: str = ""


@value_type
class FieldFault:
    """What is wrong in a field. `home.fault.<name>` are its words, with what is filled in."""

    field: Field
    name: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)


def read_form(
    typed: TypedForm, today: date, date_names: DateNames
) -> NewSession | tuple[FieldFault, ...]:
    """Return the new session, or every fault there is, from the first field to the last."""
    place = _line(typed.place)
    faults = [] if place else [FieldFault("place", "place")]
    faults += _too_long(typed)
    day = read_date(typed.date, today, date_names)
    if day is None:
        faults.append(FieldFault("date", "date"))
    elif not is_near(day, today):
        faults.append(FieldFault("date", "far_date", {"years": YEARS}))
    start = read_time(typed.start)
    if not start:
        faults.append(FieldFault("start", "start"))
    people = read_number(typed.people, 1, MOST_PEOPLE)
    if people is None and typed.people.strip():
        faults.append(FieldFault("people", "people", {"most": MOST_PEOPLE}))
    tables = read_number(typed.tables, 1, MOST_TABLES)
    if tables is None:
        faults.append(FieldFault("tables", "tables", {"most": MOST_TABLES}))
    elif people is not None and people < tables:
        faults.append(FieldFault("tables", "empty_tables"))
    sizes = read_sizes(typed.sizes)
    if sizes is None or (sizes and tables is not None and len(sizes) != tables):
        faults.append(FieldFault("sizes", "sizes"))
    if faults or day is None or sizes is None:
        return tuple(faults)
    return NewSession(
        place=place,
        date=day.isoformat(),
        start=start,
        variant=typed.variant,
        language=typed.wall_language.split(AND)[0],
        municipality=_line(typed.municipality),
        venue=_line(typed.venue),
        organiser=_line(typed.organiser),
        organiser_sentence=_line(typed.organiser_sentence),
        round_mode=typed.round_mode,
        tables=tables,
        table_sizes=sizes,
        present=people,
        wall_language=typed.wall_language,
        kit=typed.kit,
        plan_of=typed.plan_of,
    )


def typed_of(new: NewSession | None, now: datetime, locale: Locale) -> TypedForm:
    """Return the form to begin with: today, and for the rest as it was the last time."""
    today = locale.date(now.date().isoformat())
    if new is None:
        return TypedForm(
            "", today, next_half_hour(now), str(USUAL_TABLES), wall_language=locale.language
        )
    return TypedForm(
        place=new.place,
        date=today,
        start=_start_today(new.start, now),
        tables=str(new.tables or USUAL_TABLES),
        variant=new.variant,
        wall_language=new.wall_language or new.language,
        municipality=new.municipality,
        venue=new.venue,
        organiser=new.organiser,
        organiser_sentence=new.organiser_sentence,
        people="" if new.present is None else str(new.present),
        sizes=sizes_written(new.table_sizes),
        round_mode=new.round_mode,
        kit=new.kit,
        plan_of=new.plan_of,
    )


def next_half_hour(now: datetime) -> str:
    later = now.replace(second=0, microsecond=0) + timedelta(minutes=_HALF_HOUR - 1)
    return f"{later.replace(minute=later.minute - later.minute % _HALF_HOUR):%H:%M}"


def read_number(typed: str, least: int, most: int) -> int | None:
    text = clean(typed).strip()
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        return None
    return int(text) if least <= int(text) <= most else None


def read_sizes(typed: str) -> tuple[int, ...] | None:
    """Return people per table as typed: `5, 5, 4` or `5 5 4`; None for what is none."""
    parts = clean(typed).replace(",", " ").replace(";", " ").replace("+", " ").split()
    sizes = [read_number(part, 1, MOST_PEOPLE) for part in parts]
    return None if None in sizes else tuple(size for size in sizes if size is not None)


def sizes_written(sizes: tuple[int, ...]) -> str:
    return ", ".join(str(size) for size in sizes)


def shared_out(people: int, tables: int) -> tuple[int, ...]:
    """Return people over tables as evenly as can be, the fuller tables first."""
    if people < tables:
        return ()
    each, left = divmod(people, tables)
    return tuple(each + 1 if table < left else each for table in range(tables))


def _start_today(start: str, now: datetime) -> str:
    """The usual hour, unless that is long gone today."""
    usual_start = read_time(start)
    if not usual_start:
        return next_half_hour(now)
    hour, minute = usual_start.split(":")
    usual = now.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
    return next_half_hour(now) if now - usual > _LATE else usual_start


def _too_long(typed: TypedForm) -> list[FieldFault]:
    """Return a fault for each text that is longer than its field may be."""
    texts: dict[Field, str] = {
        "place": typed.place,
        "municipality": typed.municipality,
        "venue": typed.venue,
        "organiser": typed.organiser,
        "organiser_sentence": typed.organiser_sentence,
    }
    lengths = {name: len(_line(text)) for name, text in texts.items()}
    return [
        FieldFault(name, "too_long", {"length": length, "most": TEXTS[name]})
        for name, length in lengths.items()
        if length > TEXTS[name]
    ]


def _line(typed: str) -> str:
    return " ".join(clean(typed).split())
