"""Keeping sessions as favourites, and gathering them under a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cwb_workshop.archive.collections import FAVOURITES, SessionCollections
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.desk_news import DeskNews
from cwb_workshop.ui.desk.sessions_page import SessionsPage


class Gathering:
    def __init__(
        self,
        window: QWidget,
        words: Translator,
        work: ArchiveWork,
        page: SessionsPage,
        desk: DeskNews,
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
        deed, name, before = dialog.deed, dialog.name, dialog.before
        dialog.deleteLater()
        if deed in ("put", "take_out"):
            self._change(name, sessions, put=deed == "put")
        elif deed == "rename":
            self._rename(before, name)
        elif deed == "dissolve":
            told = self._words("desk.collection.dissolved", name=clean(name))
            self._do(lambda collections: collections.dissolve(name), lambda _called: told)

    def _rename(self, before: str, name: str) -> None:
        work = self._work

        def renamed(collections: SessionCollections) -> str:
            called = collections.rename(before, name)
            work.learned().rename(before, called)
            return called

        words = self._words
        self._do(renamed, lambda called: words("desk.collection.renamed", name=clean(called)))

    def _do(self, change: Callable[[SessionCollections], str], told: Callable[[str], str]) -> None:
        def done(called: str) -> None:
            self._desk.tell(told(called))
            self._desk.refresh()

        self._work.gather(change, done, self._desk.tell_fault)

    def _change(self, name: str, sessions: tuple[str, ...], *, put: bool) -> None:
        def changed(collections: SessionCollections) -> str:
            deed = collections.put if put else collections.take_out
            return deed(name, sessions)

        def told(called: str) -> str:
            words = self._words
            shown = words("desk.favourites") if called == FAVOURITES else clean(called)
            key = "archive.collected" if put else "archive.taken_out"
            return words(key, n=len(sessions), collection=shown)

        self._do(changed, told)
