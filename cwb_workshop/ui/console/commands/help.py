"""The help of the console, open where the keyboard is, and what the program is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cwb_workshop.content.help_book import exercise_explained
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.actions import ACTIONS, ActionGroup
from cwb_workshop.ui.console.capture.field_hints import takes_themes
from cwb_workshop.ui.console.panels import Panels
from cwb_workshop.ui.help import HERE
from cwb_workshop.ui.help.help_keys import help_keys, signs, theme_letters
from cwb_workshop.ui.key_names import shown_key

if TYPE_CHECKING:
    from cwb_workshop.ui.help.keys_page import HereKeys, KeyBlock
    from cwb_workshop.ui.help.window import HelpWindow

_COLUMNS: tuple[tuple[ActionGroup, ...], ...] = (
    ("field", "lines"),
    ("wall", "setting"),
    ("agenda", "session", "window"),
)


class HelpCommands:
    """Opens the help over `window`; `allows` tells whether an action would do anything now."""

    def __init__(
        self,
        session: Session,
        panels: Panels,
        *,
        window: QWidget,
        words: Callable[[], Translator],
        allows: Callable[[str], bool],
    ) -> None:
        self._session = session
        self._panels = panels
        self._window = window
        self._words = words
        self._allows = allows

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        return {"help": self._help, "colophon": self._colophon, "tour": self._tour}

    def help_window(self, topic: str = HERE) -> HelpWindow:
        """Return the help, open at a topic."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.help.window import HelpWindow

        return HelpWindow(self._window, self._words(), self._here(), topic)

    def open(self, topic: str) -> None:
        """Show the help at a topic until it was read."""
        opened = self.help_window(topic)
        opened.exec()
        opened.deleteLater()

    def topic(self) -> str:
        """Return what is told of the part that has the keyboard."""
        focus, work = self._window.focusWidget(), self._panels.work
        parts: tuple[tuple[QWidget, str], ...] = (
            (work.capture, HERE),
            (work.form, f"exercises.{self._exercise}" if self._exercise else "forms"),
            (work, "lines"),
            (self._panels.agenda, "agenda"),
            (self._panels.top, "wall"),
            (self._panels.side, "wall"),
            (self._panels.status, "safe"),
        )
        return next((told for part, told in parts if part.isAncestorOf(focus)), HERE)

    @property
    def _exercise(self) -> str:
        """The exercise of the open item: what it ends with, where another one runs first."""
        item = self._session.item
        return self._session.kit.items[item.id].run[-1] if item is not None else ""

    def _help(self) -> None:
        self.open(self.topic())

    def _tour(self) -> None:
        # Seldom asked for.
        from cwb_workshop.ui.dialogs.tour import show_tour

        show_tour(self._window, self._words())

    def _colophon(self) -> None:
        # What it shows is read from many files, and only for this.
        from cwb_workshop.ui.dialogs.about_sheet import about_sheet

        words = self._words()
        about_sheet(self._window, words, self._session.kit.texts[words.language]).exec()

    def _here(self) -> HereKeys:
        """Return what the open item asks, all signs, and the keys that work now."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.help.keys_page import HereKeys, KeyBlock

        words, exercise = self._words(), self._exercise
        name = words(f"{exercise}.exercise") if exercise else ""
        return HereKeys(
            words("console.help_title"),
            words("help.here_item", exercise=name) if exercise else "",
            (exercise_explained(words, help_keys(words), exercise),) if exercise else (),
            (
                KeyBlock(words("console.grammar.title"), signs(words)),
                *self._themes(words),
            ),
            [[self._block(words, group) for group in groups] for groups in _COLUMNS],
        )

    def _themes(self, words: Translator) -> tuple[KeyBlock, ...]:
        """Return the letters of themes, where a line can have one."""
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.help.keys_page import KeyBlock

        if not takes_themes(self._session):
            return ()
        letters = theme_letters(self._session.kit, words)
        return (KeyBlock(words("console.grammar.themes"), letters),)

    def _block(self, words: Translator, group: ActionGroup) -> KeyBlock:
        # Seldom opened: what it takes is read when it is.
        from cwb_workshop.ui.help.keys_page import KeyBlock

        rows = [
            (shown_key(action.id, words), words(f"keys.{action.id}"))
            for action in ACTIONS
            if action.group == group and self._allows(action.id)
        ]
        return KeyBlock(words(f"keys.group.{group}"), rows)
