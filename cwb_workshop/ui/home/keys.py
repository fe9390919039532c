"""What F1, Shift+F1 and F10 do at home. Imported when one of them is pressed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.ui.dialogs.keyed_dialog import HelpPlace, MenuLine, answers_help
from cwb_workshop.ui.home.contents import HomeContents
from cwb_workshop.ui.key_names import key_name

if TYPE_CHECKING:
    from cwb_workshop.core.model.kit import KitTexts
    from cwb_workshop.ui.home.form import NewSessionForm

_ABOUT = "Shift+F1"


def answers(event: QKeyEvent, home: QWidget, contents: HomeContents, form: NewSessionForm) -> bool:
    """Answer a key about help, or about the program; tell whether it was one of these."""
    words = contents.interface.words
    about = partial(tell_about, home, contents, form.chosen_kit.id)
    if event.key() == Qt.Key.Key_F1 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
        about()
        return True
    line = MenuLine(words("keys.colophon"), key_name(_ABOUT, words), about)
    in_form = form.isAncestorOf(home.focusWidget())
    told = HelpPlace(words, "start" if in_form else "sessions", "home.keys")
    if event.key() in (Qt.Key.Key_F1, Qt.Key.Key_F10):
        contents.dress()
    return answers_help(event, home, told, (line,))


def tell_about(home: QWidget, contents: HomeContents, kit: str) -> None:
    """Show what the program is until that was read; `kit` is the workshop it tells of."""
    # What it shows is read from many files, and only for this.
    from cwb_workshop.ui.dialogs.about_sheet import about_sheet

    contents.dress()
    sheet = about_sheet(home, contents.interface.words, _texts(contents, kit))
    sheet.exec()
    sheet.deleteLater()


def _texts(contents: HomeContents, kit: str) -> KitTexts | None:
    if contents.kit_texts is None:
        return None
    try:
        return contents.kit_texts(kit, contents.interface.words.language)
    except UserFacingError:
        return None
