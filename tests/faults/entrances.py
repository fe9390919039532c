"""Where Qt calls into the program: every slot, timer, event and paint that an evening reaches.

A profile function sees each call. Where a function of the program is called while one of
Qt's has not returned, Qt called it. There a fault can be injected. What begins and ends the
program stands in for Qt: whatever it calls is an entrance as well.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

from cwb_workshop import __file__ as _package

_FOLDER = _package.removesuffix("__init__.py")

_GUARDS = "fault_guard.py"
_BEGINS = "running.py"
_TELLS = ("fault_dialog.py", "interruption.py", "faults.py")
"""What takes faults is broken elsewhere, one part at a time."""

Take = Callable[[CodeType], None]


class Entrances:
    """Watches this thread from `start` to `stop`, and hands over each entrance as it is used."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._inside_qt: list[bool] = [False]

    def start(self) -> None:
        sys.setprofile(self._saw)

    def go_on(self) -> None:
        """Watch again if a fault ended the watching; called by Qt out of its loop."""
        if sys.getprofile() is None:
            self._inside_qt = [True]
            self.start()

    def stop(self) -> None:
        sys.setprofile(None)

    def _saw(self, frame: FrameType, event: str, argument: Any) -> None:
        if event == "c_call":
            self._inside_qt.append(_is_qt(argument))
        elif event in ("c_return", "c_exception"):
            self._leave()
        elif event == "call":
            by_qt = self._inside_qt[-1]
            code = frame.f_code
            # A guard around a method stands in for Qt: the method itself is the entrance.
            is_guard = code.co_filename.endswith(_BEGINS) or (
                by_qt and code.co_filename.endswith(_GUARDS)
            )
            self._inside_qt.append(is_guard)
            if by_qt and not is_guard and _is_ours(code):
                self._take(code)
        elif event == "return":
            self._leave()

    def _leave(self) -> None:
        if len(self._inside_qt) > 1:
            self._inside_qt.pop()


def _is_ours(code: CodeType) -> bool:
    file = code.co_filename
    return file.startswith(_FOLDER) and not file.endswith(_TELLS)


def _is_qt(function: Any) -> bool:
    owner = getattr(function, "__self__", None)
    if owner is None:
        return function.__module__ is None  # a static method of Qt; Python's own have a module
    kind = owner if isinstance(owner, type) else type(owner)
    return any("PySide6" in base.__module__ for base in kind.__mro__)


def name_of(code: CodeType) -> str:
    """Return where a function stands, such as ui/console/window.py:ConsoleWindow.tick:181."""
    place = code.co_filename.removeprefix(_FOLDER)
    return f"{place}:{code.co_qualname}:{code.co_firstlineno}"
