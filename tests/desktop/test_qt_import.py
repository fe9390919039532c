"""Qt is imported without what nobody here uses, and works as it does otherwise."""

from __future__ import annotations

import re
import subprocess
import sys
from types import SimpleNamespace

from cwb_workshop.desktop.qt_import import LazyPattern, leave_imports_alone

_HEAD = "import builtins, json, re, sys\n"
_OURS = f"{_HEAD}from cwb_workshop.desktop.qt_import import import_qt\nimport_qt()\n"
_PLAIN = f"{_HEAD}import PySide6.QtCore\n"
_LOOK = """
from PySide6.QtCore import QObject, Signal
from PySide6.support.signature import parser

told = []
class Told(QObject):
    said = Signal(str)
one = Told()
one.said.connect(told.append)
one.said.emit("words")
try:
    one.setObjectName(3, 4)
except TypeError as error:
    told.append(str(error).splitlines()[0])
told.append(parser._parse_arglist("a, Union[b, c], d=(1, 2)"))
told.append(re.compile("a+").fullmatch("aa") is not None)
print(json.dumps([builtins.__import__ is builtins.__feature_import__, told]))
"""


def looked_at(start: str) -> str:
    command = [sys.executable, "-c", start + _LOOK]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_all_is_as_with_an_import_of_qts_own_but_for_how_modules_are_imported() -> None:
    ours, plain = looked_at(_OURS), looked_at(_PLAIN)
    assert ours.startswith("[false, ")
    assert plain.startswith("[true, ")
    assert ours.removeprefix("[false, ") == plain.removeprefix("[true, ")


def test_what_qt_took_over_is_given_back_and_nothing_else() -> None:
    def original() -> None: ...
    def qts() -> None: ...
    def another() -> None: ...

    for known, left in (
        ({"__orig_import__": original, "__feature_import__": qts, "__import__": qts}, original),
        ({"__orig_import__": original, "__feature_import__": qts, "__import__": another}, another),
        ({"__orig_import__": original, "__import__": another}, another),
        ({"__feature_import__": qts, "__import__": qts}, qts),
        ({"__import__": another}, another),
    ):
        held = SimpleNamespace(**known)
        leave_imports_alone(held)
        assert held.__import__ is left


def test_a_pattern_is_compiled_when_it_is_first_used_and_once() -> None:
    compiled: list[str] = []

    def compile_it() -> re.Pattern[str]:
        compiled.append("[a-c]")
        return re.compile("[a-c]")

    pattern = LazyPattern(compile_it)
    finds, splits = pattern.finditer, pattern.split
    assert compiled == []
    assert [match.group() for match in finds("xaxb")] == ["a", "b"]
    assert splits("1a2") == ["1", "2"]
    assert pattern.fullmatch("c") is not None
    assert compiled == ["[a-c]"]
