"""Every face of every exercise keeps its protocol: written out, so that mypy holds it to it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from cwb_workshop.exercises import discover
from tests.golden import Golden

_KEPT = Path(__file__).parent / "typed_faces.py"
_HEAD = '''"""Each face as the contract says it. Made by test_typed_faces.py, for mypy."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.contract.capture_form import CaptureForm, CaptureView, FormField, Tag
from cwb_workshop.core.contract.exercise import Definition, ReportView, WallView
from cwb_workshop.core.contract.report_part import ReportPart
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.model.entry import Entry
'''
_OF_LINE = "Callable[[Entry, CaptureView], tuple[{}, ...]]"
_TABLES = (
    ("DEFINITIONS", "", "DEFINITION", "Definition"),
    ("FORMS", "capture", "form", "Callable[[CaptureView], CaptureForm]"),
    ("ENTRY_FIELDS", "capture", "entry_fields", _OF_LINE.format("FormField")),
    ("TAGS", "capture", "tags", _OF_LINE.format("Tag")),
    ("SCREENS", "wall", "screens", "Callable[[WallView], tuple[Build, ...]]"),
    ("PARTS", "report", "PARTS", "tuple[ReportPart, ...]"),
    ("METHODS", "report", "method", "Callable[[ReportView], str]"),
)


def test_every_face_is_written_out_for_the_type_checker(golden: Golden) -> None:
    golden.text(_KEPT, "".join(_written()))


def test_every_exercise_has_the_faces_that_have_no_default() -> None:
    for table in ("DEFINITION", "form", "screens", "PARTS"):
        assert f".{table},\n" in _KEPT.read_text(encoding="utf-8")
    for exercise in discover():
        assert f'    "{exercise}": {exercise}.DEFINITION,\n' in _KEPT.read_text(encoding="utf-8")


def _written() -> Iterator[str]:
    yield _HEAD
    yield "from cwb_workshop.exercises import (\n"
    yield from (f"    {exercise},\n" for exercise in discover())
    yield ")\n"
    for exercise in discover():
        for face in (face for face in ("capture", "report", "wall") if _has(exercise, face)):
            yield f"from cwb_workshop.exercises.{exercise} import {face} as {exercise}_{face}\n"
    for table, face, name, type_ in _TABLES:
        yield f"\n{table}: dict[str, {type_}] = {{\n"
        for exercise in discover():
            module = f"{exercise}_{face}" if face else exercise
            if _has(exercise, face, name):
                yield f'    "{exercise}": {module}.{name},\n'
        yield "}\n"


def _has(exercise: str, face: str, name: str = "__name__") -> bool:
    module = f"cwb_workshop.exercises.{exercise}" + (f".{face}" if face else "")
    try:
        return hasattr(import_module(module), name)
    except ModuleNotFoundError:
        return False
