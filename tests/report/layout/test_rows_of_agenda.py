"""The rows of the agenda in a report."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Times, Timetable
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.style import WIDTH, Look
from cwb_workshop.report.layout.timetable import TimetablePieces
from cwb_workshop.report.layout.typesetter import Typesetter


def _height_of_row(*, right_to_left: bool) -> float:
    typesetter = Typesetter(Unprintable("?", "?"), right_to_left=right_to_left)
    block = Timetable(("البرنامج", "المقرر", "الفعلي"), (Times("ما الذي يعيقكم؟", 4, 6),))
    return TimetablePieces(block, typesetter, Look(11.0, flows=True), WIDTH).pieces()[1].height


def test_letters_that_reach_deeper_have_more_room_above_the_rule_of_their_row() -> None:
    assert _height_of_row(right_to_left=True) > _height_of_row(right_to_left=False)
