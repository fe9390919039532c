"""What is done with the agenda and its time. What changes the plan can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.agenda.agenda import timer
from cwb_workshop.core.agenda.agenda_wait import let_wait
from cwb_workshop.core.agenda.forecast import (
    agree_end,
    is_over,
    missed,
    passed_by,
    schedule_status,
)
from cwb_workshop.core.agenda.habits import PastEvening, habits
from cwb_workshop.core.agenda.rounds import choose_mode, divided, questions, round_mode, uneven
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.entry_kinds import QUESTION
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import number_within
from cwb_workshop.core.model.new_session import ROUND_MODES
from cwb_workshop.core.model.people import tables
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.agenda_panel import AgendaPanel
from cwb_workshop.ui.console.commands.walking import go_on_waiting
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.dialogs.dialog import Choice, choose
from cwb_workshop.ui.key_names import shown_key

if TYPE_CHECKING:
    from cwb_workshop.ui.console.repair_sheet import RepairSheet
    from cwb_workshop.ui.console.times_dialog import TimesDialog

_ONE_MINUTE = 60
_AIR_SECONDS = 600
_MOST_TOLD = 2
"""So many items that usually run over are told."""

Ending: TypeAlias = Literal["end", "look", "stay"]


class AgendaCommands:
    """`say` tells the facilitator something above the field."""

    def __init__(
        self,
        session: Session,
        agenda: AgendaPanel,
        *,
        window: QWidget,
        words: Callable[[], Translator],
        say: Callable[[str], None],
    ) -> None:
        self._session = session
        self._agenda = agenda
        self._window = window
        self._words = words
        self._say = say
        self.past: Callable[[Callable[[Sequence[PastEvening]], None], QObject], None] | None = None
        """Brings what earlier evenings teach, to whoever asks."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "agenda": self._agenda.take_focus,
            "next_item": self._session.next_item,
            "previous_item": self._session.previous_item,
            "timer": self._timer,
            "minute": self._minute,
            "rounds": self._rounds,
            "save_time": self._save_time,
            "times": self._times,
            "longer": lambda: self._plan(1),
            "shorter": lambda: self._plan(-1),
            "drop": self._drop,
            "switch_on": self._switch_on,
            "air": self._air,
        }

    def end(self, open_points: int = 0, pasted: int = 0) -> Ending:
        """Ask whether the session ends, and end it after a yes.

        `open_points` is how many things there are still to look at: that is said, and they can be
        looked at first. `pasted` is how many pasted lines are kept and in no item yet.
        """
        words, session = self._words(), self._session
        text = words("console.end.pasted", n=pasted) if pasted else words("console.end.told")
        choices = [Choice("end", words("console.end.yes"), "primary")]
        if open_points:
            text = f"{words('console.end.open_points', n=open_points)} {text}"
            choices.append(Choice("look", words("console.end.look")))
        choices.append(Choice("stay", words("console.no")))
        title = words("console.end.question")
        chosen = choose(self._window, title=title, text=text, choices=choices, words=words)
        if chosen == "end":
            session.do(navigation_steps.end_session(session.record, session.now()))
            session.set_wall_mode("waiting")
        return "stay" if chosen is None else cast(Ending, chosen)

    def can_drop(self) -> bool:
        """Tell whether the chosen item is one that was not opened yet."""
        item = self._agenda.chosen()
        visited = {visit.item for visit in self._session.record.visits.values()}
        return item is not None and item.id not in visited

    def _timer(self) -> None:
        record, now = self._session.record, self._session.now()
        running = timer(record, now)
        if running is not None:
            step = navigation_steps.pause_timer if running.running else navigation_steps.start_timer
            self._session.do(step(record, now))

    def _minute(self) -> None:
        if self._session.item is not None:
            phase = self._session.phase
            index = None if phase is None else phase.index
            self._session.do(navigation_steps.add_time(self._session.record, _ONE_MINUTE, index))

    def _save_time(self) -> None:
        """Show where time can be found when it runs late; nothing changes without a yes."""
        sheet = self.repair_sheet()
        if sheet is None:
            self._say(self._words()("console.repair.on_time"))
            return
        if self.past is not None:
            self.past(lambda past: sheet.tell_learnt(self._learnt(past)), sheet)
        sheet.exec()
        sheet.deleteLater()
        self._settle(sheet)

    def _learnt(self, past: Sequence[PastEvening]) -> str:
        """Return what usually takes longer than planned, in one sentence; empty for nothing."""
        words = self._words()
        known = habits(self._session.record, past)[:_MOST_TOLD]
        told = [
            words(
                "console.repair.usual", name=self._name(one.item), n=one.usual, planned=one.planned
            )
            for one in known
        ]
        if not told:
            return ""
        evenings = max(one.evenings for one in known)
        return words("console.repair.learnt", n=evenings, items="; ".join(told))

    def _settle(self, sheet: RepairSheet) -> None:
        """Do what was chosen in the sheet."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.core.agenda.repair import accept
        from cwb_workshop.ui.console.repair_texts import proposal_texts

        session, words = self._session, self._words()
        if sheet.chosen is not None:
            told = proposal_texts(sheet.chosen, self._name, words)
            session.do(accept(session.record, sheet.chosen))
            undo = shown_key("undo", words)
            self._say(words("console.repair.taken", title=told.title, undo=undo))
        elif sheet.moves_end:
            end = schedule_status(session.record, session.now()).expected_end
            session.do(agree_end(session.record, end))
            self._say(words("console.repair.end_moved", time=end.strftime("%H:%M")))

    def repair_sheet(self) -> RepairSheet | None:
        """Return where time can be found, to be shown; None where nothing is late."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.core.agenda.repair import is_late, repair
        from cwb_workshop.ui.console.repair_sheet import Lateness, RepairSheet

        record, now = self._session.record, self._session.now()
        if is_over(record, now) or not is_late(record, now):
            return None
        told = Lateness(
            schedule_status(record, now),
            now,
            repair(record, self._session.kit, now),
            missed(record, now),
            passed_by(record),
        )
        palette = self._agenda.colours
        return RepairSheet(self._window, self._words(), told, name=self._name, palette=palette)

    def _name(self, item: str) -> str:
        return short_name(self._session, item, self._words())

    def times_dialog(self) -> TimesDialog:
        """Return the end that was agreed and what happens at its own time, to be filled in."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.times_dialog import TimesDialog

        record = self._session.record
        return TimesDialog(self._window, self._words(), record, name=self._name)

    def _times(self) -> None:
        dialog = self.times_dialog()
        dialog.exec()
        dialog.deleteLater()
        if dialog.step is not None:
            self._session.do(dialog.step)
            self._say(self._words()("console.fixed.saved"))

    def _rounds(self) -> None:
        """Choose how the rounds go; the way they go now stands first."""
        session, words = self._session, self._words()
        record = session.record
        now = round_mode(record)
        order = sorted(ROUND_MODES, key=lambda mode: mode != now)
        modes = [words(f"console.rounds.told.{mode}") for mode in ROUND_MODES]
        if uneven(record, session.kit):
            values = {"n": tables(record), "questions": len(questions(record, session.kit))}
            modes.append(words("console.rounds.uneven", **values))
        chosen = choose(
            self._window,
            title=words("console.rounds.choose"),
            text="\n".join(modes),
            choices=[Choice(mode, words(f"console.rounds.{mode}")) for mode in order],
            words=words,
        )
        for mode in ROUND_MODES:
            if mode == chosen and (mode != now or not divided(record, session.kit)):
                session.do(choose_mode(record, mode))

    def _plan(self, minutes: int) -> None:
        """Plan the chosen item longer or shorter; without one, the open item."""
        item = self._target()
        if item is None:
            raise Refused("console.needs.planned")
        step = navigation_steps.plan_longer(self._session.record, item.id, minutes)
        if not step.changes:
            number_within("minutes", item.minutes + minutes)
        self._session.do(step)

    def _target(self) -> PlanItem | None:
        return self._agenda.chosen() or self._session.item

    def _drop(self) -> None:
        item = self._agenda.chosen()
        if item is not None and self.can_drop():
            self._session.do(navigation_steps.drop_item(self._session.record, item.id))

    def _switch_on(self) -> None:
        """Choose an item that this agenda does not have."""
        session, words = self._session, self._words()
        planned = {item.id for item in session.record.agenda}
        texts = session.kit.texts[words.language].items
        missing = [item for item in session.kit.items if item not in planned]
        if not missing:
            raise Refused("console.needs.left_out")
        chosen = choose(
            self._window,
            title=words("console.switch_on"),
            text=words("console.switch_on_which"),
            choices=[Choice(item, texts[item].title) for item in missing],
            words=words,
        )
        if chosen is not None:
            session.do(navigation_steps.switch_on(session.record, session.kit, chosen))

    def _air(self) -> None:
        """Let the room speak first: the parking lot now, with ten minutes, the agenda after it.

        Pressed there once more, the agenda goes on where it was. The plan stays as it is, so that
        the time this takes can be found again.
        """
        session = self._session
        gathered_in = session.exercises.gathered_in
        items = session.kit.items.values()
        lots = [item.id for item in items if QUESTION.id in gathered_in(item.exercise)]
        if session.item is not None and session.item.id in lots:
            if not go_on_waiting(session):
                raise Refused("console.needs.lot_open")
            self._say(self._words()("console.air_over"))
            return
        if not lots:
            raise Refused("console.needs.no_lot")
        lot = lots[0]
        page, _pages = session.page_at
        session.do(let_wait(session.record, session.builds, session.screen_at, page))
        session.do(navigation_steps.bring_here(session.record, session.kit, lot))
        session.open_item(lot)
        running = timer(session.record, session.now())
        if running is not None and running.left < _AIR_SECONDS:
            more = round(_AIR_SECONDS - running.left)
            session.do(navigation_steps.add_time(session.record, more))
        self._say(self._words()("console.air"))
