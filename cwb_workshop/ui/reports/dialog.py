"""The report of a session: chosen, looked at, and then saved, printed or taken along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from cwb_workshop.core.capture.editing_steps import toggle_highlight
from cwb_workshop.core.model.entry import Step
from cwb_workshop.core.model.errors import UserFacingError
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.privacy.decisions import Decision, decide, decisions_in, mark_of, undecided
from cwb_workshop.core.privacy.hits import Hit
from cwb_workshop.core.privacy.naming import named
from cwb_workshop.session.report_choice import ReportChoice
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.session.session import Session
from cwb_workshop.ui.background_work import BackgroundWork
from cwb_workshop.ui.controls import Button, Label
from cwb_workshop.ui.key_names import key_name
from cwb_workshop.ui.reports.choices import ReportChoices
from cwb_workshop.ui.reports.frame import foot, head, scrolled
from cwb_workshop.ui.reports.highlights_dialog import HighlightsDialog, answers_of
from cwb_workshop.ui.reports.hit_list import HitList
from cwb_workshop.ui.reports.maker import ReportAsked, ReportMaker
from cwb_workshop.ui.reports.paged_dialog import PagedDialog
from cwb_workshop.widgets.fault_guard import guarded

Deed: TypeAlias = Literal["save", "open", "folder", "stick", "print", "door"]
"""At the `door` it is printed by the usual printer, where there is one, and saved."""

_DEEDS: tuple[tuple[Deed, str], ...] = (
    ("open", ""),
    ("folder", ""),
    ("stick", ""),
    ("print", "Ctrl+P"),
    ("save", "Return"),
)
_SOON = 200
"""Milliseconds after the last change until a report is made anew."""

_PRINTED = "pdf"
_PAPER = "Ctrl+Shift+P"


@value_type
class Order:
    """What is to be done with which report; its `content` where that was made already."""

    deed: Deed
    asked: ReportAsked
    content: bytes | None = None


class ReportDialog(PagedDialog):
    """`order` is what was asked for, `to_change` the hit whose line is to be changed first; both
    are None where nothing was. `to_paper` tells whether somebody wants the paper of the evening
    instead. What is filled in is kept with the session at once.
    """

    topic = "reports.make"

    def __init__(
        self,
        parent: QWidget | None,
        words: Translator,
        session: Session,
        choice: ReportChoice,
        languages: Sequence[Locale],
        folder: Path,
    ) -> None:
        super().__init__(parent, words, own_keys="reports.keys")
        self._words, self._session, self._folder = words, session, folder
        self.order: Order | None = None
        self.to_change: Hit | None = None
        self.to_paper = False
        self._decisions: dict[str, Decision] = decisions_in(session.record)
        self._hits: tuple[Hit, ...] | None = None
        self._content: bytes | None = None
        self._waiting: Deed | None = None
        self._asked_once = False
        self._maker = ReportMaker(self, BackgroundWork(self))
        self.choices = ReportChoices(words, session, choice, languages)
        self.hits = HitList(words)
        self._name = Label("strong", wraps=True)
        self._place = Label("hint", str(folder), wraps=True)
        self._back, self.paper = Button("quiet"), Button("quiet")
        self.buttons = {
            deed: Button("primary" if deed == "save" else "plain") for deed, _key in _DEEDS
        }
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._make)
        self._lay_out()
        self._connect()
        self._asked = self._as_asked()
        self.hits.look()
        self._make()

    @guarded(lambda: None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            if not event.isAutoRepeat():
                self._take("save")
        elif event.key() == Qt.Key.Key_P and held == Qt.KeyboardModifier.ControlModifier:
            self._take("print")
        elif QKeySequence(event.keyCombination()) == QKeySequence(_PAPER):
            # In an evening the same keys open this window: held a moment too long they do no more.
            if not event.isAutoRepeat():
                self._go_to_paper()
        else:
            super().keyPressEvent(event)

    @guarded(lambda: None)
    def done(self, result: int) -> None:
        """Let go of what is under way; what was ordered is made by who takes the order."""
        self._soon.stop()
        self._maker.give_up()
        super().done(result)

    def _take(self, deed: Deed) -> None:
        """Ask for what is not decided, and once for what is missing; then it is an order."""
        if self._soon.isActive():
            self._make()
        if self._hits is None:
            self._waiting = deed
            return
        if undecided(self._hits, self._decisions):
            self.hits.to_first_open()
            self.choices.tell(self._words("reports.decide_first"))
            return
        missing = self.choices.missing()
        if missing is not None and not self._asked_once:
            self._asked_once = True
            missing.setFocus()
            self.choices.tell(self._words("reports.missing"))
            return
        is_shown = deed == "print" or self._asked.choice.format == _PRINTED
        self.order = Order(deed, self._asked, self._content if is_shown else None)
        self.accept()

    def _make(self) -> None:
        """Look it through and make it, as it is asked for now."""
        self._soon.stop()
        self._content = None
        self._asked = self._as_asked()
        self._name.setText(self._asked.source.name(self._asked.choice))
        self.pages.tell(self._words("reports.making"))
        self._maker.preview(self._asked)

    def _as_asked(self) -> ReportAsked:
        source = ReportSource.of(self._session)
        return ReportAsked(source, self.choices.choice, dict(self._decisions))

    def _look_anew(self) -> None:
        """Something else may be found in what is asked for now."""
        self._hits = None
        self.hits.look()
        self._soon.start()

    def _found(self, _asked: ReportAsked, hits: tuple[Hit, ...]) -> None:
        self._hits = hits
        kit, kind_word = self._session.kit, self._session.exercises.kind_word
        told = [(hit, named(hit, self._words, kit, kind_word)) for hit in hits]
        self.hits.show_hits(told, self._decisions)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._take(waiting)

    def _previewed(self, _asked: ReportAsked, content: bytes, pages: tuple[object, ...]) -> None:
        self._content = content
        self.pages.tell("")
        self.pages.show_pages(pages)  # type: ignore[arg-type]  # a signal carries any object

    def _pictured(self, content: bytes, _page: int, drawn: object) -> None:
        if content is self._content:
            self.pages.show_page(drawn)  # type: ignore[arg-type]  # as above

    def _failed(self, error: UserFacingError | OSError) -> None:
        told = self._words("reports.failed")
        if isinstance(error, UserFacingError):
            told = self._words(error.key, **error.values)
        self.pages.tell(told)

    def _draw(self, page: int, longest_side: int) -> None:
        if self._content is not None:
            self._maker.picture(self._content, page, longest_side)

    def _decide(self, hit: Hit, how: Decision) -> None:
        self._decisions[mark_of(hit)] = how
        if not self._session.read_only:
            self._session.do(decide(self._session.record, {hit: how}))
        self.hits.show_decisions(self._decisions)
        if self._hits is not None and not undecided(self._hits, self._decisions):
            self.choices.tell("")
        self._soon.start()

    def _go_and_change(self, hit: Hit) -> None:
        self.to_change = hit
        self.reject()

    def _go_to_paper(self) -> None:
        self.to_paper = True
        self.reject()

    def _choose_highlights(self) -> None:
        dialog = HighlightsDialog(self, self._words, self._session)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen is None:
            return
        session = self._session
        changed = (one for one in answers_of(session) if (one.id in chosen) != one.highlight)
        steps = [toggle_highlight(session.record, one.id, session.now()) for one in changed]
        if steps:
            session.do(Step(steps[0].name, tuple(each for one in steps for each in one.changes)))
            self.choices.refresh()
            self._look_anew()

    def _connect(self) -> None:
        self.choices.changed.connect(self._look_anew)
        self.choices.filled_in.connect(self._look_anew)
        self.choices.highlights_asked.connect(self._choose_highlights)
        self.hits.decided.connect(self._decide)
        self.hits.to_change.connect(self._go_and_change)
        self.pages.wanted.connect(self._draw)
        self._maker.found.connect(self._found)
        self._maker.previewed.connect(self._previewed)
        self._maker.pictured.connect(self._pictured)
        self._maker.progressed.connect(self._tell_progress)
        self._maker.failed.connect(self._failed)

    def _tell_progress(self, page: int, pages: int) -> None:
        if self._content is None:
            self.pages.tell(self._words("reports.page_made", page=page, pages=pages))

    def _lay_out(self) -> None:
        words = self._words
        self.setWindowTitle(words("reports.title"))
        above = head(words("reports.title"), self._session.record, self.paper, self._back)
        below = foot((self._name, self._place), self.buttons.values())
        self._stand(above, scrolled(self.choices, self.hits), below, (4, 3))
        self._back.say(words("reports.back"), key_name("Esc", words))
        self._back.clicked.connect(self.reject)
        self.paper.say(words("reports.paper.button"), key_name(_PAPER, words))
        self.paper.clicked.connect(self._go_to_paper)
        for deed, key in _DEEDS:
            button = self.buttons[deed]
            button.say(words(f"reports.deed.{deed}"), key_name(key, words) if key else "")
            button.clicked.connect(partial(self._pressed, deed))
        next(one for one in self.choices.edition.buttons.values() if one.isChecked()).setFocus()
        self._take_room()

    def _pressed(self, deed: Deed, _checked: bool = False) -> None:
        self._take(deed)
