"""A fault in what Qt calls in the middle of a call of ours would take the program along."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import cwb_workshop

_PACKAGE = Path(cwb_workshop.__file__).parent
_IN_BETWEEN = {
    "changeEvent",
    "closeEvent",
    "event",
    "eventFilter",
    "focusInEvent",
    "focusNextPrevChild",
    "focusOutEvent",
    "hasHeightForWidth",
    "heightForWidth",
    "hideEvent",
    "minimumSize",
    "minimumSizeHint",
    "resizeEvent",
    "showEvent",
    "sizeHint",
    "viewportEvent",
}
"""What Qt calls while the program waits for Qt: a window is shown, laid out, or closed."""


def _methods() -> list[tuple[str, ast.FunctionDef]]:
    files = [*(_PACKAGE / "ui").rglob("*.py"), *(_PACKAGE / "widgets").rglob("*.py")]
    return [
        (f"{file.relative_to(_PACKAGE)}:{kind.name}.{method.name}", method)
        for file in sorted(files)
        for kind in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(kind, ast.ClassDef)
        for method in kind.body
        if isinstance(method, ast.FunctionDef) and method.name in _IN_BETWEEN
    ]


@pytest.mark.parametrize("method", [pytest.param(one, id=name) for name, one in _methods()])
def test_what_qt_calls_in_between_answers_even_when_it_fails(method: ast.FunctionDef) -> None:
    assert any(
        isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == "guarded"
        for one in method.decorator_list
    )
