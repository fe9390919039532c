"""The contract that every exercise keeps, whoever wrote it: one folder, four faces."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import tomllib
from datetime import datetime
from pathlib import Path

import pytest

from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.capture_form import CaptureView
from cwb_workshop.core.contract.entry_versions import Owners, upgrade_step, upgraded
from cwb_workshop.core.contract.scene import Scene
from cwb_workshop.core.figures.totals import totals
from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.exercises import discover
from cwb_workshop.store.codec import decode_changes, encode_step
from cwb_workshop.system.assets import exercises_folder
from cwb_workshop.widgets.painters import pages_of
from tests.exercises.samples import FORTY, LONGEST, SAMPLES
from tests.exercises.typed_exercises import (
    EXERCISES,
    captured,
    fields_of,
    form_of,
    opened,
    pictures,
    released,
)
from tests.languages import LANGUAGES
from tests.widgets.scenes import laid_out, sheet
from tests.workshop import kit, registry, totals_of

EVERY = pytest.mark.parametrize("exercise", EXERCISES)


_WORDS = tuple(f"{language}.toml" for language in LANGUAGES)


def test_every_exercise_has_samples() -> None:
    assert set(SAMPLES) == set(EXERCISES)


@EVERY
def test_the_name_of_the_folder_is_the_id(exercise: str) -> None:
    assert registry().definition(exercise).id == exercise


@EVERY
def test_all_four_faces_are_there(exercise: str) -> None:
    for face in ("capture", "wall", "report"):
        assert registry().face(exercise, face) is not None, face


@EVERY
def test_an_item_of_the_kit_uses_it(exercise: str) -> None:
    used = {item.exercise for item in kit().items.values()}
    first = {str(item.settings.get("first", "")) for item in kit().items.values()}
    assert exercise in used | first


def test_definitions_and_report_faces_need_no_window() -> None:
    modules = [f"cwb_workshop.exercises.{exercise}" for exercise in EXERCISES]
    modules += [f"{module}.report" for module in modules]
    script = "import sys, importlib\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
    script += "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    made = subprocess.run(
        [sys.executable, "-c", script, *modules], capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr


@EVERY
def test_every_language_says_the_same_things(exercise: str) -> None:
    files = [exercises_folder() / exercise / name for name in _WORDS]
    first, *others = (_keys(tomllib.loads(file.read_text("utf-8"))) for file in files)
    assert [other for other in others if other != first] == []


@pytest.mark.parametrize("language", LANGUAGES)
@EVERY
def test_an_exercise_and_each_kind_of_its_lines_have_a_name(
    exercise: str, language: Language
) -> None:
    words = all_words(language)
    assert words(f"{exercise}.exercise")
    for kind in registry().definition(exercise).kinds:
        assert words(registry().kind_word(kind.id))


@EVERY
def test_its_totals_are_values_that_cannot_change(exercise: str) -> None:
    figures = (
        registry()
        .definition(exercise)
        .totals(captured(exercise, SAMPLES[exercise].lines).record, kit())
    )
    for name in (part.name for part in dataclasses.fields(figures)):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(figures, name, None)


def test_no_two_exercises_tell_a_figure_under_the_same_name() -> None:
    figures = totals(Record(), kit(), registry().definitions())
    names = [part.name for one in figures.exercises for part in dataclasses.fields(one)]
    own = {"session", "roles", "counts", "timing"}
    assert len(figures.exercises) == len(EXERCISES)
    assert sorted(names) == sorted(set(names) - own)


@EVERY
def test_every_line_it_makes_is_of_a_declared_kind(exercise: str) -> None:
    declared = {kind.id for kind in registry().declared.kinds}
    made = {e.kind for e in captured(exercise, SAMPLES[exercise].lines).record.entries.values()}
    assert made <= declared


@EVERY
def test_what_was_typed_comes_back_from_the_disk_as_it_was(exercise: str) -> None:
    session = captured(exercise, SAMPLES[exercise].lines)
    entries = tuple(session.record.entries.values())
    assert entries
    changes = tuple(Change(None, entry) for entry in entries)
    assert decode_changes(encode_step(Step("step.line", changes))) == changes


@EVERY
def test_filling_in_what_a_form_shows_changes_nothing(exercise: str) -> None:
    session = captured(exercise, SAMPLES[exercise].lines)
    for field in form_of(session, exercise).fields:
        if session.record.fact(field.key, field.scope) is None:
            continue
        step = editing_steps.set_fact(session.record, field.scope, field.key, field.value)
        assert step.changes == ()


@EVERY
def test_filling_in_what_the_form_of_a_line_shows_changes_nothing(exercise: str) -> None:
    session = captured(exercise, SAMPLES[exercise].lines)
    for entry in session.record.active_entries():
        for field in fields_of(session, exercise, entry):
            if field.key not in entry.fields:
                continue
            assert field.scope == entry.id
            now = datetime.fromisoformat(entry.edited or entry.created)
            (change,) = editing_steps.set_fields(
                session.record, entry.id, {field.key: field.value}, now
            ).changes
            assert isinstance(change.after, Entry)
            assert change.after.fields == entry.fields, field.key


@EVERY
def test_what_goes_with_any_exercise_can_be_listed_with_it(exercise: str) -> None:
    session = opened(exercise)
    for line in ("// alleen voor mij", "? Wie betaalt?", "* Sleutel @school ^15/5"):
        session.capture(line)
    item = kit().items[SAMPLES[exercise].item]
    view = CaptureView(session.record, item, kit(), all_words("nl"))
    for entry in session.record.entries.values():
        assert isinstance(registry().tags(entry, view), tuple)
        assert isinstance(registry().entry_fields(entry, view), tuple)


@EVERY
def test_undo_takes_back_everything_that_was_typed(exercise: str) -> None:
    session = opened(exercise)
    before, done = session.record, len(session.history.done)
    for line in SAMPLES[exercise].lines:
        session.capture(line)
    while len(session.history.done) > done:
        session.undo()
    assert session.record.entries == before.entries
    assert session.record.facts == before.facts


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [1440, 1920])
@pytest.mark.parametrize("language", [*kit().languages, "both", "nl+ar", "ar+nl"])
@EVERY
def test_the_wall_is_right_with_none_one_and_forty_entries(
    exercise: str, language: WallLanguage, width: int
) -> None:
    samples = SAMPLES[exercise]
    for lines in ((), samples.lines[:1], FORTY.get(exercise, samples.lines)):
        session = released(captured(exercise, lines))
        session.set_wall_language(language)
        drawn = 0
        for scene in pictures(session):
            turned = language.startswith("ar")
            pages = pages_of(Scene(scene.content, right_to_left=turned), sheet(width, 6))
            drawn += len(pages)
            for page in pages:
                for mark in page.marks:
                    room = mark.room
                    assert room.left() >= -0.5
                    assert room.right() <= width + 0.5, mark.text
                    assert room.top() >= -0.5
                    assert room.bottom() <= page.height + 0.5, mark.text
        assert drawn


@pytest.mark.usefixtures("qapp")
@EVERY
def test_an_answer_of_five_hundred_characters_can_be_typed_shown_and_printed(exercise: str) -> None:
    session = opened(exercise)
    session.capture(LONGEST.get(exercise, "a" * 80 + " woorden" * 52))
    for scene in pictures(released(session)):
        assert laid_out(scene.content, sheet(1440, 12))
    assert totals_of(session.record)


@EVERY
def test_entries_of_an_older_version_are_brought_up_to_date(exercise: str) -> None:
    definition = registry().definition(exercise)
    session = captured(exercise, SAMPLES[exercise].lines)
    own = [
        e
        for e in session.record.entries.values()
        if Owners(registry().definitions()).of(e, kit()) == exercise
    ]
    for entry in own:
        assert entry.version == definition.version
    older = SAMPLES[exercise].older
    assert len(older) == definition.version - 1, "show what each older version looked like"
    for version, fields in enumerate(older, start=1):
        assert definition.upgrade(fields, version)


def test_an_upgrade_is_a_step_that_is_written_and_cannot_be_undone() -> None:
    old = Entry("1", "obstacles", "answer", text="Te veel formulieren", version=0, number=1)
    record = Record().after(Step("step.line", (Change(None, old),)))
    step = upgrade_step(record, kit(), registry().definitions())
    assert not step.undoable
    newest = registry().definition("harvest_cluster").version
    assert record.after(step).entries["1"].version == newest
    done = upgraded(record, kit(), registry().definitions())
    assert upgrade_step(done, kit(), registry().definitions()).changes == ()


def _keys(tree: dict[str, object], prefix: str = "") -> set[str]:
    found: set[str] = set()
    for name, value in tree.items():
        if isinstance(value, dict):
            found |= _keys(value, f"{prefix}{name}.")
        else:
            found.add(prefix + name)
    return found


def test_a_folder_without_a_definition_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "__init__.py").write_text("", encoding="utf-8")
    assert discover([str(tmp_path)]) == ("empty",)
