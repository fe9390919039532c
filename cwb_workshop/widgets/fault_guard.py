"""Keeps a fault in what Qt asks for from taking the program along.

A fault in a slot or a painter comes to the keeper of faults by itself. One in a method that
Qt waits for while the program waits for Qt does not: PySide goes on with an answer that is
not there, and the process dies.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def guarded(
    otherwise: Callable[[], _Answer],
) -> Callable[[Callable[_Asked, _Answer]], Callable[_Asked, _Answer]]:
    """Answer with `otherwise` where a method fails, and have the fault told."""

    def around(method: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
        @wraps(method)
        def guard(*values: _Asked.args, **named: _Asked.kwargs) -> _Answer:
            try:
                return method(*values, **named)
            except Exception as error:  # noqa: BLE001  # whatever it is, Qt must have an answer
                sys.excepthook(type(error), error, error.__traceback__)
                return otherwise()

        return guard

    return around
