"""What is wrong with the tags of a PDF is told: in one that is right each rule is broken once."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from typing import Any, cast

import pytest
from pypdf import PdfWriter
from pypdf.generic import NameObject, NumberObject

from cwb_workshop.core.contract.blocks import (
    Bars,
    Heading,
    Para,
    ReportBar,
    Table,
    Title,
)
from cwb_workshop.core.contract.contents import ChapterLine, TableOfContents
from cwb_workshop.report.writers.pdf_reports import write_chapters
from tests.report.accessible import faults
from tests.report.layout.test_pdf import document


@cache
def whole() -> bytes:
    """Return a PDF with a chapter to go to, a table, a chart and a paragraph."""
    made = document(
        Title("Wat de wijk wil", "Zuiderkouw"),
        TableOfContents((ChapterLine("Stippen"), ChapterLine("Afspraken"))),
        Heading("Stippen"),
        Bars((ReportBar("Wonen", 3, "3"), ReportBar("Groen", 1, "1")), "Wonen 3, groen 1"),
        Heading("Afspraken"),
        Table(("Wie", "Wat"), (("bewoners", "flyers"), ("gemeente", "een sleutel")), (1, 2)),
        Para("Tot ziens"),
    )
    return write_chapters(made).content


def root_of(writer: PdfWriter) -> Any:
    return cast(Any, writer)._root_object


def owners(writer: PdfWriter) -> Any:
    """Return what the tree of parents says of the first page."""
    return root_of(writer)["/StructTreeRoot"]["/ParentTree"]["/Nums"][1].get_object()


def elements(writer: PdfWriter, tag: str) -> list[Any]:
    held = [one.get_object() for one in owners(writer)]
    tops = root_of(writer)["/StructTreeRoot"]["/K"][0].get_object()["/K"]
    return [one for one in (*held, *(top.get_object() for top in tops)) if one["/S"] == tag]


def without_an_owner(writer: PdfWriter) -> None:
    owners(writer).pop()


def with_owners_exchanged(writer: PdfWriter) -> None:
    held = owners(writer)
    held[0], held[-1] = held[-1], held[0]


def without_a_cell(writer: PdfWriter) -> None:
    row = elements(writer, "/TD")[0]["/P"]
    row["/K"].pop()


def without_its_place(writer: PdfWriter) -> None:
    del elements(writer, "/Figure")[0]["/A"]


def with_a_tag_of_its_own(writer: PdfWriter) -> None:
    elements(writer, "/P")[0][NameObject("/S")] = NameObject("/Remark")


def without_a_meaning(writer: PdfWriter) -> None:
    fonts = cast(Any, writer.pages[0])["/Resources"]["/Font"]
    for font in fonts.values():
        del font.get_object()["/ToUnicode"]


def with_a_link_elsewhere(writer: PdfWriter) -> None:
    note = cast(Any, writer.pages[0])["/Annots"][0].get_object()
    note[NameObject("/StructParent")] = NumberObject(99)


def with_the_next_number_taken(writer: PdfWriter) -> None:
    root_of(writer)["/StructTreeRoot"][NameObject("/ParentTreeNextKey")] = NumberObject(0)


def with_an_end_missing(writer: PdfWriter) -> None:
    change_what_is_drawn(writer, lambda drawn: drawn.replace(b"EMC", b"", 1))


def with_an_end_too_many(writer: PdfWriter) -> None:
    change_what_is_drawn(writer, lambda drawn: b"EMC " + drawn)


def with_furniture_inside(writer: PdfWriter) -> None:
    change_what_is_drawn(writer, lambda drawn: drawn.replace(b"EMC", b"/Artifact BMC EMC EMC", 1))


def change_what_is_drawn(writer: PdfWriter, change: Callable[[bytes], bytes]) -> None:
    page = writer.pages[0]
    drawn = cast(Any, page.get_contents())
    drawn.set_data(change(drawn.get_data()))
    page.replace_contents(drawn)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (without_an_owner, "a page whose marks are not those of its list of parents"),
        (with_owners_exchanged, "marked content that its element does not know"),
        (without_a_cell, "a table with rows of 1 and of 2 cells"),
        (without_its_place, "a picture without words, or that stands nowhere"),
        (with_a_tag_of_its_own, "an element that no reader knows: /Remark"),
        (without_a_meaning, "a typeface that does not say what its letters mean"),
        (with_a_link_elsewhere, "a link of which nobody knows the element"),
        (with_the_next_number_taken, "a tree whose next number is taken"),
        (with_an_end_missing, "marked content inside other content"),
        (with_an_end_too_many, "an end of nothing"),
        (with_furniture_inside, "furniture inside what is said"),
    ],
)
def test_a_rule_that_is_broken_is_told(broken: Callable[[PdfWriter], None], told: str) -> None:
    assert faults(whole()) == []
    writer = PdfWriter(clone_from=io.BytesIO(whole()))
    broken(writer)
    out = io.BytesIO()
    writer.write(out)
    assert told in faults(out.getvalue())
