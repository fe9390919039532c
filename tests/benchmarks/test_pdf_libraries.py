"""What is measured beside other libraries is the same: the same words, on about as many pages."""

from __future__ import annotations

import re

import pytest
from pypdfium2 import PdfDocument

from benchmarks import pdf_libraries
from benchmarks.pdf_libraries import LIBRARIES, OURS, is_here, writer_of
from benchmarks.plain_blocks import PlainPages, another, words_on
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


def test_pages_made_again_have_other_words_everywhere_and_are_as_many() -> None:
    said = pages()
    changed = another(said, 3)
    assert [type(one) for one in changed.blocks] == [type(one) for one in said.blocks]
    assert changed.document.blocks == changed.blocks
    pairs = zip(words_on(said.blocks), words_on(changed.blocks), strict=True)
    assert sum(was == now for was, now in pairs) < 60  # headings of tables, and figures of bars


def test_a_library_that_is_not_here_is_told_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pdf_libraries, "is_here", lambda name: name == OURS)
    monkeypatch.setattr(
        pdf_libraries, "_run", lambda *_asked: (500.0, 100.0, 50.0, 6.0, 49.0, 61.0)
    )
    monkeypatch.setattr("sys.argv", ["pdf_libraries", "--rounds", "1"])
    assert pdf_libraries.main() == 0
    told = capsys.readouterr().out
    assert f"| {OURS} | 61 answers | 500 | 100 | 50 | 6 | 49 | PDF/UA-1 |" in told
    assert "fpdf2 is not installed here, so it was not measured." in told
    assert "Typst is not installed here, so it was not measured." in told
