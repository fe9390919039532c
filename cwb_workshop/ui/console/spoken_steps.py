"""What a step of the session is called once it is done, for who listens."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cwb_workshop.core.model.brought_quotes import quotes_on_wall
from cwb_workshop.core.model.entry import PLENARY, Entry, Fact, Json, PlanItem, Step
from cwb_workshop.core.model.history import Mode
from cwb_workshop.core.model.principles import principle_of
from cwb_workshop.core.model.words import AND, Translator
from cwb_workshop.core.wall.visibility import (
    is_behind_shown,
    is_promised_shown,
    is_wheel_shown,
    read_back_table,
    wall_mode,
)
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.entries.entry_tags import DrawnTag, tags
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.entry_text import line_text
from cwb_workshop.ui.table_names import table_name

_SILENT = frozenset(
    (
        "step.time step.found step.upgrade step.bring_here step.approve step.paste step.aim "
        "step.message step.message_away step.wait "
        "step.introduce_item step.keep_picture"
    ).split()
)
"""Of the clock, or told by who asked for them."""


class SpokenSteps:
    """`tags_of` gives what the exercise of a line says behind it."""

    def __init__(self, session: Session, tags_of: Callable[[Entry], Iterable[DrawnTag]]) -> None:
        self._session = session
        self._tags_of = tags_of

    def sentence(self, step: Step, mode: Mode, words: Translator) -> str:
        """Return what was done, taken back or done again; empty where nobody asked for it."""
        if mode == "do":
            return self._done(step, words)
        what = words(step.name)
        line = self._lines(step, words, whole=False)
        key = "spoken.undone" if mode == "undo" else "spoken.redone"
        return words(key, what=f"{what}: {line}" if line else what)

    def _done(self, step: Step, words: Translator) -> str:
        if step.name in _SILENT:
            return ""
        entries = _entries(step)
        if entries:
            key = f"spoken.{step.name}{'_off' if _is_off(step, entries) else ''}"
            line = self._lines(step, words, whole=True)
            return words(key, line=line) if words.has(key) else self._otherwise(step, words)
        return self._moved(step, words)

    def _moved(self, step: Step, words: Translator) -> str:
        """Return what happened to the evening: to its agenda, its clock, its wall."""
        record, item = self._session.record, self._session.item
        if step.name == "step.open_item":
            if item is None:
                return words("spoken.undone", what=words(step.name))
            return words("spoken.step.open_item", item=short_name(self._session, item.id, words))
        if step.name == "step.wall":
            return words(f"spoken.wall.{wall_mode(record)}")
        if step.name == "step.screen":
            return self._screen(words)
        if step.name == "step.page":
            page, total = self._session.page_at
            return words("spoken.wall.page", n=page + 1, total=total)
        if step.name == "step.wall_language":
            names = record.text("wall_language").split(AND)
            told = f" {AND} ".join(self._session.room.language_name(name) for name in names)
            return words("spoken.step.wall_language", language=told)
        planned = [change.after or change.before for change in step.changes]
        items = [value for value in planned if isinstance(value, PlanItem)]
        if items:
            return " ".join(self._planned(step, item, words) for item in items)
        return self._fact(step, words)

    def _planned(self, step: Step, item: PlanItem, words: Translator) -> str:
        name = short_name(self._session, item.id, words)
        return words(f"spoken.{step.name}", item=name, n=item.minutes)

    def _screen(self, words: Translator) -> str:
        session = self._session
        table = read_back_table(session.record)
        if table:
            return words("spoken.wall.read_back", table=table)
        if is_wheel_shown(session.record):
            return words("spoken.wall.wheel")
        if quotes_on_wall(session.record):
            return words("spoken.wall.quotes")
        if is_promised_shown(session.record):
            return words("spoken.wall.promised")
        if is_behind_shown(session.record) and session.has_behind:
            return words("spoken.wall.behind")
        builds, (screen, part) = session.builds, session.screen_at
        if not builds:
            return ""
        parts = len(builds[screen].steps)
        key = "spoken.wall.part" if parts > 1 else "spoken.wall.screen"
        return words(key, n=screen + 1, total=len(builds), part=f"{part + 1}/{parts}")

    def _fact(self, step: Step, words: Translator) -> str:
        """Return what was filled in, or set on or off."""
        facts = [
            (change.after or change.before, change.after is not None) for change in step.changes
        ]
        for fact, is_set in facts:
            if not isinstance(fact, Fact):
                continue
            end = "" if is_set else "_off"
            own = f"spoken.step.{fact.key}{end}"
            if fact.key in _SWITCHES:
                return words(own) if words.has(own) else ""
            if step.name == "step.fact":
                told = _told(fact.value)
                return words(f"spoken.step.fact{end if told else '_off'}", value=told)
        return self._otherwise(step, words)

    def _otherwise(self, step: Step, words: Translator) -> str:
        own = f"spoken.{step.name}"
        if words.has(own):
            return words(own)
        return words("spoken.done", what=words(step.name)) if words.has(step.name) else ""

    def _lines(self, step: Step, words: Translator, *, whole: bool) -> str:
        """Return the one line of a step, or how many; `whole` with what stands behind it."""
        entries = _entries(step)
        if len(entries) != 1:
            return words("spoken.lines", n=len(entries)) if entries else ""
        (entry,) = entries
        if not whole:
            return line_text(entry) or entry.label
        session = self._session
        behind = tags(entry, session.record, session.kit, words, self._tags_of(entry))
        told = [line_text(entry), *(text for role, text in behind if role != "quiet")]
        if entry.table != PLENARY:
            told.append(table_name(entry.table, words))
        return ", ".join(text for text in told if text)


_SWITCHES = ("auto_show", "digits", "drawing", "pages_turn")
"""Set on or off; that a drawing is there is told by who put it there."""


def _entries(step: Step) -> list[Entry]:
    values = (change.after or change.before for change in step.changes)
    return [value for value in values if isinstance(value, Entry)]


def _is_off(step: Step, entries: list[Entry]) -> bool:
    """Tell whether a mark was taken away."""
    if step.name == "step.principle":
        return not any(map(principle_of, entries))
    return step.name == "step.highlight" and not any(entry.highlight for entry in entries)


def _told(value: Json) -> str:
    """Return a value that was filled in, as far as it can be said."""
    is_short = isinstance(value, str | int | float) and not isinstance(value, bool)
    return str(value) if is_short else ""
