"""The capture line: table, field, and what the line will become."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cwb_workshop.core.agenda.rounds import shared
from cwb_workshop.core.capture.chip_words import column_name
from cwb_workshop.core.capture.preview import Preview
from cwb_workshop.core.capture.question_line import as_question
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.session import Session
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.capture.capture_field import CaptureField
from cwb_workshop.ui.console.capture.chips import ChipRow
from cwb_workshop.ui.console.capture.field_hints import field_hints, takes_themes
from cwb_workshop.ui.console.capture.hint_row import HintRow
from cwb_workshop.ui.console.capture.line_counter import LineCounter
from cwb_workshop.ui.console.capture.message_line import MessageLine, refusal_of
from cwb_workshop.ui.console.capture.pasted_row import line_of_pasted_row
from cwb_workshop.ui.controls import Button, Label, column, panel, row
from cwb_workshop.ui.dead_keys import is_dead
from cwb_workshop.ui.key_names import key_name, shown_key
from cwb_workshop.ui.letter_keys import letter_key
from cwb_workshop.ui.menus import Menu, offer
from cwb_workshop.ui.table_names import table_key, table_name
from cwb_workshop.ui.theme import give_role
from cwb_workshop.widgets.accessible_names import give_name

DRAFT = "capture"


class CaptureBar(QWidget):
    """`captured` comes after a line was taken. While it `asks`, every line is a question."""

    captured = Signal()

    def __init__(self, session: Session, announcements: Announcements) -> None:
        super().__init__()
        self._session = session
        self._announcements = announcements
        self._frame = panel("capture:away")
        self._table = Label("chip:table")
        self._column = Label("chip:table")
        self.field = CaptureField(partial(line_of_pasted_row, session))
        self._counter = LineCounter()
        self._save = Button("small")
        self._chips = ChipRow(session.kit, session.exercises.kind_word)
        self.message = MessageLine(announcements)
        self._hints = HintRow()
        inner = QHBoxLayout(self._frame)
        inner.setContentsMargins(10, 6, 8, 6)
        inner.setSpacing(6)
        inner.addWidget(self._table, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(self._column, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(self.field, 1)
        inner.addWidget(self._counter)
        inner.addWidget(self._save, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = column(self, margins=(0, 0, 0, 0), spacing=5)
        layout.addWidget(self.message)
        layout.addWidget(self._frame)
        below = row(self._chips, self._hints)
        below.setStretch(0, 1)
        below.setAlignment(self._hints, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(below)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._typed)
        self.field.composed.connect(self._composed)
        self.field.entered.connect(self.enter)
        self._save.clicked.connect(self._press)
        self.field.keyboard_here.connect(self._show_keyboard)
        self._accepted: tuple[str, ...] = ()
        self._is_taking = False
        self.asks = False
        self.field.sign_asked.connect(self._accept)
        self.field.setText(session.draft(DRAFT))

    def retranslate(self, words: Translator) -> None:
        self._words = words
        self.message.speak_anew()
        self.field.speak(words)
        give_name(self.field, words("console.field"))
        # Its key stands among the hints; here it would take the room of the line.
        save = words("console.button.save")
        self._save.say(save, name=f"{save} ({shown_key('save_line', words)})")
        self._hints.speak(words)
        self.refresh()

    def refresh(self) -> None:
        """Show the table and the chips for what stands in the field, unless it is being taken."""
        if self._is_taking:
            return
        shown = self._shown = self._session.preview(self._line(), self._accepted)
        self.field.offer_sign(offered=any(sign.can_be_taken for sign in shown.unsure))
        self._table.setText(self._place(shown.table))
        chosen = self._session.column_name
        self._column.setText(self._column_name(chosen) if chosen else "")
        self._column.setVisible(bool(chosen))
        unknown = shown.refusal is not None and shown.refusal.key == "capture.no_table"
        self._table.set_role("chip:trouble" if unknown else "chip:table")
        self.show_chips(shown)
        self._counter.count(len(self.field.text()), shown.refusal)

    def show_chips(self, shown: Preview) -> None:
        """Show what a line becomes, of the field or of one that is edited in the list."""
        self._chips.show_preview(shown, self._words)
        self._hints.setVisible(not self._chips.has_any)

    def _place(self, table: int) -> str:
        """Return the table, with its question where tables hold different ones."""
        session, name = self._session, table_name(table, self._words)
        item = session.asked_at(table)
        if item and len(shared(session.record, session.kit, item)) > 1:
            return f"{name} · {session.kit.items[item].settings.get('label', '')}"
        return name

    def _line(self) -> str:
        return as_question(self.field.text()) if self.asks else self.field.text()

    def enter(self, _text: str = "") -> bool:
        """Take the line. A line that is refused stays in the field, with the reason above it."""
        self.field.end_composing()
        if not self.field.text().strip():
            return False
        self._is_taking = True
        try:
            captured = self._session.capture(self._line(), self._accepted)
            self._accepted = ()
            self.hush()
            self.field.clear()
        except Refused as refusal:
            self.refuse_line(refusal, self._sentence)
            return False
        finally:
            self._is_taking = False
            self.refresh()
        if captured.is_table_alone:
            self.tell_table()
        self.captured.emit()
        return True

    def _press(self) -> None:
        """Take the line by its button, and go on typing."""
        self.enter()
        self.field.setFocus()

    def _accept(self) -> None:
        """Take the first thing in the line that may be a sign."""
        sign = next((one.sign for one in self._shown.unsure if one.can_be_taken), None)
        if sign is not None:
            self._accepted = (*self._accepted, sign)
            self.refresh()

    def paste(self) -> None:
        """Paste behind the line, wherever that was asked."""
        self._go_on()
        self.field.paste()

    def take_key(self, event: QKeyEvent) -> None:
        """Take a key of words that was pressed elsewhere, and with it what follows."""
        self._go_on()
        if is_dead(event):
            self.field.await_letter(event.key())
        else:
            QCoreApplication.sendEvent(self.field, event)

    def _go_on(self) -> None:
        """Let the hands be behind the line."""
        self.field.setFocus()
        self.field.end(False)

    def park(self) -> None:
        """Let the line become a question for the parking lot."""
        text = self.field.text()
        if not clean(text).lstrip().startswith("?"):
            self.field.replace(f"? {text}")
        self._go_on()

    def choose_table(self, table: int) -> None:
        session = self._session
        try:
            session.choose_table(table)
        except Refused as refusal:
            self.refuse(refusal, why=lambda: refusal_of(partial(session.refuse_table, table)))
            return
        self.hush()
        self.tell_table()

    def tell_table(self) -> None:
        """Show and say to which table the next line belongs now."""
        place = self._place(self._session.table)
        self._announcements.tell(self._words("spoken.table", table=place))
        self.refresh()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the board of the open item has."""
        item = self._session.item
        return () if item is None else self._session.reader(item.id).form.columns

    def choose_column(self, number: int) -> None:
        """Let the next lines stand in this column; choosing it again lets them stand in none."""
        chosen = 0 if number == self._session.column else number
        try:
            self._session.choose_column(chosen)
        except Refused as refusal:
            self.say(self._words(refusal.key, **refusal.values))
            return
        self.hush()
        key, name = ("column" if chosen else "no_column"), self._session.column_name
        self._announcements.tell(self._words(f"spoken.{key}", column=self._column_name(name)))
        self.refresh()

    def offer_columns(self) -> None:
        """Ask in which column the next lines stand."""
        menu = Menu(self)
        for number, name in enumerate(self.columns, start=1):
            key = key_name(letter_key(str(number)), self._words)
            offer(menu, self._column_name(name), key, partial(self.choose_column, number))
        menu.exec(self._table.mapToGlobal(self._table.rect().topLeft()))

    def _column_name(self, name: str) -> str:
        session, item = self._session, self._session.item
        key = "" if item is None else session.reader(item.id).form.column_words
        return column_name(name, session.kit, self._words, key)

    def offer_tables(self, tables: list[int]) -> None:
        """Ask which table the next line belongs to."""
        menu = Menu(self)
        for table in tables:
            name = table_name(table, self._words)
            offer(menu, name, table_key(table, self._words), partial(self.choose_table, table))
        menu.exec(self._table.mapToGlobal(self._table.rect().topLeft()))

    def show_example(self, example: str, separator: str = "") -> None:
        """Say in the empty field what a line may look like here, and what parts it."""
        self._hints.offer_themes(offered=takes_themes(self._session))
        self.field.set_separator(separator)
        self.field.set_hints(*field_hints(self._session, example, self._words))

    def say(self, text: str, *, trouble: bool = True) -> None:
        """Say something above the field, until the next key, and to who listens."""
        self.message.say(text, trouble=trouble)

    def refuse(self, refusal: Refused, *, why: Callable[[], Refused | None]) -> None:
        """Say why something was refused, until the next key, or until `why` says nothing."""
        self.message.refuse(refusal, self._sentence, why=why)

    def refuse_line(self, refusal: Refused, sentence: Callable[[Refused], str]) -> None:
        """Say why the line in the field was refused, until that no longer holds."""
        self.message.refuse(refusal, sentence, why=self._why_refused, of_line=True)

    def something_done(self) -> None:
        """What was refused may be possible now."""
        self.message.done()

    def look_again(self) -> None:
        """What is edited elsewhere may be taken now."""
        self.message.look_again()

    def _sentence(self, refusal: Refused) -> str:
        return self._words(refusal.key, **refusal.values)

    def _why_refused(self) -> Refused | None:
        """Return why Enter would not take the line."""
        if not self.field.text().strip():
            return None
        nowhere = Refused("capture.no_item") if self._session.item is None else None
        return refusal_of(self._session.refuse_lines) or nowhere or self._shown.refusal

    def _show_keyboard(self, here: bool) -> None:
        """Draw the frame strongly only while what is typed comes here."""
        give_role(self._frame, "capture", "" if here else "away")

    def _composed(self) -> None:
        """Keep what is being put together too, so that a power cut cannot take it."""
        self._session.keep_draft(DRAFT, self.field.whole_text)

    def _typed(self, text: str) -> None:
        """Keep it, and say at the first letter, not only at Enter, that no line is taken."""
        self._session.keep_draft(DRAFT, text)
        self._accepted = tuple(sign for sign in self._accepted if sign in text)
        if hasattr(self, "_words"):
            self.refresh()
            self.message.typed()
            refusal = refusal_of(self._session.refuse_lines)
            if text and refusal is not None and self.message.isHidden():
                self.refuse_line(refusal, self._sentence)

    def hush(self) -> bool:
        """Say nothing any more; tell whether something was said."""
        return self.message.hush()
