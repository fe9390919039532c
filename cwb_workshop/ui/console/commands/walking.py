"""Ways through the evening that are no step to the next: to any item, and back to the question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.agenda import navigation, page_steps
from cwb_workshop.core.agenda.agenda_wait import wait_over, waits_at
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import covered
from cwb_workshop.session.plan_templates import PlanTemplates
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.panels import Panels

if TYPE_CHECKING:
    from cwb_workshop.ui.console.jump_dialog import JumpDialog
    from cwb_workshop.ui.console.plan.window import PlanDialog


class WalkCommands:
    """`open_item` opens an item as the agenda does."""

    def __init__(
        self,
        session: Session,
        panels: Panels,
        *,
        window: QWidget,
        words: Callable[[], Translator],
        open_item: Callable[[str], None],
    ) -> None:
        self._session, self._window = session, window
        self._side, self._agenda = panels.side, panels.agenda
        self._words, self._open_item = words, open_item
        self.templates: PlanTemplates | None = None
        """Where plans are kept to begin with; None where there is no folder for them."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "jump": self._jump,
            "question": self._question,
            "ahead": self._side.toggle_ahead,
            "plan": self._plan,
        }

    def plan_dialog(self) -> PlanDialog:
        """Return the plan of the evening, to be changed."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.plan.window import PlanDialog

        colours, like = self._agenda.colours, self._side.preview
        return PlanDialog(self._window, self._session, self._words(), colours, like, self.templates)

    def _plan(self) -> None:
        if self._session.read_only:
            raise Refused("capture.read_only")
        dialog = self.plan_dialog()
        dialog.exec()
        dialog.deleteLater()

    def jump_dialog(self) -> JumpDialog:
        """Return the items of the agenda, to choose one of."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.jump_dialog import JumpDialog, JumpPlace

        session, words = self._session, self._words()
        titles = session.kit.texts[words.language].items
        places = [
            JumpPlace(
                item.id,
                number,
                short_name(session, item.id, words),
                f"{titles[item.id].title} {titles[item.id].question}",
            )
            for number, item in enumerate(session.record.agenda, start=1)
        ]
        current = "" if session.item is None else session.item.id
        return JumpDialog(self._window, words, places, current)

    def _jump(self) -> None:
        dialog = self.jump_dialog()
        dialog.exec()
        dialog.deleteLater()
        if dialog.chosen:
            self._open_item(dialog.chosen)

    def _question(self) -> None:
        """Put the question of the open item on the wall, else go back to the last one asked."""
        session, item = self._session, self._session.item
        if item is not None and self._asks(item.id):
            if self._to_question():
                return
            raise Refused("console.needs.at_question")
        visits = session.record.visits
        planned = {one.id for one in session.record.agenda}
        before = (visits[number].item for number in sorted(visits, reverse=True))
        last = next((one for one in before if one in planned and self._asks(one)), None)
        if last is None:
            raise Refused("console.needs.no_question")
        waited = waits_at(session.record)
        self._open_item(last)
        if waited is not None and waited.item == last:
            go_on_waiting(session)
        else:
            self._to_question()

    def _asks(self, item: str) -> bool:
        known = self._session.kit.items[item]
        return known.asks or known.has_phases or known.by_theme

    def _to_question(self) -> bool:
        """Go to the question of the open item; tell whether that was not there already."""
        session = self._session
        place = navigation.question_place(session.builds)
        if place[0] == session.screen_at[0] and not covered(session.record):
            return False
        session.go_to(*place)
        return True


def go_on_waiting(session: Session) -> bool:
    """Go on at the very screen where the agenda waited; tell whether it did."""
    place = waits_at(session.record)
    if place is None:
        return False
    if session.item is None or session.item.id != place.item:
        session.open_item(place.item)
    if session.builds:
        session.go_to(*place.among(session.builds))
    if place.page:
        session.do(page_steps.to_page(session.record, place.page))
    session.do(wait_over(session.record))
    return True
