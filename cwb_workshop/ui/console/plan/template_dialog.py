"""The name under which a plan is kept, to begin another evening with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.limits import TEXTS
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.plan_templates import PlanTemplates
from cwb_workshop.session.session import Session
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.dialog import tell
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_WIDTH = 380
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TemplateDialog(KeyedDialog):
    """`name` is what was typed, once it was saved."""

    topic = "agenda.plan"

    def __init__(self, parent: QWidget, words: Translator, name: str) -> None:
        super().__init__(parent, words)
        self.name = ""
        self.field = LineField()
        self.field.speak(words)
        self.field.setMaxLength(TEXTS["place"])
        self.field.setText(name)
        self.field.setMinimumWidth(scaled(_WIDTH))
        give_name(self.field, words("console.plan.template.name"))
        self.setWindowTitle(words("console.plan.template.title"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label("heading", words("console.plan.template.title")))
        layout.addWidget(Label("plain", words("console.plan.template.told"), wraps=True))
        layout.addWidget(Label("strong", words("console.plan.template.name")))
        layout.addWidget(self.field)
        leave, keep = Button(), Button("primary")
        leave.say(words("console.repair.leave"), key_name("Esc", words))
        leave.clicked.connect(self.reject)
        keep.say(words("console.fixed.save"), key_name("Return", words))
        keep.clicked.connect(self.save)
        layout.addSpacing(8)
        layout.addLayout(row(1, leave, keep))
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        self.field.setFocus()
        self.field.selectAll()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.focusWidget() is self.field:
            self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Take the name; without one nothing is saved."""
        self.name = clean(self.field.text()).strip()
        if self.name:
            self.accept()


def keep_plan(
    window: QWidget, templates: PlanTemplates, session: Session, words: Translator
) -> str:
    """Keep the plan of a session under a name that is asked for; return the name, or nothing."""
    dialog = TemplateDialog(window, words, session.record.text("place"))
    dialog.exec()
    name = dialog.name
    dialog.deleteLater()
    if name:
        try:
            templates.keep(name, session.record)
        except UserFacingError as error:
            tell(window, words, error)
            return ""
    return name
