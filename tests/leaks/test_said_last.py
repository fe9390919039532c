"""What was said last of a part of a line counts: what stood there before never comes back.

Lines of every exercise are typed with a mark in each part, filled in, emptied and typed anew. A
mark that gave way is on no wall, in no read-back and on no paper, until that is undone; and a
frozen wall only loses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.contract.capture_form import FormField
from cwb_workshop.core.contract.entry_versions import Owners
from cwb_workshop.core.model.audience import EDITIONS
from cwb_workshop.core.model.entry import Entry, Json, Step
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.text import MAX_TEXT
from cwb_workshop.exercises.future_headline import front_page
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.retyping import Retyping
from cwb_workshop.session.session import Session
from tests.exercises.samples import SAMPLES
from tests.exercises.typed_exercises import fields_of, opened
from tests.leaks.marks import heard_in, loose_mark
from tests.workshop import EVENING, held_before, kit, registry

_TYPED: Mapping[str, tuple[str, ...]] = {
    "future_headline": (
        "3: KOP: {} | verhaal: {} | stap: {}",
        "3: {} | {} | {}",
        "2: stap: {} | headline: {} | jaar: 2041",
    ),
    "anchor_map": ("1: {}; {}; {}; {}; 3/4", "+ {}", "- {}"),
    "check_in": ("{}, {}",),
    "column_board": ("3: {} ~2 #g",),
    "commitments": ("{} @{} ^15/5",),
    "money_trail": ("120000 35% 42%", "1: {}"),
    "parking_lot": ("? 3: {}",),
    "table_round": ("1: {} ~nplv ~idee #g", '2: "{}"'),
}
"""Lines with several parts; elsewhere words alone are typed."""

_FILLED = {
    "filled in": "{}",
    "emptied": "",
    "made a note": "// {}",
    "a piece made a note": "{} | // {}",
}


class _Evening:
    """A session of one exercise, and the marks in it that gave way to something else."""

    def __init__(self, exercise: str) -> None:
        self.session: Session = opened(exercise)
        self.session.set_wall_mode("live")
        self.gone: frozenset[str] = frozenset()
        self._earlier: list[frozenset[str]] = []
        self._later: list[frozenset[str]] = []
        for line in _TYPED.get(exercise, ("1: {}",)):
            with suppress(Refused):
                self.session.capture(line.format(*(loose_mark() for _part in range(4))))
        said = self.session.record.entries.values()
        self.lines = tuple(line.id for line in said if not line.internal)
        self.session.do(editing_steps.show(self.session.record, self.lines))

    def line(self, at: int) -> str:
        return self.lines[at % len(self.lines)]

    def act(self, name: str, line: str, at: int) -> None:
        """Do something to a line, or move through what was done to lines."""
        entry = self.session.record.entries[line]
        if name == "undone" and self._earlier:
            self.session.undo()
            self._later.append(self.gone)
            self.gone = self._earlier.pop()
        elif name == "redone" and self._later:
            self.session.redo()
            self._earlier.append(self.gone)
            self.gone = self._later.pop()
        elif name == "typed anew":
            typed = Retyping(self.session).typed(entry)
            anew = " ".join(_anew(word, at + i) for i, word in enumerate(typed.split(" ")))
            self._do(lambda: Retyping(self.session).step(line, anew), typed, anew)
        elif name in _FILLED and (fields := self._fields(entry)):
            asked = fields[at % len(fields)]
            words = _FILLED[name].replace("{}", loose_mark())
            self._do(lambda: self._filled(line, asked.key, words), asked.value, words)

    def _filled(self, line: str, key: str, words: str) -> Step:
        record, now = self.session.record, self.session.now()
        return editing_steps.set_fields(record, line, {key: words}, now)

    def _do(self, make: Callable[[], Step], was: Json, now: str) -> None:
        newest = self.session.newest("undo")
        with suppress(Refused):
            self.session.do(make())
        if self.session.newest("undo") is not newest:
            self._earlier.append(self.gone)
            self._later.clear()
            self.gone |= heard_in(was) - heard_in(now)

    def _fields(self, entry: Entry) -> list[FormField]:
        """Return the fields of a line in which words are written."""
        exercise = Owners(registry().definitions()).of(entry, kit())
        return [one for one in fields_of(self.session, exercise, entry) if one.kind == "text"]

    def on_wall(self) -> frozenset[str]:
        """Return the marks on every screen of the item, and in what is read back."""
        session = self.session
        seen = heard_in(session.builds)
        for table in (1, 2, 3):
            session.do(navigation_steps.read_back(session.record, table))
            seen |= heard_in(session.scene)
        session.do(navigation_steps.read_back(session.record, None))
        return seen

    def on_paper(self) -> frozenset[str]:
        made = (snapshot(self.session.record, kit(), registry(), "nl", one) for one in EDITIONS)
        return heard_in(*((full(one), summary(one), one.record.entries) for one in made))


_ACT = st.tuples(
    st.sampled_from(("typed anew", "undone", "redone", *_FILLED)),
    st.integers(0, 9),
    st.integers(0, 9),
)


@settings(max_examples=12)
@pytest.mark.parametrize("exercise", SAMPLES)
@given(acts=st.lists(_ACT, max_size=8))
def test_what_gave_way_is_on_no_wall_and_on_no_paper(
    exercise: str, acts: list[tuple[str, int, int]]
) -> None:
    evening = _Evening(exercise)
    for name, line, at in acts:
        evening.act(name, evening.line(line), at)
        assert not evening.on_wall() & evening.gone
    assert not evening.on_paper() & evening.gone


@settings(max_examples=20)
@pytest.mark.parametrize("exercise", SAMPLES)
@given(
    before=st.lists(_ACT, max_size=4),
    screen=st.integers(0, 9),
    acts=st.lists(_ACT, min_size=1, max_size=6),
)
def test_a_frozen_wall_loses_what_gave_way_or_keeps_it_as_it_was(
    exercise: str,
    before: list[tuple[str, int, int]],
    screen: int,
    acts: list[tuple[str, int, int]],
) -> None:
    evening = _Evening(exercise)
    session = evening.session
    for name, line, at in before:
        evening.act(name, evening.line(line), at)
    screen %= len(session.builds)
    last = len(session.builds[screen].steps) - 1
    session.do(navigation_steps.to_screen(session.record, screen, last))
    session.set_wall_mode("frozen")
    shown = heard_in(session.scene)
    for name, line, at in acts:
        evening.act(name, evening.line(line), at)
        assert heard_in(session.scene) <= shown
        shown = heard_in(session.scene)


@pytest.mark.parametrize("part", ["headline", "story", "step"])
@pytest.mark.parametrize("typed", _TYPED["future_headline"])
def test_a_part_that_was_set_and_emptied_does_not_fall_back_on_what_was_typed(
    typed: str, part: str
) -> None:
    for words in ("", f"// {loose_mark()}"):
        evening = _Evening("future_headline")
        session = evening.session
        (line,) = session.capture(typed.format(*(loose_mark() for _part in range(3)))).entries
        session.do(editing_steps.show(session.record, [line.id]))
        session.go_to(0, 0)
        was = front_page(session.record.entries[line.id], session.record)
        for filled in ("Netjes", words):
            step = editing_steps.set_fields(session.record, line.id, {part: filled}, EVENING)
            session.do(step)
            assert not evening.on_wall() & heard_in(getattr(was, part))
            assert not evening.on_paper() & heard_in(getattr(was, part))
        others = {"headline", "story", "step"} - {part}
        assert heard_in(*(getattr(was, one) for one in others)) <= evening.on_wall()


def test_a_line_of_before_with_a_part_filled_in_says_that_part_and_no_other() -> None:
    evening = _Evening("future_headline")
    session = evening.session
    text, fields = "KOP: kanarie11111 | stap: kanarie22222", {"headline": "", "year": 2041}
    before = held_before(session, "answer", text, fields=fields, table=3, shown=True)
    session.do(before)
    assert evening.on_wall() >= {"kanarie22222"}
    assert "kanarie11111" not in evening.on_wall() | evening.on_paper()
    (change,) = before.changes
    assert isinstance(change.after, Entry)
    line = change.after.id
    session.do(Retyping(session).step(line, "KOP: kanarie11111 | stap: kanarie33333"))
    assert evening.on_wall() >= {"kanarie33333"}
    assert "kanarie11111" not in evening.on_wall() | evening.on_paper()


def test_what_is_typed_last_counts_more_than_what_was_filled_in_before() -> None:
    evening = _Evening("future_headline")
    session = evening.session
    line = evening.lines[0]
    session.do(
        editing_steps.set_fields(session.record, line, {"headline": "kanarie11111"}, EVENING)
    )
    session.do(Retyping(session).step(line, "KOP: kanarie22222 | stap: praten"))
    assert "kanarie11111" not in evening.on_wall() | evening.on_paper()
    assert "kanarie22222" in evening.on_wall() & evening.on_paper()


def test_parts_as_long_as_they_may_be_stand_whole_on_the_page_and_shorter_in_the_line() -> None:
    evening = _Evening("future_headline")
    session = evening.session
    line = evening.lines[0]
    long = {"headline": "k" * 80, "story": "woord " * 60 + "| slot", "step": "s" * 400}
    for key, words in long.items():
        session.do(editing_steps.set_fields(session.record, line, {key: words}, EVENING))
    entry = session.record.entries[line]
    assert len(entry.text) <= MAX_TEXT
    page = front_page(entry, session.record)
    assert (page.headline, page.story, page.step) == tuple(long.values())
    session.do(Retyping(session).step(line, entry.text.replace("k" * 80, "Kort")))
    page = front_page(session.record.entries[line], session.record)
    assert (page.headline, page.story, page.step) == ("Kort", long["story"], long["step"])


def _anew(word: str, at: int) -> str:
    """Return other words for some of the marks, and leave others out."""
    if not heard_in(word) or at % 2:
        return word
    (mark,) = heard_in(word)
    return word.replace(mark, "" if at % 3 == 1 else loose_mark())
