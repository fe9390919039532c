"""The pages of the organiser's desk, with two evenings on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cwb_workshop.archive.agreements import StoredAgreement
from cwb_workshop.archive.finding import FoundLine
from cwb_workshop.archive.overview import ArchivedSession
from cwb_workshop.core.model.words import Translator
from cwb_workshop.exercises import Registry
from cwb_workshop.ui.desk.archive_work import ArchiveWork
from cwb_workshop.ui.desk.collection_dialog import CollectionDialog
from cwb_workshop.ui.desk.place_dialog import PlaceDialog
from cwb_workshop.ui.desk.sessions_page import HeldSessions
from cwb_workshop.ui.desk.window import DeskWindow

_PLACE, _DAY = "Zuiderkouw", "2026-03-12"
_MARK = "0" * 64
_ANSWERS = 3
"""What was found to choose from has lines looked for once more."""


def desk_pages(
    home: QWidget, words: Translator, folder: Path, settle: Callable[[], None]
) -> Iterator[tuple[str, QWidget]]:
    """Yield the desk with each of its pages open; its archive is empty, what it shows is not."""
    work = ArchiveWork(home, folder / "archive", Registry(), lambda _path: {})
    desk = DeskWindow(home, words, work, lambda: date.fromisoformat(_DAY))
    work.setParent(desk)
    desk.show()
    desk.show_page("quotes")
    for _answer in range(_ANSWERS):
        work.wait()
        settle()
    sessions = (
        ArchivedSession(_MARK, _PLACE, _PLACE, _DAY, 312, ended=True, undecided=0),
        ArchivedSession(_MARK, _PLACE, _PLACE, _DAY, 1, ended=False, undecided=2),
    )
    desk.sessions.show_sessions(HeldSessions(sessions, len(sessions)))
    desk.agreements.show_agreements(
        (
            StoredAgreement(_MARK, "1", _PLACE, _PLACE, "A01", _PLACE, "", _DAY, "", "open", _DAY),
            StoredAgreement(_MARK, "2", _PLACE, _PLACE, "A02", _PLACE, _PLACE, "", "", "done"),
        )
    )
    desk.quotes.show_quotes(
        (FoundLine(1, _MARK, _PLACE, _DAY, _PLACE, "answer", "O01", _PLACE, {}, _PLACE),)
    )
    for name in desk.pages:
        desk.show_page(name)
        settle()
        yield f"desk: {name}", desk
    dialog = CollectionDialog(desk, words, (_PLACE,), 2)
    dialog.show()
    settle()
    yield "desk: collection", dialog
    dialog.reject()
    dialog.deleteLater()
    for purpose in ("open", "push"):
        asked = PlaceDialog(desk, words, purpose, is_own=False)
        asked.show()
        settle()
        yield f"desk: {purpose}", asked
        asked.reject()
        asked.deleteLater()
    desk.reject()
    desk.deleteLater()
