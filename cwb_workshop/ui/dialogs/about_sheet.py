"""What this program is, where the workshop in it comes from, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QPlainTextEdit, QWidget

from cwb_workshop import __version__
from cwb_workshop.content.licences import Licensed, components_here
from cwb_workshop.core.model.kit import KitTexts
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, column, column_of, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name

_SIZE = (960, 560)
_PARTS_WIDTH = 340


class AboutSheet(KeyedDialog):
    """A list of the program and its parts; beside it what each is, and its licence.

    The list and the text can be walked through, and the text copied, with keys alone.
    """

    topic = "questions"

    def __init__(
        self,
        parent: QWidget,
        words: Translator,
        kit: KitTexts | None,
        components: Sequence[Licensed],
    ) -> None:
        """Without a kit, as where it cannot be read, nothing is told of a workshop."""
        super().__init__(parent, words)
        self._words = words
        self._kit = kit
        self._components = components
        self.parts = QListWidget()
        self.text = QPlainTextEdit()
        self._part = Label("section", wraps=True)
        self._lay_out()
        self._fill()

    def _fill(self) -> None:
        self.parts.addItem(self._words("about.this"))
        for component in self._components:
            self.parts.addItem(self._called(component))
        self.parts.currentRowChanged.connect(self._show_part)
        self.parts.setCurrentRow(0)
        self.parts.setFocus()

    def _show_part(self, number: int) -> None:
        name = self.parts.item(number).text()
        self._part.setText(name)
        give_name(self.text, name)
        told = self._program() if number == 0 else self._licence(self._components[number - 1])
        self.text.setPlainText("\n\n".join(told))

    def _program(self) -> list[str]:
        kit = (self._kit.title, self._kit.colophon) if self._kit else ()
        return [self._words("about.program"), *kit]

    def _licence(self, component: Licensed) -> list[str]:
        words = self._words
        named = component.licence or words("about.several")
        told = [words("about.licence", licence=named)]
        if component.replace_at:
            told.append(words("about.replace", place=component.replace_at))
            if component.replace_with:
                told.append(words("about.replace_together", parts=component.replace_with))
            if component.distribution:
                told.append(words("about.replace_with_pip", package=component.distribution))
        try:
            told.append(component.text())
        except OSError:
            told.append(words("about.unreadable"))
        return told

    def _called(self, component: Licensed) -> str:
        with_version = f"{component.name} {component.version}".strip()
        return " · ".join(filter(None, (with_version, component.licence)))

    def _lay_out(self) -> None:
        words = self._words
        title = words("about.title", version=__version__)
        self.setWindowTitle(title)
        give_name(self.parts, words("about.parts"))
        # With large letters the text, which is what one reads, has the larger part all the same.
        self.parts.setMaximumWidth(scaled(_PARTS_WIDTH))
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.parts.setWordWrap(True)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = Button("primary")
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        beside = row(spacing=18)
        parts = column_of(Label("section", words("about.parts")), self.parts, spacing=4)
        beside.addLayout(parts, 2)
        beside.addLayout(column_of(self._part, self.text, spacing=4), 3)
        layout = column(self, margins=(22, 16, 22, 14), spacing=10)
        layout.addWidget(Label("heading", title))
        layout.addLayout(beside, 1)
        layout.addLayout(row(1, close))
        self.take_size(*_SIZE)


def about_sheet(parent: QWidget, words: Translator, kit: KitTexts | None) -> AboutSheet:
    """Return the sheet for the program as it is here; without its list it tells of itself alone."""
    try:
        components = components_here()
    except OSError:
        components = ()
    return AboutSheet(parent, words, kit, components)
