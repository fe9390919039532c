"""Odd text in every field and every place where it comes out again: shown as it was typed."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Bullets
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.notes import with_cells_apart
from cwb_workshop.core.model.text import clean
from cwb_workshop.core.themes import theme_steps
from cwb_workshop.demo.typist import press
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.report.documents.text_writer import newsletter
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.layout.printable import Unprintable, printable, runs_right_to_left
from cwb_workshop.report.writers.pdf_reports import write_summary
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.home.form_values import TypedForm, read_form
from cwb_workshop.ui.language import Interface
from cwb_workshop.widgets.page_layout import Sheet, canvas_width
from cwb_workshop.widgets.painters import pages_of
from cwb_workshop.widgets.palette import LIGHT
from cwb_workshop.widgets.picture import render
from cwb_workshop.widgets.type_scale import type_scale
from tests.faults.odd_texts import odd_texts, shows_the_mark, with_pictures
from tests.faults.outcome import Outcome, conclude, rounds
from tests.languages import DATE_NAMES
from tests.report.evenings import frozen, printed
from tests.report.layout.test_pdf import document, opened
from tests.workshop import NEW, a_session

_WALL = QSize(960, 540)
_BATCH = 10
_ITEMS = (
    *("obstacles", "checkin", "question_1", "commitments", "closing", "harvest_qa"),
    *("anchor_map", "money_trail", "future_headline", "matrix_2x2"),
)
_ENTRIES = ("answer", "anchor", "headline", "commitment", "question")


@pytest.fixture
def texts(tmp_path: Path, dice: random.Random, qapp: QApplication) -> list[str]:
    return odd_texts(rounds(long=1000, short=90), dice, with_pictures(tmp_path))


@pytest.fixture
def files_read(tmp_path: Path) -> Iterator[list[str]]:
    """Every file below this test's folder that Python is asked to open."""
    seen: list[str] = []
    watching = [True]

    def hook(event: str, values: tuple[object, ...]) -> None:
        if watching and event == "open" and str(values[0]).startswith(str(tmp_path)):
            seen.append(str(values[0]))

    sys.addaudithook(hook)  # it cannot be taken away again, only told to look no more
    yield seen
    watching.clear()


def founded(text: str) -> NewSession | None:
    """Fill the form of a new session in with this text; None where the form refuses it."""
    typed = TypedForm(
        text, "2026-03-12", "19:00", "5", venue=text, municipality=text, organiser=text
    )
    read = read_form(typed, date(2026, 3, 12), DATE_NAMES)
    return read if isinstance(read, NewSession) else None


def in_the_console(batch: list[str], item: str, qtbot: QtBot) -> tuple[int, list[Scene], int]:
    """Type every text into the console.

    Return what was dropped, what the wall shows, and how many lines were taken.
    """
    new = next((form for text in batch if (form := founded(text))), NEW)
    new = replace(NEW, place=new.place, venue=new.venue, organiser=new.organiser)
    session = a_session(None, new=new)
    if item not in session.record.plan:
        session.do(navigation_steps.switch_on(session.record, session.kit, item))
    session.open_item(item)
    console = ConsoleWindow(session, Interface("nl", all_words))
    qtbot.addWidget(console)
    console.show()
    field = console.work.capture.field
    dropped = 0
    for text in batch:
        for front in ("", '"', "? ", "// "):
            typed = " ".join(f"{front}{text}".split("\n"))
            field.setText(typed)
            shown = field.text()
            before = len(session.record.entries)
            press(field, Qt.Key.Key_Return, text="\r")
            taken = len(session.record.entries) > before or not clean(shown).strip()
            # What is refused stays in the field; numbers may change a count instead.
            dropped += not (taken or field.text() == shown or _numbers(shown))
            if front == '"' and taken and clean(shown).strip(' "'):
                dropped += _shortened(list(session.record.entries.values())[-1].text, shown)
            field.clear()
        dropped += in_every_form(console, session, " ".join(text.split("\n")))
    for theme in {theme for entry in session.record.active_entries() for theme in entry.themes}:
        told = clean(dice_of(batch, theme)).strip()
        session.do(theme_steps.set_summary(session.record, theme, told))
    session.do(editing_steps.show(session.record, list(session.record.entries)))
    QApplication.processEvents()
    dropped += shows_the_mark(console.grab().toImage())
    dropped += sum(label.textFormat() != Qt.TextFormat.PlainText for label in _filled(console))
    scenes = [Scene(step, title=new.place) for build in session.builds for step in build.steps]
    dropped += _report_wrong(session.record)
    console.leave()
    console.hide()
    return dropped, scenes, len(session.record.entries)


def in_every_form(console: ConsoleWindow, session: Session, text: str) -> int:
    """Fill in what the item asks, and each kind of line in it; count what did not stay."""
    wrong = 0
    entries = session.record.active_entries(item=session.item.id if session.item else None)
    last = [[entry for entry in entries if entry.kind == kind][-1:] for kind in _ENTRIES]
    for lines in ([], *last):
        console.work.lines.clearSelection()
        for entry in lines:
            console.work.lines.select(entry.id)
        for scope, key in list(console.work.form._editors):
            editor = console.work.form._editors.get((scope, key))
            if isinstance(editor, QLineEdit):
                editor.setText(text)
                shown = editor.text()
                editor.setModified(True)
                editor.editingFinished.emit()
                # What is refused stays in the field, with the reason told.
                wrong += not (editor.isModified() or _held(session, scope, key, shown))
    console.work.lines.clearSelection()
    return wrong


def _held(session: Session, scope: str, key: str, typed: str) -> bool:
    record = session.record
    found = [str(record.fact(key, scope) or "")]
    if scope in record.entries:
        entry = record.entries[scope]
        found += [str(entry.fields.get(key) or ""), entry.text]
    # Where one of several cells may be a note, a sign stands between them in place of a tab.
    told = clean(with_cells_apart(typed))
    return any("".join(told.split()) in "".join(one.split()) for one in found)


def dice_of(batch: list[str], theme: str) -> str:
    """Return one of these texts, always the same for a theme."""
    return batch[len(theme) % len(batch)]


def on_the_wall(scenes: list[Scene]) -> int:
    wrong = 0
    sheet = Sheet(canvas_width(_WALL.width(), _WALL.height()), type_scale(6), LIGHT)
    for scene in scenes:
        for page in range(len(pages_of(scene, sheet))):
            image: QImage = render(scene, _WALL, page=page)
            wrong += shows_the_mark(image)
    return wrong


def on_paper(batch: list[str]) -> int:
    """Count what is not printed of these texts, and what a PDF should not have."""
    instead = Unprintable("[teken]", "[{n} tekens]")
    # The reader of PDFs turns signs round beside Arabic; other tests read that closely.
    turned = [text for text in batch if runs_right_to_left(printable(text, instead))]
    wrong = 0
    for texts in (turned, [text for text in batch if text not in turned]):
        content = write_pdf(document(Bullets(tuple(texts)), sheets=True)).content
        found = "".join(printed(content).split())
        wrong += sum(
            "".join(printable(text, instead).split()) not in found
            for text in texts
            if texts is not turned and printable(text, instead).isascii()
        )
        pages = opened(content).pages
        wrong += sum("/Annots" in page or bool(list(page.images)) for page in pages)
    return wrong


def _report_wrong(record: object) -> int:
    snapshot = frozen(record)  # type: ignore[arg-type]
    pdf = write_summary(snapshot)
    wrong = sum("/Annots" in page for page in opened(pdf.content).pages)
    return wrong + (not newsletter(summary(snapshot)).strip())


def _shortened(kept: str, typed: str) -> bool:
    """Say whether letters of a quoted text are gone that no rule of the line takes."""
    if any(sign in typed for sign in '#+=!~@^\\"?*/:'):
        return False
    return "".join(kept.split()) != "".join(clean(typed).split())


def _numbers(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _filled(console: ConsoleWindow) -> list[QLabel]:
    return [label for label in console.findChildren(QLabel) if label.text()]


def test_odd_text_is_taken_shown_and_printed_as_it_was_typed(
    texts: list[str], qtbot: QtBot, files_read: list[str]
) -> None:
    outcome, lines, shown = Outcome(len(texts)), 0, 0
    for number in range(0, len(texts), _BATCH):
        batch = texts[number : number + _BATCH]
        item = _ITEMS[number // _BATCH % len(_ITEMS)]
        dropped, scenes, taken = in_the_console(batch, item, qtbot)
        lines, shown = lines + taken, shown + len(scenes)
        wrong = dropped, on_the_wall(scenes), on_paper(batch)
        outcome.lost += sum(wrong)
        if any(wrong):
            outcome.note(f"console {wrong[0]}, wall {wrong[1]}, paper {wrong[2]}: {batch!a}")
    outcome.lost += len(files_read)
    # Each is typed in four ways; some are refused, such as those that show nothing.
    outcome.tried("lines taken", lines, 2 * len(texts))
    outcome.tried("pictures of the wall", shown, len(texts) // 2)
    conclude("odd-text", outcome)


def test_cells_with_a_note_among_them_are_kept_with_a_sign_between_them(qtbot: QtBot) -> None:
    texts = ["een\ttwee// notitie", "een\n// notitie\tdrie"]
    for item in _ITEMS:
        dropped, _scenes, taken = in_the_console(texts, item, qtbot)
        assert (dropped, taken > 0) == (0, True)


def test_a_label_that_guesses_shows_the_picture(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    label = QLabel(with_pictures(tmp_path)[0])
    qtbot.addWidget(label)
    assert shows_the_mark(label.grab().toImage())
