"""Pasted lines on their way into the session, a few at each turn; and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import perf_counter, thread_time
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from cwb_workshop.core.capture.paste_drafts import PASTES, pastes_as_text, pastes_in
from cwb_workshop.core.model.entry import Entry, Step
from cwb_workshop.core.model.paste import Paste, paste_of
from cwb_workshop.core.model.values import value_type
from cwb_workshop.session.pasted import begin_paste, take_pasted
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.capture.refused_lines import RefusedLines
from cwb_workshop.ui.turns import Turns

_FEW, _MANY = 20, 200
"""Lines in one step: fewer would cost more than they hold, more would keep the window."""
_STEP_SECONDS = 0.01
_PAUSE = 0.25
"""Seconds from one look at what was stored to the next; more where a look takes long."""
_SHARE = 8

MOST_REFUSED = 1_000
"""Who has so many at once pasted something else than lines for this item: then it stops."""

PasteDirection: TypeAlias = Literal["in", "undo", "redo"]


@value_type
class PasteProgress:
    """How many lines are there of how many. `behind` is how many pastes wait for this one."""

    direction: PasteDirection
    done: int
    total: int
    behind: int = 0


class Pasting(QObject):
    """One paste after another. What waits is kept as a draft until it is in.

    `moved` tells that it went on, `stored` that lines came or went, now and then; `ended`
    carries a paste that is through, `halted` one that was stopped, `moved_back` whether steps that
    belong together were undone or redone (`undo`, `redo`), and what they are called. Lists look at
    `stored` instead of at each of its steps, whose origin this is.
    """

    moved = Signal()
    stored = Signal()
    ended = Signal(object)
    halted = Signal(object)
    moved_back = Signal(str, str)

    def __init__(self, session: Session, refused: RefusedLines, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._refused = refused
        self._turns = Turns(self)
        self._queue: list[Paste] = []
        self._moving: tuple[Literal["undo", "redo"], str] | None = None
        self._moved = self._to_move = 0
        self._moving_name = ""
        self._size = _FEW
        self._most_refused = MOST_REFUSED
        self._look_at = 0.0
        kept = () if session.read_only else pastes_in(session.draft(PASTES))
        known = session.record.plan.keys() & session.kit.items.keys()
        self._stopped = [paste for paste in kept if paste.item in known]

    @property
    def progress(self) -> PasteProgress | None:
        """How far it is; None where nothing is on its way."""
        if self._moving is not None:
            return PasteProgress(self._moving[0], self._moved, self._to_move)
        if not self._queue:
            return None
        paste = self._queue[0]
        return PasteProgress("in", paste.read, len(paste.lines), len(self._queue) - 1)

    @property
    def stopped(self) -> Sequence[Paste]:
        """The pastes of which lines still wait, as far as each is in now."""
        stopped = [paste.as_in(self._session.record) for paste in self._stopped]
        return [paste for paste in stopped if paste.left]

    def begin(self, lines: tuple[str, ...], table: int | None = None, item: str = "") -> None:
        """Take these lines, behind those that are on their way, into the open item or this one;
        those that name no table are of the one that is typed for, or of this one. Raises Refused.
        """
        self._queue.append(begin_paste(self._session, lines, table, item))
        self._keep()
        self._start()

    def go_on(self) -> None:
        """Take what was left waiting."""
        self._queue += self.stopped
        self._stopped = []
        self._keep()
        self._start()

    def leave_rest(self) -> None:
        """Let go of what was left waiting."""
        self._stopped = []
        self._keep()
        self.moved.emit()

    def stop(self) -> bool:
        """Stop what is under way; tell whether anything was. What is in stays in."""
        if self.progress is None:
            return False
        self._turns.stop()
        halted = self._queue[0] if self._queue and self._moving is None else None
        self._stopped += self._queue
        self._queue, self._moving = [], None
        self._keep()
        self._look()
        if halted is not None:
            self.halted.emit(halted)
        return True

    def rest(self) -> None:
        """Do nothing more; what is not in yet waits until the session is opened again."""
        self._turns.stop()

    def undo(self) -> None:
        """Take back what was done last: of a paste all of it, also while it is under way."""
        if self._moving is not None:
            return
        newest = self._session.newest("undo")
        paste = "" if newest is None else paste_of(newest)
        if self._queue and self._queue[-1].id != paste and not self._queue[-1].taken:
            self._drop(self._queue[-1])
            return
        known = (*self._queue, *self._stopped)
        for taken_back in [each for each in known if each.id == paste]:
            self._drop(taken_back)
        self._move("undo", paste)

    def redo(self) -> None:
        """Do again what was undone last."""
        newest = self._session.newest("redo")
        if self._moving is None and not self._queue:
            self._move("redo", "" if newest is None else paste_of(newest))

    def _start(self) -> None:
        if not self._turns.busy:
            self._most_refused = len(self._refused.lines) + MOST_REFUSED
            self._run(self._take_some)

    def _take_some(self) -> bool:
        """Take the next lines; tell whether there are more of this or of another paste."""
        paste, begun = self._queue[0], thread_time()
        try:
            batch = take_pasted(self._session, paste, self._size, self)
            self._refused.add(batch.refused)
        except BaseException:
            self._stopped, self._queue = [*self._stopped, *self._queue], []
            self.moved.emit()
            raise
        self._queue[0] = batch.paste
        self._fit(thread_time() - begun)
        if len(self._refused.lines) >= self._most_refused and batch.paste.left:
            self.stop()
            return False
        if batch.paste.left:
            self.moved.emit()
        else:
            self._finish(batch.paste)
        return bool(self._queue)

    def _finish(self, paste: Paste) -> None:
        self._queue = self._queue[1:]
        self._keep()
        self._look()
        self.ended.emit(paste)

    def _fit(self, took: float) -> None:
        """Choose how many lines the next step holds, going by what the last one took.

        That is time of the processor: what other programs take is no reason for small steps.
        """
        wanted = int(self._size * _STEP_SECONDS / max(took, 1e-4))
        self._size = max(_FEW, min(_MANY, wanted, 2 * self._size))

    def _move(self, direction: Literal["undo", "redo"], paste: str) -> None:
        if not paste:
            (self._session.undo if direction == "undo" else self._session.redo)()
            return
        history = self._session.history
        steps = history.done if direction == "undo" else history.undone
        self._moved, self._moving = 0, (direction, paste)
        self._to_move = sum(_lines(step) for step in steps if paste_of(step) == paste)
        self._run(self._move_some)

    def _move_some(self) -> bool:
        """Undo or redo a step of a paste; tell whether there are more."""
        step = self._moving and self._session.move_part(*self._moving, origin=self)
        if step is not None:
            self._moved += _lines(step)
            self._moving_name = step.name
            self.moved.emit()
            return True
        direction = "" if self._moving is None else self._moving[0]
        self._moving = None
        self._look()
        self.moved_back.emit(direction, self._moving_name)
        if self._queue:
            self._run(self._take_some)
        return False

    def _drop(self, paste: Paste) -> None:
        """Let go of a paste that is through, or that is taken back."""
        if self._queue and self._queue[0].id == paste.id:
            self._turns.stop()
        self._queue = [other for other in self._queue if other.id != paste.id]
        self._stopped = [other for other in self._stopped if other.id != paste.id]
        self._keep()
        self.moved.emit()

    def _keep(self) -> None:
        self._session.keep_draft(PASTES, pastes_as_text([*self._stopped, *self._queue]))

    def _run(self, piece: Callable[[], bool]) -> None:
        """Do this in turns; one now and then is for looking, but not so often that it takes
        the time.
        """

        def look_or_do() -> bool:
            if perf_counter() < self._look_at:
                return piece()
            self._look()
            return True

        self._look_at = perf_counter() + _PAUSE
        self._turns.run(look_or_do)

    def _look(self) -> None:
        """Let wall and lists see what was stored."""
        begun = perf_counter()
        self._session.show_scene()
        self.stored.emit()
        self.moved.emit()
        now = perf_counter()
        self._look_at = now + max(_PAUSE, _SHARE * (now - begun))


def _lines(step: Step) -> int:
    return sum(isinstance(change.after or change.before, Entry) for change in step.changes)
