"""What copies of a session made differently, each side in a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from cwb_workshop.archive.desk import StoredDivergence
from cwb_workshop.core.model.entry import Entry, Fact, PlanItem, Value
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator


def told_side(divergence: StoredDivergence, side: int, words: Translator) -> str:
    """Return one side of what copies made differently, in a line."""
    value = divergence.sides[side]
    if value is None:
        return words("archive.side.gone")
    others = [one for one in divergence.sides if one is not None and one is not value]
    return clean(_told(value, others, words))


def _told(value: Value, others: list[Value], words: Translator) -> str:
    if isinstance(value, Fact):
        return f"{_called(value.key, words)}: {_plain(value.value)}"
    if isinstance(value, PlanItem):
        key = "archive.side.dropped" if value.dropped else "archive.side.planned"
        return words(key, item=value.id, n=value.minutes)
    if not isinstance(value, Entry):
        return ""
    said = f"{value.label} {value.text}".strip()
    if value.withdrawn:
        said = words("archive.side.withdrawn", line=said)
    # Where the words are the same, what stands beside them tells the sides apart.
    if any(isinstance(one, Entry) and one.text == value.text for one in others):
        said = " ".join((said, *_beside(value)))
    return said


def _beside(entry: Entry) -> Iterator[str]:
    """Give what stands beside the words of a line, with the signs by which it is typed."""
    yield from (_plain(part) for part in entry.fields.values() if part)
    yield from (f"#{theme.removeprefix('#')}" for theme in entry.themes)
    if entry.also:
        yield f"+{entry.also}"
    if entry.highlight:
        yield "!"


def _called(key: str, words: Translator) -> str:
    """Return what a fact is called where its limit is told; others go by their key."""
    names = (f"limit.{kind}.{key}" for kind in ("number", "text"))
    return next((words(name).rstrip(",") for name in names if words.has(name)), key)


def _plain(value: object) -> str:
    return value if isinstance(value, str) else _json(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=list)
