"""How texts are broken into rows."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QTextLayout

from cwb_workshop.widgets.fonts import (
    BOLD,
    FAMILY,
    LIGHT,
    MEDIUM,
    REGULAR,
    families,
    font,
    load_fonts,
)
from cwb_workshop.widgets.text_layout import TextBlock, balanced, natural_width, snug
from cwb_workshop.widgets.text_measure import Style
from tests.report.layout.test_every_script import SENTENCES

pytestmark = pytest.mark.usefixtures("qapp")

BODY = Style(54, "#000000")


def test_a_text_without_a_space_breaks_inside_its_room() -> None:
    block = TextBlock("a" * 80, BODY, 600)
    assert len(block.rows) > 1
    assert block.width <= 600
    assert "".join(row.text for row in block.rows) == "a" * 80


def test_rows_joined_are_the_text() -> None:
    text = "😀 Çok güzel; één coördinatie 👩‍👩‍👧 en أمل وعمل tussen de regels van Łódź"
    rows = TextBlock(text, BODY, 400).rows
    assert len(rows) > 2
    assert "".join(row.text for row in rows) == text


def test_a_row_never_ends_between_an_amount_and_its_sign() -> None:
    for width in range(300, 900, 20):
        rows = TextBlock("Kleine startpotten: € 15.000, of 30 % minder", BODY, width).rows
        assert not any(row.text.rstrip().endswith(("€", "30")) for row in rows)


def test_room_kept_at_the_end_of_the_first_row_stays_free() -> None:
    rows = TextBlock("een twee drie vier vijf zes zeven acht", BODY, 500, inset=200).rows
    assert rows[0].left + rows[0].width <= 300
    assert any(row.width > 300 for row in rows[1:])


def test_arabic_begins_on_the_right_and_keeps_its_room_free_on_the_left() -> None:
    block = TextBlock("أمل وعمل للجميع في الحي", BODY, 500, inset=150)
    assert block.right_to_left
    for row in block.rows:
        assert row.left + row.width == pytest.approx(500, abs=6)
    assert block.rows[0].left >= 149


def test_a_latin_text_with_an_arabic_word_begins_on_the_left() -> None:
    block = TextBlock("Hoop, in het Arabisch: أمل", BODY, 900)
    assert not block.right_to_left
    assert block.rows[0].left == pytest.approx(0, abs=1)


def test_a_snug_text_takes_no_more_room_than_it_needs() -> None:
    block = snug("أمل", BODY)
    assert block.limit == pytest.approx(block.width, abs=2)
    assert block.width == natural_width("أمل", BODY)


def test_balanced_rows_are_about_as_long_as_each_other() -> None:
    text = "Community Wealth Building in één plaatje"
    greedy = TextBlock(text, BODY, 800)
    block = balanced(lambda width: TextBlock(text, BODY, width), 800)
    assert len(block.rows) == len(greedy.rows) == 2
    widths = [row.width for row in block.rows]
    assert max(widths) - min(widths) < max(row.width for row in greedy.rows) / 3


def test_no_text_takes_no_room() -> None:
    assert TextBlock("", BODY, 300).height == 0


def test_every_digit_is_as_wide_as_every_other() -> None:
    for weight in (LIGHT, REGULAR, MEDIUM):
        widths = {
            round(natural_width(digit * 20, Style(104, "#000000", weight)))
            for digit in "0123456789"
        }
        assert max(widths) - min(widths) <= 3


@pytest.mark.parametrize("weight", [LIGHT, REGULAR, MEDIUM, BOLD])
def test_the_typeface_is_the_one_that_ships_with_the_program(weight: QFont.Weight) -> None:
    found = QFontInfo(font(54, weight))
    assert found.family() == FAMILY
    assert found.weight() == weight


@pytest.mark.parametrize(
    ("text", "family"),
    [("أمل", "Noto Sans Arabic"), ("שלום", "Noto Sans Hebrew"), ("ሰላም", "Noto Sans Ethiopic")],
)
def test_a_text_in_another_script_brings_a_typeface_for_it(text: str, family: str) -> None:
    assert family in font(54, text=text).families()
    assert font(54, text="“één” hoop – € 5").families() == [FAMILY]
    assert QFontDatabase.hasFamily(family)


@pytest.mark.parametrize("name", SENTENCES)
def test_every_script_is_shown_in_a_typeface_of_the_program(name: str) -> None:
    """Also where nothing else is installed; glyph 0 is the box that stands for what is missing."""
    load_fonts()
    for typeface in (QFont(families()), font(54, text=SENTENCES[name])):
        typeface.setPixelSize(20)
        layout = QTextLayout(SENTENCES[name], typeface)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        assert not any(0 in run.glyphIndexes() for run in runs)
        assert {run.rawFont().familyName() for run in runs} & set(families()[1:])


_SHAPED = "Hindi Bengali Tamil Punjabi Gujarati Telugu Kannada Malayalam Sinhala Khmer Thai Amharic"


@pytest.mark.parametrize("name", _SHAPED.split())
def test_a_field_for_one_line_cuts_no_letters_at_their_top(name: str) -> None:
    """Qt lifts a line by what its ascent is more than that of Roboto, which it takes for none."""
    load_fonts()
    typeface = QFont(families())
    typeface.setPixelSize(100)
    layout = QTextLayout(SENTENCES[name], typeface)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    assert line.ascent() - QFontMetricsF(typeface).ascent() <= 25
