"""What each named action of the console does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QMessageBox

from cwb_workshop.core import actions, moves
from cwb_workshop.core.agenda import repair, standing, timer
from cwb_workshop.core.entry import Entry, Json, Step
from cwb_workshop.core.errors import Refused
from cwb_workshop.core.projection import wall_language, wall_mode
from cwb_workshop.core.scene import WallMode
from cwb_workshop.core.words import WallLanguage, Words
from cwb_workshop.session import Session
from cwb_workshop.ui.console.help_sheet import HelpSheet

if TYPE_CHECKING:
    from cwb_workshop.ui.console.window import ConsoleWindow

_NEXT_LANGUAGE: Mapping[WallLanguage, WallLanguage] = {"nl": "en", "en": "both", "both": "nl"}
_ONE_MINUTE = 60


class Commands:
    """Turns wishes into steps of the session. Knows the window only to ask and to tell."""

    def __init__(self, session: Session, window: ConsoleWindow) -> None:
        self._session = session
        self._window = window
        self._does: Mapping[str, Callable[[], object]] = {
            "save_line": window.work.capture.enter,
            "save_next_table": self._save_and_next_table,
            "park": window.work.capture.park,
            "to_field": window.work.capture.field.setFocus,
            "to_lines": self._to_lines,
            "edit": self._edit,
            "also": lambda: self._each(actions.also_mentioned),
            "highlight": lambda: self._each(actions.toggle_highlight),
            "merge": self._merge,
            "unmerge": self._unmerge,
            "withdraw": self._withdraw,
            "show_line": self._show_line,
            "find": window.work.search,
            "undo": self._session.undo,
            "redo": self._session.redo,
            "next_screen": self._session.next_screen,
            "previous_screen": self._session.previous_screen,
            "next_item": self._session.next_item,
            "previous_item": self._session.previous_item,
            "agenda": window.agenda.take_focus,
            "show_item": self._show_item,
            "freeze": lambda: self._toggle_wall("frozen"),
            "black": lambda: self._toggle_wall("black"),
            "waiting": self.escape,
            "wall_page": window.page_requested.emit,
            "full_screen": window.full_screen_requested.emit,
            "wall_language": self._wall_language,
            "timer": self._timer,
            "minute": self._minute,
            "save_time": self._save_time,
            "questions": self._questions,
            "form": window.work.form.take_focus,
            "report": window.report_requested.emit,
            "notes_larger": lambda: window.side.larger(1),
            "notes_smaller": lambda: window.side.larger(-1),
            "language": window.speak_other_language,
            "switch_on": self._switch_on,
            "end": self._end,
            "home": window.home_requested.emit,
            "help": self._help,
        }

    @property
    def _words(self) -> Words:
        return self._window.words

    def run(self, action: str) -> None:
        """Do an action. What the session refuses is said above the field."""
        try:
            self._does[action]()
        except Refused as refusal:
            self._window.work.capture.say(self._words(refusal.key, **refusal.values))

    def open_item(self, item: str) -> None:
        current = self._session.item
        if current is None or current.id != item:
            self._session.open_item(item)
        self._window.work.capture.field.setFocus()

    def edit_text(self, entry: str, text: str) -> None:
        try:
            step = actions.edit_text(self._session.record, entry, text, self._session.now())
        except Refused as refusal:
            self._window.work.capture.say(self._words(refusal.key, **refusal.values))
            self._window.work.capture.field.setText(text)
            return
        self._session.do(step)

    def fill_in(self, scope: str, key: str, value: Json) -> None:
        """Set a fact of the session or of an item, or a field of an entry."""
        record = self._session.record
        if scope in record.entries:
            step = actions.set_fields(record, scope, {key: value}, self._session.now())
        else:
            step = actions.set_fact(record, scope, key, value)
        self._session.do(step)

    def to_table(self, table: int) -> None:
        """Move the selected lines to a table; without any, choose it for the next line."""
        selected = self._window.work.lines.selected()
        if selected and self._window.work.lines.hasFocus():
            now = self._session.now()
            steps = [
                actions.set_table(self._session.record, entry.id, table, now)
                for entry in selected
                if entry.table != table
            ]
            self._do_together(steps, "step.table")
        else:
            self._window.work.capture.choose_table(table)

    def toggle_theme(self, theme: str) -> None:
        """Put a theme on the selected lines, or on the newest; or take it off."""
        targets = [entry for entry in self._window.work.targets() if entry.kind == "answer"]
        now = self._session.now()
        steps = [actions.toggle_theme(self._session.record, e.id, theme, now) for e in targets]
        self._do_together(steps, "step.theme")

    def escape(self) -> None:
        """Go back a little: to the item, to the field, and last to the waiting page."""
        work = self._window.work
        if work.scope != "item":
            work.show_item()
        elif work.lines.selected() or work.lines.hasFocus():
            work.lines.clearSelection()
            work.capture.field.setFocus()
        elif wall_mode(self._session.record) != "waiting":
            self._session.set_wall_mode("waiting")

    def _each(self, action: Callable[..., Step]) -> None:
        now = self._session.now()
        steps = [
            action(self._session.record, entry.id, now) for entry in self._window.work.targets()
        ]
        if steps:
            self._do_together(steps, steps[0].name)

    def _do_together(self, steps: list[Step], name: str) -> None:
        """Do several edits as one step, so that one undo takes them back."""
        changes = tuple(change for step in steps for change in step.changes)
        self._session.do(Step(name, changes))

    def _save_and_next_table(self) -> None:
        capture = self._window.work.capture
        if capture.field.text().strip() and not capture.enter():
            return
        from_table = self._session.table
        try:
            self._session.choose_table(from_table + 1)
        except Refused:
            self._session.choose_table(1)
        capture.refresh()

    def _to_lines(self) -> None:
        work = self._window.work
        if work.model.rowCount():
            if not work.lines.selected():
                work.lines.setCurrentIndex(work.model.index(work.model.rowCount() - 1))
            work.lines.setFocus()

    def _edit(self) -> None:
        work = self._window.work
        targets = work.targets()
        if targets and targets[0].text:
            work.lines.select(targets[0].id)
            work.lines.setFocus()
            work.lines.edit(work.lines.currentIndex())

    def _merge(self) -> None:
        """Join the selected lines; with one selected, with the line above it."""
        work = self._window.work
        selected = [e for e in work.targets() if e.kind == "answer" and e.standing]
        if len(selected) == 1:
            row = work.model.row_of(selected[0].id)
            above = work.model.entry(work.model.index(row - 1)) if row > 0 else None
            if above is not None and above.kind == "answer" and above.standing:
                selected.insert(0, above)
        if len(selected) < 2:
            work.capture.say(self._words("console.merge_two"))
            return
        into, *others = selected
        ids = [entry.id for entry in others]
        self._session.do(actions.merge(self._session.record, into.id, ids, self._session.now()))
        work.lines.select(into.id)

    def _unmerge(self) -> None:
        now = self._session.now()
        for entry in self._window.work.lines.selected():
            if entry.merged_into:
                self._session.do(actions.unmerge(self._session.record, entry.id, now))

    def _withdraw(self) -> None:
        """Withdraw the lines; those that were withdrawn come back."""
        targets = self._window.work.targets()
        if targets and all(entry.withdrawn for entry in targets):
            self._each(actions.bring_back)
        else:
            self._each(actions.withdraw)

    def _show_line(self) -> None:
        """Show the selected lines on the wall, or hide them."""
        targets = [e for e in self._window.work.targets() if e.standing and not e.internal]
        ids = [entry.id for entry in targets]
        if all(entry.shown for entry in targets):
            self._session.do(actions.hide(self._session.record, ids))
        else:
            self._session.do(actions.show(self._session.record, ids))

    def _show_item(self) -> None:
        """Start the wall; then release what is new; then hide it again."""
        if self._session.item is None:
            self._session.next_item()
        if wall_mode(self._session.record) != "live":
            self._session.set_wall_mode("live")
            return
        held = self._window.work.releasable()
        new = [entry.id for entry in held if not entry.shown]
        if new:
            self._session.do(actions.show(self._session.record, new))
            self._to_pictures(held)
        else:
            ids = [entry.id for entry in held]
            self._session.do(actions.hide(self._session.record, ids))

    def _to_pictures(self, held: list[Entry]) -> None:
        """Turn from the prompt to the screen that shows what was just released."""
        builds = self._session.builds
        screen, _step = self._session.screen_at
        showing = [index for index, build in enumerate(builds) if build.id in _PICTURES]
        wanted = [i for i in showing if builds[i].id == "result"] or showing
        if held and wanted and screen < wanted[0]:
            self._session.do(moves.to_screen(self._session.record, wanted[0], 0))

    def _toggle_wall(self, mode: WallMode) -> None:
        current = wall_mode(self._session.record)
        self._session.set_wall_mode("live" if current == mode else mode)

    def _wall_language(self) -> None:
        current = wall_language(self._session.record)
        self._session.set_wall_language(_NEXT_LANGUAGE[current])

    def _timer(self) -> None:
        record, now = self._session.record, self._session.now()
        running = timer(record, now)
        if running is not None:
            step = moves.pause_timer if running.running else moves.start_timer
            self._session.do(step(record, now))

    def _minute(self) -> None:
        if self._session.item is not None:
            self._session.do(moves.add_time(self._session.record, _ONE_MINUTE))

    def _save_time(self) -> None:
        """Propose what to shorten when it runs late; nothing changes without a yes."""
        session, words = self._session, self._words
        late = standing(session.record, session.now()).late
        proposals = repair(session.record, session.kit, late) if late > 0 else ()
        if not proposals:
            key = "console.repair.none" if late > 0 else "console.repair.on_time"
            self._window.work.capture.say(words(key))
            return
        texts = session.kit.texts[words.language].items
        lines = [
            words("console.repair.line", name=texts[p.item].short, old=p.minutes, new=p.shorter)
            for p in proposals
        ]
        question = words("console.repair.question", n=late)
        if self._confirmed(question, "\n".join(lines), words("console.repair.yes")):
            steps = [moves.plan_minutes(session.record, p.item, p.shorter) for p in proposals]
            self._do_together(steps, "step.minutes")

    def _questions(self) -> None:
        work = self._window.work
        if work.scope == "questions":
            work.show_item()
        else:
            work.show_questions()

    def _switch_on(self) -> None:
        """Choose an item that this agenda does not have."""
        session, words = self._session, self._words
        held = {item.id for item in session.record.agenda}
        texts = session.kit.texts[words.language].items
        names = {texts[item].title: item for item in session.kit.items if item not in held}
        if session.item is None or not names:
            return
        name, chosen = QInputDialog.getItem(
            self._window,
            words("console.switch_on"),
            words("console.switch_on_which"),
            list(names),
            0,
            False,
        )
        if chosen:
            session.do(moves.switch_on(session.record, session.kit, names[name]))

    def _end(self) -> None:
        """End the session after a yes, and go home."""
        words, session = self._words, self._session
        if self._confirmed(
            words("console.end.question"), words("console.end.told"), words("console.end.yes")
        ):
            session.do(moves.end_session(session.record, session.now()))
            session.set_wall_mode("waiting")
            self._window.home_requested.emit()

    def _confirmed(self, question: str, told: str, yes: str) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle(self._words("console.product"))
        box.setText(question)
        box.setInformativeText(told)
        accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self._words("console.no"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(accept)
        box.exec()
        return box.clickedButton() is accept

    def _help(self) -> None:
        sheet = HelpSheet(
            self._window, self._words, with_lines=bool(self._window.work.lines.selected())
        )
        sheet.exec()


_PICTURES = ("cards", "words", "result", "commitments")
