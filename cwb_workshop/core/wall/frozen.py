"""A picture of the wall that was frozen: from then on it can only lose something.

What is hidden or taken back leaves it, be it a line, words of one, a photo or a sentence beside it.
Words that were corrected stand in it as they were, and nothing that came later gets in. What is
left after a step is what the next one is taken from: so what left once cannot come back.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import datetime

from cwb_workshop.core.contract.scene import BlackScene, CardsScene, Content, Scene, WaitingScene
from cwb_workshop.core.model.audience import Declared, strings
from cwb_workshop.core.model.drawing import DRAWING
from cwb_workshop.core.model.entry import Change, Entry, Fact, Step
from cwb_workshop.core.model.given import GIVEN, gives
from cwb_workshop.core.model.illustrations import ILLUSTRATIONS, as_json, illustrations_of
from cwb_workshop.core.model.joined_lines import settled
from cwb_workshop.core.model.joining import is_seen
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.themes.themes import is_free
from cwb_workshop.core.wall.parts_apart import PartsApart
from cwb_workshop.core.wall.words_taken_back import are_words, is_figure, without_words_taken_back
from cwb_workshop.core.wall.words_undone import lines_undone, without_words_undone


@value_type
class FrozenWall:
    """A picture of the wall that stays, as it is by now.

    `record` is what it was drawn from at `since`, `left` what is left of that.
    """

    scene: Scene
    record: Record
    left: Record
    since: datetime

    @property
    def has_lines(self) -> bool:
        """Tell whether it is a screen of an item, on which something can be taken back."""
        return not isinstance(self.scene.content, BlackScene | WaitingScene)


def frozen_wall(scene: Scene, record: Record, since: datetime) -> FrozenWall:
    """Freeze a picture. It holds on to what it is drawn from, also where the record of a session
    changes in place.
    """
    held = Record(dict(record.entries), dict(record.facts), dict(record.plan), dict(record.visits))
    return FrozenWall(scene, held, held, since)


def can_take(step: Step, left: Record, declared: Declared) -> bool:
    """Tell, quickly, whether a step can take anything away from what is left."""
    return any(_touches(change, left, declared) for change in step.changes)


def _touches(change: Change, left: Record, declared: Declared) -> bool:
    value = change.after if change.before is None else change.before
    if isinstance(value, Entry):
        # A line that came later can be what one of these is joined with.
        return change.before is not None or value.id in left.entries
    held = left.facts.get((value.scope, value.key)) if isinstance(value, Fact) else None
    return held is not None and (
        held.key in (DRAWING, ILLUSTRATIONS)
        or are_words(held, left, declared)
        or is_figure(held, left, declared)
    )


def what_is_left(then: Record, now: Record, undone: Iterable[Step], declared: Declared) -> Record:
    """Return what a frozen wall is drawn from without what was hidden or taken back since.

    `undone` are the steps that were undone since, as they were applied. It is that very record
    where nothing was.
    """
    apart = PartsApart(declared, then, now, tuple(undone))
    held, steps, now = apart.record(then), apart.steps, apart.record(now)
    lines = lines_undone(held, steps)
    left = without_words_undone(held, steps, declared)
    left = _without_lines_gone(without_words_taken_back(left, now, declared), now, lines)
    left = _without_illustrations_gone(left, now)
    return then if left is held else left


def _without_illustrations_gone(then: Record, now: Record) -> Record:
    """Return a record without the pictures that were taken out of their items since."""
    facts = dict(then.facts)
    for item, key in then.facts:
        if key != ILLUSTRATIONS:
            continue
        there = {one.mark for one in illustrations_of(now, item)}
        rows = illustrations_of(then, item)
        kept = tuple(one for one in rows if one.mark in there)
        if kept != rows:
            facts[item, key] = Fact(item, key, as_json(kept) or [])
    return then if facts == then.facts else replace(then, facts=facts)


def _without_lines_gone(then: Record, now: Record, undone: Container[str]) -> Record:
    gone = tuple(line for line in _seen(then) if line.id in undone or _is_taken_back(line, now))
    photos = {key: fact for key, fact in then.facts.items() if key[1] == DRAWING}
    without = {key for key, photo in photos.items() if now.facts.get(key) != photo}
    if not gone and not without:
        return then
    taken = (Change(line, replace(line, withdrawn=True, shown=False)) for line in gone)
    after = then.after(settled(then, Step("", tuple(taken))))
    kept = {id: _no_more(line, after.entries[id]) for id, line in then.entries.items()}
    facts = {key: fact for key, fact in then.facts.items() if key[1] not in (DRAWING, GIVEN)}
    # What is noted of joined lines goes with them: the next step is told by it who gave what.
    facts |= {key: fact for key, fact in after.facts.items() if key[1] == GIVEN}
    facts |= {
        key: photo
        for key, photo in photos.items()
        if key not in without and after.facts.get(key) == photo
    }
    return replace(then, entries=kept, facts=facts)


def lost_figures(then: Record, left: Record, declared: Declared) -> bool:
    """Tell whether a figure was taken back: what is left of them can come to others."""
    filled_in = (fact for key, fact in then.facts.items() if key not in left.facts)
    return any(is_figure(fact, then, declared) for fact in filled_in) or any(
        declared.kinds.of(line).figure and line.withdrawn and not then.entries[line.id].withdrawn
        for line in left.entries.values()
    )


def says_more(content: Content, before: Content) -> bool:
    """Tell whether a picture says something that was not in the one before it."""
    return bool(set(_values(content)) - set(_values(before)))


def says_other_words(content: Content, before: Content, left: Record, declared: Declared) -> bool:
    """Tell whether a picture says words, or shows a photo, that were not in the one before it:
    what stood behind those that left.
    """
    said = list(_texts(before))
    more = set(_texts(content)).difference(said)
    there = "\n".join(said)
    return bool(more) and any(
        any(words in text for text in more) and words not in there
        for words in _words(left, declared)
    )


def _words(left: Record, declared: Declared) -> Iterator[str]:
    """Yield what somebody said or filled in, and the photos."""
    for line in left.entries.values():
        yield from filter(_has_a_letter, (line.text, *strings(line.fields)))
        yield from (theme.removeprefix("#") for theme in line.themes if is_free(theme))
    for fact in left.facts.values():
        if fact.key == DRAWING or are_words(fact, left, declared):
            yield from filter(_has_a_letter, strings(fact.value))


def _has_a_letter(text: str) -> bool:
    return any(map(str.isalpha, text))


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


def _texts(content: Content) -> Iterator[str]:
    return (value for value in _values(content) if isinstance(value, str))


def _values(part: object) -> Iterator[object]:
    if is_dataclass(part):
        for field in fields(part):
            yield from _values(getattr(part, field.name))
    elif isinstance(part, tuple):
        for one in part:
            yield from _values(one)
    else:
        yield part
