"""What is measured beside other libraries is the same: the same words, on about as many pages."""

from __future__ import annotations

import re

import pytest
from pypdfium2 import PdfDocument

from benchmarks.pdf_libraries import LIBRARIES, OURS, is_here, writer_of
from benchmarks.plain_blocks import PlainPages, words_on
from benchmarks.plain_pages import plain_pages
from cwb_workshop.core.contract.blocks import Bars, Heading, Table
from tests.report.evenings import frozen, zuiderkouw
from tests.workshop import kit, registry


def pages() -> PlainPages:
    return plain_pages(zuiderkouw(), kit(), registry(), "nl")


def read(content: bytes) -> tuple[set[str], int]:
    """Return the words on the pages of a PDF, and how many pages it has."""
    with PdfDocument(content) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return words_in(" ".join(texts)), len(texts)


def words_in(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_library_writes_the_same_words(library: str) -> None:
    if not is_here(library):
        pytest.skip(f"{library} is not installed: pip install 'cwb-workshop[benchmarks]'")
    said = pages()
    found, _number = read(writer_of(library)(said))
    expected = words_in(" ".join(words_on(said.blocks)))
    assert expected - found == set()
    # The program alone writes a foot on each page.
    foot = words_in(f"{said.document.footer} 0 1 2 3 4 5 6 7 8 9") if library == OURS else set()
    assert found - expected - foot == set()


def test_the_pages_are_about_as_many() -> None:
    here = [name for name in LIBRARIES if is_here(name)]
    if len(here) == 1:
        pytest.skip("no other library is installed: pip install 'cwb-workshop[benchmarks]'")
    numbers = {name: read(writer_of(name)(pages()))[1] for name in here}
    assert max(numbers.values()) <= 1.5 * numbers[OURS] <= 2.25 * min(numbers.values())


def test_there_are_headings_a_table_of_agreements_a_chart_and_every_answer() -> None:
    said = pages()
    kinds = [type(block) for block in said.blocks]
    assert all(kind in kinds for kind in (Heading, Table, Bars))
    text = " ".join(words_on(said.blocks))
    answers = frozen(zuiderkouw()).record.active_entries("answer")
    latin = [one.text for one in answers if one.text.isascii()]
    assert len(latin) > 40
    assert all(one in text for one in latin)
