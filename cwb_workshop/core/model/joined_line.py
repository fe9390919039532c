"""A line that takes from those joined with it what it does not have of itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Entry, Json
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.given import (
    CARD,
    Given,
    field_part,
    gives,
    mark_of,
    theme_part,
)
from cwb_workshop.core.model.limits import NUMBERS
from cwb_workshop.core.model.principles import PRINCIPLE


class JoinedLine:
    """A line that takes from one joined line after the other what it does not have yet."""

    def __init__(self, own: Entry, drawing: str) -> None:
        self._own = own
        self.entry = own
        self.drawing = drawing
        self.unseen: set[str] = set()
        """What comes from lines that the room does not see."""
        self.hidden: set[str] = set()
        """What of it comes from lines that stay hidden."""

    def take(self, giver: Entry, photo: str, refused: Iterable[str], *, hidden: bool) -> Given:
        """Take what a line gives; return what to note of it. `hidden`: that line stays hidden."""
        off = tuple(dict.fromkeys(refused))
        if not gives(giver):
            return Given(refused=off)
        themes = self._themes_with(giver, off)
        given = Given(
            giver.mentions,
            tuple(theme for theme in giver.themes if theme in {*themes} - {*self._own.themes}),
            self._fields_of(giver, off),
            "" if self.drawing or DRAWING in off else mark_of(photo),
            off,
        )
        if not giver.shown:
            new = {theme for theme in themes if theme not in self.entry.themes}
            words = {*new, *map(repr, given.fields.values()), given.drawing} - {""}
            self.unseen |= words
            self.hidden |= words if hidden else set()
        self.drawing = photo if given.drawing else self.drawing
        self.entry = replace(
            self.entry,
            also=self.entry.also + giver.mentions,
            themes=themes,
            fields={**self.entry.fields, **given.fields},
        )
        return given

    def _themes_with(self, giver: Entry, off: Collection[str]) -> tuple[str, ...]:
        """Return the themes with those of another line, as many as a line may have."""
        theirs = (theme for theme in giver.themes if theme_part(theme) not in off)
        both = tuple(dict.fromkeys((*self.entry.themes, *theirs)))
        return both[: max(NUMBERS["themes"][1], len(self.entry.themes))]

    def _fields_of(self, giver: Entry, off: Collection[str]) -> Mapping[str, Json]:
        if self.entry.kind != giver.kind or giver.kind not in (CARD, ANSWER.id):
            return {}
        is_card = giver.kind == CARD
        return {
            key: value
            for key, value in giver.fields.items()
            if (is_card or key == PRINCIPLE)
            and value
            and not self.entry.fields.get(key)
            and field_part(key) not in off
        }
