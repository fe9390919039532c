"""The session: an evening as it runs, its lines, its items and its screens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from cwb_workshop.core.agenda import navigation, navigation_steps, resting
from cwb_workshop.core.agenda.rounds import filed_under
from cwb_workshop.core.capture.capture_steps import TABLE_ALONE, Capture, Captured
from cwb_workshop.core.capture.dates import DateNames
from cwb_workshop.core.capture.preview import Preview, preview
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.model.entry import PlanItem, Step
from cwb_workshop.core.model.entry_kinds import ANSWER, EntryKinds
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.history import Mode
from cwb_workshop.core.model.new_ids import new_id
from cwb_workshop.core.model.people import MOST_TABLES, tables
from cwb_workshop.core.wall.visibility import released, wall_mode
from cwb_workshop.session.paged_record import PagedRecord
from cwb_workshop.session.written_record import COLUMN_DRAFT, TABLE_DRAFT

_A_TABLE = re.compile("[0-9]{1,2}")
_A_COLUMN = re.compile("[1-9]")


class Session(PagedRecord):
    """One evening, from its first fact to its end: lines are taken, items and screens opened."""

    @property
    def gathered(self) -> frozenset[str]:
        """The ids of the kinds of which the open item lists the lines of all items."""
        item = self.item
        return frozenset() if item is None else self.exercises.gathered_in(item.exercise)

    def elsewhere_at(self, item: str) -> frozenset[str]:
        """Return the ids of the kinds whose lines are released by themselves in other items than
        this one, or nowhere: a remark is for the report.
        """
        elsewhere = self.exercises.elsewhere(self.kit.items[item])
        is_remark = self.exercises.is_remark(self.kit, item)
        return elsewhere | {ANSWER.id} if is_remark else elsewhere

    @property
    def kinds(self) -> EntryKinds:
        """The kinds of lines that there are."""
        return self.exercises.declared.kinds

    @property
    def item(self) -> PlanItem | None:
        """The open agenda item."""
        visit = self._record.open_visit
        return None if visit is None else self._record.plan[visit.item]

    @cached_property
    def date_names(self) -> DateNames:
        """The names of months and days that are read, in whatever language of the program."""
        return DateNames.of(words.locale for words in self._room.wall_words.values())

    @property
    def table(self) -> int:
        """The table that the next line belongs to if it names none."""
        chosen = self._chosen_table
        return self._record.number("table") or 0 if chosen is None else chosen

    def asked_at(self, table: int) -> str:
        """Return the item that a line of this table goes to now; empty where none is open."""
        item = self.item
        return "" if item is None else filed_under(self._record, self.kit, item.id, table)

    def capture(self, raw: str, accepted: Sequence[str] = ()) -> Captured:
        """Take a typed line. Raises Refused, and then nothing was done.

        `accepted` are signs in it that somebody said are ones. A table alone is chosen.
        """
        self.refuse_lines()
        item = self.item
        if item is None:
            raise Refused("capture.no_item")
        capture = self.reader(item.id)
        line = self.taken_apart(raw, capture, accepted)
        alone = capture.table_alone(line, self._record)
        if alone is not None:
            self.choose_table(alone)
            return Captured(TABLE_ALONE, ())
        captured = self.read_line(line, capture)
        step = captured.step
        if self._record.fact("auto_show", item.id):
            kinds, elsewhere = self.kinds, self.elsewhere_at(item.id)
            shown = (released(each, kinds, elsewhere) for each in step.changes)
            step = replace(step, changes=tuple(shown))
            captured = replace(captured, step=step)
        self._apply(step, "do", None, uses_table=True)
        self.show_scene()
        return captured

    def rest(self) -> None:
        """Let an evening that was ended, or left long ago, be behind us: its time stands still."""
        since = resting.resting_since(self._record, self._clock.now())
        if since is not None:
            self._resting_since = since
            self.do(resting.rest(self._record, since))

    def go_on(self) -> None:
        """Go on with an evening that rests."""
        since, self._resting_since = self._resting_since, None
        if since is not None:
            self.do(resting.go_on(self._record, since, self.now()))

    def refuse_lines(self) -> None:
        """Raises Refused where no line can be added: to a file that can only be read, and to an
        evening that rests.
        """
        if self.read_only:
            raise Refused("capture.read_only")
        if self.rests:
            raise Refused("capture.rests")

    def newest(self, mode: Mode) -> Step | None:
        """Return the step that an undo or a redo would be about; None where there is none."""
        return self._undo_stack.newest(mode)

    def preview(self, raw: str, accepted: Sequence[str] = ()) -> Preview:
        """Return what a line would become. Never raises.

        `accepted` are signs in it that somebody said are ones.
        """
        if self.item is None or not raw.strip():
            return Preview(self.table)
        capture = self.reader(self.item.id)
        line = self.taken_apart(raw, capture, accepted)
        try:
            captured: Captured | Refused = self.read_line(line, capture)
        except Refused as refusal:
            captured = refusal
        table = self.table if line.table is None else line.table
        return preview(line, table, captured, capture.form)

    def choose_table(self, table: int) -> None:
        """Let the next line belong to this table, as if it stood before it.

        Raises Refused for a table that does not exist.
        """
        self.refuse_table(table)
        self.keep_chosen(table)

    def refuse_table(self, table: int) -> None:
        """Raises Refused for a table that does not exist."""
        most = tables(self._record) or MOST_TABLES
        if not 0 <= table <= most:
            raise Refused("capture.no_table", table=table, tables=most)

    @property
    def column(self) -> int:
        """The column that the next line belongs to, from 1; 0 for none."""
        typed = self._drafts.get(COLUMN_DRAFT, "")
        return int(typed) if _A_COLUMN.fullmatch(typed) else 0

    @property
    def column_name(self) -> str:
        """The name in the kit of the column that the next line belongs to; empty for none."""
        item = self.item
        names = self.reader(item.id).form.columns if item is not None and self.column else ()
        return names[self.column - 1] if self.column <= len(names) and names else ""

    def choose_column(self, column: int) -> None:
        """Let the next lines of this item belong to this column of its board; 0 for none.

        Raises Refused for a column that the board has not.
        """
        item = self.item
        most = 0 if item is None else len(self.reader(item.id).form.columns)
        if not 0 <= column <= most:
            raise Refused("capture.no_column", column=column, columns=most)
        self.keep_draft(COLUMN_DRAFT, str(column) if column else "")

    def open_item(self, item: str) -> None:
        """Leave the open item and open this one; it may be the same one again."""
        self._open(navigation_steps.open_item(self._record, item, self.now()))

    def _open(self, opening: Step) -> None:
        self.keep_draft(COLUMN_DRAFT, "")
        self.do(resting.looked_at(self._record, opening) if self.rests else opening)
        self._store.back_up()

    def next_item(self) -> None:
        self._open_beside(1)

    def previous_item(self) -> None:
        self._open_beside(-1)

    def next_screen(self) -> None:
        """Turn the page, build the wall up by a step; past the last screen the next item opens.

        A wall that waits is started first.
        """
        if self.item is None:
            self.next_item()
        if wall_mode(self._record) == "waiting":
            self.set_wall_mode("live")
            return
        if self.turn_page(1) or self._stop_reading_back():
            return
        place = navigation.further(self.builds, self.screen_at)
        if place is None:
            self.next_item()
        else:
            self.go_to(*place)

    def previous_screen(self) -> None:
        """Take the wall back by a page or a step; before the first screen the item before opens."""
        if self.item is None or self.turn_page(-1):
            return
        if self._stop_reading_back() or self._leave_behind():
            return
        place = navigation.back(self.builds, self.screen_at)
        before = self._beside(-1)
        if place is not None:
            self.go_to(*place, at_end=True)
        elif before is not None:
            self._open_at_end(before)

    def _open_at_end(self, item: str) -> None:
        """Open an item with its last screen on the wall, in one step: it is taken back as one."""
        now = self.now()
        opening = navigation_steps.open_item(self._record, item, now)
        opened = self._record.after(opening)
        builds = self._room.builds(opened, now)
        place = navigation.whole(builds, len(builds) - 1)
        last = self._at_end(opened, place, builds[place[0]].id)
        self._open(replace(opening, changes=(*opening.changes, *last.changes)))

    def reader(self, item: str) -> Capture:
        """Return what reads lines for an item of the agenda, whether it is open or not."""
        definition = self.exercises.definition(self._record.plan[item].exercise)
        language = self.kit.language_of(self._record.text("language"))
        locale = self._room.wall_words[language].locale
        kept = self._readers.get(item)
        if (
            kept is None
            or kept.kit is not self.kit
            or kept.locale is not locale
            or kept.definition is not definition
        ):
            kept = Capture(
                self.kit,
                self.kit.items[item],
                definition,
                new_id,
                locale=locale,
                date_names=self.date_names,
            )
            self._readers[item] = kept
        return kept

    @cached_property
    def _readers(self) -> dict[str, Capture]:
        """What read lines for an item: the next one is read in the same way, mostly."""
        return {}

    def taken_apart(self, raw: str, capture: Capture, accepted: Sequence[str] = ()) -> Line:
        """Return a line by the grammar, as it would be typed now."""
        return capture.parse(raw, self._record, accepted, chosen=self._chosen_table)

    def read_line(self, line: Line, capture: Capture) -> Captured:
        """Return what a line would do now. Raises Refused."""
        chosen, column = self._chosen_table, self.column
        return capture.read(line, self._record, self.now(), chosen=chosen, column=column)

    @property
    def _chosen_table(self) -> int | None:
        """The table that was chosen by key; a draft from elsewhere may hold anything."""
        typed = self._drafts.get(TABLE_DRAFT, "")
        return int(typed) if _A_TABLE.fullmatch(typed) else None

    def _open_beside(self, distance: int) -> None:
        item = self._beside(distance)
        if item is not None:
            self.open_item(item)

    def _beside(self, distance: int) -> str | None:
        item = self.item
        return navigation.item_beside(self._record, None if item is None else item.id, distance)
