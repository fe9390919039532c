"""The plan of a session that is changed from home, before its evening and without opening it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.closing import closed
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.opening import OpenedSession
from cwb_workshop.session.plan_templates import PlanTemplates
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.plan.window import PlanDialog
from cwb_workshop.ui.dialogs.dialog import tell
from cwb_workshop.ui.home.window import HomeWindow
from cwb_workshop.ui.look import LaptopLook
from cwb_workshop.widgets.stage import Stage

_ONCE = Qt.ConnectionType.SingleShotConnection
_WALL = (16, 9)
"""The shape that most walls have; which one it will be is seen on the evening."""


class PlanAtHome:
    def __init__(
        self, home: HomeWindow, context: ProgramContext, words: Translator, look: LaptopLook
    ) -> None:
        self._home, self._context = home, context
        self._words, self._look = words, look

    def show(self, asked: Path | NewSession, opened: OpenedSession | None) -> None:
        """Show the plan until it was left, and let go of the session; of a new one the form is
        done.
        """
        if opened is None:
            return
        session = opened.session
        try:
            if session.read_only:
                tell(self._home, self._words, UserFacingError("capture.read_only"))
                told = ""
            else:
                self._change(session)
                told = self._words("home.new.plan_kept", place=session.record.text("place"))
        finally:
            left = self._left(session)
        if isinstance(asked, NewSession):
            form = self._home.form
            form.fill(replace(form.typed, place="", plan_of=""))
        self._home.listed.connect(partial(self._go_to, opened.path), _ONCE)
        self._home.refresh()
        self._home.announce(" ".join(filter(None, (opened.told, left or told))))

    def _go_to(self, path: Path) -> None:
        """Go to the session in the list, so that Enter goes on with that one."""
        sessions = self._home.pane.list
        at = next((n for n, row in enumerate(sessions.rows) if row.path == path), None)
        if at is not None:
            sessions.go_to(at)
            sessions.setFocus()

    def _change(self, session: Session) -> None:
        like = Stage()
        like.set_aspect(*_WALL)
        templates = PlanTemplates(self._context.data.templates)
        palette = self._look.colours.base
        dialog = PlanDialog(self._home, session, self._words, palette, like, templates)
        dialog.exec()
        dialog.deleteLater()

    def _left(self, session: Session) -> str:
        """Close the session; where the last steps cannot be written, ask until that is answered."""
        told: str | None = None
        while told is None:
            told = closed(session, self._home, self._context, self._words)
        return told
