"""In a report from right to left days, signs and sources stay where they belong, and look alike."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from cwb_workshop.core.contract.blocks import Block, Bullets, Document, Figures, Para, Table, Title
from cwb_workshop.core.contract.said import SaidForms, SpokenWords
from cwb_workshop.core.model.direction import RIGHT_TO_LEFT_MARK
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import word_document

_HEAD = "Merwolde · 12 مارس 2026"


def document(*blocks: Block, right_to_left: bool = True, said: SaidForms | None = None) -> Document:
    return Document(
        title="t",
        subject="s",
        language="ar",
        footer=_HEAD,
        blocks=(Title("t", _HEAD), *blocks),
        unprintable="[{n}]",
        page_of="{page}",
        right_to_left=right_to_left,
        said=said or SaidForms(),
    )


def written(made: Document, part: str = "document") -> str:
    with zipfile.ZipFile(io.BytesIO(word_document(made))) as archive:
        return archive.read(f"word/{part}.xml").decode()


@pytest.mark.parametrize("right_to_left", [True, False])
def test_a_day_is_kept_apart_from_a_name_in_front_of_it(right_to_left: bool) -> None:
    made = document(right_to_left=right_to_left)
    for told in (web_page(made).decode(), written(made)):
        assert (f"Merwolde{RIGHT_TO_LEFT_MARK} · 12" in told) is right_to_left


def test_a_question_in_latin_letters_ends_where_it_ends() -> None:
    asked = "Mag dat?"
    made = document(Table(("t",), ((asked,),), (1.0,)))
    assert f"<bdi>{asked}</bdi>" in web_page(made).decode()
    assert f"\u202a{asked}\u202c" in written(made)


def test_words_in_arabic_run_as_a_whole_in_a_document_of_the_other_direction() -> None:
    said = "شركة Merwonen والبلدية."
    assert f"\u202b{said}\u202c" in written(document(Para(said), right_to_left=False))


@pytest.mark.parametrize("right_to_left", [True, False])
def test_where_words_are_from_stands_behind_them_as_the_page_runs(right_to_left: bool) -> None:
    forms = SaidForms(table="الطاولة {table}")
    said = Bullets((SpokenWords("Een loket.", "V01", 2),))
    told = written(document(said, right_to_left=right_to_left, said=forms))
    assert (f"{RIGHT_TO_LEFT_MARK} (" in told) is right_to_left


def test_letters_from_right_to_left_are_as_large_and_as_heavy_as_others() -> None:
    made = document(Figures((("3", "أصوات"),)))
    assert "<w:b/><w:bCs/>" in written(made)
    sizes = re.findall(r'<w:sz w:val="(\d+)"/><w:szCs w:val="(\d+)"/>', written(made, "styles"))
    assert ("18", "18") in sizes
    assert ("36", "36") in sizes
