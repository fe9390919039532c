"""The middle: the open item, its form, its lines, and the capture line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.contract.capture_form import EMPTY_FORM, CaptureForm
from cwb_workshop.core.model.entry import Entry, Kind
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.retyping import Retyping
from cwb_workshop.session.session import Session
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.capture.capture_bar import CaptureBar
from cwb_workshop.ui.console.capture.step_back import BackSteps
from cwb_workshop.ui.console.entries.entry_list import EntryList
from cwb_workshop.ui.console.entries.entry_model import EntryModel
from cwb_workshop.ui.console.entries.find_field import FindField
from cwb_workshop.ui.console.entries.line_bar import LineBar
from cwb_workshop.ui.console.entries.line_listing import LineListing
from cwb_workshop.ui.console.entries.read_back_bar import ReadBackBar
from cwb_workshop.ui.console.entries.selection import ALL_TABLES, ListScope, joined_in
from cwb_workshop.ui.console.entries.table_tabs import TableTabs
from cwb_workshop.ui.console.forms.form_area import FormArea
from cwb_workshop.ui.console.forms.form_drafts import FormDrafts
from cwb_workshop.ui.console.forms.form_panel import FormPanel
from cwb_workshop.ui.console.forms.item_forms import ItemForms
from cwb_workshop.ui.console.work_head import WorkHead
from cwb_workshop.ui.console.work_titles import is_ended, nothing_here, title
from cwb_workshop.ui.controls import Label, column
from cwb_workshop.widgets.accessible_names import give_name
from cwb_workshop.widgets.palette import LIGHT, Palette


class WorkArea(QWidget):
    """Shows the lines of the open item, the parked questions, or what was searched for."""

    asked = Signal(str)
    table_asked = Signal(int)
    theme_asked = Signal(str)
    hit_chosen = Signal(str, str)

    def __init__(
        self, session: Session, announcements: Announcements, palette: Palette = LIGHT
    ) -> None:
        super().__init__()
        self._session, self._announcements = session, announcements
        self._listing = LineListing(session)
        self._head, self._at_foot = WorkHead(), False
        self._kinds = session.kinds
        self._tabs = TableTabs(session.kit)
        self._find = FindField()
        self.read_back = ReadBackBar(session)
        self.form = FormPanel(FormDrafts(session), palette)
        self.forms = ItemForms(session)
        self.model = EntryModel(lambda: session.kit, self.forms.tags, Retyping(session))
        self.lines = EntryList(self.model, palette)
        self._empty = Label("hint", wraps=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bar = LineBar(session.kit, self._kinds)
        self.capture = CaptureBar(session, announcements)
        self.read: tuple[QWidget, ...] = (self._head, self._empty)  # lines make room themselves
        self._arrange()
        self._wire()

    @property
    def scope(self) -> ListScope:
        return self._listing.scope

    def _arrange(self) -> None:
        layout = self._whole = column(self, margins=(20, 12, 20, 10), spacing=8)
        for part in (self._head, self._find, self._tabs, self.read_back, FormArea(self.form)):
            layout.addWidget(part)
        layout.addWidget(self._empty)
        layout.addWidget(self.lines, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.capture)

    def _wire(self) -> None:
        head, form = self._head, self.form
        for part in (head.show_asked, self.bar.asked, form.drawing_asked, self.read_back.asked):
            part.connect(self.asked)
        self._head.back_asked.connect(self.show_item)
        self._find.textChanged.connect(self._look_for)
        self._find.down_asked.connect(self._to_first)
        self._find.chosen.connect(self.to_hit)
        self._tabs.chosen.connect(self._choose_table)
        self._tabs.theme_chosen.connect(self._choose_theme)
        self.bar.table_asked.connect(self.table_asked)
        self.bar.theme_asked.connect(self.theme_asked)
        self.capture.captured.connect(self._captured)
        self._back = BackSteps(self._session, self.capture.field, self.item_form)
        form.grid_asked.connect(lambda: self.asked.emit("grid"))
        form.board_asked.connect(lambda: self.asked.emit("board"))
        form.entered.connect(self.capture.field.setFocus)
        self.lines.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())

    def wear(self, palette: Palette) -> None:
        self.form.wear(palette)
        self.lines.wear(palette)

    def retranslate(self, words: Translator) -> None:
        self._words = words
        self._find.setPlaceholderText(words("console.find"))
        give_name(self._find, words("console.find"))
        self._find.speak(words)
        self.lines.speak(words)
        self.forms.speak(words)
        self.capture.retranslate(words)
        self.refresh()

    def refresh(self) -> None:
        """Show the session as it is now."""
        self._back.let_go()
        session, scope = self._session, self.scope
        record, item = session.record, session.item
        shown = self._listing.lines()
        selected = [entry.id for entry in self.lines.selected()]
        self.model.show(shown, record, self._words, with_item=scope == "find")
        if selected and not self.lines.selected():
            self.lines.select(selected[0])
        self._find.setVisible(scope == "find")
        self._tabs.setVisible(scope == "item" and item is not None)
        if item is not None:
            self._tabs.show_listing(self._listing, item, self._words)
        self._refresh_read_back()
        self._refresh_form()
        self._refresh_head()
        self._refresh_bar()
        self._empty.setVisible(not shown)
        self._empty.setText(nothing_here(session, scope, self._find.text(), self._words))
        self.lines.setVisible(bool(shown))
        self.rest_at_foot(self._at_foot)
        self.capture.asks = scope == "questions"
        self._whole.setStretchFactor(self._empty, 0 if shown else 1)
        give_name(self.lines, self._head.title())
        self.capture.refresh()

    def rest_at_foot(self, at_foot: bool) -> None:
        """Let lines begin right above the field where the rest is out of view; hits do not."""
        self._at_foot = at_foot
        at_foot = at_foot and self.scope != "find"
        self.lines.rest_at_foot(at_foot)
        edges = Qt.AlignmentFlag
        self._empty.setAlignment(edges.AlignBottom if at_foot else edges.AlignTop)

    def show_item(self) -> None:
        """Go back to the lines of the open item, and to the field."""
        self.capture.field.setFocus()
        self._find.clear()
        self._list("item")

    def show_questions(self) -> None:
        self._list("questions")
        self._to_first()

    def search(self) -> None:
        self._list("find")
        self._find.setFocus()
        self._find.selectAll()

    def _to_first(self) -> None:
        if self.model.rowCount():
            self.lines.select_first()
            self.lines.setFocus()

    def to_hit(self, row: int = 0) -> None:
        """Ask to go to what was found, by its id (none: empty) and by what was searched for."""
        hit = self.model.entry(self.model.index(row))
        self.hit_chosen.emit(hit.id if hit is not None else "", self._find.text())

    def go_to(self, entry: Entry, wanted: str = "") -> None:
        """Select a line: among those of the open item, else among all that were `wanted`."""
        self.show_item()
        if self.model.row_of(entry.id) < 0:
            self._find.setText(wanted or entry.label or entry.text)
            self._list("find")
        self.lines.select(entry.id)
        self.lines.setFocus()

    def choose_order(self) -> bool:
        """Ask which themes the list should show; tell whether it has any."""
        return self.scope == "item" and self._tabs.choose_theme()

    def choose_theme(self) -> None:
        """Ask which theme the line should get."""
        self._show_bar(self.targets())
        self._whole.activate()
        self.bar.choose_theme()
        self._refresh_bar()

    def choose_table(self) -> None:
        """Ask which table the next line belongs to."""
        self.capture.offer_tables(self._listing.tables())

    def item_opened(self) -> None:
        """Another item is open: show all its tables, with the hands on the field."""
        self._listing.show("item")
        self.refresh()
        self.lines.show_newest()
        self.capture.field.setFocus()

    def table(self) -> int:
        """Return the table that a key is meant for: of the selected lines, else the typed one."""
        selected = self.lines.selected()
        return selected[0].table if selected else self._session.table

    def targets(self, kind: Kind = "") -> list[Entry]:
        """Return the lines that a key of the lines is meant for: the selected, else the newest,
        or the newest of a kind.
        """
        return self.lines.selected() or self._listing.newest(kind)

    def releasable(self) -> list[Entry]:
        """Return the lines of the open item that could be on the wall."""
        return self._listing.releasable()

    def _list(self, scope: ListScope) -> None:
        self._listing.show(scope, self._find.text())
        self.lines.clearSelection()
        self.refresh()

    def _look_for(self, text: str) -> None:
        if self.scope == "find":
            self._listing.look_for(text)
            self.refresh()

    def _refresh_head(self) -> None:
        words, session, item = self._words, self._session, self._session.item
        self._head.refresh_buttons(
            words,
            scope=self.scope,
            releasable=None if is_ended(session) else self._listing.release_counts(),
            started=item is not None,
            live=wall_mode(session.record) == "live",
            auto=item is not None and bool(session.record.fact("auto_show", item.id)),
        )
        self._head.say(*title(session, self.scope, words))

    def _refresh_read_back(self) -> None:
        self.read_back.refresh(self.table(), self._words, listed=self.scope == "item")

    def _refresh_form(self) -> None:
        day = date.fromisoformat(self._session.record.text("date"))
        selected = self.lines.selected()
        extra = self.forms.entry_fields(selected[0]) if len(selected) == 1 else ()
        form = self.item_form()
        self.form.show_form(form, extra, self._words, day=day, date_names=self._session.date_names)
        self._head.remark(form.remark)
        self.capture.show_example(form.example, form.separator)

    def item_form(self) -> CaptureForm:
        """Return what the open item asks; nothing while other lines are listed."""
        return self.forms.form() if self.scope == "item" else EMPTY_FORM

    def open_grid(self) -> None:
        """Fill in numbers per table."""
        if self.item_form().grid is None:
            self.capture.say(self._words("console.grid.none"))
        else:
            self.forms.open_grid(self)

    def _choose_table(self, table: int) -> None:
        self._listing.choose_table(table)
        if table != ALL_TABLES:
            self.capture.choose_table(table)
        else:
            self._announcements.tell(self._words("spoken.all_tables"))
        self.refresh()
        self.capture.field.setFocus()

    def _choose_theme(self, theme: str) -> None:
        self._listing.choose_theme(theme)
        name = self._tabs.theme_name(theme)
        self._announcements.tell(self._words("spoken.themes", theme=name))
        self.refresh()

    def _captured(self) -> None:
        """Let the new line be seen, whatever was listed before."""
        self.lines.clearSelection()
        if self._listing.let_newest_be_seen():
            self.refresh()
        self.lines.show_newest()

    def _selection_changed(self) -> None:
        self._refresh_bar()
        self._refresh_form()
        self._refresh_read_back()

    def _refresh_bar(self) -> None:
        self._show_bar(self.lines.selected())

    def _show_bar(self, entries: list[Entry]) -> None:
        joined = bool(joined_in(self._session.record, entries))
        self.bar.refresh(entries, self._listing.tables(), self._words, joined=joined)
