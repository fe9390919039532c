"""The registry of exercises: a folder here is an exercise, and its name is the id.

The program, the tests and the freezer all find them through `discover`. An exercise
that cannot be imported is an error, never a gap.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.unknown_choices import unknown_choices
from cwb_workshop.core.capture.value_readers import whole
from cwb_workshop.core.contract.capture_form import (
    EMPTY_FORM,
    CaptureForm,
    CaptureView,
    FormField,
    Tag,
)
from cwb_workshop.core.contract.entry_versions import Owners
from cwb_workshop.core.contract.exercise import Definition, Problem, ValueReader, WallView
from cwb_workshop.core.contract.report_part import ReportFace
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.model.audience import Declared
from cwb_workshop.core.model.entry import Entry, Kind
from cwb_workshop.core.model.entry_kinds import ANSWER, NOTE
from cwb_workshop.core.model.facts import FACTS, FIELDS
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.literal import literal_word
from cwb_workshop.core.model.principles import PRINCIPLE
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.builders import plain_screens
from cwb_workshop.core.wall.illustrated import illustrated

Face: TypeAlias = Literal["capture", "wall", "report"]


def discover(paths: Iterable[str] | None = None) -> tuple[str, ...]:
    """Return the ids of the exercises in these folders, by default in this package."""
    modules = pkgutil.iter_modules(list(paths) if paths is not None else __path__)
    return tuple(sorted(module.name for module in modules if module.ispkg))


class Registry:
    """The exercises of one package: their definitions now, their faces when first needed."""

    def __init__(self, package: str = __name__) -> None:
        self._package = package
        ids = discover(import_module(package).__path__)
        self._definitions = {name: self._load(name) for name in ids}
        own = self._definitions.values()
        self._owners = Owners(own)
        self._faces: dict[tuple[str, Face], ModuleType | None] = {}
        self.declared = Declared(
            (*FACTS, *(fact for definition in own for fact in definition.facts)),
            (*FIELDS, *(field for definition in own for field in definition.fields)),
            (ANSWER, NOTE, *(kind for definition in own for kind in definition.kinds)),
            (definition.parts for definition in own if definition.parts is not None),
            self._columns,
        )
        """What every session and each exercise declares: facts, fields, and kinds of lines."""

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._definitions)

    @property
    def by_id(self) -> Mapping[str, Definition]:
        return self._definitions

    def definition(self, exercise: str) -> Definition:
        return self._definitions[exercise]

    def definitions(self) -> tuple[Definition, ...]:
        return tuple(self._definitions.values())

    def face(self, exercise: str, face: Face) -> ModuleType | None:
        """Return a face's module; None for an exercise that leaves it to the common one."""
        known = (exercise, face)
        if known not in self._faces:
            name = f"{self._package}.{exercise}.{face}"
            self._faces[known] = import_module(name) if find_spec(name) else None
        return self._faces[known]

    def report_face(self, exercise: str) -> ReportFace | None:
        """Return what an exercise prints; None where it prints nothing."""
        face: ReportFace | None = self.face(exercise, "report")
        return face

    def screens(self, view: WallView) -> tuple[Build, ...]:
        """Return the screens of an item: those of what runs first, then what its own adds, with
        the pictures of the organiser's own among them.
        """
        by_id: dict[str, Build] = {}
        for exercise in view.item.run:
            face = self.face(exercise, "wall")
            builds: tuple[Build, ...] = face.screens(view) if face else plain_screens(view)
            for build in builds:
                by_id.setdefault(build.id, build)
        return illustrated(tuple(by_id.values()), view)

    def gathered_in(self, exercise: str) -> frozenset[str]:
        """Return the ids of the kinds whose lines come from anywhere to this exercise."""
        return frozenset(kind.id for kind in self.definition(exercise).kinds if kind.anywhere)

    def is_remark(self, kit: Kit, item: str) -> bool:
        """Say whether an answer in an item is a remark, which the room does not see."""
        known = kit.items.get(item)
        return known is not None and known.remarks

    def elsewhere(self, item: KitItem) -> frozenset[Kind]:
        """Return the kinds whose lines come from anywhere and are not shown in this item: they
        are released where the room sees them.
        """
        each = (self.definition(exercise).shown_from_anywhere(item) for exercise in item.run)
        anywhere = (kind.id for kind in self.declared.kinds if kind.anywhere)
        return frozenset(anywhere).difference(*each)

    def result_screens(self, item: KitItem) -> tuple[str, ...]:
        """Return the ids of the builds that show what was released in an item, the best first."""
        each = (self.definition(exercise) for exercise in reversed(item.run))
        return tuple(dict.fromkeys(name for one in each for name in one.result_screens))

    def form(self, view: CaptureView) -> CaptureForm:
        """Return what is asked in an item, by what runs first in it and by its own."""
        faces = (self.face(exercise, "capture") for exercise in view.item.run)
        *first, own = [face.form(view) if face else EMPTY_FORM for face in faces]
        return replace(
            own,
            fields=tuple(field for form in (*first, own) for field in form.fields),
            counts=tuple(count for form in (*first, own) for count in form.counts),
            remark=" · ".join(form.remark for form in (*first, own) if form.remark),
        )

    def entry_fields(self, entry: Entry, view: CaptureView) -> tuple[FormField, ...]:
        """Return what can be filled in for a line, by the exercise that it belongs to."""
        ask = getattr(self._face_of(entry, view), "entry_fields", None)
        return tuple(ask(entry, view)) if ask else ()

    def tags(self, entry: Entry, view: CaptureView) -> tuple[Tag, ...]:
        """Return what stands behind a line, by the exercise that it belongs to."""
        ask = getattr(self._face_of(entry, view), "tags", None)
        return tuple(ask(entry, view)) if ask else ()

    def _face_of(self, entry: Entry, view: CaptureView) -> ModuleType | None:
        known = self._owners.of(entry, view.kit)
        return self.face(known, "capture") if known in self._definitions else None

    def kind_word(self, kind: str) -> str:
        """Return the key of the word for a kind of line."""
        for definition in self.definitions():
            if any(own.id == kind for own in definition.kinds):
                return f"{definition.id}.line.{kind}"
        return f"console.kind.{kind}"

    def script_keys(self, item: KitItem, kit: Kit) -> Mapping[str, ValueReader]:
        """Return what a script may set of an item while it is open."""
        each = [self.definition(exercise) for exercise in item.run]
        return {key: read for one in each for key, read in one.script_keys(item, kit).items()}

    def entry_script_keys(self, kind: str, kit: Kit) -> Mapping[str, ValueReader]:
        """Return what a script may set of a line of this kind."""
        for definition in self.definitions():
            if any(own.id == kind for own in definition.kinds):
                return definition.entry_script_keys(kind, kit)
        if kind == ANSWER.id and kit.principles:
            return {PRINCIPLE: whole(1, len(kit.principles))}
        return {}

    def problems(self, record: Record, item: KitItem, kit: Kit) -> tuple[Problem, ...]:
        """Return what finishing an item points out, first what is about one line."""
        plan = record.plan.get(item.id)
        if plan is None:
            return ()
        each = (self.definition(exercise) for exercise in item.run)
        problems = [problem for one in each for problem in one.problems(record, plan, kit)]
        for entry in record.active_entries(ANSWER.id, item.id):
            literal, columns = literal_word(record, entry.id), self._columns(item)
            for sign in unknown_choices(entry, kit, columns=columns, literal=literal):
                values = {"label": entry.label, "sign": sign}
                problems.append(Problem("console.check.unknown_choice", values, entry.id))
        return tuple(sorted(problems, key=lambda problem: not problem.entry))

    def _columns(self, item: KitItem) -> int:
        known = self._definitions.get(item.exercise)
        return len(known.line_form(item).columns) if known else 0

    def _load(self, name: str) -> Definition:
        definition: Definition = import_module(f"{self._package}.{name}").DEFINITION
        if definition.id != name:
            raise ValueError(f"the folder {name} holds an exercise called {definition.id}")
        return definition
