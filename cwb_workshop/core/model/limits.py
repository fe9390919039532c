"""How long a text may be, how high a number, how far a date: one table for every door.

`docs/limits.md` prints it. What a session holds already may be more, and stays; only what
comes in is measured. Imports next to nothing: the form of the first window waits for this.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.words import Sentences

LINE = "line"
"""Whatever has no length of its own is as long as a captured line at most."""

TEXTS: Mapping[str, int] = {
    LINE: MAX_TEXT,
    "word": 40,
    "sentence": 160,
    "headline": 80,
    "story": 400,
    "step": 400,
    "anchor": 80,
    "buys": 120,
    "hires": 120,
    "owns": 120,
    "contact": 120,
    "to": 120,
    "who": 120,
    "by_words": 60,
    "help": 200,
    "reason": 200,
    "remark": 200,
    "theme": 40,
    "summary": 160,
    "in_short": 300,
    "case": 120,
    "place": 60,
    "municipality": 60,
    "venue": 80,
    "organiser": 80,
    "organiser_sentence": 160,
    "id": 60,
    "search": 200,
    "message": 120,
    "alt": 300,
}
"""The most characters, by the kind of line or the key of the field."""

KIT_TEXTS: Mapping[str, int] = {
    "id": 60,
    "code": 20,
    "title": 80,
    "short": 40,
    "name": 80,
    "original": 80,
    "scale": 40,
    "heading": 120,
    "lines": 300,
    "question": 200,
    "follow_ups": 200,
    "statement": 200,
    "example": 300,
    "explanation": 600,
    "notes": 2000,
    "characteristics_notes": 2000,
    "cards": 600,
    "colophon": 1500,
    "credit": 400,
    "principles_credit": 80,
    "chapter": 80,
    "words": 300,
    "currency": 3,
}
"""The most characters of a text of a kit, by its key; what refers to a name has none."""

NUMBER = "number"
"""Whatever has no bounds of its own has these."""

NUMBERS: Mapping[str, tuple[int, int]] = {
    NUMBER: (0, 9999),
    "table": (0, 99),
    "tables": (1, 99),
    "present": (0, 9999),
    "table_sizes": (0, 9999),
    "roles": (0, 9999),
    "voters": (0, 9999),
    "hands": (0, 9999),
    "dots": (0, 9999),
    "scores": (0, 9999),
    "dots_per_person": (0, 99),
    "max_per_option": (0, 99),
    "slips": (1, 99),
    "phases": (1, 60),
    "minutes": (0, 240),
    "extra": (0, 240),
    "countdown": (0, 120),
    "also": (0, 99),
    "times": (1, 99),
    "themes": (0, 10),
    "x": (1, 5),
    "y": (1, 5),
    "influence": (1, 5),
    "willingness": (1, 5),
    "session_year": (1990, 2099),
    "euros": (0, 999_999_999_999),
}
"""The least and the most, by the key of the field; `extra` in minutes, `themes` on one line.

No dots per person, or on one option, means: as many as the kit has.
"""

DAYS = ("by", "report_date", "response_date", "next_meeting")
"""The keys of what is a day."""

MOST_MINUTES = 24 * 60
"""The longest variant of a kit."""

MOST_KITS, MOST_KIT_FILES, MOST_KIT_BYTES = 50, 40, 2_000_000
"""So many kits in the folder, and files and bytes in one; the largest kit of the program has a
tenth of that.
"""

MOST_VARIANTS = 6
"""So many lengths a kit can have: they stand side by side in the form."""

YEARS = 30
"""So many years before or after a session its dates may lie, and a headline after it."""

LONGEST_LINE = 30_000
"""The most characters that a field takes at once; Qt would cut at 32,767, without a word."""

MOST_PASTED_LINES = 50_000
MOST_PASTED_CHARACTERS = 5_000_000
"""In one paste. A whole evening has a few hundred lines."""

_DIGITS = "0123456789"


def text_limit(field: str) -> str:
    """Return under which name the length of a field stands: `reason` for the key `reason2`."""
    name = field.rstrip(_DIGITS)
    return name if name in TEXTS else LINE


def number_limit(field: str) -> str:
    """Return under which name the bounds of a number stand: `hands` for the key `hands_2`."""
    name = field if field in NUMBERS else field.partition("_")[0]
    return name if name in NUMBERS else NUMBER


def text_within(field: str, text: str) -> str:
    """Return a text that is as long as its field may be. Raises Refused for a longer one."""
    name = text_limit(field)
    if len(text) > TEXTS[name]:
        named = Sentences(((f"limit.text.{name}", {}),))
        raise Refused("limit.too_long", field=named, length=len(text), most=TEXTS[name])
    return text


def number_within(field: str, number: int, bounds: tuple[int, int] | None = None) -> int:
    """Return a number that its field may have. Raises Refused for a lower or a higher one."""
    lowest, highest = bounds or NUMBERS[field]
    if not lowest <= number <= highest:
        named = Sentences(((f"limit.number.{field}", {}),))
        raise Refused("limit.bounds", field=named, lowest=lowest, highest=highest)
    return number


def is_near(day: date, other: date) -> bool:
    """Say whether a day lies at most so many years from another."""
    first = other.year - YEARS, other.month, other.day
    last = other.year + YEARS, other.month, other.day
    return first <= (day.year, day.month, day.day) <= last


def day_within(day: date, session: date) -> date:
    """Return a day that lies near enough to that of a session. Raises Refused for another."""
    if not is_near(day, session):
        raise Refused("limit.date", years=YEARS)
    return day
