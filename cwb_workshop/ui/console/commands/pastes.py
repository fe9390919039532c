"""What is done with pasted lines: taken, stopped, taken back, and mended where one was refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from textwrap import shorten

from PySide6.QtGui import QGuiApplication

from cwb_workshop.core.capture.pasted_text import CELLS, pasted_lines
from cwb_workshop.core.capture.separated_text import FileLines
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.limits import (
    LONGEST_LINE,
    MOST_PASTED_CHARACTERS,
    MOST_PASTED_LINES,
)
from cwb_workshop.core.model.new_ids import new_id
from cwb_workshop.core.model.paste import Paste, RefusedLine
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.core.model.words import Translator
from cwb_workshop.session.pasted import waits_for_showing, why_not_taken
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.capture.pasting import Pasting
from cwb_workshop.ui.console.capture.refused_lines import RefusedLines
from cwb_workshop.ui.console.commands.paste_points import PastedPoint
from cwb_workshop.ui.console.commands.pasted_lists import PastedLists
from cwb_workshop.ui.console.item_names import short_name
from cwb_workshop.ui.console.paste_bar import waiting_list
from cwb_workshop.ui.console.status_line import StatusLine
from cwb_workshop.ui.console.work_area import WorkArea
from cwb_workshop.ui.dialogs.dialog import Choice, choose

_LISTED_LENGTH = 80
"""So much of a line stands in the list of what is to be looked at."""


class PasteCommands:
    """A refused line goes into the field when that is empty, with the reason above it; once it
    is taken the next one comes.
    """

    def __init__(
        self,
        session: Session,
        work: WorkArea,
        status: StatusLine,
        words: Callable[[], Translator],
    ) -> None:
        self._session = session
        self._work = work
        self._capture = work.capture
        self._field = work.capture.field
        self._status = status
        self._bar = status.paste
        self._words = words
        self.refused = RefusedLines(session, status)
        self.pasting = Pasting(session, self.refused, status)
        self.lists = PastedLists(session, work, words, status)
        self._in_field = self._line_in_field()
        self._just_left: RefusedLine | None = None
        self._wire()

    def _wire(self) -> None:
        self._field.block_pasted.connect(self.offer)
        self._field.too_long.connect(self._keep_long)
        self._field.textChanged.connect(self._typed)
        self._capture.captured.connect(self._mended)
        self._bar.asked.connect(self._asked)
        self.pasting.moved.connect(self.refresh)
        self._table: int | None = None
        self.pasting.ended.connect(self._ended)
        self.pasting.halted.connect(self._halted)
        self.pasting.moved_back.connect(self._moved_back)
        self.refused.changed.connect(self.refresh)
        self.lists.changed.connect(self.refresh)
        self.lists.confirmed.connect(self.take)

    def refresh(self) -> None:
        pasting, refused = self.pasting, self.refused.lines
        rows, item = self.lists.rows_waiting, self.lists.item_waiting()
        self._bar.refresh(pasting.progress, pasting.stopped, refused, rows, item)

    def points(self) -> Sequence[PastedPoint]:
        """Return what waits: each line that was refused, what was stopped, and the first list."""
        points = [
            PastedPoint(1, partial(self._told_refused, line), partial(self._mend, line))
            for line in self.refused.lines
        ]
        left, listed = sum(paste.left for paste in self.pasting.stopped), self.lists.rows_waiting
        item = self.lists.item_waiting()
        for number, told, asked in (
            (left, partial(_told_waiting, left), "go_on"),
            (listed, partial(waiting_list, listed, item), "open_list"),
        ):
            if number:
                points.append(PastedPoint(number, told, partial(self._asked, asked)))
        return points

    def _told_refused(self, line: RefusedLine, words: Translator) -> str:
        reason = self._reason(line, why_not_taken(self._session, line))
        text = shorten(line.text, _LISTED_LENGTH, placeholder=" …")
        return words("console.check.in_item", item=text, what=reason)

    def escape(self) -> bool:
        """Stop a paste, or put a line that is being mended back; tell whether there was any."""
        if self.pasting.stop():
            return True
        line = self._in_field
        if line is None:
            return False
        self.refused.put(line, self._field.text())
        self._field.clear()
        return True

    def _keep_long(self, text: str) -> None:
        """Keep a line that has no room in the field, whole, among those that were refused."""
        if self._is_too_much((text,)):
            return
        self.refused.add((RefusedLine(new_id(), 1, text),))
        self._say_too_long(len(text))

    def _say_too_long(self, length: int) -> None:
        self._capture.say(self._words()("console.paste.too_long", length=length, most=MAX_TEXT))

    def _is_too_much(self, lines: tuple[str, ...]) -> bool:
        """Say so where more was pasted than can be taken at once."""
        number, size = len(lines), sum(map(len, lines))
        if number <= MOST_PASTED_LINES and size <= MOST_PASTED_CHARACTERS:
            return False
        words = self._words()
        limits = {"most": MOST_PASTED_LINES, "most_size": MOST_PASTED_CHARACTERS}
        self._capture.say(words("console.paste.too_much", lines=number, size=size, **limits))
        return True

    def offer(self, pasted: str | FileLines) -> None:
        """Open the list of what was pasted, or read from a file; where that is refused, say why."""
        text = pasted if isinstance(pasted, str) else "\n".join(map(CELLS.join, pasted.rows))
        if not self._is_too_much(pasted_lines(text)):
            self._in_words(lambda: self.lists.offer(pasted))

    def take(self, lines: tuple[str, ...], table: int | None = None, item: str = "") -> None:
        """Take pasted lines; where none can be taken, say why."""
        # A half line belongs to the table that it was begun for, wherever the paste ends.
        self._table = self._session.table if self._field.text() else None
        self._in_words(lambda: self.pasting.begin(lines, table, item))

    def _in_words(self, does: Callable[[], object]) -> None:
        """Do something; say it where it is refused."""
        try:
            does()
        except Refused as refusal:
            self._capture.say(self._words()(refusal.key, **refusal.values))

    def _asked(self, what: str) -> None:
        {
            "stop": self.pasting.stop,
            "go_on": self.pasting.go_on,
            "leave_rest": self._leave_rest,
            "open_list": lambda: self._in_words(self.lists.open_waiting),
            "drop_list": self._drop_list,
            "mend": self._mend,
            "copy": self._copy,
            "leave_out": self._leave_out,
        }[what]()

    def _ended(self, paste: Paste) -> None:
        refused = any(line.paste == paste.id for line in self.refused.lines)
        words = self._words()
        sentence = words("console.paste.done", n=paste.taken)
        if waits_for_showing(self._session, paste):
            sentence = f"{sentence} {words('console.paste.unseen')}"
        if self._session.item is None or self._session.item.id != paste.item:
            name = short_name(self._session, paste.item, words)
            sentence = f"{sentence} {words('console.paste.elsewhere', item=name)}"
        self._status.announce(sentence)
        if self._table is not None and self._field.text():
            self._capture.choose_table(self._table)
        if refused and not self._field.text():
            self._mend()

    def _halted(self, paste: Paste) -> None:
        sentence = self._words()("console.paste.halted", n=paste.taken, total=len(paste.lines))
        self._status.announce(sentence)

    def _moved_back(self, direction: str, name: str) -> None:
        self._status.hush()
        words = self._words()
        key = "spoken.undone" if direction == "undo" else "spoken.redone"
        self._status.announcements.tell(words(key, what=words(name)))

    def _mend(self, asked: RefusedLine | None = None) -> None:
        """Put a refused line into the field, or the next one, with the reason above it."""
        words = self._words()
        if self._field.text():
            self._capture.say(words("console.paste.finish_first"))
            return
        lines = self.refused.lines if asked is None else (asked,)
        line = next((line for line in lines if len(line.text) <= LONGEST_LINE), None)
        if line is None:
            self._say_too_long(len(lines[0].text))
            return
        self._field.setText(line.text)
        self._in_field = line
        refusal, sentence = why_not_taken(self._session, line), partial(self._reason, line)
        if refusal is None:
            self._capture.say(sentence(None))
        else:
            self._capture.refuse_line(refusal, sentence)
        self._field.setFocus()

    def _reason(self, line: RefusedLine, refusal: Refused | None) -> str:
        words = self._words()
        reason = words(refusal.key, **refusal.values) if refusal else ""
        return words("console.paste.line", number=line.number, reason=reason).strip()

    def _typed(self, text: str) -> None:
        """An emptied field mends nothing any more, unless it was emptied by Enter."""
        if text:
            self._just_left = None
        else:
            self._just_left, self._in_field = self._in_field, None

    def _mended(self) -> None:
        line, self._just_left = self._just_left, None
        if line is not None:
            self.refused.drop(line)
            if self.refused.lines:
                self._mend()

    def _line_in_field(self) -> RefusedLine | None:
        """Return the line that was being mended when the session was left."""
        same = (line for line in self.refused.lines if line.text == self._field.text())
        return next(same, None)

    def _copy(self) -> None:
        lines = [line.text for line in self.refused.lines]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._status.announce(self._words()("console.paste.copied", n=len(lines)))

    def _leave_out(self) -> None:
        if self._sure(len(self.refused.lines)):
            self.refused.clear()

    def _leave_rest(self) -> None:
        if self._sure(sum(paste.left for paste in self.pasting.stopped)):
            self.pasting.leave_rest()

    def _drop_list(self) -> None:
        if self._sure(self.lists.rows_waiting):
            self.lists.drop_waiting()

    def _sure(self, number: int) -> bool:
        words = self._words()
        leave = Choice("leave", words("console.paste.leave_sure", n=number))
        keep = Choice("keep", words("console.paste.keep"), "primary")
        title = words("console.paste.leave_question", n=number)
        text = words("console.paste.leave_text")
        return (
            choose(self._work, title=title, text=text, choices=(keep, leave), words=words)
            == "leave"
        )


def _told_waiting(number: int, words: Translator) -> str:
    return words("console.paste.waiting", n=number)
