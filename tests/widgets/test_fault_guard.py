"""A fault in what overrides a method of Qt's would get lost, or take the program along."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator
from types import FunctionType

import pytest
from shiboken6 import Object

import cwb_workshop
from cwb_workshop.widgets.fault_guard import guarded


def _kinds() -> Iterator[type]:
    """Return every kind of the program that is one of Qt's."""
    for found in pkgutil.walk_packages(cwb_workshop.__path__, "cwb_workshop."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    modules = [name for name in sys.modules if name.startswith("cwb_workshop.")]
    for name in sorted(modules):
        for kind in list(vars(sys.modules[name]).values()):
            if isinstance(kind, type) and issubclass(kind, Object) and kind.__module__ == name:
                yield kind


def _overrides() -> dict[str, FunctionType]:
    """Return what Qt calls by a name of its own, whichever kinds and methods there are."""
    return {
        f"{kind.__module__}.{kind.__name__}.{name}": method
        for kind in _kinds()
        for name, method in vars(kind).items()
        if inspect.isfunction(method) and not name.startswith("__")
        if any(name in vars(base) for base in kind.__mro__ if "PySide6" in base.__module__)
    }


_OVERRIDES = _overrides()


def test_there_are_methods_of_qt_that_are_overridden() -> None:
    assert len(_OVERRIDES) > 80


@pytest.mark.parametrize("name", _OVERRIDES)
def test_what_qt_calls_answers_even_when_it_fails(name: str) -> None:
    guard = guarded(lambda: None)(lambda: None).__code__
    assert _OVERRIDES[name].__code__ is guard, f"{name} is not guarded"
