"""The reading order stands compressed at the end of a report, and leads to what it is of."""

from __future__ import annotations

from io import BytesIO
from typing import Any, cast

import pytest
from pypdf import PdfReader

from cwb_workshop.core.contract.blocks import Document, Heading, Table
from cwb_workshop.report.layout.object_streams import appended
from cwb_workshop.report.layout.pdf import write_pdf


def table_of(rows: int) -> bytes:
    cells = tuple((f"O{number:02}", f"te veel formulieren {number}") for number in range(rows))
    blocks = (Heading("Alles"), Table(("", "Antwoord"), cells, (1.0, 5.0)))
    document = Document(
        title="Verslag",
        subject="",
        language="nl",
        footer="Zuiderkouw",
        blocks=blocks,
        unprintable="?",
        page_of="{page} / {pages}",
        sheets=False,
    )
    return write_pdf(document).content


def test_each_stretch_on_a_page_is_owned_by_the_element_that_names_it() -> None:
    reader = PdfReader(BytesIO(table_of(900)), strict=True)
    root = cast(Any, reader.trailer["/Root"])["/StructTreeRoot"]
    owners = {
        page: owned.get_object()
        for page, owned in zip(
            root["/ParentTree"]["/Nums"][::2], root["/ParentTree"]["/Nums"][1::2], strict=True
        )
    }
    assert len(owners) == len(reader.pages) > 5
    for number, page in enumerate(reader.pages):
        assert cast(Any, page)["/StructParents"] == number
        for mark, owner in enumerate(owners[number]):
            element = owner.get_object()
            assert element["/Pg"].get_object() == page.get_object()
            assert mark in element["/K"]
    cells = [one.get_object() for owned in owners.values() for one in owned]
    assert sum(one["/S"] == "/TD" for one in cells) == 900
    assert sum(one["/S"] == "/TH" for one in cells) == 902
    assert all(one["/P"].get_object()["/S"] == "/TR" for one in cells if one["/S"] == "/TD")


def test_a_row_more_takes_a_few_dozen_bytes_in_the_file() -> None:
    few, many = len(table_of(100)), len(table_of(1_100))
    assert (many - few) / 1_000 < 120


@pytest.mark.parametrize("content", [b"", b"%PDF-1.5\nno end", b"%PDF startxref 9 %%EOF more"])
def test_nothing_is_put_behind_what_does_not_end_as_a_pdf(content: bytes) -> None:
    with pytest.raises(ValueError, match="no end"):
        appended(content, {}, [])
