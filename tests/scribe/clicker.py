"""`make clicker`: an evening prepared, practised, held by the four buttons of a clicker and closed
on time, in the real program on a screen in memory. What came of it is told.

Keys of the keyboard prepare and close it; while it is held, no key is pressed that a clicker has
not. The plan has three parts of a minute each, so that it is held by the clock of the room.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from cwb_workshop.core.agenda.forecast import agreed_end
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.wall.visibility import wall_mode
from cwb_workshop.session.session_reader import read_session
from tests.accessibility.desktop import until
from tests.scribe.keyboard import CONTROL, NAMED, SHIFT, Keyboard, Layout
from tests.scribe.screen import PROJECTOR_BEGINS, Hands, a_program, what_is_missing

_PLACE, _PRACTICE, _HOME = "Zuiderkouw", "Oefenwijk", "CWB Workshop"
KEPT = ("welcome", "obstacles", "closing")
_NEXT, _PREVIOUS, _LIVE, _BLACK = NAMED["PgDn"], NAMED["PgUp"], NAMED["F5"], "60"
_DELETE, _ENTER, _TAB = "119", NAMED["Enter"], NAMED["Tab"]
_PRACTISE_AT, _GO_ON_AT = (273, 702), (780, 247)
"""Where home has these buttons, on a screen of 1366 by 768."""

_BETWEEN = 0.5
"""Seconds between two presses of a clicker; two within a third of one count as one."""
_LOOKED_AT = 2
"""So many presses into a part, it is talked about until its time is over."""

_CLOSING = 15
"""Seconds before the agreed end at which it is closed."""

_READING = 3
"""Seconds in which a question is read: an answer that came before counts for nothing."""

_MOST = 200
_WALL = "Zaalscherm"


@dataclass
class Held:
    """What came of the evening."""

    practised: int = 0
    left_of_practice: int = 0
    presses: int = 0
    items: list[str] = field(default_factory=list)
    entries: int = 0
    black: int = 0
    stopped: int = 0
    """So many times its button for a show sent Escape, and then F5."""

    on_projector: list[bool] = field(default_factory=list)
    """Whether the wall stood on it alone: at the start, unplugged, plugged in again, at the end."""

    late: timedelta = timedelta()
    ended: bool = False


class Evening:
    """The steps of it, each by keys, and looked at in the file afterwards."""

    def __init__(self, hands: Hands, home: Path) -> None:
        self._hands, self._home = hands, home
        self._keys = Keyboard(Layout("us"))
        self.held = Held()

    @property
    def file(self) -> Path:
        return next(iter(self._home.rglob(f"sessions/*{_PLACE.lower()}*.cwb")))

    @property
    def record(self) -> Record:
        return read_session(self.file, {}).record

    def prepare(self, minutes: int) -> None:
        """Found it, leave out all but three parts, give each a minute, and agree on the end."""
        self._hands.wait_for_window(_HOME)
        time.sleep(3)
        self._type(_PLACE)
        self._press(_ENTER)
        self._hands.wait_for_window(_PLACE)
        time.sleep(1)
        for item in [one.id for one in self.record.agenda if one.id not in KEPT]:
            self._choose(item)
            self._press(f"{CONTROL}+{SHIFT}+{_DELETE}")
            self._until(partial(self._is_left_out, item), f"{item} left out")
        for item in KEPT:
            self._choose(item)
            fewer = self.record.plan[item].minutes - 1
            self._press(*[f"{CONTROL}+{SHIFT}+{NAMED['Down']}"] * fewer)
            self._until(partial(self._has_a_minute, item), f"a minute for {item}")
        end = datetime.now() + timedelta(minutes=minutes)
        self._press(f"{CONTROL}+{SHIFT}+45")
        time.sleep(1)
        self._press(self._keys.control("a"))
        self._type(end.strftime("%H:%M"))
        self._press(_ENTER)
        self._until(lambda: f"{agreed_end(self.record):%H:%M}" == f"{end:%H:%M}", "the end")
        self._go_home()

    def _is_left_out(self, item: str) -> bool:
        return self.record.plan[item].dropped

    def _has_a_minute(self, item: str) -> bool:
        return self.record.plan[item].minutes == 1

    def practise(self) -> None:
        """Practise first, as fast as it goes, and see how it went."""
        self._hands.click(*_PRACTISE_AT)
        self._hands.wait_for_window(_PRACTICE)
        time.sleep(1)
        self._press(_LIVE)
        for _pace in range(4):
            self._press(f"{CONTROL}+{SHIFT}+29")
        self._type("1: gezellig")
        self._press(_ENTER)
        files = list(self._home.rglob("practice/*.cwb"))
        self.held.practised = len(files)
        for _item in range(3):
            self._press(f"{CONTROL}+{_NEXT}")
            time.sleep(4)
        self._press(self._keys.control("w"))
        time.sleep(_READING)
        self._press(_TAB, _ENTER)
        self._hands.wait_for_window("Hoe ging het oefenen?")
        self._press(NAMED["Esc"])
        self._hands.wait_for_window(_HOME)
        time.sleep(1)
        self.held.left_of_practice = len(list(self._home.rglob("practice/*.cwb")))

    def hold(self) -> None:
        """Walk through all of it with four buttons; each part has its share of the time there is
        until the agreed end.
        """
        held = self.held
        self._hands.click(*_GO_ON_AT)
        self._hands.wait_for_window(_PLACE)
        time.sleep(1)
        begun = time.monotonic()
        ends = begun + (agreed_end(self.record) - datetime.now()).total_seconds()
        self._click(_LIVE)
        self._look_at_projector(has_wall=True)
        here = 0
        while held.presses < _MOST:
            item = self._open_item()
            here += 1
            if item not in held.items:
                held.items.append(item)
                here = 0
            part = len(held.items)
            if part == len(KEPT):
                break
            if held.presses % 7 == 3:
                self._black_and_back()
            if held.presses % 5 == 4:
                self._click(_PREVIOUS)
            if held.presses % 6 == 5:
                self._stop_and_start()
            if part == 2 and len(held.on_projector) == 1:
                self._unplug_and_plug()
            if here == _LOOKED_AT:
                self._wait_until(begun + (ends - begun) * part / len(KEPT))
            self._click(_NEXT)
        self._look_at_projector(has_wall=True)
        held.entries = len(self.record.entries)
        self._wait_until(ends - _CLOSING)

    def close(self) -> None:
        """End the evening; how late it was by then is known from the file."""
        self._press(f"{CONTROL}+{SHIFT}+{self._keys.control('e').split('+')[1]}")
        time.sleep(_READING)
        self._press(_ENTER)
        self._until(lambda: bool(self.record.text("ended")), "the end of the evening")
        record = self.record
        self.held.ended = True
        self.held.late = datetime.fromisoformat(record.text("ended")) - agreed_end(record)

    def _black_and_back(self) -> None:
        self._click(_BLACK)
        self._until(lambda: wall_mode(self.record) == "black", "a black wall")
        self.held.black += 1
        self._click(_BLACK)
        self._until(lambda: wall_mode(self.record) != "black", "the wall")

    def _stop_and_start(self) -> None:
        """Press the button for a show twice: such a clicker sends Escape, and then F5."""
        before = self.record.open_visit
        self._click(NAMED["Esc"])
        self._click(_LIVE)
        assert self.record.open_visit == before
        assert wall_mode(self.record) == "live"
        self.held.stopped += 1

    def _unplug_and_plug(self) -> None:
        before = self.record.open_visit
        self._hands.unplug()
        self._look_at_projector(has_wall=False)
        self._hands.plug()
        self._look_at_projector(has_wall=True)
        assert self.record.open_visit == before
        assert wall_mode(self.record) == "live"

    def _look_at_projector(self, *, has_wall: bool) -> None:
        """Wait until the wall stands on the projector, or no window is there where it was."""

        def holds() -> bool:
            lefts = self._hands.lefts_of(_WALL)
            there = [left for left in lefts if left >= PROJECTOR_BEGINS]
            return bool(there) == has_wall

        self._until(holds, "the wall on the projector" if has_wall else "no projector")
        self.held.on_projector.append(has_wall)

    def _open_item(self) -> str:
        self._until(lambda: self.record.open_visit is not None, "an open item")
        visit = self.record.open_visit
        assert visit is not None
        return visit.item

    def _click(self, button: str) -> None:
        self._press(button)
        self.held.presses += 1
        time.sleep(_BETWEEN)

    def _wait_until(self, moment: float) -> None:
        time.sleep(max(moment - time.monotonic(), 0))

    def _choose(self, item: str) -> None:
        agenda = [one.id for one in self.record.agenda]
        self._press(self._keys.control("g"), NAMED["Home"])
        self._press(*[NAMED["Down"]] * agenda.index(item))

    def _go_home(self) -> None:
        self._press(self._keys.control("w"))
        self._hands.wait_for_window(_HOME)
        time.sleep(2)

    def _type(self, text: str) -> None:
        strokes = self._keys.strokes(text)
        assert strokes is not None
        self._press(*strokes)

    def _press(self, *strokes: str) -> None:
        if strokes:
            self._hands.press(*strokes)

    def _until(self, holds: Callable[[], bool], what: str) -> None:
        until(holds, what)


def evening(home: Path, minutes: int = 5) -> Held:
    """Prepare an evening that is to end in so many minutes, practise, hold and close it; return
    what came of it.
    """
    with a_program(home, Layout("us"), projector=True) as hands:
        one = Evening(hands, home)
        one.prepare(minutes)
        one.practise()
        one.hold()
        one.close()
        return one.held


def main() -> int:
    missing = what_is_missing()
    if missing:
        print(missing, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as home:
        held = evening(Path(home))
    seconds = round(-held.late.total_seconds())
    print(f"practised: {held.practised} session, {held.left_of_practice} left of it")
    print(f"held: {', '.join(held.items)} by {held.presses} presses, black {held.black} times")
    print(f"its button for a show sent Escape and F5 {held.stopped} times")
    print(f"the wall on the projector: {held.on_projector}")
    print(f"lines typed, shown or hidden by the clicker: {held.entries}")
    print(f"closed {seconds} seconds before the agreed end")
    return 0 if is_as_meant(held) else 1


def is_as_meant(held: Held) -> bool:
    whole = tuple(held.items) == KEPT and not held.entries and held.black > 0
    whole = whole and held.stopped > 0 and held.on_projector == [True, False, True, True]
    in_time = timedelta(minutes=-1) < held.late <= timedelta()
    return whole and in_time and held.practised == 1 and held.left_of_practice == 0


if __name__ == "__main__":
    sys.exit(main())
