"""What the console asks of the program is heard by somebody in an evening."""

from __future__ import annotations

import ast
import inspect

from PySide6.QtCore import Signal

from cwb_workshop.ui import evening
from cwb_workshop.ui.console.requests import Requests
from cwb_workshop.ui.wall import wall_place


def test_every_request_is_heard_in_an_evening() -> None:
    asked = {name for name, value in vars(Requests).items() if isinstance(value, Signal)}
    heard = {
        node.value.attr
        for part in (evening, wall_place)
        for node in ast.walk(ast.parse(inspect.getsource(part)))
        if isinstance(node, ast.Attribute)
        and node.attr == "connect"
        and isinstance(node.value, ast.Attribute)
    }
    assert asked
    assert asked <= heard
