"""An owner or a date with one bracket is text; one behind a date of several words is a sign."""

from __future__ import annotations

from datetime import date

import pytest

from tests.core.capture.typed import AGREEMENT, read

MAY = date(2026, 5, 15)


@pytest.mark.parametrize(
    ("raw", "text", "who", "due"),
    [
        ("Bel (ook @school)", "Bel (ook @school)", "", None),
        ("Bel (ook @school) ^15/5", "Bel (ook @school)", "", MAY),
        ("Bel (ook @school en de wijk) @Jan", "Bel (ook @school en de wijk)", "Jan", None),
        ("Bel @Jan (ook @Piet) ^15/5", "Bel (ook @Piet)", "Jan", MAY),
        ("Bel @school)", "Bel @school)", "", None),
        ("Bel (ook ^15/5)", "Bel (ook ^15/5)", "", None),
        ("Bel (uiterlijk ^15 mei) @Jan", "Bel (uiterlijk ^15 mei)", "Jan", None),
        ("Bel (^15/5) @Jan", "Bel", "Jan", MAY),
        ("Bel ^eind mei (of juni) @Jan", "Bel eind mei (of juni)", "Jan", None),
        ("Bel @Jan (de buurman) ^15/5", "Bel", "Jan (de buurman)", MAY),
        ("Bel @Jan [secr.], @Piet", "Bel", "Jan [secr.], Piet", None),
        ("Bel (@school) ^15/5", "Bel", "school", MAY),
        ("Bel @Jan :-)", "Bel :-)", "Jan", None),
    ],
)
def test_brackets_go_along_with_an_owner_only_where_both_are_there(
    raw: str, text: str, who: str, due: date | None
) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due) == (text, who, due)


@pytest.mark.parametrize(
    ("raw", "text", "who", "due"),
    [
        ("Bel ^15 mei@school", "Bel", "school", MAY),
        ("Bel ^ 15 mei,@school", "Bel", "school", MAY),
        ("Bel ^vrijdag 15 mei 2026@school,@Jan", "Bel", "school, Jan", MAY),
        ("Bel ^15 mei mail piet@school", "Bel mail piet@school", "", MAY),
    ],
)
def test_an_owner_glued_behind_a_date_of_several_words_is_one(
    raw: str, text: str, who: str, due: date
) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due) == (text, who, due)
