"""Nothing of the system is asked of a widget: it would be deleted with that."""

from __future__ import annotations

import ast
from pathlib import Path

ASKED = ("screen", "windowHandle")
PACKAGE = Path(__file__).parents[2] / "cwb_workshop"


def asks_a_widget(source: str) -> bool:
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return any(
        isinstance(call.func, ast.Attribute)
        and call.func.attr in ("screen", "windowHandle")
        and not call.args
        for call in calls
    )


def test_nothing_of_the_system_is_asked_of_a_widget() -> None:
    assert asks_a_widget("room = self.screen().availableSize()")
    asking = [
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if asks_a_widget(path.read_text("utf-8"))
    ]
    assert asking == []
