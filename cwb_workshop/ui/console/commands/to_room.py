"""What is said to the room beside the picture, and what is shown to it beside the kit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.commands.brought import BroughtCommands
from cwb_workshop.ui.console.commands.illustrations import IllustrationCommands
from cwb_workshop.ui.console.commands.principles import PrincipleCommands
from cwb_workshop.ui.console.commands.promised import PromisedCommands
from cwb_workshop.ui.console.panels import Panels

if TYPE_CHECKING:
    from cwb_workshop.ui.console.message_dialog import MessageDialog


class ToRoomCommands:
    """Dialogs open over `window`; what was done is told above the field."""

    def __init__(
        self,
        session: Session,
        panels: Panels,
        *,
        window: QWidget,
        words: Callable[[], Translator],
    ) -> None:
        self._session, self._window, self._words = session, window, words
        capture, side = panels.work.capture, panels.side
        self._say = partial(capture.say, trouble=False)
        self.illustrations = IllustrationCommands(
            session, window=window, words=words, refuse=capture.say, like=lambda: side.preview
        )
        self.brought = BroughtCommands(session, window=window, words=words)
        self.principles = PrincipleCommands(session, panels, window=window, words=words)
        self.promised = PromisedCommands(session, panels, window=window, words=words)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {
            "message": self._message,
            **self.illustrations.handlers(),
            **self.principles.handlers(),
            **self.brought.handlers(),
            **self.promised.handlers(),
        }

    def message_dialog(self) -> MessageDialog:
        """Return the message that stands over the picture, to be typed."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.message_dialog import MessageDialog

        session = self._session
        return MessageDialog(self._window, self._words(), session.record, session.now())

    def _message(self) -> None:
        dialog = self.message_dialog()
        dialog.exec()
        dialog.deleteLater()
        step = dialog.step
        if step is None or not step.changes:
            return
        self._session.do(step)
        shown = step.name == "step.message"
        black = shown and wall_mode(self._session.record) == "black"
        words = self._words()
        told = "black" if black else "shown" if shown else "gone"
        self._say(words(f"console.message.{told}"))
