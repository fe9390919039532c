"""The registry of exercises: a folder here is an exercise, and its name is the id.

The program, the tests and the freezer all find them through `discover`. An exercise
that cannot be imported is an error, never a gap.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Literal, TypeAlias

from cwb_workshop.core.exercise import Definition

Face: TypeAlias = Literal["capture", "wall", "report"]


def discover(paths: Iterable[str] | None = None) -> tuple[str, ...]:
    """Return the ids of the exercises in these folders, by default in this package."""
    found = pkgutil.iter_modules(list(paths) if paths is not None else __path__)
    return tuple(sorted(module.name for module in found if module.ispkg))


class Registry:
    """The exercises of one package: their definitions now, their faces when first needed."""

    def __init__(self, package: str = __name__) -> None:
        self._package = package
        ids = discover(import_module(package).__path__)
        self._definitions = {name: self._load(name) for name in ids}

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._definitions)

    def definition(self, exercise: str) -> Definition:
        return self._definitions[exercise]

    def definitions(self) -> tuple[Definition, ...]:
        return tuple(self._definitions.values())

    def face(self, exercise: str, face: Face) -> ModuleType | None:
        """Return a face's module; None for an exercise that leaves it to the common one."""
        name = f"{self._package}.{exercise}.{face}"
        return import_module(name) if find_spec(name) else None

    def _load(self, name: str) -> Definition:
        definition: Definition = import_module(f"{self._package}.{name}").DEFINITION
        if definition.id != name:
            raise ValueError(f"the folder {name} holds an exercise called {definition.id}")
        return definition
