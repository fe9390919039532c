"""A picture of the wall that was frozen: from then on it can only lose something.

What is hidden or taken back leaves it, be it a line, words of one or a sentence beside it. Words
that were corrected stand in it as they were, and nothing that came later gets in.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime

from cwb_workshop.core.contract.scene import BlackScene, CardsScene, Content, Scene, WaitingScene
from cwb_workshop.core.model.audience import Declared
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.core.model.entry_kinds import EntryKinds
from cwb_workshop.core.model.given import gives
from cwb_workshop.core.model.joined_lines import settled
from cwb_workshop.core.model.joining import is_seen
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.words_taken_back import without_words_taken_back
from cwb_workshop.core.wall.words_undone import lines_undone, without_words_undone


@dataclass(frozen=True, slots=True)
class FrozenWall:
    """A picture of the wall that stays, with what it was made from and when.

    `undone` are the steps that were undone since, as they were applied.
    """

    scene: Scene
    record: Record
    since: datetime
    undone: tuple[Step, ...] = ()

    @property
    def has_lines(self) -> bool:
        """Tell whether it is a screen of an item, on which something can be taken back."""
        return not isinstance(self.scene.content, BlackScene | WaitingScene)


def still_seen(frozen: FrozenWall, now: Record, declared: Declared) -> Record:
    """Return the record of a frozen wall without what was hidden or taken back since.

    It is that very record where nothing was.
    """
    then = frozen.record
    undone = lines_undone(then, frozen.undone)
    left = without_words_undone(then, frozen.undone, declared)
    return _without_lines_gone(without_words_taken_back(left, now, declared), now, undone)


def _without_lines_gone(then: Record, now: Record, undone: Container[str]) -> Record:
    gone = tuple(line for line in _seen(then) if line.id in undone or _is_taken_back(line, now))
    without = {key for key in then.facts if key[1] == DRAWING and key not in now.facts}
    if not gone and not without:
        return then
    taken = (Change(line, replace(line, withdrawn=True, shown=False)) for line in gone)
    after = then.after(settled(then, Step("", tuple(taken))))
    kept = {id: _no_more(line, after.entries[id]) for id, line in then.entries.items()}
    facts = {
        key: fact
        for key, fact in then.facts.items()
        if key[1] != DRAWING or (key not in without and after.facts.get(key) == fact)
    }
    return replace(then, entries=kept, facts=facts)


def lost_figures(then: Record, left: Record, kinds: EntryKinds) -> bool:
    """Tell whether a figure was taken back: what is left of them can come to others."""
    return any(
        kinds.of(line).figure and line.withdrawn and not then.entries[line.id].withdrawn
        for line in left.entries.values()
    )


def says_more(content: Content, before: Content) -> bool:
    """Tell whether a picture says something that was not in the one before it."""
    return bool(set(_values(content)) - set(_values(before)))


def is_prompt(content: Content) -> bool:
    """Tell whether a picture is a board without cards that says what to do meanwhile."""
    return isinstance(content, CardsScene) and bool(content.prompts) and not content.cards


def _seen(then: Record) -> Iterator[Entry]:
    """Yield what the room saw, by itself or in the line that it is joined with."""
    for line in then.entries.values():
        if (line.shown or line.merged_into) and gives(line) and is_seen(then, line):
            yield line


def _is_taken_back(line: Entry, now: Record) -> bool:
    """Tell whether a line is gone, or the one that it is joined with, or was hidden itself."""
    current = now.entries.get(line.id)
    if current is None or not gives(current) or not is_seen(now, current):
        return True
    return line.shown and not current.shown


def _no_more(then: Entry, after: Entry) -> Entry:
    """Return a line as it was then, with no more than what is left of it."""
    if after.withdrawn or after == then:
        return after
    return replace(
        then,
        also=min(then.also, after.also),
        themes=tuple(theme for theme in then.themes if theme in after.themes),
        fields={key: value for key, value in then.fields.items() if after.fields.get(key) == value},
    )


def _values(part: object) -> Iterator[object]:
    if is_dataclass(part):
        for field in fields(part):
            yield from _values(getattr(part, field.name))
    elif isinstance(part, tuple):
        for one in part:
            yield from _values(one)
    else:
        yield part
