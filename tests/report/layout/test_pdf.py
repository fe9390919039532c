"""A document of blocks as PDF: what is said is there, and nothing is lost on the way."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Columns,
    Distribution,
    DistributionRow,
    Document,
    Figures,
    Findings,
    Heading,
    Matrix,
    PageBreak,
    Para,
    Quote,
    Radar,
    RangeRow,
    Ranges,
    ReportBar,
    Stack,
    Table,
    TableMap,
    Times,
    Timetable,
    Title,
)
from cwb_workshop.core.contract.contents import ChapterLine, TableOfContents
from cwb_workshop.core.contract.reading_paths import ReadingPath, ReadingPaths
from cwb_workshop.report.layout.pdf import write_pdf
from tests.report.evenings import printed

ARABIC = "أمل وعمل للجميع"


def document(*blocks: Block, sheets: bool = False) -> Document:
    return Document(
        title="Wat de <wijk> wil & meer",
        subject="Kort verslag",
        language="nl-NL",
        footer="Zuiderkouw · 12 maart 2026",
        blocks=blocks,
        unprintable="[{n} tekens]",
        unprintable_one="[teken]",
        page_of="{page} / {pages}",
        sheets=sheets,
    )


def everything(text: str) -> tuple[Block, ...]:
    """Return every kind of block, with the same text wherever a person may have typed it."""
    return (
        Title(text, text),
        Figures((("24", text), ("61", text))),
        Stack(((text, 3), ("anders", 1)), text),
        Heading(text),
        Para(text),
        Bullets((text,)),
        Findings(((text, text), (text, text))),
        Quote(text, text),
        Bars((ReportBar(text, 3, text, strong=True, note=text),), text),
        Columns(((Heading(text, level=2), Bars((ReportBar(text, 2, "2"),), text)), (Para(text),))),
        Ranges((RangeRow(text, (2.0, None, 4.0), text),), (text, text, text), (1, 5), text),
        Radar(tuple((text, 2.0, "2,0") for _axis in range(8)), 5, text),
        TableOfContents((ChapterLine(text, 2, text, (text,)),), text),
        ReadingPaths((ReadingPath(text, text, text, 2), ReadingPath(text, text)), "{page}"),
        Distribution((DistributionRow(text, (1, 0, 12, 3, 0), text),), ("1 " + text, "5"), text),
        Timetable((text, "Gepland", "Gebruikt"), (Times(text, 4, 6), Times(text, 0, 0))),
        TableMap((5, 4, 0, 20), text),
        Matrix(text, text, ((text, 2.0, 5.0), (text, 2.0, 5.0)), text),
        Table(("Wat", "Wie"), ((text, text),), (2, 1), numeric=(1,)),
        Table(("Wat", "Wie"), ((f"{text}\n{text}", ""),), (2, 1), form=True),
        Para(text, small=True),
    )


def opened(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def test_the_document_says_what_it_is_and_not_who_made_it() -> None:
    reader = opened(write_pdf(document(Title("Titel", ""))).content)
    told = reader.metadata
    assert told is not None
    assert (told.title, told.subject) == ("Wat de <wijk> wil & meer", "Kort verslag")
    assert not told.author
    catalogue = cast(Any, reader.trailer["/Root"])
    assert catalogue["/Lang"] == "nl-NL"
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"] is not None


def test_each_main_heading_is_a_bookmark() -> None:
    held = document(Heading("Hoofdpunten"), Heading("Kleiner", level=2), Heading("Afspraken"))
    outline = opened(write_pdf(held).content).outline
    assert [cast(Any, entry).title for entry in outline] == ["Hoofdpunten", "Afspraken"]


def test_every_typeface_is_embedded() -> None:
    reader = opened(write_pdf(document(*everything(f"Çok güzel {ARABIC}"))).content)
    fonts = [
        cast(Any, font).get_object()
        for page in reader.pages
        for font in cast(Any, page["/Resources"])["/Font"].values()
    ]
    assert {font["/BaseFont"].split("+")[1].split("-")[0] for font in fonts} == {
        "Roboto",
        "NotoSansArabic",
    }
    assert all("/FontFile2" in font["/FontDescriptor"].get_object() for font in fonts)


def test_the_same_document_gives_the_same_bytes() -> None:
    held = document(*everything("twee keer"))
    assert write_pdf(held).content == write_pdf(held).content


def test_markup_is_printed_as_it_was_said() -> None:
    said = "<b>vet</b> & <img src='/etc/passwd'/> &amp; %s {n} <a href=\"javascript:1\">x</a>"
    text = printed(write_pdf(document(*everything(said))).content)
    assert text.count("<b>vet</b>") >= len(everything(said))
    assert "&amp; %s {n}" in text


def test_turkish_polish_and_dutch_letters_are_printed() -> None:
    said = "Çok güzel ğ ş ı İ; Łódź; façade; coördinatie; ’s ochtends; één; € 25.000"
    assert said in printed(write_pdf(document(Bullets((said,)))).content)


def test_arabic_is_joined_and_turned_round_inside_a_dutch_list() -> None:
    text = printed(write_pdf(document(Bullets(("levendig", ARABIC, f"hoop ({ARABIC})")))).content)
    assert text.count(ARABIC) == 2
    assert "hoop (" in text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("𒀀 fijn hoor", "[teken] fijn hoor"),
        ("fijn 𒀀𒀁𒀂", "fijn [3 tekens]"),
        ("half \ud83d", "half [teken]"),
        # Samaritan runs from right to left; what stands in its place does not.
        ("\u0800\u0801\u0802 1 2 3", "[3 tekens] 1 2 3"),
        ("\u0800\u0801\u0802", "[3 tekens]"),
    ],
)
def test_what_no_typeface_has_is_replaced_visibly(said: str, shown: str) -> None:
    assert shown in printed(write_pdf(document(Para(said))).content)


def test_a_word_of_80_letters_is_broken_and_stays_whole() -> None:
    narrow = Columns(tuple((Bullets(("a" * 80,)),) for _column in range(3)))
    text = printed(write_pdf(document(narrow)).content)
    assert text.count("a") - "Zuiderkouw · 12 maart 2026".count("a") == 240


def test_500_characters_fit_everywhere() -> None:
    said = ("woord " * 90)[:500].strip()
    content = write_pdf(document(*everything(said))).content
    assert printed(content).count("woord") > 80 * len(everything(said))


def test_a_sheet_stays_one_page_however_much_is_on_it() -> None:
    full = document(Bullets(tuple(f"regel {n}" for n in range(150))), sheets=True)
    pdf = write_pdf(full)
    assert pdf.pages == 1
    assert "regel 149" in printed(pdf.content)


def test_a_text_that_is_no_sheet_flows_on_and_counts_its_pages() -> None:
    long = document(*(Bullets((f"regel {n}",)) for n in range(150)), PageBreak(), Para("slot"))
    pdf = write_pdf(long)
    assert pdf.pages == len(opened(pdf.content).pages) > 3
    assert f"1 / {pdf.pages}" in printed(pdf.content)


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page() -> None:
    for lines in range(30, 60):
        blocks = (Bullets(tuple("x" for _line in range(lines))), Heading("Kop"), Para("tekst"))
        for page in opened(write_pdf(document(*blocks)).content).pages:
            text = page.extract_text()
            assert ("Kop" in text) == ("tekst" in text)


def test_a_report_without_anything_is_still_a_pdf() -> None:
    empty = replace(document(), footer="")
    assert len(opened(write_pdf(empty).content).pages) == 1


def test_every_line_belongs_to_something_that_can_be_read_aloud() -> None:
    """Marked content opens and closes in turn, and every mark is in the tree."""
    reader = opened(write_pdf(document(*everything(f"hallo {ARABIC}"))).content)
    catalogue = cast(Any, reader.trailer["/Root"])
    assert catalogue["/MarkInfo"]["/Marked"]
    marks = 0
    for page in reader.pages:
        opened_marks: list[str] = []
        for operands, operator in cast(Any, page.get_contents()).operations:
            if operator in (b"BDC", b"BMC"):
                opened_marks.append(operands[0])
            elif operator == b"EMC":
                opened_marks.pop()
            # Inside a mark only words in other letters are set apart, and dots that say nothing.
            assert set(opened_marks[1:]) <= {"/Span"}
            marks += operator == b"BDC" and operands[0] != "/Span"
            if operator in (b"Tj", b"TJ", b"f", b"S"):
                assert opened_marks
    tree = catalogue["/StructTreeRoot"]["/K"][0]
    assert sum(_marks(tree)) == marks
    assert {"Document", "H1", "H2", "P", "LBody", "TH", "TD", "Figure"} <= set(_tags(tree))


def test_a_figure_says_in_words_what_it_shows() -> None:
    bars = Bars((ReportBar("Vertrouwen", 8, "8 (3)"),), "Vertrouwen: 8 keer")
    reader = opened(write_pdf(document(bars)).content)
    tree = cast(Any, reader.trailer["/Root"])["/StructTreeRoot"]["/K"][0].get_object()
    assert [kid.get_object()["/Alt"] for kid in tree["/K"]] == ["Vertrouwen: 8 keer"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_anywhere_gives_a_whole_document(text: str) -> None:
    pdf = write_pdf(document(*everything(text), sheets=True))
    assert len(opened(pdf.content).pages) == pdf.pages == 1


def _marks(element: Any) -> list[int]:
    held = element.get_object()
    if isinstance(held, int) or held.get("/Type") == "/MCR":
        return [1]
    if held.get("/Type") == "/OBJR":  # what somebody clicks on
        return []
    return [number for kid in held["/K"] for number in _marks(kid)]


def _tags(element: Any) -> list[str]:
    held = element.get_object()
    if isinstance(held, int) or held.get("/Type") in ("/MCR", "/OBJR"):
        return []
    return [held["/S"][1:], *(tag for kid in held["/K"] for tag in _tags(kid))]
