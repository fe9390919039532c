"""The form that starts a session: everything has a value already, and Enter starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cwb_workshop.core.capture.dates import DateNames, read_date
from cwb_workshop.core.model.kit_outline import KitOutline
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.words import Translator
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.controls import Label, column, panel
from cwb_workshop.ui.home.fields import NamedField, Tables, TextField
from cwb_workshop.ui.home.fields_page import FieldsPage
from cwb_workshop.ui.home.form_foot import FormFoot
from cwb_workshop.ui.home.form_values import Field, FieldFault, TypedForm, read_form
from cwb_workshop.ui.home.kit_fields import KitFields
from cwb_workshop.ui.home.people_fields import PeopleFields
from cwb_workshop.ui.line_field import LineField
from cwb_workshop.ui.text_size import TextSized
from cwb_workshop.widgets.fault_guard import guarded

_USUAL_TABLES = (3, 4, 5)
_HIGH_ENOUGH = 690
_ROOMY, _TIGHT = (44, 40), (8, 10)
_LINES = (
    *("place", "municipality", "venue", "date", "start"),
    *("organiser", "organiser_sentence", "people"),
)


class NewSessionForm(QWidget, TextSized):
    """Holds what is typed until it can be a session, and then hands it over as a value: to begin
    its evening, or to make its plan first.
    """

    submitted = Signal(object)
    planned = Signal(object)
    stops_changed = Signal()

    def __init__(
        self,
        words: Translator,
        *,
        announcements: Announcements,
        now: Callable[[], datetime],
        typed: TypedForm,
        kits: tuple[KitOutline, ...],
        languages: Sequence[Locale],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._announcements = announcements
        self._now = now
        self._date_names = DateNames.of(languages)
        names = {locale.language: locale.name for locale in languages}
        self._round_mode, self._plan_of = typed.round_mode, typed.plan_of
        self._title, self._note = Label("title"), Label("quiet", wraps=True)
        self.place, self.municipality, self.venue = TextField(), TextField(), TextField()
        self.date, self.start = TextField(), TextField()
        self.organiser, self.organiser_sentence = TextField(), TextField()
        self.people, self.sizes = TextField(), TextField()
        self.tables = Tables(_USUAL_TABLES)
        self._of_kit = KitFields(kits, names, words)
        self.kit, self.minutes = self._of_kit.box, self._of_kit.minutes
        self.wall_language = self._of_kit.wall_language
        self._named: dict[str, NamedField] = {
            name: NamedField(getattr(self, name))
            for name in (*_LINES, "kit", "minutes", "tables", "sizes", "wall_language")
        }
        self._foot = FormFoot()
        self.go = self._foot.go
        self._has_place = False
        self._lay_out()
        self._connect()
        self._crowd = PeopleFields(self.people, self.tables, self.sizes, self._say_fault)
        self._show_kit()
        self.fill(typed)
        self.retranslate(words)

    @property
    def typed(self) -> TypedForm:
        """Everything as it stands in the form now."""
        return TypedForm(
            place=self.place.text(),
            municipality=self.municipality.text(),
            venue=self.venue.text(),
            date=self.date.text(),
            start=self.start.text(),
            organiser=self.organiser.text(),
            organiser_sentence=self.organiser_sentence.text(),
            variant=self._of_kit.variant,
            people=self.people.text(),
            tables=self.tables.typed,
            sizes=self.sizes.text(),
            wall_language=self.wall_language.value,
            round_mode=self._round_mode,
            kit=self._of_kit.kit.id,
            plan_of=self._plan_of,
        )

    @property
    def chosen_kit(self) -> KitOutline:
        return self._of_kit.kit

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab comes, in order."""
        return (
            *self._of_kit.first_stops,
            *(self.place, self.municipality, self.venue, self.organiser),
            *(self.organiser_sentence, self.date, self.start),
            *self.minutes.stops,
            self.people,
            *(*self.tables.stops, self.tables.other),
            self.sizes,
            *self.wall_language.stops,
            *(self.go, self._foot.plan),
        )

    def fill(self, typed: TypedForm) -> None:
        """Put these values in the form, in place of what is there."""
        for name in _LINES:
            self._line(name).setText(getattr(typed, name))
            self._line(name).setCursorPosition(0)
        self.sizes.setText(typed.sizes)
        self.tables.set(typed.tables)
        self._of_kit.choose(typed.kit, typed.variant, typed.wall_language)
        self._round_mode, self._plan_of = typed.round_mode, typed.plan_of
        self._note.hide()
        self._clear_faults()
        if not typed.sizes:
            self._crowd.share_out()

    def offer(self, kits: tuple[KitOutline, ...]) -> None:
        """Offer these kits, as when one was found to have faults."""
        self._of_kit.offer(kits)

    def take_set_up(self, typed: TypedForm, title: str) -> None:
        """Begin with the set-up of an earlier session, and say so."""
        self.fill(typed)
        copied = [self._words("home.new.copied", title=title)]
        if typed.kit and not self._of_kit.offers(typed.kit):
            copied.append(self._words("home.new.other_kit", kit=typed.kit))
        self._note.setText(" ".join(copied))
        self._note.show()
        self._spread()
        self.take_focus()

    def take_focus(self) -> None:
        self.place.setFocus()
        self.place.selectAll()

    def submit(self, *, plan_first: bool = False) -> None:
        """Hand over the session, or say at each field what is wrong with it."""
        self._crowd.take_sizes()
        if self._crowd.was_replaced():
            # Another Enter says that it is right.
            self._go_to("people")
            return
        self._clear_faults()
        read = read_form(self.typed, self._now().date(), self._date_names)
        if isinstance(read, NewSession):
            (self.planned if plan_first else self.submitted).emit(read)
            return
        for fault in read:
            self._say_fault(fault.field, fault)
        self._go_to(read[0].field)

    def _go_to(self, name: Field) -> None:
        field: QWidget = getattr(self, name)
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()
        self._page.show_whole(self._named[name])

    def show_field(self, here: QWidget) -> QWidget:
        """Let the field that the keyboard came to be seen in here, and return it with its name."""
        for named in self._named.values():
            if named.isAncestorOf(here):
                self._page.show_whole(named)
                return named
        return here

    @property
    def note(self) -> str:
        """What is said of where the set-up comes from."""
        return self._note.text()

    def fault(self, field: Field) -> str:
        """Return what is said to be wrong with a field; empty where nothing is."""
        return self._named[field].fault

    def retranslate(self, words: Translator) -> None:
        if words.language != self._words.language:
            self._translate_date(words)
        self._words = words
        self._title.setText(words("home.new.title"))
        self._note.setHidden(not self._plan_of)
        for name, named in self._named.items():
            named.name_as(words(f"home.new.{name}"))
        self._clear_faults()
        self._of_kit.retranslate(words)
        self.tables.say(words("home.new.tables"), words("home.new.other_tables"))
        for field in (*map(self._line, _LINES), self.sizes, self.tables.other):
            field.speak(words)
        self._foot.say(words)

    def _translate_date(self, words: Translator) -> None:
        """Let a date that was written by us follow the language; what was typed stays."""
        day = read_date(self.date.text(), self._now().date(), self._date_names)
        if day is None:
            return
        if self.date.text() == self._words.locale.date(day.isoformat()):
            self.date.setText(words.locale.date(day.isoformat()))

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The first touch of this name costs 20 ms, which the first window must not wait for.
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.submit(plan_first=bool(held))
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_place = True
        self._spread()

    def take_text_size(self) -> None:
        # The turn after: the fields in it take theirs now.
        QTimer.singleShot(0, self, self._spread)

    def _line(self, name: str) -> LineField:
        line: LineField = getattr(self, name)
        return line

    def _show_kit(self) -> None:
        self._named["kit"].setVisible(self._of_kit.can_choose)
        self._spread()
        self.stops_changed.emit()

    def _connect(self) -> None:
        self._of_kit.changed.connect(self._show_kit)
        self._foot.begun.connect(self.submit)
        self._foot.planned.connect(lambda: self.submit(plan_first=True))
        for name, named in self._named.items():
            field = getattr(self, name)
            if isinstance(field, QLineEdit):
                field.textEdited.connect(lambda _typed, named=named: named.say_fault(""))
        self.tables.changed.connect(lambda: self._named["tables"].say_fault(""))

    def _say_fault(self, field: Field, fault: FieldFault | None) -> None:
        """Say what is wrong with a field, under it and to who listens; or nothing any more."""
        values = {} if fault is None else fault.values
        sentence = "" if fault is None else self._words(f"home.fault.{fault.name}", **values)
        if sentence and sentence != self.fault(field):
            self._announcements.refuse(sentence)
        self._named[field].say_fault(sentence)
        self._spread()

    def _clear_faults(self) -> None:
        for named in self._named.values():
            named.say_fault("")

    def _lay_out(self) -> None:
        outer = column(self, margins=(0, 0, 0, 0), spacing=0)
        frame = panel("panel")
        outer.addWidget(frame)
        self._edges = column(frame, margins=(0, 0, 0, 0), spacing=0)
        self._page = FieldsPage((self._title, self._note), self._named, frame)
        self._edges.addWidget(self._page, 1)
        self._edges.addWidget(self._foot)

    def _spread(self) -> None:
        if not self._has_place:
            return
        top, bottom = _ROOMY if self.height() >= _HIGH_ENOUGH else _TIGHT
        self._edges.setContentsMargins(0, top, 0, bottom)
        self._page.spread(self.height() - top - bottom - self._foot.height_needed)
        self._foot.take_side(self._page.side)
