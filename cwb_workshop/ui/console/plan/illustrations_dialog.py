"""The pictures and maps of the organiser's own in one item: which, in which order, and what on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cwb_workshop.content.pdf_pages import MOST_PAGES
from cwb_workshop.core.agenda import illustration_steps
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import Refused, UserFacingError
from cwb_workshop.core.model.illustrations import Illustration, illustrations_of
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.illustration_preview import illustration_scene, texts_of
from cwb_workshop.session.session import Session
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.asking_for_picture import ask_for_picture
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.plan.illustration_fields import IllustrationFields
from cwb_workshop.ui.console.plan.illustration_list import IllustrationList
from cwb_workshop.ui.console.plan.planning import Planning
from cwb_workshop.ui.controls import Button, Label, row
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.dropped_picture import PATTERNS, dropped_picture
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.stage import Stage

_SIZE = (900, 560)
_LIST_WIDTH = 250


class IllustrationsDialog(KeyedDialog):
    """Everything that is done here is a step of the session; nothing waits to be saved."""

    topic = "wall.illustrations"

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        words: Translator,
        item: str,
        like: Stage,
        *,
        after: int,
    ) -> None:
        """`like` is a picture of the wall, of whose shape those here are; what is added comes
        behind the text `after` of the item.
        """
        super().__init__(parent, words, own_keys="console.illustration.keys")
        self._session, self._words, self.item = session, words, item
        self._after = after
        self._planning = Planning(session, lambda: words)
        self._announcements = Announcements(self)
        self._background = BackgroundWork(self)
        self.list = IllustrationList(words)
        languages, name_of = session.kit.languages, session.room.language_name
        self.fields = IllustrationFields(words, like, languages, name_of)
        self.fault, self.told = Label("error", wraps=True), Label("hint", wraps=True)
        self.fault.hide()
        self.add, self.leave = Button("primary"), Button()
        self._listening = True
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.refresh()
        self.list.setFocus()

    @property
    def chosen(self) -> Illustration | None:
        return next((one for one in self.rows if one.mark == self.list.chosen), None)

    @property
    def rows(self) -> tuple[Illustration, ...]:
        return illustrations_of(self._session.record, self.item)

    def take(self, file: Path) -> None:
        """Read a file behind the window, and place what it holds."""
        # Decoders of pictures are loaded for who has one.
        from cwb_workshop.ui.picture_file import ReadPictures, read_illustrations

        def place(read: ReadPictures) -> None:
            self._try(lambda: self._place(file, read.pictures, read.of))

        self.fault.hide()
        self.told.setText(self._words("console.illustration.reading", file=file.name))
        self._background.run(
            partial(read_illustrations, file), place, partial(self._tell, file), asker=self
        )

    def refresh(self) -> None:
        """Show the pictures as they are; what was chosen stays so."""
        self.list.fill(self.rows, self._session.record)
        self._show_chosen()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        """Close, with what was typed kept, and listen to the session no longer."""
        if self._listening:
            self.settle()
            self._listening = False
            self._session.stepped.disconnect(self._stepped)
        super().done(result)

    def settle(self) -> None:
        """Keep what was typed of what is to be seen."""
        one, alt = self.fields.shown, clean(self.fields.alt.text()).strip()
        if one is not None and alt != self.fields.told_of(one):
            language = self.fields.further
            describe = illustration_steps.describe
            self._do(partial(describe, mark=one.mark, alt=alt, language=language))

    def _tell_in(self, language: Language) -> None:
        self.settle()
        self.fields.tell_in(language)

    def _place(self, file: Path, pictures: tuple[bytes, ...], pages: int) -> None:
        session, words = self._session, self._words
        for data in pictures:
            kept, mark = illustration_steps.keep_picture(session.record, data)
            placed = illustration_steps.place(session.record, self.item, mark, self._after)
            session.do(kept)
            session.do(placed)
            self.list.setCurrentRow(self._at(mark))
        some = pages > len(pictures)
        told = words(
            f"console.illustration.{'first_pages' if some else 'added'}",
            file=file.name,
            n=len(pictures),
            pages=pages,
        )
        self.told.setText(told)
        self._announcements.tell(told)
        self.fields.alt.setFocus()

    def _at(self, mark: str) -> int:
        return next(n for n, one in enumerate(self.rows) if one.mark == mark)

    def _tell(self, file: Path, error: UserFacingError | OSError) -> None:
        if isinstance(error, UserFacingError):
            self._refuse(self._words(error.key, **error.values))
        else:
            self._refuse(self._words("console.illustration.unreadable", file=file.name))

    def _show_chosen(self) -> None:
        one = self.chosen
        scene = None if one is None else illustration_scene(self._session, self.item, one.mark)
        self.fields.show_one(one, scene)
        self.list.setVisible(one is not None)

    def _chosen_another(self) -> None:
        self.settle()
        self._show_chosen()

    def _asked(self, action: str) -> None:
        one = self.chosen
        self.settle()
        if one is None:
            return
        texts = partial(texts_of, self._session, self.item)
        mark, steps = one.mark, illustration_steps
        does: dict[str, Callable[[], object]] = {
            "earlier": lambda: self._do(partial(steps.move, mark=mark, by=-1, texts=texts())),
            "later": lambda: self._do(partial(steps.move, mark=mark, by=1, texts=texts())),
            "away": lambda: self._do(partial(steps.take_away, mark=mark)),
            "print": lambda: self._do(
                partial(steps.print_it, mark=mark, printed=self.fields.printed.isChecked())
            ),
        }
        does[action]()

    def _do(self, make: Callable[..., Step]) -> None:
        self._try(lambda: self._session.do(make(self._session.record, self.item)))

    def _try(self, does: Callable[[], object]) -> None:
        self.fault.hide()
        self.told.setText("")
        try:
            does()
        except Refused as refusal:
            self._refuse(self._words(refusal.key, **refusal.values))

    def _refuse(self, fault: str) -> None:
        self.told.setText("")
        self.fault.setText(fault)
        self.fault.show()
        self._announcements.refuse(fault)

    def _choose(self) -> None:
        words = self._words
        kind = f"{words('console.illustration.kind')} ({PATTERNS})"
        file = ask_for_picture(self, words, words("console.illustration.which"), kind)
        if file is not None:
            self.take(file)

    def _stepped(self, *_step: object) -> None:
        self.refresh()

    @guarded(lambda: None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_picture(event.mimeData()) is not None:
            event.acceptProposedAction()

    @guarded(lambda: None)
    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_picture(event.mimeData())
        if file is not None:
            self.take(file)

    def _connect(self) -> None:
        self._session.stepped.connect(self._stepped)
        self.list.currentRowChanged.connect(lambda _row: self._chosen_another())
        self.list.asked.connect(self._asked)
        self.fields.asked.connect(self._asked)
        self.fields.language_asked.connect(self._tell_in)
        self.fields.alt.editingFinished.connect(self.settle)
        self.add.clicked.connect(self._choose)
        self.leave.clicked.connect(self.accept)
        turn = self._planning.turn
        for key, does in (
            ("Ctrl+O", self._choose),
            ("Ctrl+Z", lambda: self._try(lambda: turn("undo"))),
            ("Ctrl+Y", lambda: self._try(lambda: turn("redo"))),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(does)

    def _lay_out(self) -> None:
        words = self._words
        name = short_name(self._session, self.item, words)
        title = words("console.illustration.title", item=name)
        self.setWindowTitle(title)
        give_name(self.list, title)
        self.list.setFixedWidth(scaled(_LIST_WIDTH))
        self.add.say(words("console.illustration.add"), key_name("Ctrl+O", words))
        self.leave.say(words("console.plan.done"), key_name("Esc", words))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(Label("heading", title, wraps=True))
        layout.addWidget(
            Label("plain", words("console.illustration.text", pages=MOST_PAGES), wraps=True)
        )
        beside = row(self.list, self.fields, spacing=16)
        beside.setStretch(1, 1)
        layout.addLayout(beside, 1)
        layout.addWidget(self.fault)
        layout.addWidget(self.told)
        layout.addLayout(row(1, self.add, self.leave))
        self.take_size(*_SIZE)
