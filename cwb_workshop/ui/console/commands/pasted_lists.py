"""Lists of what was pasted: opened, kept until they are stored or left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from cwb_workshop.core.capture.separated_text import FileLines
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.work_area import WorkArea

if TYPE_CHECKING:
    from cwb_workshop.core.capture.pasted_block import PastedBlock
    from cwb_workshop.session.paste_list import PasteList
    from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog

_LISTS = "pasted_lists"
"""The draft that holds them."""


class PastedLists(QObject):
    """A list that is put away waits as a draft of the session; so it outlives a crash.

    `confirmed` carries the lines of a list that are to be stored, the table of those that name
    none, and the item that they go to.
    """

    confirmed = Signal(tuple, object, str)
    changed = Signal()

    def __init__(
        self, session: Session, work: WorkArea, words: Callable[[], Translator], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._work = work
        self._words = words
        self._waiting = [] if session.read_only else _lists_in(session.draft(_LISTS))

    @property
    def rows_waiting(self) -> int:
        """How many rows there are in the first list that waits; 0 where none does."""
        return len(self._waiting[0].rows) if self._waiting else 0

    def item_waiting(self) -> str:
        """Return what the item of the first list that waits is called; empty where it is not known
        any more.
        """
        session, item = self._session, self._waiting[0].item if self._waiting else ""
        known = item in session.record.plan and item in session.kit.items
        return short_name(session, item, self._words()) if known else ""

    def offer(self, pasted: str | FileLines) -> bool:
        """Open the list of what was pasted, or read from a file; tell whether anything is in it.

        Raises Refused where no line can be taken.
        """
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.session.paste_list import pasted_block

        block = pasted_block(self._session, pasted)
        if block is not None:
            self._open(block)
        return block is not None

    def open_waiting(self) -> None:
        """Open the first list that waits. Raises Refused where no line can be taken."""
        if self._waiting:
            self._open(self._waiting[0])

    def drop_waiting(self) -> None:
        """Let go of the first list that waits."""
        del self._waiting[:1]
        self._keep()

    def _open(self, block: PastedBlock) -> None:
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.session.paste_list import PasteList

        rows = PasteList(self._session, block)
        if block not in self._waiting:
            self._waiting.append(block)
            self._keep()
        at = self._waiting.index(block)
        dialog = self.dialog(rows)
        taken = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if taken:
            self.confirmed.emit(rows.lines, rows.block.table, rows.item)
            del self._waiting[at]
        else:
            self._waiting[at] = rows.block
        self._keep()
        self._work.capture.field.setFocus()

    def dialog(self, rows: PasteList) -> PastedListDialog:
        """Return the window of a list, to be shown."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.pasted.list_dialog import PastedListDialog

        session, work = self._session, self._work
        return PastedListDialog(
            work.window(),
            rows,
            session.kit,
            self._words(),
            short_name(session, rows.item, self._words()),
            session.exercises.kind_word,
            work.lines.colours,
        )

    def _keep(self) -> None:
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.core.capture.waiting_lists import lists_as_text

        self._session.keep_draft(_LISTS, lists_as_text(self._waiting))
        self.changed.emit()


def _lists_in(draft: str) -> list[PastedBlock]:
    if not draft:
        return []
    # Few evenings have one: what it takes is read where one waits.
    from cwb_workshop.core.capture.waiting_lists import lists_in

    return [*lists_in(draft)]
