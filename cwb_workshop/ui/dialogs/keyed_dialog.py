"""A dialog with help, and whose buttons stand in a menu as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.screen_of import within_frame
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.ui.typed_through import TypedDialog
from cwb_workshop.widgets.fault_guard import guarded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from cwb_workshop.ui.help.window import HelpWindow


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyedDialog(TypedDialog):
    """F1 opens the help at its `topic`, F10 a menu of its buttons, Esc goes back.

    `own_keys` is the key of a sentence about keys that only this dialog has. A dialog without
    words in a language tells nothing.
    """

    topic: ClassVar[str] = "questions"
    """The chapter of the help that tells of it, or a section of one, as `agenda.late`."""

    def __init__(
        self, parent: QWidget | None, words: Translator | None, own_keys: str = ""
    ) -> None:
        super().__init__(parent)
        self._spoken = words
        self._own_keys = own_keys

    def take_size(self, width: int, height: int) -> None:
        """Be of this size, but with its frame no larger than the window it stands before."""
        before = self.parentWidget()
        size = QSize(scaled(width), scaled(height))
        self.resize(size if before is None else size.boundedTo(within_frame(before)))

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = self._spoken
        if words is None or not answers_help(
            event, self, HelpPlace(words, self.topic, self._own_keys)
        ):
            super().keyPressEvent(event)


def enter_presses(event: QKeyEvent, dialog: QWidget, button: QAbstractButton) -> bool:
    """Let Enter press the button with the keyboard, else this one; tell whether it was Enter."""
    if event.key() not in _ENTER:
        return False
    focused = dialog.focusWidget()
    (focused if isinstance(focused, QAbstractButton) else button).click()
    return True


@value_type
class MenuLine:
    """What a menu offers besides the buttons of its window."""

    word: str
    key: str
    does: Callable[[], object]


@value_type
class HelpPlace:
    """What F1 tells of a window: its chapter, and a sentence about keys of its own."""

    words: Translator
    topic: str
    own_keys: str = ""


def answers_help(
    event: QKeyEvent, window: QWidget, told: HelpPlace, more: Sequence[MenuLine] = ()
) -> bool:
    """Answer F1 and F10 in a window; tell whether it was one of these."""
    if event.key() == Qt.Key.Key_F1:
        open_help(window, told)
    elif event.key() == Qt.Key.Key_F10:
        open_menu(window, told, more)
    else:
        return False
    return True


def open_help(window: QWidget, told: HelpPlace) -> None:
    """Show the help over a window until it was read."""
    opened = help_window(window, told)
    opened.exec()
    opened.deleteLater()


def help_window(window: QWidget, told: HelpPlace) -> HelpWindow:
    """Return the help for a window, open at its topic."""
    # Costly to import, and the first window has no need of it.
    from cwb_workshop.ui.help.keys_page import HereKeys
    from cwb_workshop.ui.help.window import HelpWindow

    words = told.words
    own = (words(told.own_keys),) if told.own_keys else ()
    here = HereKeys(words("dialog.keys.title"), sentences=(*own, words("dialog.keys.told")))
    return HelpWindow(window, words, here, told.topic)


def open_menu(window: QWidget, told: HelpPlace, more: Sequence[MenuLine] = ()) -> None:
    """Open the menu of a window at its corner, and wait until something was chosen or nothing."""
    menu = button_menu(window, told, more)
    menu.exec(window.mapToGlobal(QPoint(0, 0)))
    menu.deleteLater()


def button_menu(window: QWidget, told: HelpPlace, more: Sequence[MenuLine] = ()) -> QMenu:
    """Return a menu of the buttons of a window that can be pressed now, and of its help."""
    # Menus cost time, and the first window has no need of them.
    from cwb_workshop.ui.menus import Menu, offer

    menu, words = Menu(window), told.words
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.text().strip():
            offer(menu, _line_of(button), "", button.click)
    menu.addSeparator()
    offer(menu, words("keys.help"), key_name("F1", words), lambda: open_help(window, told))
    for line in more:
        offer(menu, line.word, line.key, line.does)
    return menu


def _line_of(button: QAbstractButton) -> str:
    """Return what a button is called in a menu; a choice with what it is a choice of."""
    text = button.text().replace("&&", "&").strip()
    name = button.accessibleName()
    return name if button.isCheckable() and text in name else text
