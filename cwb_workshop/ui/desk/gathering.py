"""Keeping sessions as favourites, and gathering them under a name."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from cwb_workshop.archive.collections import FAVOURITES, SessionCollections
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.sessions_page import SessionsPage


class _Desk(Protocol):
    def tell(self, sentence: str) -> None: ...

    def tell_fault(self, error: UserFacingError | OSError) -> None: ...

    def refresh(self) -> None: ...


class Gathering:
    def __init__(
        self,
        window: QWidget,
        words: Translator,
        work: ArchiveWork,
        page: SessionsPage,
        desk: _Desk,
    ) -> None:
        self._window, self._words, self._work = window, words, work
        self._page, self._desk = page, desk

    def act(self, name: str) -> None:
        """Do that with the sessions that are chosen."""
        sessions = tuple(one.session for one in self._page.list.chosen)
        if not sessions:
            return
        if name == "favourite":
            self._change(FAVOURITES, sessions, put=not self._page.are_favourites)
        else:
            self._work.ask(
                "collections",
                lambda _connection: self._work.collections().names,
                lambda names: self._ask(names, sessions),
                self._desk.tell_fault,
            )

    def _ask(self, names: tuple[str, ...], sessions: tuple[str, ...]) -> None:
        # Costly to import, and seldom asked for.
        from cwb_workshop.ui.desk.collection_dialog import CollectionDialog

        dialog = CollectionDialog(self._window, self._words, names, len(sessions))
        dialog.exec()
        deed, name = dialog.deed, dialog.name
        dialog.deleteLater()
        if deed is not None:
            self._change(name, sessions, put=deed == "put")

    def _change(self, name: str, sessions: tuple[str, ...], *, put: bool) -> None:
        def changed(collections: SessionCollections) -> str:
            deed = collections.put if put else collections.take_out
            return deed(name, sessions)

        def told(called: str) -> None:
            words = self._words
            shown = words("desk.favourites") if called == FAVOURITES else clean(called)
            key = "archive.collected" if put else "archive.taken_out"
            self._desk.tell(words(key, n=len(sessions), collection=shown))
            self._desk.refresh()

        self._work.gather(changed, told, self._desk.tell_fault)
