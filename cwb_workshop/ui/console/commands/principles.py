"""Which principle answers speak of, for the scribe, and the wheel of it for the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import is_wheel_shown, wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.panels import Panels

if TYPE_CHECKING:
    from cwb_workshop.ui.console.principles.dialog import PrincipleDialog


class PrincipleCommands:
    """Acts on the selected answers; without a selection on the newest."""

    def __init__(
        self,
        session: Session,
        panels: Panels,
        *,
        window: QWidget,
        words: Callable[[], Translator],
    ) -> None:
        self._session, self._window, self._words = session, window, words
        self._work, self._side = panels.work, panels.side

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"principle": self._open, "wheel": self._wheel}

    def dialog(self) -> PrincipleDialog:
        """Return the answers with the principles that they can be given.

        Raises Refused where the kit has none, or there is no answer.
        """
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.principles.dialog import PrincipleDialog

        if not self._session.kit.principles:
            raise Refused("console.needs.principles")
        if self._session.read_only:
            raise Refused("capture.read_only")
        chosen = [one.id for one in self._work.targets(ANSWER.id) if one.kind == ANSWER.id]
        if not chosen:
            others = self._work.lines.selected()
            raise Refused("capture.principle_of_answers" if others else "console.needs.answer")
        return PrincipleDialog(
            self._window, self._session, self._words(), chosen, self._side.preview
        )

    def _open(self) -> None:
        dialog = self.dialog()
        dialog.exec()
        dialog.deleteLater()

    def _wheel(self) -> None:
        """Show the room the wheel; pressed again, go back to the screen before."""
        session = self._session
        if not session.kit.principles:
            raise Refused("console.needs.principles")
        shown = is_wheel_shown(session.record) and wall_mode(session.record) == "live"
        session.do(navigation_steps.wheel(session.record, shown=not shown))
        if not shown:
            session.set_wall_mode("live")
