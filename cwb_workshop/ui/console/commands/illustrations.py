"""Placing pictures of the organiser's own in the open item: by a key, or dropped on the console."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.illustration_preview import text_shown
from cwb_workshop.session.session import Session
from cwb_workshop.ui.dropped_picture import dropped_picture
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.stage import Stage

if TYPE_CHECKING:
    from cwb_workshop.ui.console.plan.illustrations_dialog import IllustrationsDialog

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class IllustrationCommands(QObject):
    """Dialogs open over `window`; `refuse` says above the field why nothing was done. `like` is
    the picture of the wall.
    """

    def __init__(
        self,
        session: Session,
        *,
        window: QWidget,
        words: Callable[[], Translator],
        refuse: Callable[[str], None],
        like: Callable[[], Stage],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._words = session, window, words
        self._refuse, self._like = refuse, like
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """Return what each action does."""
        return {"illustrations": self.open}

    def dialog(self) -> IllustrationsDialog:
        """Return the pictures of the open item, else of the first one."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.console.plan.illustrations_dialog import IllustrationsDialog

        session = self._session
        if session.read_only:
            raise Refused("capture.read_only")
        item = session.item or session.record.agenda[0]
        after = text_shown(session, item.id)
        return IllustrationsDialog(
            self._window, session, self._words(), item.id, self._like(), after=after
        )

    def open(self, file: Path | None = None) -> None:
        """Show the pictures of the open item, with that of a file placed among them."""
        dialog = self.dialog()
        if file is not None:
            dialog.take(file)
        dialog.exec()
        dialog.deleteLater()

    def drop(self, file: Path) -> None:
        """Take a file that was dropped, or say why not."""
        try:
            self.open(file)
        except Refused as refusal:
            self._refuse(self._words()(refusal.key, **refusal.values))

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return False
        file = dropped_picture(event.mimeData())
        if file is None:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            # The turn after: whoever dragged it waits until the drop is over.
            QTimer.singleShot(0, self, lambda: self.drop(file))
        return True
