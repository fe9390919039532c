"""A name in Arabic in a Dutch sentence, and one in Dutch in an Arabic one: nothing turns round."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.direction import value_apart
from cwb_workshop.report.layout.fonts import REGULAR
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.typesetter import TextLine, Typesetter
from tests.report.layout.test_typesetter import drawn

_PLACE = value_apart("الحي الغربي", "L")


def _lines(text: str, width: float = 900.0, *, right_to_left: bool = False) -> list[TextLine]:
    setter = Typesetter(Unprintable("?", "?"), right_to_left=right_to_left)
    return list(setter.lines(text, REGULAR, 11.0, width))


def _drawn(text: str, *, right_to_left: bool = False) -> str:
    (line,) = _lines(text, right_to_left=right_to_left)
    return drawn(line)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (f"Gesprek in {_PLACE}, 5 mei 2026", ", 5 mei 2026"),
        (f"Niet gehouden: {_PLACE} (10 minuten)", " (10 minuten)"),
        (f"{_PLACE} · 5 mei · uitgave", " · 5 mei · uitgave"),
        (f"Van {_PLACE}, {_PLACE}: 3, 4", ": 3, 4"),
    ],
)
def test_what_stands_behind_a_name_in_arabic_stays_behind_it(text: str, ends: str) -> None:
    (line,) = _lines(text)
    assert drawn(line).endswith(ends)
    assert not line.right_to_left


def test_two_names_in_arabic_stand_in_the_order_of_the_sentence() -> None:
    first, second = (value_apart(name, "L") for name in ("أ", "ب"))
    assert _drawn(f"Van {first}, {second} en 3") == "Van أ, ب en 3"


def test_a_name_in_latin_letters_stays_whole_in_arabic() -> None:
    name = value_apart("Merwolde (fictief) 2", "R")
    shown = _drawn(f"الحي {name}، 5", right_to_left=True)
    assert "Merwolde (fictief) 2" in shown
    assert shown.startswith("5 ")


def test_what_is_read_aloud_has_no_marks_and_the_spaces_that_it_had() -> None:
    (line,) = _lines(f"Gesprek in {_PLACE} op 5 mei")
    assert line.spoken == "Gesprek in الحي الغربي op 5 mei"


@pytest.mark.parametrize("width", range(40, 200, 10))
def test_no_letter_is_lost_where_it_goes_on_below(width: int) -> None:
    text = f"Niet gehouden: {_PLACE}, 5 mei"
    found = _lines(text, width)
    said = "".join(line.spoken or drawn(line) for line in found)
    assert said.replace(" ", "") == "Nietgehouden:الحيالغربي,5mei"


@pytest.mark.parametrize("width", range(40, 200, 5))
def test_a_space_at_which_no_line_ends_stays_one_beside_arabic(width: int) -> None:
    found = _lines("كلمة أخرى ذُكر\u00a03× كلمة أخرى ذُكر\u00a03×", width, right_to_left=True)
    assert all("ذُكر 3×" in said for said in (one.spoken for one in found) if "3×" in said)
