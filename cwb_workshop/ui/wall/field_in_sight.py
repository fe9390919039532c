"""A placed window of the wall, and the field that it must never cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from cwb_workshop.ui.text_size import text_scale
from cwb_workshop.ui.wall.window import WallWindow
from cwb_workshop.widgets.fault_guard import guarded

_CHANGES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
_SETTLED = 60
"""Milliseconds after the last change, when everything in the console has its place."""


class FieldInSight(QObject):
    """Follows the console and the field in it, and lets the wall go aside for them.

    Once the console or the letters have another size, the wall goes where it would have gone
    then, unless somebody moved it. Whatever else is typed in stays in sight as the field does, and
    what is to be read there: where there is no place left for it the wall stays away, until there
    is one, or somebody asks for it. `covered` tells what it stands over, nothing where it does not.
    """

    covered = Signal(QRect)
    had_no_place = Signal()

    def __init__(
        self,
        wall: WallWindow,
        console: QWidget,
        field: QWidget,
        above: QWidget | None = None,
        foot: QWidget | None = None,
        read: Sequence[QWidget] = (),
    ) -> None:
        """`above` stands on the field now and then, and stays in sight with it; `foot` is below
        it, and the last of the console that is seen where the field is out of view; `read` are to
        be read.
        """
        super().__init__(console)
        self._wall, self._console, self._field = wall, console, field
        self._above, self._foot, self._read = above, foot, read
        self._waits = self._is_asked_for = False
        self._sizes = self._sizes_now()
        # A window that gets another size tells so many times; all of them are answered once.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED)
        self._settle.timeout.connect(self.look)
        for widget in self._followed():
            widget.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keyboard_came)

    def stand_beside(self) -> None:
        """Let the wall be a window that leaves the field in sight."""
        self._sizes = self._sizes_now()
        self._wall.stand_beside(self._console, *self._kept())
        self._give_way()

    def place(self) -> None:
        """Let it go where it leaves the field in sight."""
        self._sizes = self._sizes_now()
        self._wall.place(self._console, *self._kept())
        self._give_way()

    def bring(self) -> None:
        """Let the wall be a window, whatever it hides: somebody asks for it."""
        self._waits, self._is_asked_for = False, True
        self.stand_beside()

    def toggle(self) -> None:
        """Put the wall away, or bring it back, also where it hides what is to be read."""
        self._wall.toggle_shown()
        self._waits, self._is_asked_for = False, self._wall.isVisible()
        self.look()

    def give_up(self) -> None:
        """Wait for no place any more: the wall is on a screen of its own."""
        self._waits = self._is_asked_for = False

    def _give_way(self) -> None:
        """Stay away where there is no place but over what is to be read; else be there again."""
        has_place = not self._wall.covers(self._to_read())
        if self._waits and has_place:
            self._waits = False
            self._wall.showNormal()
        elif not has_place and not self._is_asked_for and self._wall.is_in_sight:
            self._waits = True
            self._wall.hide()
            self.had_no_place.emit()
        self._tell()

    def look(self) -> None:
        sizes, before = self._sizes_now(), self._sizes
        if self._waits and not self._wall.is_in_sight:
            self.place()
            return
        stands = not self._wall.over_console.isEmpty()
        if stands and sizes != before and self._wall.is_where_it_was_placed:
            self.place()
            return
        self._wall.leave_in_sight(self._console, *self._kept())
        self._tell()

    def stop(self) -> None:
        """Follow them no longer: the wall goes."""
        for widget in self._followed():
            widget.removeEventFilter(self)
        self._settle.stop()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._keyboard_came)

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES:
            self._settle.start()
            if watched is not self._wall and text_scale() != self._sizes[1]:
                # Letters take a second to grow, and somebody may be typing all that time.
                self._wall.leave_in_sight(self._console, *self._kept())
        return False

    def _keyboard_came(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._console.isAncestorOf(now):
            self._settle.start()

    def _followed(self) -> tuple[QWidget, ...]:
        given = (self._above, self._foot, *self._scrolled())
        return (self._console, self._field, self._wall, *(one for one in given if one is not None))

    def _scrolled(self) -> Iterator[QWidget]:
        """Yield what moves with the field in it where that is scrolled."""
        inside: QWidget | None = self._field
        while inside is not None and inside is not self._console:
            view = inside.parentWidget()
            if view is not None and isinstance(view.parentWidget(), QAbstractScrollArea):
                yield inside
            inside = view

    def _sizes_now(self) -> tuple[QRect, float]:
        return self._console.frameGeometry(), text_scale()

    def _kept(self) -> tuple[QRect, tuple[QRegion, ...]]:
        """Return what stays in sight, and what else does where it can, in pixels of the desktop:
        what keys are for now, every other field, and what is to be read.
        """
        foot = _seen(self._foot)
        field = _seen(self._field).united(_seen(self._above))
        here, fields = QRegion(foot).united(self._at_keyboard()), QRegion()
        for each in self._console.findChildren(QLineEdit):
            fields = fields.united(_seen(each))
        return (foot if field.isEmpty() else field), (here, fields, self._to_read())

    def _to_read(self) -> QRegion:
        told = QRegion()
        for each in self._read:
            told = told.united(_words_of(each) if isinstance(each, QLabel) else _seen(each))
        return told

    def _at_keyboard(self) -> QRect:
        """Return what else is typed in now, or the row of a list that is gone through."""
        here = self._console.focusWidget()
        if isinstance(here, QLineEdit | QTextEdit | QPlainTextEdit):
            return _seen(here)
        if isinstance(here, QListWidget):
            row = here.visualItemRect(here.currentItem()).intersected(here.viewport().rect())
            return QRect(here.viewport().mapToGlobal(row.topLeft()), row.size())
        return QRect()

    def _tell(self) -> None:
        self.covered.emit(self._wall.over_console)


def _words_of(label: QLabel) -> QRect:
    """Return where the words of a label are seen: it may be much larger."""
    flags = label.alignment().value | Qt.TextFlag.TextWordWrap.value * label.wordWrap()
    words = label.fontMetrics().boundingRect(label.contentsRect(), flags, label.text())
    return QRect(label.mapToGlobal(words.topLeft()), words.size()).intersected(_seen(label))


def _seen(widget: QWidget | None) -> QRect:
    """Return what is seen of a widget, in pixels of the desktop."""
    if widget is None or not widget.isVisible():
        return QRect()
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapToGlobal(QPoint(0, 0)) + seen.topLeft(), seen.size())
