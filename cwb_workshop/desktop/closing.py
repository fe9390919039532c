"""Leaving a session whose last lines cannot be written: never without a word."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import StoreError
from cwb_workshop.core.model.words import Translator
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.session.session import Session
from cwb_workshop.ui.dialogs.dialog import Choice, choose, tell

_ALL_IS_SAVED = "store.log_left"


def closed(
    session: Session, window: QWidget, context: ProgramContext, words: Translator
) -> str | None:
    """Close the file of a session. Return what is to be told afterwards; None where lines cannot
    be written and somebody chose to stay with them.
    """
    try:
        session.close_file()
    except StoreError as error:
        if error.key != _ALL_IS_SAVED:
            return UnsavedLines(window, context, words).leave(session, error)
        tell(window, words, error)
    return ""


class UnsavedLines:
    """Offers to stay, to keep a copy of everything on this computer, or to let the lines go."""

    def __init__(self, window: QWidget, context: ProgramContext, words: Translator) -> None:
        self._window = window
        self._context = context
        self._words = words

    def leave(self, session: Session, error: StoreError) -> str | None:
        """Return what is to be told afterwards; None where the session stays open."""
        answer = self._ask(error)
        if answer == "copy":
            return self._copied(session)
        if answer == "leave":
            session.let_go()
            return self._words("keeping.unsaved.left")
        return None

    def _ask(self, error: StoreError) -> str | None:
        words = self._words
        return choose(
            self._window,
            title=words("keeping.unsaved.title"),
            text=f"{words(error.key, **error.values)} {words('keeping.unsaved.text')}",
            choices=(
                Choice("stay", words("keeping.unsaved.stay"), "primary"),
                Choice("copy", words("keeping.unsaved.copy")),
                Choice("leave", words("keeping.unsaved.leave")),
            ),
            words=words,
        )

    def _copied(self, session: Session) -> str | None:
        record = session.record
        try:
            self._context.data.make()
            path = self._context.library.new_path(record.text("place"), record.text("date"))
            session.keep_elsewhere(path, self._context.data.backups)
        except OSError:
            root = str(self._context.data.root)
            tell(self._window, self._words, StoreError("store.folder_unwritable", folder=root))
            return None
        except StoreError as error:
            tell(self._window, self._words, error)
            return None
        session.let_go()
        return self._words("keeping.unsaved.copied", file=path.name)
