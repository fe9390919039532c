"""Opens the windows of the program one after the other, to look at the words in them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cwb_workshop.content.locale_reader import load_locales
from cwb_workshop.core.agenda import illustration_steps
from cwb_workshop.core.model.clock import PacedClock, SetClock
from cwb_workshop.core.model.entry import PlanItem
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.imaginary_room import ImaginaryRoom, Outage, Utterance
from cwb_workshop.core.sessions.readiness import Measured, findings
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.demo.desk import desk_pages
from cwb_workshop.demo.home import listed_home
from cwb_workshop.demo.principles import principle_window
from cwb_workshop.demo.promised import promised_window
from cwb_workshop.demo.quotes import quote_window
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.library import Library
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.paper_pieces import PieceOfPaper
from cwb_workshop.session.paste_list import PasteList, pasted_block
from cwb_workshop.session.report_choice import choice_in
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.clicker_dialog import ClickerDialog
from cwb_workshop.ui.console.plan.choices_dialog import ChoicesDialog
from cwb_workshop.ui.console.plan.illustrations_dialog import IllustrationsDialog
from cwb_workshop.ui.console.plan.listed_settings import LISTS, choices_dialog
from cwb_workshop.ui.console.themes.board import ThemeBoard
from cwb_workshop.ui.console.times_dialog import TimesDialog
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.dialogs.about_sheet import about_sheet
from cwb_workshop.ui.dialogs.passphrase import PassphraseDialog
from cwb_workshop.ui.dialogs.readiness_dialog import (
    MENDS,
    Mend,
    ReadinessDialog,
    sample_scene,
    sample_stage,
)
from cwb_workshop.ui.dialogs.tour import Tour
from cwb_workshop.ui.language import Interface
from cwb_workshop.ui.learnt_keys import LearntKey
from cwb_workshop.ui.look import USUAL_LOOK, LaptopLook
from cwb_workshop.ui.picture_file import plain_picture
from cwb_workshop.ui.preferences.file import PreferencesFile
from cwb_workshop.ui.preferences.registry import DISTANCES
from cwb_workshop.ui.reports.dialog import ReportDialog
from cwb_workshop.ui.reports.highlights_dialog import HighlightsDialog
from cwb_workshop.ui.reports.maker import ReportAsked
from cwb_workshop.ui.reports.many_dialog import ListedReport, ManyReportsDialog
from cwb_workshop.ui.reports.paper_dialog import PaperDialog

_NOW = datetime(2026, 3, 12, 19, 0)
_PLACE = "Zuiderkouw"
_FILE = "zuiderkouw.cwb"
_PASTED = "Table\tAnswer\tName\n1\tZuiderkouw\tZuiderkouw\n99\tZuiderkouw\tZuiderkouw"
_LISTED = (ListedReport(Path(_FILE), _PLACE),)
_TURNS = 4


def every_window(
    application: QApplication,
    session: Session,
    interface: Interface,
    *,
    size: tuple[int, int],
    look: LaptopLook = USUAL_LOOK,
) -> Iterator[tuple[str, QWidget]]:
    """Yield home, the console at each item of the agenda, and its sheets, each with a name.

    Each window is shown at this size while it is looked at, and gone afterwards. In each item
    the line is typed that its form gives as an example. `look` is what the program wears.
    """
    yield from _home(application, interface, size)
    console = ConsoleWindow(session, interface, look)
    try:
        _show(application, console, size)
        for item in session.record.agenda:
            session.open_item(item.id)
            _settle(application)
            yield f"console: {item.id}", console
            if _type_example(console):
                _settle(application)
                yield f"console: {item.id}, with a line", console
        words = interface.words
        for name, sheet in (
            ("help", console.commands.help.help_window()),
            ("a chapter of the help", console.commands.help.help_window("wall")),
            ("tour", Tour(console, words)),
            ("colophon", about_sheet(console, words, session.kit.texts[words.language])),
            ("fairness", console.commands.heard.sheet()),
            ("message", console.commands.to_room.message_dialog()),
            ("principles", principle_window(console, words, _with_themes(session).id)),
            ("quotes", quote_window(console)),
            ("last time", promised_window(console, words)),
            ("plan", console.commands.walking.plan_dialog()),
            ("pictures", _pictures(console, session)),
            ("choices of the plan", _choices(console, session, words)),
            ("clicker", ClickerDialog(console, words, (LearntKey("B", "black"),))),
            ("before the doors open", _readiness(console, words)),
            ("jump", console.commands.walking.jump_dialog()),
            ("fixed times", _times(console, session, words)),
            ("pasted list", console.commands.pastes.lists.dialog(_pasted(session))),
            ("theme board", ThemeBoard(console, session, _with_themes(session), words)),
            ("report", _report(console, session, words)),
            ("paper", _paper(console, session, words)),
            ("several reports", ManyReportsDialog(console, words, _LISTED, _NoDesk())),
            ("answers in front", HighlightsDialog(console, words, session)),
            ("new passphrase", PassphraseDialog(console, words, file=_FILE, new=True)),
            ("passphrase", PassphraseDialog(console, words, file=_FILE, new=False)),
        ):
            sheet.show()
            _settle(application)
            yield name, sheet
            sheet.close()
        yield from _practice(application, console)
    finally:
        console.commands.practice.leave()
        console.leave()
        console.hide()
        console.deleteLater()


def _practice(application: QApplication, console: ConsoleWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the console with three voices while the projector is out, and how it went."""
    practice, item = console.commands.practice, console.session.record.agenda[0].id
    voices = (
        Utterance(1, item, item, 0, 1, "Zuiderkouw", "early"),
        Utterance(2, item, item, 0, 2, "Zuiderkouw", "angry"),
        Utterance(3, item, item, 0, 3, "Zuiderkouw", "overrun"),
    )
    practice.begin(ImaginaryRoom(voices, Outage(item, 0, 60)), PacedClock())
    _settle(application)
    yield "console: practising", console
    sheet = practice.sheet()
    sheet.show()
    _settle(application)
    yield "how practice went", sheet
    sheet.close()


def _report(console: ConsoleWindow, session: Session, words: Translator) -> ReportDialog:
    """Return the window for reports; nothing is written."""
    choice = choice_in(session.record, session.kit)
    locales = load_locales(session.kit.languages)
    return ReportDialog(console, words, session, choice, locales, Path(_PLACE))


def _paper(console: ConsoleWindow, session: Session, words: Translator) -> PaperDialog:
    """Return the window for paper; nothing is written."""
    source, locales = ReportSource.of(session), load_locales(session.kit.languages)
    return PaperDialog(
        console, words, source, locales, session.kit.languages[0], Path(_PLACE), _NothingDone()
    )


class _NoDesk:
    def asked(self, path: Path) -> ReportAsked:
        raise ValueError("no report is made here")

    def write(self, path: Path, asked: ReportAsked, content: bytes) -> Path:
        return path


class _NothingDone:
    def keep(self, window: QWidget, pieces: Sequence[PieceOfPaper]) -> str:
        return ""

    def take_along(self, window: QWidget, pieces: Sequence[PieceOfPaper]) -> str:
        return ""

    def print_it(self, window: QWidget, piece: PieceOfPaper) -> str:
        return ""

    def show_folder(self, window: QWidget) -> str:
        return ""


def _readiness(console: ConsoleWindow, words: Translator) -> ReadinessDialog:
    """Return the check before the doors open, of a laptop of which nothing is known."""
    return ReadinessDialog(
        console,
        words,
        look=lambda: findings(Measured()),
        ask_again=lambda: None,
        mends=[Mend(check, way, lambda: None) for check, ways in MENDS.items() for way in ways],
        heard=lambda _action: None,
        sample=sample_stage(sample_scene(words), console.side.preview),
        distance=lambda: DISTANCES[0],
        set_distance=lambda _metres: None,
        distances=DISTANCES,
    )


def _choices(console: ConsoleWindow, session: Session, words: Translator) -> ChoicesDialog:
    """Return what an item of the plan can name of its kit: of the first one that names anything."""
    named = (
        (item.id, name)
        for item in session.record.agenda
        for name in LISTS
        if name in session.exercises.by_id[item.exercise].settings
    )
    return choices_dialog(console, session, *next(named), words)


def _pictures(console: ConsoleWindow, session: Session) -> IllustrationsDialog:
    """Return the pictures of an item that has two of them, one described and in the report."""
    item = session.record.agenda[0].id
    if session.item is None or session.item.id != item:
        session.open_item(item)
    for colour in (Qt.GlobalColor.darkCyan, Qt.GlobalColor.darkYellow):
        kept, mark = illustration_steps.keep_picture(session.record, plain_picture(colour))
        session.do(kept)
        session.do(illustration_steps.place(session.record, item, mark, 1))
    session.do(illustration_steps.describe(session.record, item, mark, _PLACE))
    session.do(illustration_steps.print_it(session.record, item, mark, printed=True))
    return console.commands.to_room.illustrations.dialog()


def _times(console: ConsoleWindow, session: Session, words: Translator) -> TimesDialog:
    texts = session.kit.texts[words.language].items
    return TimesDialog(console, words, session.record, name=lambda item: texts[item].title)


def _with_themes(session: Session) -> PlanItem:
    """Return an item of the agenda whose answers stand under themes, or else its last one."""
    themed = (item for item in session.record.agenda if session.kit.items[item.id].by_theme)
    return next(themed, session.record.agenda[-1])


def _pasted(session: Session) -> PasteList:
    """Return a list with columns and a heading, of which one row can be read and one cannot."""
    block = pasted_block(session, _PASTED)
    if block is None:
        raise ValueError("nothing in the pasted block")
    return PasteList(session, block)


def imaginary_session(toolbox: Toolbox, kit: Kit, wall_words: Mapping[str, Translator]) -> Session:
    """Return a session without a file, of the longest variant of a kit."""
    new = NewSession(
        *("Zuiderkouw", "2026-03-12", "19:00", max(kit.variants), kit.languages[0]),
        tables=5,
        present=24,
    )
    return Session(
        Rehearsal(RehearsedContents(Record().after(founding_step(new, kit)))),
        kit=kit,
        exercises=toolbox.exercises,
        wall_words=wall_words,
        clock=SetClock(_NOW),
    )


def _home(
    application: QApplication, interface: Interface, size: tuple[int, int]
) -> Iterator[tuple[str, QWidget]]:
    with tempfile.TemporaryDirectory(prefix="cwb-windows-") as folder:
        root = Path(folder)
        library = Library(root, derived=root / "derived", backups=root / "backups")
        preferences = PreferencesFile(root / "preferences.json")
        with listed_home(library, interface, preferences, now=_NOW, size=size) as home:
            _settle(application)
            yield "home", home
            yield from desk_pages(home, interface.words, root, lambda: _settle(application))


def _show(application: QApplication, window: QWidget, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.show()
    _settle(application)


def _type_example(console: ConsoleWindow) -> bool:
    """Type the example of the open item, if it has one; tell whether it was taken."""
    example = console.work.item_form().example
    console.work.capture.field.setText(example)
    return bool(example) and console.work.capture.enter()


def _settle(application: QApplication) -> None:
    """Let labels whose words go over several lines take the height that they need."""
    for _turn in range(_TURNS):
        application.processEvents()
