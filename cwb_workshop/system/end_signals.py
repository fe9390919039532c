"""The signals with which a person or a system asks a program to end."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import CodeType, FrameType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    Unraisable: TypeAlias = Callable[[sys.UnraisableHookArgs], object]

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl+C, the system, a terminal that is closed, Ctrl+Break. No system has all of them."""

_SOON = 0.01
"""Seconds until a signal comes once more that came where nothing can be raised."""

_BY_SIGNAL = 128
"""A program that ends by a signal returns its number on top of this."""

INTERRUPTED = _BY_SIGNAL + signal.SIGINT


class EndRequested(KeyboardInterrupt):
    """Somebody asked for the end. `status` is what the program is to return."""

    def __init__(self, status: int) -> None:
        super().__init__()
        self.status = status


def end_signals() -> list[signal.Signals]:
    """Return those that this system has and whoever started the program does not hold back."""
    known = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    return [number for number in known if signal.getsignal(number) != signal.SIG_IGN]


@contextmanager
def heard_later() -> Iterator[None]:
    """Let what must not be left half-way come to its end; a signal does what it does after it.

    A signal interrupts the first thread alone, so in another one there is nothing to hold off.
    """
    heard: list[int] = []
    handlers = {}
    # Only the first thread may say what a signal does.
    with suppress(ValueError):
        for number in end_signals():
            handlers[number] = signal.signal(number, lambda n, _: heard.append(n))
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    if heard:
        signal.raise_signal(heard[0])


def hold_back() -> None:
    """Let nobody interrupt what is left: the work is done, and Python is on its way out."""
    for number in end_signals():
        signal.signal(number, signal.SIG_IGN)


def status_of(number: int) -> int:
    return _BY_SIGNAL + number


@contextmanager
def raised() -> Iterator[None]:
    """Raise Ended where a signal comes, so that what is half done is taken back.

    Where nothing can be raised, as while garbage is taken away, it comes once more after that.
    """
    before = {number: signal.signal(number, _raise) for number in end_signals()}
    told, sys.unraisablehook = sys.unraisablehook, _once_more(sys.unraisablehook)
    try:
        yield
    finally:
        sys.unraisablehook = told
        for number, handler in before.items():
            signal.signal(number, handler)


def _once_more(tell: Unraisable) -> Unraisable:
    def heard(lost: sys.UnraisableHookArgs) -> None:
        if isinstance(lost.exc_value, EndRequested):
            # Needed here alone, and the first picture waits for what is imported above.
            import threading

            number, thread = lost.exc_value.status - _BY_SIGNAL, threading.main_thread().ident
            threading.Timer(_SOON, _send_after, (heard.__code__, thread, number)).start()
        else:
            tell(lost)

    return heard


def _send_after(code: CodeType, thread: int | None, number: int) -> None:
    """Send a signal once a thread has left this code; raised there, it would be lost for good."""
    while _runs(code, sys._current_frames().get(thread or 0)):  # noqa: SLF001  # made for this
        time.sleep(_SOON)
    _send(number)


def _runs(code: CodeType, frame: FrameType | None) -> bool:
    while frame is not None and frame.f_code is not code:
        frame = frame.f_back
    return frame is not None


def _send(number: int) -> None:
    if sys.platform == "win32":
        signal.raise_signal(number)
    else:
        # To the process: whatever the main thread waits for ends then.
        os.kill(os.getpid(), number)


def _raise(number: int, frame: object) -> None:
    raise EndRequested(status_of(number))
