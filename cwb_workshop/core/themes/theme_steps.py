"""What is done with themes as a whole: joining two, summing one up, the order they stand in.

Joining puts the other theme on every answer that has the first, and remembers which those
were: so it can be taken apart again, and an answer typed later follows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Literal, TypeAlias

from cwb_workshop.core.model.entry import Change, Entry, Json, Step
from cwb_workshop.core.model.joined_lines import noted_as_own, own_themes
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.limits import number_within, text_within
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.themes.themes import JOINED, ThemeCount, ranking

ThemeOrder: TypeAlias = Literal["mentions", "answers"]

ORDERS: tuple[ThemeOrder, ...] = ("mentions", "answers")

SUMMARY = "themes.summary"
"""The scope of the facts that hold the sentence of each theme."""

_ORDER = "theme_order"


def summary(record: Record, theme: str) -> str:
    """Return the sentence that sums a theme up; empty where there is none."""
    return record.text(theme, SUMMARY)


def set_summary(record: Record, theme: str, text: str) -> Step:
    """Raises Refused for a sentence that is too long."""
    value = text_within("summary", " ".join(clean(text).split())) or None
    return Step("step.summary", fact_change(record, SUMMARY, theme, value))


def order(record: Record, item: str) -> ThemeOrder:
    """Return by what the themes of an item stand in order, by default by mentions."""
    return "answers" if record.text(_ORDER, item) == "answers" else "mentions"


def set_order(record: Record, item: str, by: ThemeOrder) -> Step:
    return Step("step.theme_order", fact_change(record, item, _ORDER, by))


def ordered(
    answers: Iterable[Entry], record: Record, kit: Kit, item: str
) -> tuple[ThemeCount, ...]:
    """Return the themes of these answers in the order chosen for the item."""
    ranked = ranking(answers, kit)
    if order(record, item) == "answers":
        return tuple(sorted(ranked, key=lambda row: row.rank_by_answers))
    return ranked


def joined(record: Record) -> Mapping[str, str]:
    """Return the themes that were joined, each with the one that it now stands under."""
    under: dict[str, str] = {}
    for theme, value in record.facts_of(JOINED).items():
        if isinstance(value, Mapping):
            under[theme] = str(value.get("into"))
    return under


def resolved(record: Record, theme: str) -> str:
    """Return the theme that counts for this one."""
    return _way(theme, joined(record))[-1]


def _way(theme: str, into: Mapping[str, str]) -> list[str]:
    """Return a theme, the one that it stands under, the one that stands under, and so on."""
    way = [theme]
    while (theme := into.get(theme, "")) and theme not in way:
        way.append(theme)
    return way


def join_themes(record: Record, theme: str, into: str, now: datetime) -> Step:
    """Let one theme stand under another. Raises ValueError for a theme and itself."""
    target = resolved(record, into)
    if theme == target:
        raise ValueError("a theme cannot be joined with itself")
    entries = [entry for entry in record.entries.values() if theme in own_themes(record, entry)]
    changes = [change for entry in entries for change in _joined(record, entry, theme, target, now)]
    both: list[Json] = [entry.id for entry in entries if target in own_themes(record, entry)]
    value: Json = {"into": target, "entries": [entry.id for entry in entries], "both": both}
    return Step("step.join_themes", (*changes, *fact_change(record, JOINED, theme, value)))


def followed(record: Record, themes: Collection[str], lines: Iterable[Entry]) -> Iterator[Change]:
    """Yield what notes new lines with the themes that were typed for them, where those stand
    under others: parted, they go along.
    """
    names = [line.id for line in lines if line.themes]
    into = joined(record) if names else {}
    passed = dict.fromkeys(each for theme in themes for each in _way(theme, into) if each in into)
    for theme in passed:
        held = record.fact(theme, JOINED)
        if not isinstance(held, Mapping):
            continue
        both = names if into[theme] in themes else []
        value: Json = {
            "into": into[theme],
            "entries": [*_listed(held, "entries"), *names],
            "both": [*_listed(held, "both"), *both],
        }
        yield from fact_change(record, JOINED, theme, value)


def part_themes(record: Record, theme: str, now: datetime) -> Step:
    """Take a theme out from under the one it was joined with, on the answers that had it."""
    record_of_joining = record.fact(theme, JOINED)
    if not isinstance(record_of_joining, Mapping):
        return Step("step.part_themes", ())
    into, entries, both = (
        str(record_of_joining.get("into")),
        _listed(record_of_joining, "entries"),
        _listed(record_of_joining, "both"),
    )
    changes: list[Change] = []
    for entry in record.entries.values():
        if entry.id not in entries or into not in entry.themes:
            continue
        back = (theme, into) if entry.id in both else (theme,)
        themes = [part for one in entry.themes for part in (back if one == into else (one,))]
        changes.append(Change(entry, _themed(entry, themes, now)))
    return Step("step.part_themes", (*changes, *fact_change(record, JOINED, theme, None)))


def move_theme(record: Record, entry: str, before: str, after: str, now: datetime) -> Step:
    """Give an answer one theme in place of another; an empty one means none.

    Raises Refused where it has enough of them.
    """
    answer = record.entries[entry]
    themes = [after if one == before else one for one in answer.themes]
    if not before and after:
        number_within("themes", len(themes) + 1)
        themes.append(after)
    kept = [one for one in themes if one]
    return Step("step.theme", (Change(answer, _themed(answer, kept, now)),))


def _joined(
    record: Record, entry: Entry, theme: str, into: str, now: datetime
) -> tuple[Change, ...]:
    themes = [into if one == theme else one for one in entry.themes]
    change = Change(entry, _themed(entry, themes, now))
    return (change, *noted_as_own(record, entry, into))


def _themed(entry: Entry, themes: Iterable[str], now: datetime) -> Entry:
    stamp = now.isoformat(timespec="seconds")
    return replace(entry, themes=tuple(dict.fromkeys(themes)), edited=stamp)


def _listed(held: Mapping[str, Json], key: str) -> list[str]:
    value = held.get(key)
    return [str(one) for one in value] if isinstance(value, list | tuple) else []
