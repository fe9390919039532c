"""Tables in which several rows belong to the name in front of the first of them."""

from __future__ import annotations

import io

import docx

from cwb_workshop.core.contract.blocks import Block, Document, Table
from cwb_workshop.core.contract.said import SpokenWords
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import word_document
from tests.report.layout.test_craft import opened

_HEADINGS = ("Standpunt", "Nr", "Wat", "Waar")
_ALL = Table(("Nr", "Wat"), (("V1", "Loket"), ("V2", "Geld")), (1, 5), numbered=True)


def _grouped(rows: int) -> Table:
    said = tuple(
        ("" if at else "Het roer om", f"V{at + 1}", SpokenWords("Loket"), "tafel 1")
        for at in range(rows)
    )
    behind = (("Erbij", f"V{rows + 1}", SpokenWords("Geld"), "tafel 2"),)
    return Table(_HEADINGS, said + behind, (1, 1, 4, 1), named=True, grouped=True, strong=(1,))


def _document(*blocks: Block) -> Document:
    return Document("Verslag", "Avond", "nl-NL", "voet", blocks, "[{n}]", "{page}", spoken="nl")


def test_a_name_stands_again_on_each_page_on_which_its_rows_go_on() -> None:
    pages = [page.extract_text() for page in opened(_grouped(80)).pages]
    assert len(pages) > 1
    assert all(page.count("Het roer om") == 1 for page in pages)


def test_a_browser_reads_a_name_for_all_rows_that_belong_to_it() -> None:
    page = web_page(_document(_grouped(3), _ALL)).decode()
    assert '<th scope="rowgroup" rowspan="3">Het roer om</th>' in page
    assert '<th scope="rowgroup" rowspan="1">Erbij</th>' in page


def test_a_number_leads_to_the_answer_in_the_list_of_all_of_them() -> None:
    page = web_page(_document(_grouped(1), _ALL)).decode()
    assert '<a href="#a-V1">V1</a>' in page
    without = web_page(_document(_grouped(1))).decode()
    assert "<a href" not in without


def test_a_word_processor_joins_the_cells_of_a_name_and_sets_in_bold_what_stands_out() -> None:
    table, _all = docx.Document(io.BytesIO(word_document(_document(_grouped(3), _ALL)))).tables
    name = table.cell(1, 0)
    assert [table.cell(row, 0)._tc is name._tc for row in (2, 3, 4)] == [True, True, False]
    bold = [table.cell(row, 2).paragraphs[0].runs[0].bold for row in (1, 2, 3, 4)]
    assert bold == [None, True, None, None]
