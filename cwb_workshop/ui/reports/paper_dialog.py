"""The paper that an evening runs on: chosen, looked at, and kept, printed or taken along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.locale import Language, Locale
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.paper_pieces import PieceOfPaper
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.controls import Button, Label, column
from cwb_workshop.ui.dialogs.choice_box import ChoiceBox
from cwb_workshop.ui.flow_layout import FlowLayout
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.reports.frame import foot, head
from cwb_workshop.ui.reports.paged_dialog import PagedDialog
from cwb_workshop.ui.reports.paper_deeds import DEEDS, PaperDeed, PaperDeeds
from cwb_workshop.ui.reports.paper_maker import PaperMaker
from cwb_workshop.ui.reports.piece_list import PieceList
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.fault_guard import guarded


class PaperDialog(PagedDialog):
    """Stays until it is left: an evening needs more than one piece."""

    topic = "reports.paper"

    def __init__(
        self,
        parent: QWidget | None,
        words: Translator,
        source: ReportSource,
        languages: Sequence[Locale],
        language: Language,
        folder: Path,
        deeds: PaperDeeds,
    ) -> None:
        super().__init__(parent, words, own_keys="reports.paper.keys")
        self._words, self._source, self._deeds = words, source, deeds
        self._announcements = Announcements(self)
        self._maker = PaperMaker(self, BackgroundWork(self), BackgroundWork(self))
        self.language = ChoiceBox()
        for one in languages:
            self.language.addItem(one.name, one.language)
        self.language.setCurrentIndex(max(self.language.findData(language), 0))
        self.list = PieceList()
        self._name = Label("strong", wraps=True)
        self._told = Label("hint", str(folder), wraps=True)
        self._back = Button("quiet")
        self.buttons = {
            deed: Button("primary" if deed == "save" else "plain") for deed, _key in DEEDS
        }
        self._lay_out()
        self._connect()
        self._make()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = _pressed(event)
        keyed = (one for one, key in DEEDS if key and QKeySequence(key) == pressed)
        deed = next(keyed, None)
        if deed is not None:
            if not event.isAutoRepeat():
                self._do(deed)
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        self._maker.give_up()
        super().done(result)

    def _make(self) -> None:
        self.list.clear()
        self._tell_what_is_seen()
        self.pages.tell(self._words("reports.paper.making"))
        self._maker.make(self._source, str(self.language.currentData()))

    def _made(self, piece: PieceOfPaper) -> None:
        sheets = self._words("reports.paper.sheets", n=piece.pages)
        self.list.add(piece, f"{piece.title} · {sheets}")

    def _completed(self) -> None:
        if not self.list.count():
            self.pages.tell(self._words("reports.paper.none"))
        self._tell_what_is_seen(is_complete=True)

    def _look(self) -> None:
        piece = self.list.piece
        self._tell_what_is_seen(is_complete=self.buttons["all"].isEnabled())
        if piece is not None:
            self._maker.open(piece)

    def _tell_what_is_seen(self, *, is_complete: bool = False) -> None:
        """Name the file of the piece; what is not made yet can be neither kept nor printed."""
        piece = self.list.piece
        self._name.setText("" if piece is None else self._source.paper_name(piece.file))
        for button in (self.buttons["print"], self.buttons["save"]):
            button.setEnabled(piece is not None)
        for button in (self.buttons["all"], self.buttons["stick"]):
            button.setEnabled(is_complete and piece is not None)

    def _opened(self, piece: PieceOfPaper, pages: Sequence[object]) -> None:
        if piece is self.list.piece:
            self.pages.tell("")
            self.pages.show_pages(pages, is_other=True)  # type: ignore[arg-type]  # a signal carries any object

    def _pictured(self, piece: PieceOfPaper, _page: int, drawn: object) -> None:
        if piece is self.list.piece:
            self.pages.show_page(drawn)  # type: ignore[arg-type]  # as above

    def _draw(self, page: int, longest_side: int) -> None:
        if self.list.piece is not None:
            self._maker.picture(self.list.piece, page, longest_side)

    def _failed(self, error: UserFacingError | OSError) -> None:
        told = self._words("reports.paper.failed")
        if isinstance(error, UserFacingError):
            told = self._words(error.key, **error.values)
        self.pages.tell(told)

    def _do(self, deed: PaperDeed) -> None:
        piece = self.list.piece
        if not self.buttons[deed].isEnabled():
            return
        told = ""
        if deed == "folder":
            told = self._deeds.show_folder(self)
        elif deed == "stick":
            told = self._deeds.take_along(self, self.list.pieces)
        elif deed == "all":
            told = self._deeds.keep(self, self.list.pieces)
        elif piece is not None and deed == "save":
            told = self._deeds.keep(self, [piece])
        elif piece is not None:
            told = self._deeds.print_it(self, piece)
        if told:
            self._told.setText(told)
            self._announcements.tell(told)

    def _connect(self) -> None:
        maker = self._maker
        maker.made.connect(self._made)
        maker.completed.connect(self._completed)
        maker.opened.connect(self._opened)
        maker.pictured.connect(self._pictured)
        maker.failed.connect(self._failed)
        self.list.currentRowChanged.connect(lambda _row: self._look())
        self.language.activated.connect(lambda _at: self._make())
        self.pages.wanted.connect(self._draw)
        self._back.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        words = self._words
        title = words("reports.paper.title")
        self.setWindowTitle(title)
        give_name(self.list, title)
        give_name(self.language, words("reports.label.language"))
        self._back.say(words("reports.back"), key_name("Esc", words))
        for deed, key in DEEDS:
            button = self.buttons[deed]
            button.say(words(f"reports.paper.deed.{deed}"), key_name(key, words) if key else "")
            button.clicked.connect(partial(self._pressed, deed))
        above = head(title, self._source.record, self._back)
        below = foot((self._name, self._told), self.buttons.values())
        self._stand(above, self._choices(words), below, (3, 4))
        self.list.setFocus()
        self._take_room()

    def _choices(self, words: Translator) -> QWidget:
        held = QWidget()
        layout = column(held, margins=(24, 14, 16, 14), spacing=8)
        line = FlowLayout(spacing=8)
        line.addWidget(Label("plain", words("reports.label.language")))
        line.addWidget(self.language)
        layout.addLayout(line)
        layout.addWidget(Label("hint", words("reports.paper.hint"), wraps=True))
        layout.addWidget(self.list, 1)
        return held

    def _pressed(self, deed: PaperDeed, _checked: bool = False) -> None:
        self._do(deed)


def _pressed(event: QKeyEvent) -> QKeySequence:
    """Return what was pressed; Enter is Enter wherever it stands."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_enter = event.key() == Qt.Key.Key_Enter
    return QKeySequence(
        QKeyCombination(held, Qt.Key.Key_Return if is_enter else Qt.Key(event.key()))
    )
