"""Every form of a report says the same, with the same figures, and is the same bytes twice."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import docx
import pytest
from openpyxl import load_workbook

from cwb_workshop.core.contract.blocks import Document, Table
from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.writers.chart_files import chart_files
from cwb_workshop.report.writers.csv_files import csv_files
from cwb_workshop.report.writers.packed import packed
from cwb_workshop.report.writers.web_page import web_page
from cwb_workshop.report.writers.word_document import word_document
from cwb_workshop.report.writers.workbook import workbook
from cwb_workshop.store.file_names import safe_stem
from tests.report.documents.summaries import all_blocks
from tests.report.evenings import evening, frozen, zuiderkouw
from tests.workshop import totals_of

ODD = """:: at 19:10
:: item obstacles
1: =SOM(A1:A3) #g
1: <script>alert("x")</script> & <b>vet</b> #r
2: +31 is geen nummer, @iemand ook niet
2: أمل en çok güzel !
"""


class Read(HTMLParser):
    """The text of a page, and the marks that it is made of."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.told: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._skip = 0
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._skip += tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._skip -= tag == "style"

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self.told.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.told).split())


def words_of(content: bytes) -> str:
    """Return the text of a document, tables included, in its order."""
    body = docx.Document(io.BytesIO(content)).element.body
    parts = (part.text or "" for part in body.iter() if part.tag.endswith("}t"))
    return " ".join(" ".join(parts).split())


def rows_of(content: bytes, name: str) -> list[dict[str, Any]]:
    sheet = load_workbook(io.BytesIO(content))[name]
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


def every_cell(document: Document) -> list[str]:
    tables = [block for block in all_blocks(document.blocks) if isinstance(block, Table)]
    return [cell for table in tables for row in table.rows for cell in row if cell]


def forms(held: Snapshot) -> dict[str, bytes]:
    document = full(held)
    return {
        "docx": word_document(document),
        "html": web_page(document),
        "xlsx": workbook(held),
        "csv": packed(csv_files(held)),
        "png": packed(chart_files(document, str.encode, safe_stem)),
    }


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_form_is_the_same_bytes_whenever_it_is_made(language: Language) -> None:
    held = frozen(zuiderkouw(), language)
    assert forms(held) == forms(held)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("write", [web_page, word_document])
def test_a_page_and_a_document_say_what_the_report_says(
    write: Callable[[Document], bytes], edition: Edition
) -> None:
    document = full(frozen(zuiderkouw(), "nl", edition))
    content = write(document)
    text = Read(content).text if write is web_page else words_of(content)
    spoken = re.sub(r"\W+", "", text)
    for cell in every_cell(document):
        for line in cell.split("\n"):
            assert re.sub(r"\W+", "", line) in spoken


@pytest.mark.parametrize("record", [zuiderkouw(), evening(""), Record()])
def test_the_figures_of_a_workbook_are_those_of_the_session(record: Record) -> None:
    held = frozen(record, "nl", "organiser")
    content = workbook(held)
    figures = totals_of(held.record)
    dots = {row["Keuze (code)"]: row for row in rows_of(content, "Stemmen")}
    for row in (figures["dots"] or {"ranking": []})["ranking"]:
        told = dots[row["principle"]]
        assert (told["Stippen"], told["Aandeel (%)"]) == (row["dots"], row["share"])
    scores = {row["Stelling (code)"]: row for row in rows_of(content, "Stellingen")}
    for row in (figures["scale"] or {"rows": []})["rows"]:
        told = scores[row["principle"]]
        assert [told[str(score)] for score in range(1, 6)] == row["counts"]
        assert (told["Gemiddeld"], told["Mediaan"], told["Stemmen"]) == (
            *(row["average"], row["median"], row["n"]),
        )
    answers = rows_of(content, "Antwoorden")
    spoken = [row for row in answers if row["Soort"] == "answer"]
    assert len(spoken) == figures["counts"]["answers"]
    assert sum(row["Keer genoemd"] for row in spoken) == figures["counts"]["mentions"]
    agreed = rows_of(content, "Afspraken")
    assert len(agreed) == figures["commitments"]["total"]
    due = {row["Nr"]: row["Uiterlijk"] for row in agreed if row["Uiterlijk"]}
    assert {label: day.date().isoformat() for label, day in due.items()} == (
        figures["commitments"]["dates"]
    )
    assert len(rows_of(content, "Vragen")) == figures["parking_lot"]["total"]


def test_dates_and_numbers_of_a_workbook_are_no_text() -> None:
    content = workbook(frozen(zuiderkouw(), "nl", "organiser"))
    told = {row["Wat"]: row["Waarde"] for row in rows_of(content, "Sessie")}
    assert told["Datum"] == datetime(2026, 3, 12)
    assert (told["Gepland (min)"], told["Gebruikt (min)"]) == (120, 124)
    assert load_workbook(io.BytesIO(content)).properties.created == datetime(2026, 3, 12, 21, 4)


def test_no_answer_becomes_a_formula() -> None:
    held = frozen(evening(ODD), "nl", "organiser")
    sheet = load_workbook(io.BytesIO(workbook(held)))["Antwoorden"]
    formulas = [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas == []
    assert "=SOM(A1:A3)" in [cell.value for row in sheet.iter_rows() for cell in row]
    rows = list(csv.reader(io.StringIO(_csv(held, "Antwoorden")), delimiter=";"))
    told = [row[rows[0].index("Wat er is gezegd")] for row in rows[1:]]
    assert told[0] == "'=SOM(A1:A3)"
    assert told[2] == "'+31 is geen nummer, @iemand ook niet"


def test_csv_is_parted_and_written_as_the_language_writes() -> None:
    dutch = csv_files(frozen(zuiderkouw(), "nl", "organiser"))["Stemmen.csv"]
    english = csv_files(frozen(zuiderkouw(), "en", "organiser"))["Votes.csv"]
    assert dutch.startswith(b"\xef\xbb\xbf")
    assert ";20,6;" in dutch.decode("utf-8-sig")
    assert ",20.6," in english.decode("utf-8-sig")
    assert b"\r\n" in dutch


def _csv(held: Snapshot, name: str) -> str:
    return csv_files(held)[f"{name}.csv"].decode("utf-8-sig")


def test_csv_and_workbook_hold_the_same() -> None:
    held = frozen(zuiderkouw(), "nl", "organiser")
    book = load_workbook(io.BytesIO(workbook(held)))
    for name, content in csv_files(held).items():
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
        sheet = book[name.removesuffix(".csv")]
        told = [[_as_csv(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        assert [[cell.removeprefix("'") for cell in row] for row in rows] == told


def _as_csv(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    return "" if value is None else str(value).removeprefix("'")


def test_a_page_asks_for_nothing_from_outside_and_escapes_everything() -> None:
    page = web_page(full(frozen(evening(ODD), "nl", "organiser")))
    read = Read(page)
    assert '<script>alert("x")</script> & <b>vet</b>' in read.text
    tags = {tag for tag, _marks in read.tags}
    assert not tags & {"script", "b", "link", "iframe", "img", "object"}
    sources = [
        value
        for _tag, marks in read.tags
        for name, value in marks.items()
        if name in ("src", "href") and value and not value.startswith("#")
    ]
    assert sources == []
    assert "url(http" not in page.decode()


def test_a_page_can_be_read_aloud_and_gone_through() -> None:
    read = Read(web_page(full(frozen(zuiderkouw(), "en"))))
    marks = {tag: found for tag, found in read.tags if tag == "html"}
    assert marks["html"] == {"lang": "en-GB", "dir": "ltr"}
    assert [tag for tag, _marks in read.tags].count("h1") == 1
    heads = [found.get("scope") for tag, found in read.tags if tag == "th"]
    assert set(heads) == {"col", "row", "rowgroup"}
    names = {found["id"] for _tag, found in read.tags if found.get("id")}
    links = {str(found["href"])[1:] for tag, found in read.tags if tag == "a"}
    assert links <= names
    assert "a-O12" in names
    scopes = [found.get("scope") for tag, found in read.tags if tag == "th"]
    assert set(scopes) == {"col", "row", "rowgroup"}
    assert any(found.get("lang") == "nl" for tag, found in read.tags if tag == "span")
    arabic = Read(web_page(full(frozen(zuiderkouw(), "ar"))))
    assert dict(arabic.tags)["html"]["dir"] == "rtl"


def test_a_document_has_real_headings_tables_with_heads_and_alternative_texts() -> None:
    document = full(frozen(zuiderkouw(), "nl"))
    read = docx.Document(io.BytesIO(word_document(document, lambda _svg: _DOT)))
    headings = [p.text for p in read.paragraphs if (p.style and p.style.name) == "Heading 1"]
    assert headings[:3] == ["Inhoud", "Samenvatting", "De bijeenkomst"]
    heads = [row for table in read.tables for row in table.rows if "tblHeader" in row._tr.xml]
    assert len(heads) > 10
    told = [shape._inline.docPr.get("descr") for shape in read.inline_shapes]
    assert told
    assert all(told)
    assert read.core_properties.title == document.title
    assert read.core_properties.created == datetime(2026, 3, 12, 21, 4, tzinfo=UTC)


_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)


def test_an_unclosed_evening_says_so_on_every_form() -> None:
    held = frozen(evening(":: at 19:10\n:: item obstacles\n1: Te duur"))
    document = full(held)
    assert "tussenstand" in document.footer
    assert "tussenstand" in Read(web_page(document)).text
    assert "Tussenstand: de bijeenkomst is niet afgesloten." in words_of(word_document(document))
    told = {row["Wat"]: row["Waarde"] for row in rows_of(workbook(held), "Sessie")}
    assert told["Stand"] == "tussenstand"
    closed = full(frozen(zuiderkouw()))
    assert "tussenstand" not in closed.footer


def test_each_chart_is_drawn_with_its_alternative_text_beside_it() -> None:
    files = chart_files(full(frozen(zuiderkouw())), str.encode, safe_stem)
    drawn = [name for name in files if name.endswith(".svg")]
    assert len(files) == 3 * len(drawn) > 20
    for name in drawn:
        told = files[name.replace(".svg", ".txt")].decode()
        assert told.splitlines()[1] in _unescaped(files[name].decode())


def _unescaped(text: str) -> str:
    return text.replace("&#x27;", "'").replace("&amp;", "&").replace("&quot;", '"')


def test_nothing_that_an_edition_withholds_is_in_any_form() -> None:
    script = (
        ":: set roles=resident 8, care 1\n:: at 19:10\n:: item obstacles\n"
        "1: Wij als zorgorganisatie weten het niet\n1: Gewoon te duur\n// Piet was boos"
    )
    made = forms(frozen(evening(script)))
    for content in made.values():
        for text in _texts(content):
            assert "zorgorganisatie weten" not in text
            assert "Piet was boos" not in text


def _texts(content: bytes) -> list[str]:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return [content.decode()]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
