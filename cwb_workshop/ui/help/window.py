"""The help: its chapters in a list, one of them beside it, and a search over all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.controls import Button, Label, column, column_of, row
from cwb_workshop.ui.help import HERE
from cwb_workshop.ui.help.chapters import chapters_with_keys
from cwb_workshop.ui.help.contents_list import ContentsList, HelpRow
from cwb_workshop.ui.help.help_keys import help_keys
from cwb_workshop.ui.help.keys_page import HereKeys, KeysPage
from cwb_workshop.ui.help.page import HelpPage
from cwb_workshop.ui.help.search import hits
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.screen_of import within_frame
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.ui.typed_keys import is_typing
from cwb_workshop.ui.typed_through import TypedDialog
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded

_SIZE = (1280, 700)
_LIST_WIDTH = 270
_NOTHING = 2
"""The number of the page on which nothing stands."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_TURNING = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class HelpWindow(TypedDialog):
    """Opens at a topic: `here`, a chapter, or a section of one, as `agenda.late`.

    The list has the keyboard first, for what is typed there goes to the field of the console,
    where somebody types without looking; F1 once more, Ctrl+F or Tab goes to the search.
    """

    def __init__(self, parent: QWidget, words: Translator, here: HereKeys, topic: str) -> None:
        super().__init__(parent)
        self._words = words
        self._keys = help_keys(words)
        self._chapters = {one.id: one for one in chapters_with_keys(words)}
        self._contents = (
            HelpRow(here.title, HERE),
            *(HelpRow(one.title, one.id) for one in self._chapters.values()),
        )
        self.search = LineField()
        self.search.speak(words)
        self.list = ContentsList()
        self.page = HelpPage()
        self.keys = KeysPage(here)
        self._stack = QStackedWidget()
        self._title = Label("section", words("help.chapters"))
        self._nothing = Label("hint", words("help.nothing", **self._keys), wraps=True)
        self._lay_out(here.title)
        size = QSize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        self.resize(size.boundedTo(within_frame(_outermost(parent))))
        self.search.textChanged.connect(lambda _text: self._look())
        self.list.currentRowChanged.connect(lambda _number: self._show_chosen())
        self._fill(topic)

    def _lay_out(self, keys_title: str) -> None:
        words = self._words
        self.setWindowTitle(words("help.title"))
        self.setProperty("role", "help")
        self.search.setPlaceholderText(words("help.search", **self._keys))
        give_name(self.search, words("help.search", **self._keys))
        give_name(self.list, words("help.chapters"))
        give_name(self.page, words("help.page"))
        keys = QWidget()
        inside = column(keys, margins=(6, 4, 0, 0), spacing=8)
        inside.addWidget(Label("heading", keys_title))
        inside.addWidget(self.keys, 1)
        self._stack.addWidget(keys)
        self._stack.addWidget(self.page)
        self._stack.addWidget(QWidget())
        close = Button("primary")
        close.say(words("console.close"), key_name("Esc", words))
        close.clicked.connect(self.accept)
        side = QWidget()
        side.setFixedWidth(scaled(_LIST_WIDTH))
        contents = column(side, margins=(0, 0, 0, 0), spacing=6)
        contents.addWidget(self.search)
        contents.addLayout(column_of(self._title, self._nothing, spacing=4))
        contents.addWidget(self.list, 1)
        beside = row(spacing=18)
        beside.addWidget(side)
        beside.addWidget(self._stack, 1)
        layout = column(self, margins=(20, 16, 20, 14), spacing=10)
        layout.addLayout(beside, 1)
        layout.addLayout(row(Label("hint", words("help.hint", **self._keys)), 1, close))

    @property
    def topic(self) -> str:
        """Return what is shown now: `here`, a chapter, or a section of one."""
        return self.list.chosen.topic

    def _fill(self, topic: str) -> None:
        """Show all chapters, and of these the one to which a topic belongs."""
        chapter, _dot, section = topic.partition(".")
        self._nothing.hide()
        self._title.setText(self._words("help.chapters"))
        known = chapter if chapter in self._chapters else HERE
        numbers = [number for number, one in enumerate(self._contents) if one.topic == known]
        self.list.show_rows(self._contents, numbers[0])
        if section:
            self._show(topic)
        self.list.setFocus()

    def _look(self) -> None:
        """Show where the words that are typed in the search stand."""
        text = self.search.text()
        if not text.strip():
            self._nothing.hide()
            self._title.setText(self._words("help.chapters"))
            self.list.show_rows(self._contents, 0)
            return
        found = hits(tuple(self._chapters.values()), text)
        rows = [
            HelpRow(hit.title, f"{hit.chapter}.{hit.section}", hit.chapter_title) for hit in found
        ]
        self._nothing.setVisible(not rows)
        self._title.setText(self._words("help.hits"))
        self.list.show_rows(rows, 0)
        if not rows:
            # What was read before would look like what was found.
            self._stack.setCurrentIndex(_NOTHING)

    def _show_chosen(self) -> None:
        if self.list.currentRow() >= 0:
            self._show(self.list.chosen.topic)

    def _show(self, topic: str) -> None:
        chapter, _dot, section = topic.partition(".")
        if chapter in self._chapters:
            self._stack.setCurrentIndex(1)
            self.page.show_chapter(self._chapters[chapter], section)
        else:
            self._stack.setCurrentIndex(0)

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_F1 or (key == Qt.Key.Key_F and control):
            self.search.selectAll()
            self.search.setFocus()
        elif key == Qt.Key.Key_Escape:
            self._go_back()
        elif key in _ENTER:
            self._read()
        elif key in _WALKING and self.search.hasFocus():
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _TURNING:
            self._reader().keyPressEvent(event)
        elif is_typing(event) and not self.search.hasFocus():
            self.search.setFocus()
            self.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        """From what was found to all chapters, from the text to the list, and then away."""
        if self.search.text():
            self.search.clear()
            self.list.setFocus()
        elif self.page.hasFocus() or self.keys.hasFocus():
            self.list.setFocus()
        else:
            self.reject()

    def _read(self) -> None:
        """Go from the search or the list to the text; from there nowhere."""
        if self.list.currentRow() >= 0:
            self._reader().setFocus()

    def _reader(self) -> HelpPage | KeysPage:
        return self.page if self._stack.currentIndex() else self.keys


def _outermost(widget: QWidget) -> QWidget:
    """Return the window behind all dialogs: a small question leaves no room to read."""
    window = widget.window()
    above = window.parentWidget()
    return window if above is None else _outermost(above)
