"""What is done to the plan: each of it is one step of the session, which undo takes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from cwb_workshop.core.agenda import plan_steps
from cwb_workshop.core.agenda.navigation_steps import MOST_MINUTES, drop_item, is_opened
from cwb_workshop.core.agenda.own_items import Texts
from cwb_workshop.core.agenda.plan_texts import blank_texts, written_texts
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.history import Mode
from cwb_workshop.core.model.kit import Flex, KitItem
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.builders import screens_shown
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.jump_dialog import JumpPlace
from cwb_workshop.ui.console.plan.item_settings import offered as offered_settings

_NEW = "new:"
_USUAL_MINUTES = 10


class Planning:
    """`words` are those of the window now."""

    def __init__(self, session: Session, words: Callable[[], Translator]) -> None:
        self.session = session
        self._words = words

    def can_turn(self, mode: Mode) -> bool:
        """Tell whether the newest step is one of the plan: what was said is undone elsewhere."""
        newest = self.session.newest(mode)
        return newest is not None and newest.name in plan_steps.PLAN_STEPS

    def turn(self, mode: Mode) -> None:
        """Undo or redo a step of the plan. Raises Refused where the newest is none."""
        if not self.can_turn(mode):
            raise Refused(f"console.plan.no_{mode}")
        if mode == "undo":
            self.session.undo()
        else:
            self.session.redo()

    def texts(self, item: str) -> Texts:
        """Return the texts of an item as they were written, as many screens as are shown."""
        session = self.session
        shown = screens_shown(session.record, session.kit.items[item], session.kit)
        return written_texts(session.record, session.kit, item, shown)

    def write(self, item: str, texts: Texts) -> None:
        """Keep texts that are other ones than before."""
        if item in self.session.record.plan and texts != self.texts(item):
            kept = plan_steps.within(texts)
            self.session.do(plan_steps.write_item(self.session.record, item, kept))

    def move(self, item: str, to: int) -> None:
        self.session.do(plan_steps.move_item(self.session.record, item, to))

    def plan(self, item: str, minutes: int) -> None:
        """Plan an item at so many minutes; at none it is left out. Raises Refused for more than
        there can be, and for one that cannot be left out.
        """
        if not minutes:
            self.leave_out(item)
            return
        self.session.do(plan_steps.plan_item(self.session.record, item, minutes))

    def longer(self, item: str, minutes: int) -> None:
        now = self.session.record.plan[item].minutes
        self.plan(item, min(max(now + minutes, 1), MOST_MINUTES))

    def leave_out(self, item: str) -> None:
        """Leave an item out. Raises Refused for one that was open, and for the last one."""
        record = self.session.record
        if is_opened(record, item):
            raise Refused("console.plan.was_open")
        if len(record.agenda) < 2:
            raise Refused("console.plan.last")
        self.session.do(drop_item(record, item))

    def repeat(self, item: str) -> str:
        """Let an item stand there once more, right behind itself; return its id."""
        self._refuse_more()
        session = self.session
        made, texts = plan_steps.repeated(session.record, session.kit, item)
        return self._add(made, texts, item, session.record.plan[item].minutes, like=item)

    def set_floor(self, item: str, minutes: int) -> None:
        session = self.session
        session.do(plan_steps.set_item(session.record, session.kit, item, floor=minutes))

    def set_flex(self, item: str, flex: str) -> None:
        session, chosen = self.session, cast(Flex, flex)
        session.do(plan_steps.set_item(session.record, session.kit, item, flex=chosen))

    def settings(self, item: str) -> tuple[str, ...]:
        """Return which settings of an item can be changed: those of the exercises in it."""
        session = self.session
        run = session.kit.items[item].run
        definitions = [session.exercises.by_id[name] for name in run]
        taken = {name for one in definitions for name in one.settings}
        if not session.reader(item).form.columns:
            # Of a board with lenses there is none to choose.
            taken.discard("columns")
        return offered_settings(taken)

    def set(self, item: str, name: str, value: Json) -> None:
        """Set what the exercise of an item asks; a flag that is off is as if it were not there."""
        session = self.session
        now = session.kit.items[item].settings
        settings = {key: kept for key, kept in now.items() if key != name}
        if value is not False:
            settings[name] = value
        session.do(plan_steps.set_item(session.record, session.kit, item, settings=settings))

    def choose(self, item: str, name: str, chosen: tuple[str, ...]) -> None:
        """Set which things of the kit belong to an item. Raises Refused once something was said in
        it: answers, dots and scores are told by their place among these.
        """
        if any(one.item == item for one in self.session.record.entries.values()):
            raise Refused("console.plan.choices.said")
        self.set(item, name, list(chosen))

    def left_out(self) -> list[JumpPlace]:
        """Return what can be brought back, or is in the kit and not in this plan."""
        session = self.session
        planned = {item.id for item in session.record.agenda}
        texts = session.kit.texts[self._words().language].items
        missing = [id for id in session.kit.items if id not in planned]
        return [
            JumpPlace(id, number, texts[id].short, texts[id].title)
            for number, id in enumerate(missing, start=1)
        ]

    def offered(self) -> list[JumpPlace]:
        """Return all that can be added: what is left out, and something new of each exercise."""
        places, words = self.left_out(), self._words()
        exercises = dict.fromkeys(item.exercise for item in self.session.carried_kit.items.values())
        for exercise in exercises:
            name = words("console.plan.new_item", name=self._kind(exercise))
            places.append(JumpPlace(f"{_NEW}{exercise}", len(places) + 1, name))
        return places

    def add(self, chosen: str, behind: str) -> str:
        """Add what was chosen of what is offered behind an item; return its id."""
        self._refuse_more()
        session = self.session
        if chosen.startswith(_NEW):
            return self._new(chosen.removeprefix(_NEW), behind)
        if chosen not in session.record.plan:
            made = session.kit.items[chosen]
            step = plan_steps.introduce(session.record, made, {}, after=behind, is_known=True)
            session.do(step)
        minutes = session.record.plan[chosen].minutes or self._usual(session.kit.items[chosen])
        session.do(plan_steps.bring_back(session.record, chosen, minutes))
        return chosen

    def _new(self, exercise: str, behind: str) -> str:
        session = self.session
        like = next(
            item for item in session.carried_kit.items.values() if item.exercise == exercise
        )
        made = replace(
            like,
            id=plan_steps.free_id(session.record, session.kit, exercise),
            floor=0,
            flex="flexible",
            listed=(),
            optional=False,
            settings={k: v for k, v in like.settings.items() if k not in ("screens", "cards")},
        )
        names = {session.kit.languages[0]: self._kind(exercise)}
        return self._add(made, blank_texts(session.kit, names), behind, self._usual(like))

    def _add(self, made: KitItem, texts: Texts, behind: str, minutes: int, like: str = "") -> str:
        session = self.session
        session.do(plan_steps.introduce(session.record, made, texts, after=behind, like=like))
        session.do(plan_steps.bring_back(session.record, made.id, max(minutes, 1)))
        return made.id

    def _usual(self, item: KitItem) -> int:
        """Return the minutes of an item where nobody said how many."""
        given = item.minutes.get(self.session.record.number("variant") or 0, 0)
        return given or item.floor or _USUAL_MINUTES

    def _kind(self, exercise: str) -> str:
        return self._words()(f"{exercise}.exercise").capitalize()

    def _refuse_more(self) -> None:
        if len(self.session.record.agenda) >= plan_steps.MOST_ITEMS:
            raise Refused("console.plan.most", most=plan_steps.MOST_ITEMS)
