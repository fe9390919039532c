"""What a joined line gives to the one it was joined with, as it is noted beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import field, replace

from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.hashes import sha256
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

GIVEN = "given"
"""The fact of a joined line that notes what the other one has from it."""

CARD = "anchor"
"""The kind of lines of which each says in parts what there is to know."""


@value_type
class Given:
    """Mentions, themes, fields with their values, and the mark of a drawing.

    `refused` names what was taken off the other line by hand (`theme money`, `field owns`,
    `drawing`): it is not given again.
    """

    mentions: int = 0
    themes: tuple[str, ...] = ()
    fields: Mapping[str, Json] = field(default_factory=dict)
    drawing: str = ""
    refused: tuple[str, ...] = ()

    def as_json(self) -> Json:
        return {
            "mentions": self.mentions,
            "themes": list(self.themes),
            "fields": dict(self.fields),
            "drawing": self.drawing,
            "refused": list(self.refused),
        }


def given_by(record: Record, line: str) -> Given | None:
    """Return what is noted beside a line; None where nothing is."""
    value = record.fact(GIVEN, line)
    if not isinstance(value, Mapping):
        return None
    mentions, fields, mark = value.get("mentions"), value.get("fields"), value.get("drawing")
    return Given(
        mentions if isinstance(mentions, int) else 0,
        _texts(value.get("themes")),
        fields if isinstance(fields, Mapping) else {},
        mark if isinstance(mark, str) else "",
        _texts(value.get("refused")),
    )


def may_have_given(record: Record, line: Entry) -> Given:
    """Return all that a line, joined by a version that noted nothing, can have given.

    What it can have been is taken to have been: rather a theme too few than words of somebody
    who took them back. Mentions are all there were.
    """
    into = record.entries[line.merged_into]
    same = {key: value for key, value in line.fields.items() if into.fields.get(key) == value}
    mark = mark_of(record.text(DRAWING, line.id))
    return Given(
        line.mentions if gives(line) else 0,
        tuple(theme for theme in line.themes if theme in into.themes),
        {key: value for key, value in same.items() if value} if into.kind == CARD else {},
        mark if mark == mark_of(record.text(DRAWING, into.id)) else "",
    )


def gives(line: Entry) -> bool:
    """Tell whether a joined line still has something to say where it is joined."""
    return not line.withdrawn and not line.internal


def mark_of(drawing: str) -> str:
    """Return a short mark of a drawing, to know it again by; empty where there is none."""
    return sha256(drawing.encode()).hexdigest()[:16] if drawing else ""


def own_part(line: Entry, given: Collection[Given]) -> Entry:
    """Return a line as it is of itself, without what those joined with it gave."""
    themes = {theme for one in given for theme in one.themes}
    fields = {
        key: value
        for key, value in line.fields.items()
        if not any(one.fields.get(key) == value for one in given if key in one.fields)
    }
    return replace(
        line,
        also=max(line.also - sum(one.mentions for one in given), 0),
        themes=tuple(theme for theme in line.themes if theme not in themes),
        fields=fields,
    )


def taken_off(line: Entry, drawing: str, given: Given) -> Iterable[str]:
    """Yield what was given and is no longer on the line that had it: somebody took it off."""
    yield from given.refused
    yield from (theme_part(theme) for theme in given.themes if theme not in line.themes)
    yield from (field_part(key) for key in given.fields if not line.fields.get(key))
    if given.drawing and not drawing:
        yield DRAWING


def theme_part(theme: str) -> str:
    return f"theme {theme}"


def field_part(key: str) -> str:
    return f"field {key}"


def _texts(value: Json) -> tuple[str, ...]:
    listed = value if isinstance(value, list | tuple) else ()
    return tuple(one for one in listed if isinstance(one, str))
