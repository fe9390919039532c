"""Power cuts, made out of what a session really asked of the disk.

What was synced is there afterwards. Of what was only written, everything, nothing, the
first part, any part or halves of it may be there. A file has its name after its first
sync, and a removed one may be back until then. Disks that lie about a sync are outside this model.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from tests.faults.disk import Call

Mode = Literal["nothing", "all", "first part", "any part", "torn", "removed is back"]
MODES: tuple[Mode, ...] = get_args(Mode)

_SECTOR = 512


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """An answer was told to be saved; `witness` is what stood beside the session then."""

    number: int
    witness: bytes


@dataclass(frozen=True, slots=True)
class Typed:
    """A character more, handed over as a draft."""

    length: int


@dataclass(frozen=True, slots=True)
class Event:
    at: float
    what: Call | Acknowledged | Typed
    found: bytes = b""
    """What stood in a file when it was opened."""


class Recorder:
    """Watches a disk, and writes down what is asked of it."""

    def __init__(self, session: Path) -> None:
        self._session = session
        self.events: list[Event] = []
        self._known: set[Path] = set()

    def __call__(self, call: Call) -> int:
        if call.path.name.startswith(self._session.name):
            self.add(call, self._found(call))
        return 0

    def add(self, what: Call | Acknowledged | Typed, found: bytes = b"") -> None:
        self.events.append(Event(time.monotonic(), what, found))

    def _found(self, call: Call) -> bytes:
        # Only before its first use: closing a file here would take SQLite's lock off it.
        if call.kind != "open" or call.path in self._known:
            return b""
        self._known.add(call.path)
        return call.path.read_bytes() if call.path.exists() else b""


Files: TypeAlias = "dict[str, bytes]"


@dataclass
class _Disk:
    """What lasts, and what was asked since."""

    lasting: dict[str, bytearray] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    waiting: dict[str, list[Call]] = field(default_factory=dict)
    removed: dict[str, bytes] = field(default_factory=dict)

    def take(self, call: Call, found: bytes) -> None:
        name = call.path.name
        if call.kind == "open" and name not in self.lasting:
            self.lasting[name] = bytearray(found)
            self.waiting[name] = []
            if found:
                self.named.add(name)
        elif call.kind in ("write", "truncate"):
            self.waiting[name].append(call)
        elif call.kind == "sync":
            self._settle(name)
            if name not in self.named:
                # With the first sync of a file SQLite syncs its folder, for all names in it.
                self.removed.clear()
            self.named.add(name)
        elif call.kind == "delete" and name in self.lasting:
            self._settle(name)
            self.removed[name] = bytes(self.lasting.pop(name))
            self.named.discard(name)

    def after_a_cut(self, mode: Mode, dice: random.Random) -> Files:
        left: Files = {}
        for name, lasting in self.lasting.items():
            if name not in self.named and mode in ("nothing", "first part"):
                continue
            content = bytearray(lasting)
            for call in _survivors(self.waiting[name], mode, dice):
                _apply(content, call)
            left[name] = bytes(content)
        if mode == "removed is back":
            left.update({name: was for name, was in self.removed.items() if name not in left})
        return left

    def _settle(self, name: str) -> None:
        for call in self.waiting[name]:
            _apply(self.lasting[name], call)
        self.waiting[name] = []


@dataclass(frozen=True, slots=True)
class State:
    """What a laptop finds after a cut, and what it had promised by then."""

    files: Files
    witness: bytes | None
    acknowledged: int
    typed: tuple[tuple[float, int], ...]
    """Seconds before the cut and length, of every draft of the line that was being typed."""


def states(
    events: list[Event], cuts: int, modes: tuple[Mode, ...], dice: random.Random
) -> Iterator[State]:
    """Cut the power after `cuts` of the events, in each of the modes."""
    chosen = set(dice.sample(range(len(events)), min(cuts, len(events))))
    disk = _Disk()
    acknowledged = 0
    witnesses: list[bytes] = []
    typed: list[tuple[float, int]] = []
    for number, event in enumerate(events):
        match event.what:
            case Call():
                disk.take(event.what, event.found)
            case Acknowledged():
                acknowledged = event.what.number
                witnesses.append(event.what.witness)
                typed = []
            case Typed():
                typed.append((event.at, event.what.length))
        if number in chosen:
            ages = tuple((event.at - at, length) for at, length in typed)
            for mode in modes:
                # It is not synced while writing: any of its versions may be there, or none.
                witness = dice.choice([*witnesses[-3:], None])
                yield State(disk.after_a_cut(mode, dice), witness, acknowledged, ages)


def _survivors(waiting: list[Call], mode: Mode, dice: random.Random) -> Iterator[Call]:
    if mode == "nothing":
        return
    if mode == "first part":
        yield from waiting[: dice.randint(0, len(waiting))]
        return
    for call in waiting:
        if mode == "torn" and len(call.data) > _SECTOR:
            yield from _torn(call, dice)
        elif mode in ("all", "removed is back") or dice.random() < 0.5:
            yield call


def _torn(call: Call, dice: random.Random) -> Iterator[Call]:
    for at in range(0, len(call.data), _SECTOR):
        if dice.random() < 0.5:
            yield Call("write", call.path, call.offset + at, call.data[at : at + _SECTOR])


def _apply(content: bytearray, call: Call) -> None:
    end = call.size if call.kind == "truncate" else call.offset + len(call.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if call.kind == "truncate":
        del content[end:]
    else:
        content[call.offset : end] = call.data
