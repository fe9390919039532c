"""Names, figures and signs inside text that runs from right to left."""

from __future__ import annotations

import pytest
from bidi.algorithm import get_display

from cwb_workshop.core.model.direction import (
    Side,
    in_isolates,
    names_apart,
    parted_behind,
    value_apart,
    with_behind,
    without_marks,
)

TEXTS = (
    "Merwolde · 12 مارس",
    "شركاء مثل Commons Network، commonsnetwork.org",
    "العرض Community Wealth Building: een kompas من هنا",
    "الختام (+10)، القهوة (−3)",
    "11 (18%)",
)


def drawn(text: str) -> str:
    return without_marks(str(get_display(names_apart(text), base_dir="R")))


@pytest.mark.parametrize("text", TEXTS)
def test_marks_taken_out_again_leave_the_text(text: str) -> None:
    assert without_marks(names_apart(text)) == text


def test_a_figure_stays_with_its_month_behind_a_name() -> None:
    assert drawn("Merwolde · 12 مارس").endswith("12 · Merwolde")


def test_a_figure_stays_with_its_month_behind_a_name_with_something_in_brackets() -> None:
    shown = drawn("Merwolde (fictief) · 12 مارس")
    assert shown.index("12") < shown.index("Merwolde")


def test_two_names_with_a_comma_of_the_language_stand_one_after_the_other() -> None:
    said = drawn("شركاء مثل Commons Network، commonsnetwork.org")
    assert said.startswith("commonsnetwork.org ،Commons Network")


def test_a_title_in_other_letters_is_not_cut_at_its_colon() -> None:
    said = drawn("العرض Community Wealth Building: een kompas من هنا")
    assert "Community Wealth Building: een kompas" in said


@pytest.mark.parametrize("figure", ["+10", "-3", "−3"])
def test_a_sign_stands_in_front_of_its_figure(figure: str) -> None:
    assert figure in drawn(f"الختام ({figure}).")


def test_a_number_that_is_part_of_something_else_has_no_sign() -> None:
    assert names_apart("A-3 19-21") == "A-3 19-21"


def test_a_source_behind_words_of_the_other_direction_is_kept_apart_and_found_again() -> None:
    marked = with_behind("البنك لا يعطي", " (O07 · Tisch 4)")
    assert without_marks(marked) == "البنك لا يعطي (O07 · Tisch 4)"
    assert parted_behind(marked) == ("البنك لا يعطي ", "(O07 · Tisch 4)")


@pytest.mark.parametrize(
    ("text", "source"), [("Een loket", " (O07)"), ("البنك", " (O07 · الطاولة 4)")]
)
def test_a_source_that_runs_as_its_words_do_has_no_marks(text: str, source: str) -> None:
    assert with_behind(text, source) == text + source
    assert parted_behind(text + source) == (text + source, "")


def test_a_name_of_the_other_direction_stands_apart_in_a_sentence() -> None:
    told = f"Gesprek in {value_apart('الحي', 'L')}, 5 mei"
    assert in_isolates(told) == [("Gesprek in ", None), ("الحي", "R"), (", 5 mei", None)]
    assert without_marks(told) == "Gesprek in الحي, 5 mei"


@pytest.mark.parametrize(
    ("value", "page"), [("Zuiderkouw", "L"), ("12", "R"), ("الحي", "R"), ("P4 مال يدور هنا", "R")]
)
def test_what_runs_as_its_page_does_has_no_marks(value: str, page: Side) -> None:
    assert value_apart(value, page) == value


def test_what_stands_apart_is_not_set_apart_once_more() -> None:
    told = f"Gesprek in {value_apart('الحي', 'L')}"
    assert value_apart(told, "L") == told


def test_a_part_in_a_part_keeps_its_marks() -> None:
    inner = value_apart("Zuid", "R")
    ((held, side),) = in_isolates(value_apart(f"حي {inner}", "L"))
    assert (held, side) == (f"حي {inner}", "R")


@pytest.mark.parametrize("text", ["\u2069a", "\u2068a", "a\u2069\u2069", "a"])
def test_a_mark_without_its_other_half_loses_no_letter(text: str) -> None:
    assert without_marks("".join(part for part, _side in in_isolates(text))) == "a"


def test_words_in_latin_letters_keep_their_full_stop_in_front_of_a_source_in_arabic() -> None:
    told = with_behind("Een loket.", " (O07 · الطاولة 4)")
    assert in_isolates(told) == [("Een loket.", "L"), (" (O07 · الطاولة 4)", None)]
