"""Adding an exercise is adding a folder: here is one that nothing else knows of."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cwb_workshop.content.locale_reader import load_locale
from cwb_workshop.content.word_files import all_words, exercise_words, wall_words
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.blocks import Bullets
from cwb_workshop.core.contract.scene import WordsScene
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.figures.totals import totals
from cwb_workshop.core.figures.totals_json import as_json
from cwb_workshop.core.model.audience import EDITIONS
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.entry import Change, PlanItem, Step
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import Translator
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.wall.visibility import visible
from cwb_workshop.demo.typist import type_text
from cwb_workshop.exercises import Registry
from cwb_workshop.report.documents.all_answers import all_answers
from cwb_workshop.report.writers.pdf_reports import write_full
from cwb_workshop.session.memory_store import Rehearsal, RehearsedContents
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.window import ConsoleWindow
from cwb_workshop.ui.language import Interface
from tests.languages import LANGUAGES
from tests.report.evenings import printed
from tests.workshop import EVENING, NEW, kit

PACKAGE = "exercises_of_a_neighbour"

DEFINITION = """
from dataclasses import dataclass

from cwb_workshop.core.capture.entry_builders import added, checked, new_entry
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.audience import EVERYBODY, DeclaredField
from cwb_workshop.core.model.entry_kinds import EntryKind

FIELDS = {"colour": "groen", "phone": "06 12345678"}
WISH = EntryKind("wish", sign="W", spoken=True, joinable=True, listed=True)


@dataclass(frozen=True, slots=True)
class WishTotals(ExerciseTotals):
    wishes: int


class Wishes(PlainExercise):
    kinds = (WISH,)
    fields = (DeclaredField("wish", "colour", EVERYBODY),)
    result_screens = ("wishes",)

    def read(self, line, moment):
        parts = [part for part in line.text.split(" / ") if part.strip()]
        return tuple(
            added(new_entry(moment, WISH, checked(part), ahead=at, fields=FIELDS))
            for at, part in enumerate(parts)
        )

    def totals(self, record, kit):
        return WishTotals(len(record.active_entries("wish")))


DEFINITION = Wishes("wishes")
"""
CAPTURE = """
from cwb_workshop.core.contract.capture_form import CaptureForm


def form(view):
    return CaptureForm(example=view.words("wishes.example"))


def entry_fields(entry, view):
    return ()


def tags(entry, view):
    return (("quiet", view.words("wishes.line.wish")),)
"""
WALL = """
from cwb_workshop.core.contract.scene import Build, WordsScene


def screens(view):
    words = tuple((entry.text, 1) for entry in view.entries)
    return (Build("wishes", (WordsScene(view.word("wishes.title"), words),)),)
"""
REPORT = """
from cwb_workshop.core.contract.blocks import Bullets
from cwb_workshop.core.contract.report_part import ReportPart


def blocks(view):
    return (Bullets(tuple(entry.text for entry in view.record.active_entries("wish"))),)


PARTS = (ReportPart("wishes", blocks),)
"""
NL = """
exercise = "WENSEN"
title = "Wensen"
example = "een bankje / een boom"

[line]
wish = "wens"
"""
EN = """
exercise = "WISHES"
title = "Wishes"
example = "a bench / a tree"

[line]
wish = "wish"
"""
FILES = {
    "__init__.py": DEFINITION,
    "capture.py": CAPTURE,
    "wall.py": WALL,
    "report.py": REPORT,
    "nl.toml": NL,
    "en.toml": EN,
}


@pytest.fixture
def exercises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    folder = tmp_path / PACKAGE
    (folder / "wishes").mkdir(parents=True)
    (folder / "__init__.py").write_text("", encoding="utf-8")
    for name, text in FILES.items():
        (folder / "wishes" / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield Registry(PACKAGE)
    for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
        del sys.modules[name]


def test_a_new_folder_is_an_exercise_with_all_its_faces(
    exercises: Registry, tmp_path: Path
) -> None:
    assert exercises.ids == ("wishes",)
    session = _session(exercises, tmp_path)
    captured = session.capture("een bankje / een boom")
    assert [entry.text for entry in captured.entries] == ["een bankje", "een boom"]
    figures = as_json(totals(session.record, kit(), exercises.definitions()))
    assert isinstance(figures, dict)
    assert figures["wishes"] == 2

    assert session.builds[0].steps == (WordsScene(Phrase("Wensen"), ()),)
    session.do(editing_steps.show(session.record, [entry.id for entry in captured.entries]))
    assert session.builds[0].steps == (
        WordsScene(Phrase("Wensen"), (("een bankje", 1), ("een boom", 1))),
    )

    held = snapshot(session.record, kit(), exercises, "nl", "public")
    assert held.part("wishes", 8) == (Bullets(("een bankje", "een boom")),)
    seen = (visible(session.record, kit(), exercises.declared), held.record)
    for entry in (entry for record in seen for entry in record.entries.values()):
        assert entry.fields == {"colour": "groen"}, "what it did not declare is nobody's to see"


def test_it_is_typed_shown_undone_and_printed_in_the_real_console(
    exercises: Registry, tmp_path: Path, qtbot: QtBot
) -> None:
    session = _session(exercises, tmp_path)
    session.set_wall_mode("live")

    def words(language: Language) -> Translator:
        own = exercise_words(language, tmp_path / PACKAGE).entries
        return Translator(load_locale(language), {**all_words(language).entries, **own})

    console = ConsoleWindow(session, Interface("nl", words))
    qtbot.addWidget(console)
    with qtbot.waitActive(console):
        console.show()
    assert "WENSEN" in {label.text() for label in console.findChildren(QLabel)}

    field = console.work.capture.field
    field.setFocus()
    type_text(field, "2: een bankje")
    QTest.keyClick(field, Qt.Key.Key_Return)
    (row,) = (console.work.model.index(row) for row in range(console.work.model.rowCount()))
    assert row.data() == "een bankje"
    told = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert [text in told for text in ("wens", "Tafel 2", "W1")] == [True, True, True]

    QTest.keyClick(field, Qt.Key.Key_F4)
    assert session.scene.content == WordsScene(Phrase("Wensen"), (("een bankje", 1),))
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.scene.content == WordsScene(Phrase("Wensen"), ())
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.record.active_entries() == ()
    QTest.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    console.retranslate()
    console.leave()
    console.hide()
    for edition in EDITIONS:
        frozen = snapshot(session.record, session.kit, exercises, "nl", edition)
        assert "een bankje" in printed(write_full(frozen).content)
        assert "een bankje" in str(list(all_answers(frozen)))


def _session(exercises: Registry, tmp_path: Path) -> Session:
    item = replace(kit().items["commons"], exercise="wishes")
    held = replace(kit(), items={**kit().items, "commons": item})
    record = Record().after(founding_step(NEW, held))
    planned = record.plan["commons"]
    wished = PlanItem(planned.id, "wishes", planned.minutes, planned.position)
    if planned != wished:
        record = record.after(Step("step.plan", (Change(planned, wished),)))
    words = {
        language: Translator(
            load_locale(language),
            {
                **wall_words()[language].entries,
                **exercise_words(language, tmp_path / PACKAGE).entries,
            },
        )
        for language in LANGUAGES
    }
    session = Session(
        Rehearsal(RehearsedContents(record)),
        kit=held,
        exercises=exercises,
        wall_words=words,
        clock=SetClock(EVENING),
    )
    session.open_item("commons")
    return session
