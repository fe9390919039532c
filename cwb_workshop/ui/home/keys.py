"""What F1, its neighbours and F10 do at home. Imported when one of them is pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.ui.actions import BY_ID
from cwb_workshop.ui.dialogs.dialog import tell
from cwb_workshop.ui.dialogs.keyed_dialog import HelpPlace, MenuLine, answers_help, button_menu
from cwb_workshop.ui.home.contents import HomeContents
from cwb_workshop.ui.key_names import key_name, shown_key

if TYPE_CHECKING:
    from cwb_workshop.core.model.kit import KitTexts
    from cwb_workshop.ui.home.form import NewSessionForm

_SIGNS: dict[int, str] = {
    Qt.Key.Key_Plus: "text_larger",
    Qt.Key.Key_Equal: "text_larger",
    Qt.Key.Key_Minus: "text_smaller",
    Qt.Key.Key_Underscore: "text_smaller",
    Qt.Key.Key_0: "text_usual",
}
"""With Ctrl, wherever the sign stands on this keyboard."""

_TEMPLATE = "Ctrl+E"
"""As that of the plan in an evening."""


class HomeKeys:
    """Help, and what stands in the menu beside the buttons; `say` tells what was done, `go_to`
    opens a session.
    """

    def __init__(
        self,
        home: QWidget,
        contents: HomeContents,
        form: NewSessionForm,
        say: Callable[[str], None],
        go_to: Callable[[Path], None],
    ) -> None:
        self._home = home
        self._contents = contents
        self._form = form
        self._say = say
        self._go_to = go_to

    def answers(self, event: QKeyEvent) -> bool:
        """Answer a key about help or the program; tell whether it was one of these."""
        words, does = self._contents.interface.words, self._does()
        asked = _asked(event, does)
        if asked:
            does[asked]()
            return True
        offers = self._contents.templates is not None
        if offers and QKeySequence(event.keyCombination()) == QKeySequence(_TEMPLATE):
            self._begin_with_template()
            return True
        if event.key() in (Qt.Key.Key_F1, Qt.Key.Key_F10):
            self._contents.dress()
        in_form = self._form.isAncestorOf(self._home.focusWidget())
        place = HelpPlace(words, "start" if in_form else "sessions", "home.keys")
        lines = [
            MenuLine(words(f"keys.{action}"), shown_key(action, words), act)
            for action, act in does.items()
        ]
        if offers:
            name = key_name(_TEMPLATE, words)
            lines.insert(0, MenuLine(words("home.template.begin"), name, self._begin_with_template))
        if self._contents.many_reports is not None:
            lines.insert(0, MenuLine(words("reports.many.menu"), "", self._many_reports))
        if event.key() != Qt.Key.Key_F10:
            return answers_help(event, self._home, place, lines)
        self._open_menu(place, lines)
        return True

    def _open_menu(self, place: HelpPlace, lines: Sequence[MenuLine]) -> None:
        """Open the menu of home at its corner, with the sessions that were changed last."""
        # Menus cost time, and most keys open none.
        from cwb_workshop.ui.console.recent_menu import add_recent

        recent = self._contents.recent
        menu = button_menu(self._home, place, lines)
        if recent is not None:
            add_recent(menu, place.words("console.menu.recent"), recent(), self._go_to)
        menu.exec(self._home.mapToGlobal(QPoint(0, 0)))
        menu.deleteLater()

    def _does(self) -> Mapping[str, Callable[[], object]]:
        """Return what can be done here by a key of the console, by the name of the action."""
        does: dict[str, Callable[[], object]] = {
            "colophon": self._tell_about,
            "tour": self._show_tour,
        }
        if self._contents.write_card is not None:
            does["card"] = self._write_card
        if self._contents.toggle_wall is not None:
            does["wall_window"] = self._toggle_wall
        theme = self._contents.theme
        if theme is not None:
            does["text_larger"] = partial(theme.resize_text, 1)
            does["text_smaller"] = partial(theme.resize_text, -1)
            does["text_usual"] = partial(theme.resize_text, 0)
            does["contrast"] = theme.turn_contrast
        return does

    def _tell_about(self) -> None:
        tell_about(self._home, self._contents, self._form.chosen_kit.id)

    def _begin_with_template(self) -> None:
        # Seldom asked for.
        from cwb_workshop.ui.home.templates import begin_with_template

        known = self._contents.templates
        if known is not None:
            self._contents.dress()
            words = self._contents.interface.words
            begin_with_template(self._home, self._form, known(), words, self._say)

    def _many_reports(self) -> None:
        ask = self._contents.many_reports
        if ask is not None:
            self._contents.dress()
            ask(self._home)

    def _show_tour(self) -> None:
        # Seldom asked for.
        from cwb_workshop.ui.dialogs.tour import show_tour

        self._contents.dress()
        show_tour(self._home, self._contents.interface.words)

    def _toggle_wall(self) -> None:
        if self._contents.toggle_wall is not None:
            self._say(self._contents.interface.words(self._contents.toggle_wall()))

    def _write_card(self) -> None:
        write, words = self._contents.write_card, self._contents.interface.words
        if write is None:
            return
        try:
            self._say(words("card.written", file=str(write(self._form.chosen_kit.id))))
        except UserFacingError as error:
            tell(self._home, words, error)


def _asked(event: QKeyEvent, does: Mapping[str, object]) -> str:
    """Return which of these actions a key asks for; empty where none."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        sign = _SIGNS.get(event.key(), "")
        if sign in does:
            return sign
    pressed = QKeySequence(event.keyCombination())
    same = (action for action in does if pressed == QKeySequence(BY_ID[action].keys[0]))
    return next(same, "")


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
