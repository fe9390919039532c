"""Text to lines: nothing is lost, nothing is too wide, Arabic reads right."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.report.layout.fonts import REGULAR, face_of, has
from cwb_workshop.report.layout.printable import NO_BREAK, Unprintable, has_no_shape, printable
from cwb_workshop.report.layout.printed_text import printed_text
from cwb_workshop.report.layout.shaping import Glyph, shaped
from cwb_workshop.report.layout.typesetter import Run, TextLine, Typesetter

UNPRINTABLE = Unprintable("[teken]", "[{n} tekens]")
LATIN_TEXT = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x17F), max_size=200)


def lines(text: str, width: float = 120.0) -> tuple[TextLine, ...]:
    return Typesetter(UNPRINTABLE).lines(text, REGULAR, 10.0, width)


_OTHER_WAY = str.maketrans("()[]{}«»", ")(][}{»«")


def drawn(line: TextLine) -> str:
    """Return the letters of a line from left to right, with brackets as they look."""
    return "".join(map(_drawn, line.runs))


def _drawn(run: Run) -> str:
    said = "".join(glyph.said for glyph in run.glyphs) if run.glyphs else run.text
    return said.translate(_OTHER_WAY) if run.turned else said


@given(LATIN_TEXT, st.floats(min_value=20, max_value=400))
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(text: str, width: float) -> None:
    found = lines(text, width)
    assert all(line.width <= width + 0.001 for line in found)
    letters = "".join(drawn(line) for line in found)
    assert letters.replace(" ", "") == "".join(printable(text, UNPRINTABLE).split())


@given(st.text(max_size=100))
def test_only_characters_that_a_typeface_has_are_drawn(text: str) -> None:
    for line in lines(text):
        for run in line.runs:
            assert run.glyphs or run.font == REGULAR
            assert all(has(run.font, char) for char in run.text if not has_no_shape(char))


@given(st.text(st.characters(categories=["L", "N", "So"]), max_size=60))
def test_every_letter_is_printed_or_counted_as_missing(text: str) -> None:
    """Each character stands there itself, or is one of those a replacement counts."""
    told = printable(text, Unprintable("\ue0001\ue001", "\ue000{n}\ue001"))
    counted = [int(number) for number in re.findall("\ue000([0-9]+)\ue001", told)]
    assert sum(counted) == sum(map(_missing, text))
    kept = [char for char in text if not _missing(char)]
    assert "".join(kept) == re.sub("\ue000[0-9]+\ue001", "", told)


@given(st.text("ابتجدرسشصطعغفقكلمنهوي ءآأإؤئةى،؟123 abc().\u064e", max_size=80))
def test_joining_and_turning_arabic_loses_no_letter(text: str) -> None:
    letters = "".join(drawn(line) for line in lines(text, 90))
    assert _apart(letters) == _apart(text)


def _apart(text: str) -> list[str]:
    """Return the letters by themselves; a bracket may have been turned round with its words."""
    return sorted(unicodedata.normalize("NFKC", text).replace(" ", "").replace(")", "("))


@given(st.text(), st.floats(min_value=10, max_value=500), st.booleans())
def test_lines_are_counted_as_they_are_set(text: str, width: float, right_to_left: bool) -> None:
    setter = Typesetter(UNPRINTABLE, right_to_left=right_to_left)
    number = setter.number_of_lines(text, REGULAR, 10.0, width)
    assert number == len(setter.lines(text, REGULAR, 10.0, width))


def test_a_sentence_is_broken_between_words() -> None:
    assert [drawn(line) for line in lines("een zin die te lang is voor een regel", 85)] == [
        "een zin die te lang",
        "is voor een regel",
    ]


def test_a_long_word_is_broken_behind_its_hyphen() -> None:
    first, second = lines("wijkontwikkelings-maatschappij", 110)
    assert (drawn(first), drawn(second)) == ("wijkontwikkelings-", "maatschappij")


def test_an_amount_and_a_date_stay_on_one_line() -> None:
    said = "dat kost € 25.000 en is klaar op 2 april of 28 mei"
    for width in range(60, 200, 3):
        for line in lines(said, float(width)):
            assert not drawn(line).endswith(("€", " 2", " 28"))


def test_a_day_with_a_full_stop_stays_with_its_month() -> None:
    said = "das ist fertig am 2. April oder am 24. März 2026, an Tisch 3 von 5"
    for width in range(60, 260, 3):
        for line in lines(said, float(width)):
            assert not drawn(line).endswith((" 2.", " 24.", " 3"))


@pytest.mark.parametrize(
    ("said", "parted"),
    [
        ("Niet gedaan: Wensen; Vraag 1: het Rijk; Vraag 2: gemeente, ankers", "Vraag"),
        ("Not reached: Commons; Question 1: government; Question 2: anchors", "Question"),
        ("Nicht gemacht: Wünsche; Frage 1: der Staat; Frage 3: Wirtschaft", "Frage"),
        ("Which is furthest: P1 Work over capital, P8 The next system.", r"P[18]"),
    ],
)
def test_a_question_stays_with_its_number_and_a_sign_with_its_name(said: str, parted: str) -> None:
    for width in range(90, 260, 3):
        made = [drawn(line) for line in lines(said, float(width))]
        assert not [line for line in made[:-1] if re.search(rf"\b{parted}$", line)]
        assert " ".join(made) == said


def test_an_arabic_question_stays_with_its_number() -> None:
    shown = printed_text("لم يُنفَّذ: السؤال 1: الحكومة؛ السؤال 2: الركائز", "R", UNPRINTABLE)
    assert shown.text.count(f"السؤال{NO_BREAK}") == 2


def test_arabic_is_drawn_from_right_to_left_in_joined_letters() -> None:
    (line,) = lines("أمل وعمل")
    assert drawn(line) == "أمل وعمل"[::-1]
    assert line.right_to_left
    assert line.spoken == "أمل وعمل"


def test_arabic_over_several_lines_begins_with_its_first_words() -> None:
    found = lines("أمل وعمل للجميع في الحي الجديد", 60)
    assert len(found) > 1
    assert " ".join(line.spoken for line in found) == "أمل وعمل للجميع في الحي الجديد"
    assert drawn(found[0]).endswith("أمل"[::-1])


def test_an_arabic_word_in_a_dutch_sentence_stands_where_it_was_said() -> None:
    (line,) = lines("hoop (أمل) voor 12 mensen", 200)
    assert drawn(line) == f"hoop ({'أمل'[::-1]}) voor 12 mensen"
    assert not line.right_to_left


def test_a_full_stop_ends_an_arabic_sentence_on_the_left() -> None:
    (line,) = lines("أمل وعمل!")
    assert drawn(line).startswith("!")


def test_vowel_signs_are_kept() -> None:
    (line,) = lines("كَتَبَ")
    assert drawn(line).count("\u064e") == 3


def test_marks_without_a_shape_leave_no_trace() -> None:
    assert [drawn(line) for line in lines("een\u200b hart\ufe0f en\u2060 meer\u00ad")] == [
        "een hart en meer"
    ]


def test_unusual_spaces_are_printed_as_spaces() -> None:
    (line,) = lines("12\u202f000\u2009euro\u00a0en\u3000meer", 300)
    assert drawn(line) == "12 000 euro en meer"


def _missing(char: str) -> bool:
    return face_of(char) is None


def test_brackets_in_arabic_open_and_close_the_right_way_round() -> None:
    (line,) = lines("أهلا (في الحي) هنا", width=400)
    shown = drawn(line)
    assert shown.index("(") < shown.index(")")


def arabic(text: str) -> tuple[Glyph, ...]:
    return shaped(text, "NotoSansArabic", right_to_left=True).glyphs


def shapes(text: str) -> list[tuple[str, int]]:
    return [(glyph.said, glyph.code) for glyph in arabic(text) if glyph.said]


def test_a_letter_is_drawn_in_the_shape_that_it_has_between_others() -> None:
    """ayn alone, at the beginning, in the middle and at the end are four shapes of one letter."""
    codes = {dict(shapes(text))["ع"] for text in ("ع", "عل", "لعل", "لع")}
    assert len(codes) == 4


def test_what_joins_letters_or_parts_them_is_heeded_and_not_said() -> None:
    (parted,) = lines("می\u200cخواهم")
    (joined,) = lines("میخواهم")
    assert parted.width != joined.width
    assert parted.spoken == joined.spoken


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةىپچژگ\u064e\u0650\u0651", max_size=30))
def test_the_glyphs_of_a_word_say_all_of_its_letters_and_nothing_else(word: str) -> None:
    said = [glyph.said for glyph in arabic(word)] if word else []
    assert sorted("".join(said)) == sorted(word)


PAGE_FROM_RIGHT = Typesetter(UNPRINTABLE, right_to_left=True)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("مارس 12", "12 سرام"),
        ("Zuiderkouw، 12 مارس 2026", "2026 سرام 12 ،Zuiderkouw"),
        ("حي (Amsterdam (NL)) هنا", "انه (Amsterdam (NL)) يح"),
        ("بلدية Amsterdam (NL)", "Amsterdam (NL) ةيدلب"),
        ("المرحلة [2]", "[2] ةلحرملا"),
        ("45% من", "نم 45%"),
    ],
)
def test_names_figures_and_brackets_stand_where_an_arabic_reader_looks_for_them(
    said: str, shown: str
) -> None:
    line = PAGE_FROM_RIGHT.line(said, REGULAR, 10.0)
    assert drawn(line) == shown
    assert line.right_to_left
    assert line.spoken == said


@pytest.mark.parametrize(("said", "right_to_left"), [("12 / 24", True), ("Inkoop lokaal", False)])
def test_what_has_no_direction_runs_as_its_page_does(said: str, right_to_left: bool) -> None:
    assert PAGE_FROM_RIGHT.line(said, REGULAR, 10.0).right_to_left is right_to_left


@given(st.text(max_size=60))
def test_a_text_is_as_wide_as_the_single_line_that_is_made_of_it(text: str) -> None:
    setter = Typesetter(UNPRINTABLE)
    assert setter.width(text, REGULAR, 10.0) == pytest.approx(
        setter.line(text, REGULAR, 10.0).width, abs=0.001
    )


@given(LATIN_TEXT)
def test_a_line_that_is_set_once_is_that_which_is_kept(text: str) -> None:
    kept, once = Typesetter(UNPRINTABLE), Typesetter(UNPRINTABLE)
    of = (text, REGULAR, 10.0, 120.0)
    assert once.set_once(*of) == kept.lines(*of)


def test_no_line_ends_at_a_space_that_holds_words_together() -> None:
    setter = Typesetter(Unprintable("[teken]", "[{n} tekens]"))
    for width in range(60, 200, 7):
        lines = setter.lines("Een loket (V101\u00a0· tafel\u00a01)", REGULAR, 11.0, float(width))
        told = [line.runs[0].text for line in lines]
        assert not any(one.startswith(("·", "1)")) for one in told), told
