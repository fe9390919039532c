"""The window of the plan: the items at the left, and what stands in the chosen one beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cwb_workshop.core.agenda.agenda import start_times
from cwb_workshop.core.agenda.forecast import schedule_status
from cwb_workshop.core.agenda.own_items import Texts
from cwb_workshop.core.agenda.plan_texts import with_screen, without_screen
from cwb_workshop.core.model.entry import Json
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.illustrations import illustrations_of
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.plan_preview import PlanPreview, plan_preview
from cwb_workshop.session.plan_templates import PlanTemplates
from cwb_workshop.session.session import Session
from cwb_workshop.ui.announcements import Announcements
from cwb_workshop.ui.console.jump_dialog import JumpDialog
from cwb_workshop.ui.console.plan.asked_times import ask_times
from cwb_workshop.ui.console.plan.head import PlanHead
from cwb_workshop.ui.console.plan.illustrations_dialog import IllustrationsDialog
from cwb_workshop.ui.console.plan.item_page import ItemPage
from cwb_workshop.ui.console.plan.list_side import ListSide
from cwb_workshop.ui.console.plan.listed_settings import ask_choices
from cwb_workshop.ui.console.plan.planning import Planning
from cwb_workshop.ui.console.plan.template_dialog import keep_plan
from cwb_workshop.ui.dialogs.keyed_dialog import KeyedDialog
from cwb_workshop.ui.text_size import scaled
from cwb_workshop.widgets.fault_guard import guarded
from cwb_workshop.widgets.palette import Palette
from cwb_workshop.widgets.stage import Stage

_LIST_WIDTH, _LIST_SHARE = 380, 0.38
"""Of the list of items, in pixels of usual letters, and at most of the window."""
_KEYS = {
    "Ctrl+Shift+A": "add",
    "Ctrl+D": "repeat",
    "Ctrl+Z": "undo",
    "Ctrl+Y": "redo",
    "Ctrl+S": "keep",
    "Ctrl+Shift+K": "fixed",
    "Ctrl+F9": "illustrations",
    "PgUp": "before",
    "PgDown": "after",
}


class PlanDialog(KeyedDialog):
    """Everything that is done here is a step of the session; nothing waits to be saved."""

    topic = "agenda.plan"

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        words: Translator,
        palette: Palette,
        like: Stage,
        templates: PlanTemplates | None = None,
    ) -> None:
        """`like` is a picture of the wall, of whose shape and type those here are. Without
        `templates` there is no folder to keep one in.
        """
        super().__init__(parent, words, own_keys="console.plan.keys")
        self._session, self._words = session, words
        self.planning = Planning(session, lambda: words)
        self._announcements = Announcements(self)
        self.head = PlanHead(words, session.record.text("place"))
        self.side = ListSide(words, palette)
        self.list, self.fault = self.side.list, self.side.fault
        self._templates = templates
        self.head.keep.setVisible(templates is not None)
        self.page = ItemPage(self._preview)
        self.page.stage.follow(like)
        self.page.retranslate(words)
        self._lay_out()
        self._connect()
        opened = session.item
        session.stepped.connect(self._stepped)
        self._listening = True
        self._busy = False
        self.refresh()
        self.choose(opened.id if opened is not None else session.record.agenda[0].id)
        self.list.setFocus()

    def takes(self, event: QKeyEvent) -> bool:
        """Nothing that is typed here is a line of the evening."""
        return True

    def choose(self, item: str) -> None:
        """Show an item at the right."""
        self.list.choose(item)

    def refresh(self) -> None:
        """Show the plan as it is."""
        words, record = self._words, self._session.record
        self.side.show_plan(self._session)
        self.head.tell_late(schedule_status(record, self._session.now()).late, words)
        self.head.undo.setEnabled(self.planning.can_turn("undo"))
        self._show_chosen()

    def _show_chosen(self) -> None:
        item, session, words = self.list.chosen, self._session, self._words
        if not item:
            return
        starts = start_times(session.record)[item]
        minutes = session.record.plan[item].minutes
        kicker = words(
            "console.plan.item",
            n=self.list.currentRow() + 1,
            start=f"{starts:%H:%M}",
            end=f"{starts + timedelta(minutes=minutes):%H:%M}",
        )
        kit = session.kit
        self.page.show_item(
            kit.items[item],
            self.planning.texts(item),
            self._languages(),
            words,
            kicker=kicker,
            name_of=session.room.language_name,
        )
        self.page.times.show_item(kit.items[item], minutes)
        self.page.tell_illustrations(len(illustrations_of(session.record, item)))
        names, variant = self.planning.settings(item), session.record.number("variant") or 0
        self.page.settings.show_settings(names, kit.items[item].settings, variant, words)

    def _languages(self) -> list[Language]:
        """The main language of the kit first, then that of this window, then the others."""
        languages = self._session.kit.languages
        order = sorted(languages[1:], key=lambda one: one != self._words.language)
        return [languages[0], *order]

    def _preview(self, item: str, at: int, texts: Texts, language: Language) -> PlanPreview:
        return plan_preview(self._session, item, at, texts, language)

    def _asked(self, action: str) -> None:
        """Do what a button or a key is for; say why where it cannot be."""
        self.page.settle()
        item = self.list.chosen
        does: dict[str, Callable[[], object]] = {
            "look": self._show_chosen,
            "undo": lambda: self.planning.turn("undo"),
            "redo": lambda: self.planning.turn("redo"),
            "add": self._add,
            "fixed": self._fixed,
            "keep": self._keep,
            "illustrations": lambda: self._illustrate(item),
            "repeat": lambda: self.choose(self.planning.repeat(item)),
            "leave_out": lambda: self.planning.leave_out(item),
            "before": lambda: self.page.turn(-1),
            "after": lambda: self.page.turn(1),
            "screen_more": lambda: self._screens(item, more=True),
            "screen_less": lambda: self._screens(item, more=False),
        }
        self._try(does[action])

    def _try(self, does: Callable[[], object]) -> None:
        self.fault.hide()
        try:
            does()
        except Refused as refusal:
            told = self._words(refusal.key, **refusal.values)
            self.fault.setText(told)
            self.fault.show()
            self._announcements.refuse(told)

    def add_dialog(self) -> JumpDialog:
        """Return what can be added, to choose one of."""
        return JumpDialog(self, self._words, self.planning.offered(), of="console.plan.add_list")

    def _add(self) -> None:
        dialog = self.add_dialog()
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen:
            self.choose(self.planning.add(chosen, self.list.chosen))

    def _keep(self) -> None:
        """Keep the plan as a template, under a name that is asked for."""
        templates, words = self._templates, self._words
        name = keep_plan(self, templates, self._session, words) if templates else ""
        if name:
            self._announcements.tell(words("console.plan.template.kept", name=name))
            self.side.ends.setText(words("console.plan.template.kept", name=name))

    def _fixed(self) -> None:
        """Set the end that is agreed, and what happens at its own time."""
        step = ask_times(self, self._session, self._words)
        if step is not None:
            self._session.do(step)

    def _illustrate(self, item: str) -> None:
        """Place pictures behind the text that is shown here."""
        dialog = self.illustrations_dialog(item)
        dialog.exec()
        dialog.deleteLater()

    def illustrations_dialog(self, item: str) -> IllustrationsDialog:
        """Return the pictures of an item."""
        session, after = self._session, self.page.at_screen + 1
        stage = self.page.stage
        return IllustrationsDialog(self, session, self._words, item, stage, after=after)

    def _screens(self, item: str, *, more: bool) -> None:
        texts, at = self.planning.texts(item), self.page.at_screen
        self.planning.write(item, with_screen(texts, at) if more else without_screen(texts, at))
        if more:
            self.page.go_to_text(at + 1)

    def _written(self, texts: Texts) -> None:
        self._try(lambda: self.planning.write(self.page.item, texts))

    def _chosen_another(self) -> None:
        if not self._busy:
            self._busy = True
            self.page.settle()
            self.list.choose(self.list.chosen)
            self._busy = False
            self._show_chosen()

    def _stepped(self, *_step: object) -> None:
        self.refresh()

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        """Close, with what was typed kept, and listen to the session no longer."""
        if self._listening:
            self.page.settle()
            self._listening = False
            self._session.stepped.disconnect(self._stepped)
        super().done(result)

    @guarded(lambda: None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(min(scaled(_LIST_WIDTH), round(self.width() * _LIST_SHARE)))

    def _connect(self) -> None:
        planning, page = self.planning, self.page
        self.list.currentRowChanged.connect(lambda _row: self._chosen_another())
        self.list.moved.connect(lambda item, to: self._try(lambda: planning.move(item, to)))
        self.list.longer.connect(self._longer)
        self.list.left_out.connect(lambda: self._asked("leave_out"))
        page.asked.connect(self._asked)
        page.written.connect(self._written)
        page.times.longer.connect(self._longer)
        page.settings.changed.connect(self._set)
        page.settings.list_asked.connect(self._choose)
        for signal, does in (
            (page.times.minutes_typed, planning.plan),
            (page.times.floor_typed, planning.set_floor),
            (page.times.flex_chosen, planning.set_flex),
        ):
            signal.connect(lambda value, does=does: self._try(partial(does, page.item, value)))
        self.side.add.clicked.connect(lambda: self._asked("add"))
        self.side.fixed.clicked.connect(lambda: self._asked("fixed"))
        self.head.keep.clicked.connect(lambda: self._asked("keep"))
        self.head.undo.clicked.connect(lambda: self._asked("undo"))
        self.head.leave.clicked.connect(self.accept)
        for key, action in _KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(partial(self._asked, action))

    def _set(self, name: str, value: Json) -> None:
        self._try(lambda: self.planning.set(self.page.item, name, value))

    def _choose(self, name: str) -> None:
        item = self.page.item
        chosen = ask_choices(self, self._session, item, name, self._words)
        if chosen is not None:
            self._try(lambda: self.planning.choose(item, name, chosen))

    def _longer(self, minutes: int) -> None:
        self._try(lambda: self.planning.longer(self.list.chosen, minutes))

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("console.plan.title"))
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.side)
        below.addWidget(self.page, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(below, 1)
        self.take_size(1366, 768)
