"""The page of the documents that prints the limits that the program keeps to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.limits import (
    KIT_TEXTS,
    LONGEST_LINE,
    MOST_KIT_BYTES,
    MOST_KIT_FILES,
    MOST_KITS,
    MOST_MINUTES,
    MOST_PASTED_CHARACTERS,
    MOST_PASTED_LINES,
    MOST_VARIANTS,
    NUMBERS,
    TEXTS,
    YEARS,
)

PAGE = Path(__file__).resolve().parent.parent / "docs" / "limits.md"

_HEAD = f"""# Limits

Printed by `scripts/limits_page.py` from `cwb_workshop/core/model/limits.py`: one table for the
field, the forms, the grid, a script and the form of a new session. What goes past a limit is
refused in one sentence that names the field and the limit, and stays where it was typed. A session
that holds more already, from an earlier version or from elsewhere, opens as it is; you are told how
many texts that are.

Characters are counted after cleaning: what nobody sees (zero-width characters, direction marks,
soft hyphens, fillers) is no text. It stays only where a script or an emoji needs it.

Dates, such as that of an agreement, lie within {YEARS} years of the day of the session. The year of
a headline is one of the {YEARS} behind it.

Amounts are read in the language of the session: `120.000` is 120 thousand in Dutch, `120,000` in
English. What could be two amounts is refused; `1.5`, `1,5`, `120k` and `1.2m` can only be one.

Pasted into the capture field, a text may have {MOST_PASTED_LINES:,} lines and
{MOST_PASTED_CHARACTERS:,} characters. A line of more than {LONGEST_LINE:,} characters goes into no
field, and is never cut.

A kit has at most {MOST_VARIANTS} lengths of at most {MOST_MINUTES:,} minutes,
{MOST_KIT_FILES} files and {MOST_KIT_BYTES:,} bytes, also as an archive; in the folder of kits at
most {MOST_KITS} are looked at.
"""


def page() -> str:
    """Return the page as it should be."""
    words = load_words("en", ["limit"])
    texts = ((words(f"limit.text.{name}"), f"{most:,}") for name, most in TEXTS.items())
    numbers = (
        (words(f"limit.number.{name}"), _bounds(name, lowest, highest))
        for name, (lowest, highest) in NUMBERS.items()
    )
    kit = ((f"`{name}`", f"{most:,}") for name, most in KIT_TEXTS.items())
    return "\n".join(
        (
            _HEAD,
            *_table("Texts", ("What", "Most characters"), texts),
            *_table("Numbers", ("What", "From and to"), numbers),
            *_table("Texts of a kit", ("Key", "Most characters"), kit),
        )
    )


def _bounds(name: str, lowest: int, highest: int) -> str:
    is_year = name.endswith("year")
    return f"{lowest} to {highest}" if is_year else f"{lowest:,} to {highest:,}"


def _table(title: str, head: tuple[str, str], rows: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    lines = (f"| {what.rstrip(',')} | {most} |" for what, most in rows)
    return (f"## {title}", "", f"| {head[0]} | {head[1]} |", "|---|---:|", *lines, "")
