"""What is done with captured lines: each wish becomes one step of the session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer

from cwb_workshop.core.agenda.rounds import choose_mode, move_lines
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model import joining
from cwb_workshop.core.model.entry import Entry, Json, Step
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.new_session import ROUND_MODES
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.themes.theme_steps import resolved
from cwb_workshop.session.retyping import Retyping
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import Need
from cwb_workshop.ui.console.capture.message_line import refusal_of
from cwb_workshop.ui.console.entries.selection import joined_in
from cwb_workshop.ui.console.work_area import WorkArea

_Edit = Callable[[Record, str, datetime], Step]


class LineCommands:
    """Acts on the selected lines; without a selection on the newest."""

    def __init__(self, session: Session, work: WorkArea, words: Callable[[], Translator]) -> None:
        self._session = session
        self._kinds = session.kinds
        self._work = work
        self._words = words
        self._retyping = Retyping(session)
        work.lines.enter_pressed.connect(self._enter)
        work.lines.opened.connect(self._tell_changed)
        work.lines.retyped.connect(self._show_edited)
        work.lines.sign_asked.connect(self._accept)
        work.lines.edit_left.connect(self._edit_left)
        work.lines.edit_ended.connect(self._edit_ended)
        self._edited, self._edited_text = "", ""
        self._accepted: tuple[str, ...] = ()
        self._unsure: list[str] = []

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "to_lines": self._to_lines,
            "edit": self._edit,
            "also": lambda: self._each(editing_steps.also_mentioned),
            "highlight": lambda: self._each(editing_steps.toggle_highlight),
            "merge": self._merge,
            "unmerge": self._unmerge,
            "withdraw": self._withdraw,
            "show_line": self._show_line,
            "by_theme": self._choose_order,
            "find": self._work.search,
            "theme": self._work.choose_theme,
        }

    def has(self, need: Need) -> bool:
        """Tell whether there are lines of the kind that an action needs."""
        if need == "shown":
            return bool(self._work.model.rowCount())
        if need == "merged":
            return bool(joined_in(self._session.record, self._work.lines.selected()))
        targets = self._work.targets()
        if need == "joinable":
            return any(self._kinds.of(entry).joinable for entry in targets)
        return any(need == "line" or entry.kind == "answer" for entry in targets)

    def edit_text(self, entry: str, text: str) -> None:
        """Make a line what was typed for it, signs and all. What is refused stays in that line,
        which opens again with it; with Esc the line stays as it was.
        """
        try:
            step = self._retyping.step(entry, text, self._accepted)
        except Refused as refusal:
            self._retyping.keep_draft(entry, text)
            self._work.capture.refuse(refusal, why=partial(self._why_refused, entry))
            # In the next turn: its editor is about to close.
            QTimer.singleShot(0, self._work.lines, partial(self._open_again, entry))
            return
        self._work.capture.hush()
        self._session.do(step)

    def _why_refused(self, entry: str) -> Refused | None:
        """Return why an edit that is kept half could not be stored."""
        before = self._session.record.entries.get(entry)
        draft = "" if before is None else self._retyping.draft(before)
        return refusal_of(partial(self._retyping.step, entry, draft)) if draft else None

    def _tell_changed(self, entry: Entry) -> None:
        """Show the line beside what was typed for it earlier, where both can not be one."""
        if not self._retyping.half_edit(entry).whole:
            line = self._retyping.typed(entry)
            self._work.capture.say(self._words()("console.changed_meanwhile", line=line))

    def _show_edited(self, entry: str, text: str) -> None:
        """Show what a line that is edited becomes, and let Tab take what may be a sign in it."""
        self._edited, self._edited_text = entry, text
        self._keep_half(entry, text)
        self._accepted = tuple(sign for sign in self._accepted if sign in text)
        shown = self._retyping.preview(entry, text, self._accepted)
        self._unsure = [sign.sign for sign in shown.unsure if sign.can_be_taken]
        self._work.lines.offer_sign(offered=bool(self._unsure))
        self._work.capture.show_chips(shown)
        self._work.capture.look_again()

    def _accept(self) -> None:
        """Take the first thing in the line that may be a sign."""
        self._accepted = (*self._accepted, *self._unsure[:1])
        self._work.model.take_as_changed(self._edited)
        self._show_edited(self._edited, self._edited_text)

    def _keep_half(self, entry: str, text: str) -> None:
        """Keep an edit that is not done: an item may open, or the power fail."""
        before = self._session.record.entries[entry]
        self._retyping.keep_draft(
            entry, "" if text.rstrip() == self._retyping.typed(before) else text
        )

    def _edit_left(self) -> None:
        """The line stays as it was."""
        self._work.capture.hush()
        if self._edited:
            self._retyping.keep_draft(self._edited, "")

    def _edit_ended(self) -> None:
        self._edited = ""
        self._accepted = ()
        self._work.model.take_as_changed("")
        self._work.lines.offer_sign(offered=False)
        self._work.capture.refresh()

    def _open_again(self, entry: str) -> None:
        """Open a line that was refused, unless the hands are somewhere else by now."""
        lines = self._work.lines
        if lines.hasFocus():
            lines.select(entry)
            lines.edit(lines.currentIndex())

    def fill_in(self, scope: str, key: str, value: Json) -> None:
        """Set a fact of the session or of an item, or a field of an entry. What cannot be taken
        stays in the form, with the reason.
        """
        session = self._session
        record, now = session.record, session.now()
        try:
            if session.read_only:
                raise Refused("capture.read_only")
            if scope in record.entries:
                session.do(editing_steps.set_fields(record, scope, {key: value}, now))
            elif not scope or scope in record.plan:
                session.do(_fact(record, scope, key, value))
        except Refused as refusal:
            self._work.form.refuse(self._words()(refusal.key, **refusal.values))

    def move(self, table: int) -> None:
        """Move the selected lines to a table, and to the question that it holds."""
        session = self._session
        moved = [entry for entry in self._work.lines.selected() if entry.table != table]
        session.do(move_lines(session.record, session.kit, moved, table, session.now()))

    def toggle_theme(self, theme: str) -> None:
        """Put a theme on the lines, or take it off; with none selected, on the newest answer."""
        now = self._session.now()
        theme = resolved(self._session.record, theme)

        def step() -> Step:
            answers = [one for one in self._work.targets(ANSWER.id) if one.kind == ANSWER.id]
            if not answers:
                others = self._work.lines.selected() or self._work.scope != "item"
                raise Refused("capture.themes_of_answers" if others else "capture.signs_alone")
            record = self._session.record
            each = (editing_steps.toggle_theme(record, one.id, theme, now) for one in answers)
            return _together(each, "step.theme")

        self._try(step)

    def _each(self, edit: _Edit) -> None:
        now = self._session.now()
        steps = [edit(self._session.record, entry.id, now) for entry in self._work.targets()]
        if steps:
            self._session.do(_together(steps, steps[0].name))

    def _try(self, make: Callable[[], Step]) -> None:
        """Do a step, or say why it cannot be made."""
        try:
            step = make()
        except Refused as refusal:
            self._work.capture.refuse(refusal, why=partial(refusal_of, make))
            return
        self._session.do(step)

    def _choose_order(self) -> None:
        if not self._work.choose_order():
            raise Refused("console.needs.themes")

    def _to_lines(self) -> None:
        work = self._work
        if work.model.rowCount():
            if not work.lines.selected():
                work.lines.select_newest()
            work.lines.setFocus()

    def _edit(self) -> None:
        targets = self._work.targets()
        if not targets or not targets[0].text:
            raise Refused("console.needs.words")
        lines = self._work.lines
        lines.select(targets[0].id)
        lines.setFocus()
        lines.edit(lines.currentIndex())

    def _enter(self) -> None:
        """Open the line; to one that was searched for one only goes, where it stands."""
        work = self._work
        if work.scope == "find":
            work.to_hit(work.lines.currentIndex().row())
            return
        work.lines.edit(work.lines.currentIndex())

    def _merge(self) -> None:
        """Join the selected lines; with one selected, with the line above it."""
        work = self._work
        joined = self._joinable()
        if len(joined) == 1:
            joined = [*self._above(joined[0]), *joined]
        if len(joined) < 2:
            work.capture.say(self._words()("console.merge_two"))
            return
        into, *others = joined
        ids = [entry.id for entry in others]
        self._session.do(joining.merge(self._session.record, into.id, ids, self._session.now()))
        work.lines.select(into.id)

    def _joinable(self) -> list[Entry]:
        targets = self._work.targets()
        joined = [entry for entry in targets if self._kinds.of(entry).joinable and entry.is_active]
        return [entry for entry in joined if entry.kind == joined[0].kind]

    def _above(self, entry: Entry) -> list[Entry]:
        """Return the nearest answer above a line that it could be joined with."""
        model = self._work.model
        for row in range(model.row_of(entry.id) - 1, -1, -1):
            above = model.entry(model.index(row))
            if above is not None and above.kind == entry.kind and above.is_active:
                return [above]
        return []

    def _unmerge(self) -> None:
        """Take the selected lines apart: out of the line they are in, or all that is in them."""
        session = self._session
        joined = [entry.id for entry in joined_in(session.record, self._work.lines.selected())]
        if joined:
            session.do(joining.unmerge(session.record, joined, session.now()))

    def _withdraw(self) -> None:
        """Withdraw the lines; those that were withdrawn come back."""
        targets = self._work.targets()
        if targets and all(entry.withdrawn for entry in targets):
            self._each(editing_steps.bring_back)
        else:
            self._each(editing_steps.withdraw)

    def _show_line(self) -> None:
        """Show the lines on the wall, or hide them; a withdrawn one can only be hidden, so that it
        is not seen when it is brought back.
        """
        chosen = [e for e in self._work.targets() if not e.merged_into and not e.internal]
        targets = [e for e in chosen if not e.withdrawn] or [e for e in chosen if e.shown]
        ids = [entry.id for entry in targets]
        if not ids:
            raise Refused("console.needs.showable")
        release = (
            editing_steps.hide if all(entry.shown for entry in targets) else editing_steps.show
        )
        self._session.do(release(self._session.record, ids))


def _together(steps: Iterable[Step], name: str) -> Step:
    """Return several edits as one step, so that one undo takes them back."""
    return Step(name, tuple(change for step in steps for change in step.changes))


def _fact(record: Record, scope: str, key: str, value: Json) -> Step:
    """Set a fact; a mode of the rounds also deals the tables out."""
    for mode in ROUND_MODES:
        if not scope and key == "round_mode" and value == mode:
            return choose_mode(record, mode)
    return editing_steps.set_fact(record, scope, key, value)
