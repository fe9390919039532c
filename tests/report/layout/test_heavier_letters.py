"""A heading in Arabic is as heavy beside its text as one in Latin letters."""

from __future__ import annotations

import io
from typing import Any, cast

import pytest
from pypdf import PdfReader

from cwb_workshop.core.contract.blocks import Heading, Para
from cwb_workshop.report.layout.fonts import LIGHT, MEDIUM, REGULAR
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.typesetter import Typesetter
from cwb_workshop.system.typefaces import HEAVIER, TYPEFACES
from tests.report.layout.test_pdf import document

ARABIC = "ما الذي يعيقكم؟"
HEAVY, USUAL = "NotoSansArabic-SemiBold", "NotoSansArabic"


def faces(text: str, font: str) -> set[str]:
    line = Typesetter(Unprintable("[teken]", "[{n} tekens]")).line(text, font, 14.0)
    return {run.font for run in line.runs}


def test_a_heading_has_heavier_letters_than_text() -> None:
    assert faces(ARABIC, MEDIUM) == {HEAVY}
    assert faces(ARABIC, REGULAR) == faces(ARABIC, LIGHT) == {USUAL}


@pytest.mark.parametrize("sign", ["·", "–", "…", "×", "«", "/", ",", "،", "؟", " ", "€", "+"])
def test_a_sign_between_letters_makes_no_heading_light(sign: str) -> None:
    assert USUAL not in faces(f"التعاون {sign} ذُكر {sign}مرة", MEDIUM)


def test_marks_of_direction_and_joiners_change_no_typeface() -> None:
    assert faces(f"\u200f{ARABIC}\u200c", MEDIUM) == {HEAVY}


@pytest.mark.parametrize("rare", ["\U0001ee00", "\u0870", "\ufdfa"])
def test_what_the_heavier_one_lacks_is_drawn_by_the_usual_one(rare: str) -> None:
    assert HEAVY not in faces(rare, MEDIUM)


def test_other_scripts_stay_as_they_are() -> None:
    assert faces("שלום", MEDIUM) == {"NotoSansHebrew"}


def test_heavier_letters_are_wider_and_measured_so() -> None:
    setter = Typesetter(Unprintable("[teken]", "[{n} tekens]"))
    heavy, usual = (setter.line(ARABIC, font, 14.0) for font in (MEDIUM, REGULAR))
    assert heavy.width > usual.width
    assert setter.width(ARABIC, MEDIUM, 14.0) == pytest.approx(heavy.width)


def test_both_are_in_the_pdf_under_their_own_names_and_can_be_copied() -> None:
    made = write_pdf(document(Heading(ARABIC), Para(ARABIC)))
    page = PdfReader(io.BytesIO(made.content)).pages[0]
    fonts = cast(Any, page["/Resources"])["/Font"].values()
    names = {font.get_object()["/BaseFont"].split("+")[1] for font in fonts}
    of_arabic = sorted(name for name in names if name.startswith(USUAL))
    assert [name.startswith(HEAVY) for name in of_arabic] == [False, True]
    assert page.extract_text().count("يعيقكم") == 2


def test_each_goes_with_a_typeface_that_there_is() -> None:
    assert set(HEAVIER) <= {one.name for one in TYPEFACES}
    assert all(one.file.is_file() for one in HEAVIER.values())
