"""What was agreed last time: offered, taken over, told, and shown to the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.promised import PUT_OFF, promised_in
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.promised_steps import put_off
from cwb_workshop.session.earlier_sessions import EarlierSession
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import BY_ID
from cwb_workshop.ui.console.panels import Panels
from cwb_workshop.ui.console.promised.earlier import EarlierSessions
from cwb_workshop.ui.console.promised.to_room import show_promised
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.written_file import Offer

if TYPE_CHECKING:
    from cwb_workshop.ui.console.promised.dialog import PromisedDialog


class PromisedCommands:
    """Nothing of an earlier session comes in without somebody's yes."""

    def __init__(
        self,
        session: Session,
        panels: Panels,
        *,
        window: QWidget,
        words: Callable[[], Translator],
    ) -> None:
        self._session, self._window, self._words = session, window, words
        self._status = panels.status
        self.earlier: EarlierSessions | None = None
        """Where earlier sessions are; None where there is no folder of them."""
        self.found: EarlierSession | None = None
        """The one that was offered."""

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"promised": self._open, "promised_wall": self._to_wall}

    def offer(self, found: EarlierSession) -> None:
        """Say in a sentence what was agreed last time, and offer to look at it. Where that was put
        off in this session nothing is said; the key still shows what was found.
        """
        self.found = found
        if self._session.record.fact(PUT_OFF):
            return
        words = self._words()
        told = words(
            "console.promised.offer",
            n=len(found.agreements),
            date=words.locale.date(found.day),
            pressed=key_name(BY_ID["promised"].keys[0], words),
        )
        self._status.announce(
            told,
            (
                Offer("look", words("console.promised.look"), self._look),
                Offer("not_now", words("console.promised.not_now"), self._put_off),
            ),
            waits=True,
        )

    def dialog(self) -> PromisedDialog:
        """Return the agreements of last time. Raises Refused where nothing can be changed."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.promised.dialog import PromisedDialog

        if self._session.read_only:
            raise Refused("capture.read_only")
        return PromisedDialog(
            self._window,
            self._session,
            self._words(),
            earlier=self.earlier,
            found=self.found,
        )

    def _look(self) -> str:
        self._open()
        return ""

    def _put_off(self) -> str:
        """Say nothing of it any more, also when the session is opened again."""
        self._session.do(put_off(self._session.record))
        self._status.hush()
        return ""

    def _open(self) -> None:
        dialog = self.dialog()
        dialog.exec()
        dialog.deleteLater()
        if promised_in(self._session.record):
            self._status.hush()

    def _to_wall(self) -> None:
        """Show the room what was agreed last time; pressed again, the screen before it."""
        show_promised(self._session)
