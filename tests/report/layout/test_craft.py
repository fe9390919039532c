"""What makes a report easy to use: links, headings of rows, one grid, pages that are filled."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any, cast

import pytest
from pypdf import PdfReader

from cwb_workshop.core.contract.blocks import (
    Bars,
    Block,
    Bullets,
    Heading,
    Matrix,
    PageBreak,
    Para,
    ReportBar,
    Stack,
    Table,
    TableMap,
    Title,
)
from cwb_workshop.core.contract.contents import ChapterLine, TableOfContents
from cwb_workshop.report.layout.languages import language_of
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.layout.style import LARGEST, Look, looks
from tests.report.evenings import printed
from tests.report.layout.test_pdf import document


def opened(*blocks: Block, sheets: bool = False) -> PdfReader:
    made = replace(document(*blocks), sheets=sheets)
    return PdfReader(io.BytesIO(write_pdf(made).content))


def elements(reader: PdfReader) -> list[Any]:
    """Return all elements of the structure, in the order in which they are read."""
    return list(_under(cast(Any, reader.trailer["/Root"])["/StructTreeRoot"]["/K"][0].get_object()))


def _under(element: Any) -> Any:
    if hasattr(element, "get") and "/S" in element:
        yield element
        for kid in element.get("/K", []):
            yield from _under(kid.get_object() if hasattr(kid, "get_object") else kid)


def test_a_chapter_in_the_contents_is_a_link_to_its_heading() -> None:
    reader = opened(
        TableOfContents((ChapterLine("Hoofdpunten", 2), ChapterLine("Afspraken", 2))),
        PageBreak(),
        Heading("Hoofdpunten"),
        Para("tekst"),
        Heading("Afspraken"),
    )
    links = [one.get_object() for one in cast(Any, reader.pages[0]["/Annots"])]
    assert [link["/Contents"] for link in links] == ["Hoofdpunten, 2", "Afspraken, 2"]
    assert all(link["/Dest"][0].get_object() == reader.pages[1].get_object() for link in links)
    tagged = [one for one in elements(reader) if one["/S"] == "/Link"]
    assert [one["/K"][-1]["/Obj"].get_object() for one in tagged] == links
    owners = cast(Any, reader.trailer["/Root"])["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    found = {owners[at]: owners[at + 1].get_object() for at in range(0, len(owners), 2)}
    assert [found[link["/StructParent"]] for link in links] == tagged


def test_contents_without_pages_yet_have_no_links() -> None:
    reader = opened(TableOfContents((ChapterLine("Hoofdpunten"),)), Heading("Hoofdpunten"))
    assert "/Annots" not in reader.pages[0]


def test_the_first_cell_of_a_row_is_its_heading() -> None:
    table = Table(("Nr", "Wat"), (("C1", "lijst"), ("", "zonder nummer")), (1, 3))
    cells = [one for one in elements(opened(table)) if one["/S"] in ("/TH", "/TD")]
    told = [(one["/S"], one.get("/A", {}).get("/Scope")) for one in cells]
    column, row, plain = ("/TH", "/Column"), ("/TH", "/Row"), ("/TD", None)
    assert told == [column, column, row, plain, plain, plain]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("שלום לכולם", "he"),
        ("أمل وعمل", "ar"),
        ("می‌خواهیم با هم کار کنیم چرا", "fa"),
        ("ہم مل کر کام کرتے ہیں", "ur"),
        ("地域の富を", "ja"),
        ("社区财富建设", "zh"),
        ("우리 동네", "ko"),
        ("ቐዳም ኸመይ", "ti"),
        ("gewoon Nederlands → ✓ 😀", ""),
        ("hoop is תקווה", ""),
    ],
)
def test_words_in_other_letters_are_read_aloud_in_their_language(text: str, language: str) -> None:
    assert language_of(text) == language
    paragraph = next(one for one in elements(opened(Para(text))) if one["/S"] == "/P")
    assert paragraph.get("/Lang", "") == language


def test_a_word_in_other_letters_inside_a_sentence_has_its_language_too() -> None:
    page = opened(Para("hoop is תקווה, zei zij")).pages[0]
    told = [
        operands[1]["/Lang"]
        for operands, operator in cast(Any, page.get_contents()).operations
        if operator == b"BDC" and "/Lang" in operands[1]
    ]
    assert told == ["he"]


def test_a_heading_is_not_left_behind_with_no_more_than_what_introduces_it() -> None:
    bars = Bars(tuple(ReportBar(f"Ronde {n}", n, str(n)) for n in range(1, 6)), "rondes")
    for lines in range(30, 45):
        held = (Bullets(("x",) * lines), Heading("Geld", level=2), Para("per jaar"), bars)
        for page in opened(*held).pages:
            text = page.extract_text()
            assert ("per jaar" in text) == ("Ronde 1" in text)


def test_the_last_page_is_not_nearly_empty_where_the_one_before_it_can_give() -> None:
    for lines in range(36, 48):
        rows = tuple((str(n), f"regel {n}") for n in range(lines))
        reader = opened(Heading("Alles"), Table(("Nr", "Wat"), rows, (1, 5)))
        if len(reader.pages) > 1:
            assert reader.pages[-1].extract_text().count("regel") >= 10
            assert "Wat" in reader.pages[-1].extract_text()


def test_tables_of_one_kind_have_one_grid_within_a_chapter() -> None:
    """The second column of both begins at the same place, however long their words are."""
    first = Table(("Trekker", "Wat"), (("Bewonersinitiatief Badhuis Terug", "lijst"),), (1, 2))
    second = Table(("Trekker", "Wat"), (("kort", "lijst " * 40),), (1, 2))
    starts = _starts_of(opened(Heading("Afspraken"), first, second), "Wat")
    assert len(starts) == 2
    assert starts[0] == pytest.approx(starts[1])


def test_no_word_of_a_heading_is_broken_where_tables_have_one_grid() -> None:
    names = ("Geld en financiering", "Regels en inkoop", "Vertrouwen", "Tijd en mensen", "Ruimte")
    others = (
        "Kennis en vaardigheden",
        "Samenwerking",
        "Macht en zeggenschap",
        "Taal",
        "Lange adem",
    )
    rows = tuple((f"Wijk {number:02}", *["12%"] * 5) for number in range(4))
    widths = (2.0, *[1.0] * 5)
    tables = [Table(("", *each), rows, widths, numeric=(1, 2, 3, 4, 5)) for each in (names, others)]
    reader = opened(Heading("Waar lopen mensen op vast?"), *tables)
    told = " ".join(page.extract_text() for page in reader.pages).split()
    for word in " ".join((*names, *others)).split():
        assert word in told, word


def test_on_a_sheet_tables_have_one_grid_where_that_takes_no_more_lines() -> None:
    first = Table(("Trekker", "Wat"), (("Bewonersinitiatief Badhuis Terug", "lijst"),), (1, 2))
    short = Table(("Trekker", "Wat"), (("kort", "kort"),), (1, 2))
    starts = _starts_of(opened(Heading("Afspraken"), first, short, sheets=True), "Wat")
    assert starts == pytest.approx([starts[0]] * 2)
    full = Table(("Trekker", "Wat"), (("kort", "veel woorden naast elkaar " * 40),), (1, 2))
    starts = _starts_of(opened(Heading("Afspraken"), first, full, sheets=True), "Wat")
    assert starts[0] > starts[1] + 20


def _starts_of(reader: PdfReader, word: str) -> list[float]:
    found: list[float] = []

    def seen(text: str, _cm: object, tm: Any, *_font: object) -> None:
        if text.strip() == word:
            found.append(float(tm[4]))

    reader.pages[0].extract_text(visitor_text=seen)
    return found


def test_roles_are_bars_with_their_names_and_counts() -> None:
    content = write_pdf(document(Stack((("Bewoners", 11), ("Anders", 7)), "wie"))).content
    text = printed(content)
    assert all(told in text for told in ("Bewoners", "11", "Anders", "7"))


def test_a_matrix_tells_its_scale_and_its_quarters() -> None:
    corners = ("Uitzoeken", "Nu beginnen", "Laten", "Tussendoor")
    matrix = Matrix("Haalbaar", "Nuttig", (("idee", 5.0, 5.0),), "idee", corners)
    text = printed(write_pdf(document(matrix)).content)
    assert all(corner in text for corner in corners)
    assert text.count("5") >= 2


def test_a_form_lies_on_its_side_with_boxes_for_crosses_and_what_follows_stands() -> None:
    form = Table(("Nr", "Wat", "Ja", "Nee"), (("C1", "lijst", "", ""),), (1, 4, 1, 1), (), True)
    ticked = replace(form, ticks=(2, 3))
    reader = opened(Para("ervoor"), PageBreak(lying=True), ticked, PageBreak(), Para("erna"))
    sizes = [
        (round(float(page.mediabox.width)), round(float(page.mediabox.height)))
        for page in reader.pages
    ]
    assert sizes == [(595, 842), (842, 595), (595, 842)]
    boxes = [
        operator for _operands, operator in cast(Any, reader.pages[1].get_contents()).operations
    ]
    assert boxes.count(b"re") == 2
    assert "2 / 3" in reader.pages[1].extract_text()


def test_what_flows_has_the_sizes_of_the_scale() -> None:
    look = Look(11.0, flows=True)
    assert (look.body, look.dense, look.subheading, look.heading) == (11.0, 11.0, 14.0, 18.0)


def test_no_page_begins_with_fewer_than_four_rows_of_a_table() -> None:
    for rows in range(30, 60):
        table = Table(("Nr.", "Tekst"), tuple((f"A{at}", "tekst") for at in range(rows)), (1, 9))
        pages = [page.extract_text() for page in opened(table).pages]
        on_pages = [page.count("tekst") for page in pages]
        assert sum(on_pages) == rows
        assert min(on_pages[1:], default=4) >= 4, on_pages


def test_a_last_table_of_a_form_begins_on_the_page_on_which_it_ends() -> None:
    headings = ("Nr.", "Tekst", "ja")
    blocks: list[Block] = [PageBreak(lying=True)]
    for name, number in (("Afspraken", 10), ("Vragen", 7), ("Hoofdpunten", 5)):
        rows = tuple((f"A{at}", "tekst", "") for at in range(number))
        blocks += [
            Heading(name),
            Table(headings, rows, (1, 7, 1), form=True, ticks=(2,)),
        ]
    pages = [
        page.extract_text()
        for page in opened(*blocks).pages
        if page.mediabox.width > page.mediabox.height
    ]
    assert [page.count("tekst") for page in pages] == [10, 7, 5]
    assert "Hoofdpunten" in pages[-1]


def test_many_chapters_stand_closer_so_that_the_cover_holds_them() -> None:
    def pages_of(chapters: int) -> int:
        names = tuple(ChapterLine(f"Hoofdstuk {at}") for at in range(chapters))
        return len(opened(Para("tekst"), TableOfContents(names)).pages)

    assert [pages_of(number) for number in (16, 30, 42)] == [1, 1, 1]


def test_the_contents_stand_on_one_page_with_the_cover() -> None:
    names = tuple(ChapterLine(f"Hoofdstuk {at}") for at in range(16))
    drawn = TableMap((5, 5, 5, 5, 5), "de zaal")
    cover = (Title("Wat de wijk wil", "vandaag"), Para("Kort. " * 90), drawn)
    pages = opened(*cover, TableOfContents(names), PageBreak(), Para("tekst")).pages
    assert len(pages) == 2
    assert all(one.name in pages[0].extract_text() for one in names)


def test_a_sheet_gives_up_white_space_before_it_takes_smaller_headings() -> None:
    found = looks()
    spaces = [look.between_blocks for look in found if not look.compact]
    assert spaces == sorted(spaces, reverse=True)
    assert spaces[-1] < spaces[0]
    assert all(look.body == LARGEST for look in found if not look.compact)
    first = next(at for at, look in enumerate(found) if look.compact)
    assert all(look.compact for look in found[first:])


def test_tables_of_names_have_their_numbers_on_one_line_in_every_chapter() -> None:
    """What was agreed and what is asked are read one below the other."""
    agreed = Table(
        ("Wie", "Nr", "Wat", "Wanneer"),
        (("Bewonersinitiatief Badhuis", "C1", "lijst maken", "2 april"),),
        (2.0, 0.6, 3.4, 1.4),
        named=True,
    )
    asked = Table(("Aan", "Nr", "Vraag"), (("school", "Q1", "Wie?"),), (2.0, 0.6, 4.8), named=True)
    printed = (Heading("Afspraken"), agreed, Heading("Vragen"), asked)
    starts = _starts_of(opened(*printed), "Nr")
    assert len(starts) == 2
    assert starts[0] == pytest.approx(starts[1])
