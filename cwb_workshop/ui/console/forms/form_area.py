"""The room of a form: all of it where there is room, else as much as leaves the field in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from cwb_workshop.ui.console.forms.form_panel import FormPanel
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.viewports import know_viewport

_AROUND = 12
_LEAST = 40
"""Pixels of a form that are seen on the smallest screen: a row, and the edge of the next."""


class FormArea(QScrollArea):
    """Scrolls a form that is higher than its room, and follows the keyboard in it."""

    def __init__(self, form: FormPanel) -> None:
        super().__init__()
        know_viewport(self)
        self._form = form
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        form.installEventFilter(self)
        self._show_form()

    @guarded(QSize)
    def sizeHint(self) -> QSize:
        return QSize(self._form.sizeHint().width(), self._height())

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:
        # The form stands its fields as there is room; it asks for none.
        return QSize(0, min(self._height(), scaled(_LEAST)))

    @guarded(lambda: False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard, and ask for other room when the form has another size."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, _AROUND)
        if watched is self._form and event.type() in _OTHER_SIZE:
            self._show_form()
        return super().eventFilter(watched, event)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._form.fit(self.viewport().width())

    def _show_form(self) -> None:
        self._form.fit(self.viewport().width())
        for field in self._form.findChildren(QWidget):
            if field.focusPolicy() != Qt.FocusPolicy.NoFocus:
                field.installEventFilter(self)
        self.setVisible(not self._form.isHidden())
        self.updateGeometry()

    def _height(self) -> int:
        width = self.viewport().width()
        form = self._form
        if form.hasHeightForWidth():
            return form.heightForWidth(width)
        return form.sizeHint().height()


_OTHER_SIZE = (
    QEvent.Type.LayoutRequest,
    QEvent.Type.ShowToParent,
    QEvent.Type.HideToParent,
)
