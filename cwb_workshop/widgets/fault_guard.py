"""Keeps a fault in what Qt asks for from getting lost, and from taking the program along.

A fault in a slot comes to the keeper of faults by itself. One in a method of Qt's that is
overridden may not: while the program waits for Qt, PySide keeps the error for later and
forgets it, or goes on with an answer that is not there, and the process dies. So every such
method is guarded.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from cwb_workshop.core.model.faults import tell_fault

_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def no_value() -> object:
    """What a model says where it has nothing."""
    return None


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
                tell_fault(error)
                return otherwise()

        return guard

    return around
