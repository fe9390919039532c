"""A comparison as rows of plain text, under calm headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.comparison import Comparison
from cwb_workshop.ui.entry_text import line_text
from cwb_workshop.ui.table_names import table_name

_ASPECTS: tuple[tuple[str, Callable[[Entry], object]], ...] = (
    ("table", lambda entry: (entry.table, entry.round)),
    ("themes", lambda entry: entry.themes),
    ("also", lambda entry: entry.also),
    ("highlight", lambda entry: (entry.highlight, entry.quote)),
    ("merged", lambda entry: entry.merged_into),
    ("fields", lambda entry: entry.fields),
)


@value_type
class Difference:
    """A row of the list; a heading says how many rows follow."""

    text: str
    heading: bool = False


def differences(comparison: Comparison, words: Translator) -> tuple[Difference, ...]:
    """Return what is only here, only there, and different, each under its heading."""
    if comparison.same:
        return (Difference(words("keeping.differences.same"), heading=True),)
    rows: list[Difference] = []
    for name, lines in (
        ("only_now", [_line(entry, words) for entry in comparison.only_now]),
        ("only_then", [_line(entry, words) for entry in comparison.only_then]),
        ("different", [_changed(*pair, words) for pair in comparison.different]),
    ):
        if lines:
            heading = words(f"keeping.differences.{name}", n=len(lines))
            rows += [Difference(heading, heading=True), *map(Difference, lines)]
    if comparison.settings:
        settings = words("keeping.differences.settings", n=comparison.settings)
        rows.append(Difference(settings, heading=True))
    return tuple(rows)


def _line(entry: Entry, words: Translator) -> str:
    parts = [entry.label, table_name(entry.table, words), line_text(entry)]
    if entry.withdrawn:
        parts.append(words("keeping.differences.was_withdrawn"))
    return " · ".join(part for part in parts if part)


def _changed(then: Entry, now: Entry, words: Translator) -> str:
    parts = [now.label, *_aspects(then, now, words)]
    return " · ".join(part for part in parts if part)


def _aspects(then: Entry, now: Entry, words: Translator) -> Iterator[str]:
    before, after = line_text(then), line_text(now)
    if before != after:
        yield words("keeping.differences.text", then=before, now=after)
    else:
        yield after
    if then.withdrawn != now.withdrawn:
        name = "withdrawn" if now.withdrawn else "brought_back"
        yield words(f"keeping.differences.{name}")
    for name, aspect in _ASPECTS:
        if aspect(then) != aspect(now) and not (name == "fields" and before != after):
            yield words(f"keeping.differences.{name}")
