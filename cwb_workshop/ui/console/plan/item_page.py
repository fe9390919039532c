"""One item of the plan: its time, its words in two languages, the notes, and the wall beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from cwb_workshop.core.agenda.own_items import Texts
from cwb_workshop.core.agenda.plan_texts import with_notes
from cwb_workshop.core.model.kit import KitItem
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.plan_preview import PlanPreview
from cwb_workshop.ui.console.plan.item_settings import ItemSettings
from cwb_workshop.ui.console.plan.item_times import ItemTimesBar
from cwb_workshop.ui.console.plan.text_columns import TextColumns
from cwb_workshop.ui.controls import Button, Label, panel
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.stage import Stage

_PREVIEW_HEIGHT = 104
_EDGE = 2
_IDLE = 1200
"""Milliseconds after the last key, once what was typed is written down."""


class ItemPage(QWidget):
    """`written` carries the texts to keep; `asked` the id of what a button is for. `preview` makes
    a picture of an item with texts, on a wall in a language.
    """

    written = Signal(object)
    asked = Signal(str)

    def __init__(self, preview: Callable[[str, int, Texts, Language], PlanPreview]) -> None:
        super().__init__()
        self._preview_of = preview
        self.item = ""
        self._at = 0
        self._screens: tuple[int, ...] = (0,)
        self._languages: Sequence[Language] = ()
        self._noted: Language = ""
        self.kicker = Label("kicker", wraps=True)
        self.title = Label("heading", wraps=True)
        self.illustrations, self.repeat, self.leave_out = Button(), Button(), Button()
        self.times = ItemTimesBar()
        self.settings = ItemSettings()
        self.columns = TextColumns()
        self.stage = Stage()
        self.notes = QTextEdit()
        self.notes.setAcceptRichText(False)
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty("role", "notes")
        self._picture_title, self._notes_title = Label("section"), Label("section")
        self.before, self.after = Button("small"), Button("small")
        self.more, self.less = Button("small"), Button("small")
        self._pills: list[Button] = []
        self._fits = Label("hint", wraps=True)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.settle)
        self._lay_out()
        self._connect()

    def show_item(
        self,
        item: KitItem,
        texts: Texts,
        languages: Sequence[Language],
        words: Translator,
        *,
        kicker: str,
        name_of: Callable[[Language], str],
    ) -> None:
        """Show an item as it is planned. What is being typed in it was settled before."""
        if item.id != self.item:
            self._at = 0
        self.item, self._words = item.id, words
        if tuple(languages) != tuple(self._languages):
            self._languages, self._noted = tuple(languages), languages[0]
            self._offer(name_of)
        self._look(texts)
        others = [one for one in languages[1:] if one == self._noted] or languages[1:2]
        chosen = (languages[0], *others)
        self.kicker.setText(kicker)
        spoken = texts.get(words.language, texts[languages[0]])
        self.title.setText(spoken.title or spoken.short or texts[languages[0]].title)
        self.columns.show_texts(texts, self.at_screen, chosen, words, name_of)
        notes = texts[self._noted].screens[self.at_screen].notes
        if self.notes.toPlainText() != notes:
            self.notes.blockSignals(True)
            self.notes.setPlainText(notes)
            self.notes.blockSignals(False)
        told = words("console.plan.screen", n=self._at + 1, total=len(self._screens))
        self._picture_title.setText(told)
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at + 1 < len(self._screens))
        self.less.setEnabled(len(texts[languages[0]].screens) > 1)
        self._draw()

    def retranslate(self, words: Translator) -> None:
        self._words = words
        self.repeat.say(words("console.plan.repeat"), key_name("Ctrl+D", words))
        self.leave_out.say(words("console.plan.leave_out"), key_name("Del", words))
        self.before.say(words("console.plan.before"), key_name("PgUp", words))
        self.after.say(words("console.plan.after"), key_name("PgDown", words))
        self.more.say(words("console.plan.screen_more"))
        self.less.say(words("console.plan.screen_less"))
        self._notes_title.setText(words("console.plan.notes"))
        give_name(self.notes, words("console.plan.notes"))
        give_name(self.stage, words("console.plan.seen"))
        self.times.retranslate(words)

    def tell_illustrations(self, number: int) -> None:
        """Say how many pictures of the organiser's own are in the item."""
        told = self._words("console.illustration.number", n=number)
        self.illustrations.say(told, key_name("Ctrl+F9", self._words))

    @property
    def at_screen(self) -> int:
        """The text that is shown, or that the picture comes behind."""
        return self._screens[self._at]

    def turn(self, by: int) -> None:
        """Go to the picture beside this one."""
        if 0 <= self._at + by < len(self._screens):
            self.settle()
            self._at += by
            self.asked.emit("look")

    def go_to_text(self, screen: int) -> None:
        """Go to a text, counted from 0."""
        self._look(self.columns.texts)
        self._at = self._screens.index(screen) if screen in self._screens else self._at
        self.asked.emit("look")

    def settle(self) -> None:
        """Hand over what was typed, to be kept."""
        self._idle.stop()
        if self.item:
            self.written.emit(self.columns.settled())

    def _typed(self) -> None:
        self._idle.start()
        self._draw()

    def _noted_anew(self) -> None:
        text = clean(self.notes.toPlainText())
        self.columns.texts = with_notes(self.columns.texts, self._noted, self.at_screen, text)
        self._idle.start()

    def _note_in(self, language: Language) -> None:
        self.settle()
        self._noted = language
        self.asked.emit("look")

    def _draw(self) -> None:
        """Draw the picture with what is typed so far, and say whether it fits."""
        texts = self.columns.texts
        shown = self._look(texts)
        self.stage.show_scene(shown.scene)
        screen = texts[self._noted].screens[self.at_screen]
        words = len(" ".join((screen.heading, *screen.lines)).split())
        pages = self.stage.pages
        key = "fits" if pages < 2 else "pages"
        told = self._words(f"console.plan.{key}", n=words, pages=pages)
        self._fits.setText(told if shown.is_text else self._words("console.plan.behind"))

    def _look(self, texts: Texts) -> PlanPreview:
        """Return the picture that is shown, with which there are."""
        shown = self._preview_of(self.item, self._at, texts, self._noted)
        self._at, self._screens = shown.at, shown.screens
        return shown

    def _offer(self, name_of: Callable[[Language], str]) -> None:
        """Offer the languages: of the one that is chosen are the second column, the picture and the
        notes.
        """
        for pill in self._pills:
            self._choices.removeWidget(pill)
            pill.deleteLater()
        self._pills = []
        for language in self._languages if len(self._languages) > 1 else ():
            button = Button("tab", checkable=True)
            button.setAutoExclusive(True)
            button.setChecked(language == self._noted)
            button.say(language.upper(), name=f"{language.upper()}, {name_of(language)}")
            button.clicked.connect(lambda _checked=False, one=language: self._note_in(one))
            self._choices.addWidget(button)
            self._pills.append(button)
        self._choices.put_right(len(self._pills))

    def _connect(self) -> None:
        self.columns.typed.connect(self._typed)
        self.columns.finished.connect(self.settle)
        self.columns.undo_asked.connect(lambda: self.asked.emit("undo"))
        self.notes.textChanged.connect(self._noted_anew)
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        for button, action in (
            (self.illustrations, "illustrations"),
            (self.repeat, "repeat"),
            (self.leave_out, "leave_out"),
            (self.more, "screen_more"),
            (self.less, "screen_less"),
        ):
            button.clicked.connect(lambda _checked=False, one=action: self.asked.emit(one))

    def _lay_out(self) -> None:
        texts, self._scroll = QWidget(), QScrollArea()
        above = QVBoxLayout(texts)
        above.setContentsMargins(20, 14, 20, 8)
        above.setSpacing(8)
        self.times.stand_beside(self.illustrations, self.repeat, self.leave_out)
        for widget in (self.kicker, self.title, self.times, self.settings, self.columns):
            above.addWidget(widget)
        above.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(texts)
        # The picture stays in sight while the words above it scroll.
        below = QWidget()
        layout = QVBoxLayout(below)
        layout.setContentsMargins(20, 4, 20, 10)
        layout.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 2)
        whole.addWidget(below, 1)
        across = QWidget()
        flow = FlowLayout(across)
        for one in (self._picture_title, self.more, self.less, self.before, self.after):
            flow.addWidget(one)
        flow.put_right(4)
        layout.addWidget(across)
        beside = QHBoxLayout()
        beside.setSpacing(14)
        seen, noted = QVBoxLayout(), QVBoxLayout()
        frame = panel("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        inside.addWidget(self.stage)
        seen.addWidget(frame, 1)
        seen.addWidget(self._fits)
        head = QWidget()
        self._choices = FlowLayout(head)
        self._choices.addWidget(self._notes_title)
        noted.addWidget(head)
        noted.addWidget(self.notes, 1)
        for part in (seen, noted):
            beside.addLayout(part, 1)
        for part_of_page in (self.stage, self.notes):
            part_of_page.setMinimumHeight(scaled(_PREVIEW_HEIGHT))
            part_of_page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        layout.addLayout(beside, 1)
