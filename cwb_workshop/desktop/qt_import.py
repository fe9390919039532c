"""Imports Qt without what it gets ready for others: half of that takes longer than our own start.

PySide prepares to write stubs of itself, with patterns that take long to compile and are not
used by a program, and from then on reads the source of every module that is imported, to see
whether it asks for names in snake case. All of this rests on private parts of PySide: where one
of them is another, nothing is changed.
"""

from __future__ import annotations

import builtins
import linecache
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_SUPPORT = "shibokensupport."


class LazyPattern:
    """A pattern that is compiled when it is first used."""

    def __init__(self, compile_it: Callable[[], re.Pattern[str]]) -> None:
        self._compile_it = compile_it
        self._compiled: re.Pattern[str] | None = None

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = self._compile_it()
        return self._compiled

    def finditer(self, *given: Any) -> Iterator[re.Match[str]]:
        return self._pattern().finditer(*given)

    def split(self, *given: Any) -> list[str | Any]:
        return self._pattern().split(*given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern(), name)


def import_qt() -> None:
    """Import what every part of Qt stands on."""
    with _patterns_compiled_later():
        import PySide6.QtCore  # noqa: F401  # it does all of this when it is imported

    leave_imports_alone()
    linecache.clearcache()  # The sources that it looked into until here are needed no more.


def leave_imports_alone(known: Any = builtins) -> None:
    """Have modules imported without a look into their source, if PySide took that over; `known`
    is where Python finds how to import.
    """
    original = getattr(known, "__orig_import__", None)
    if callable(original) and known.__import__ is getattr(known, "__feature_import__", None):
        known.__import__ = original


@contextmanager
def _patterns_compiled_later() -> Iterator[None]:
    compile_now = re.compile

    def compile_later(pattern: Any, flags: Any = 0) -> Any:
        asking = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001  # who asks
        if isinstance(pattern, str) and str(asking).startswith(_SUPPORT):
            return LazyPattern(lambda: compile_now(pattern, flags))
        return compile_now(pattern, flags)

    re.compile = compile_later
    try:
        yield
    finally:
        re.compile = compile_now
