"""Asking what happens at its own time, from the plan."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.times_dialog import TimesDialog


def ask_times(window: QWidget, session: Session, words: Translator) -> Step | None:
    """Ask for the end that is agreed and for fixed times; return the step, if it was saved."""
    dialog = TimesDialog(
        window, words, session.record, name=partial(short_name, session, words=words)
    )
    dialog.exec()
    step = dialog.step
    dialog.deleteLater()
    return step
