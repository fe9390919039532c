"""Files of a second scribe are read whatever wrote them; what is no such file is told."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from cwb_workshop.content import line_files, workbook
from cwb_workshop.content.hidden_cells import hidden_in
from cwb_workshop.content.line_files import LineFileError, read_lines
from cwb_workshop.content.workbook import workbook_sheets
from cwb_workshop.session.paste_list import pasted_block
from tests.workshop import a_session

SAID = "Tafel;Antwoord\n1;Te duur, zegt één\n2;Café\n"
ROWS = (("Tafel", "Antwoord"), ("1", "Te duur, zegt één"), ("2", "Café"))


def a_file(folder: Path, content: bytes, name: str = "lijst.csv") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def a_workbook(*rows: tuple[object, ...], before: int = 0) -> bytes:
    book = Workbook()
    for _ in range(before):
        book.create_sheet()
    sheet = book.worksheets[before]
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_encoding_is_read(tmp_path: Path, encoding: str, ends: str) -> None:
    assert read_lines(a_file(tmp_path, SAID.replace("\n", ends).encode(encoding))).rows == ROWS


def test_a_mark_of_the_big_order_is_known(tmp_path: Path) -> None:
    assert read_lines(a_file(tmp_path, b"\xfe\xff" + SAID.encode("utf-16-be"))).rows == ROWS


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1;een, twee\n2;drie, vier", (("1", "een, twee"), ("2", "drie, vier"))),
        ("1,een\n2,drie", (("1", "een"), ("2", "drie"))),
        ("1\teen; ja\n2\tdrie; nee", (("1", "een; ja"), ("2", "drie; nee"))),
        ('1,"een, twee"\n2,"drie\nvier"', (("1", "een, twee"), ("2", "drie\nvier"))),
        ("Te duur, te ver\nGeen geld\nNee", (("Te duur, te ver",), ("Geen geld",), ("Nee",))),
        ("Te duur, te ver\nGeen geld, nee", (("Te duur, te ver",), ("Geen geld, nee",))),
        ("sep=,\n1,een;twee;drie\n2,vier", (("1", "een;twee;drie"), ("2", "vier"))),
    ],
)
def test_what_stands_between_cells_is_found(
    tmp_path: Path, text: str, rows: tuple[tuple[str, ...], ...]
) -> None:
    assert read_lines(a_file(tmp_path, text.encode())).rows == rows


def test_rows_whose_last_cells_are_empty_are_a_table(tmp_path: Path) -> None:
    said = "Tafel;Antwoord;Thema\n1;Te duur;#g\n2;Geen bureau;\n3;Te ver;\n"
    rows = read_lines(a_file(tmp_path, said.encode())).rows
    assert [row[:2] for row in rows] == [
        ("Tafel", "Antwoord"),
        ("1", "Te duur"),
        ("2", "Geen bureau"),
        ("3", "Te ver"),
    ]


def test_in_a_text_only_tabs_part_cells(tmp_path: Path) -> None:
    file = a_file(tmp_path, b"Te duur; te ver\nGeen; geld\n3\tja", "lijst.txt")
    assert read_lines(file).rows == (("Te duur; te ver",), ("Geen; geld",), ("3", "ja"))


def test_a_workbook_is_read_as_it_reads(tmp_path: Path) -> None:
    content = a_workbook(
        ("Tafel", "Antwoord", None),
        (1, "Te duur\nen te ver"),
        (2.0, "een\ttab"),
        (None, None),
        (3.5, date(2026, 3, 12)),
        (4, datetime(2026, 3, 12, 19, 30)),
    )
    assert read_lines(a_file(tmp_path, content, "lijst.xlsx")).rows == (
        ("Tafel", "Antwoord"),
        ("1", "Te duur\nen te ver"),
        ("2", "een\ntab"),
        ("3.5", "2026-03-12"),
        ("4", "2026-03-12 19:30"),
    )


def test_a_sheet_without_rows_is_none(tmp_path: Path) -> None:
    read = read_lines(a_file(tmp_path, a_workbook(("een",), before=2), "lijst.xlsx"))
    assert (read.rows, read.sheets) == ((("een",),), ("Sheet2",))


def sheets(**rows: tuple[tuple[object, ...], ...]) -> bytes:
    """Return a workbook with these sheets, the underscores in their names being spaces."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, own in rows.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in own:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_all_sheets_of_a_workbook_are_read_with_a_heading_that_they_share_once(
    tmp_path: Path,
) -> None:
    first = (("Tafel", "Antwoord"), (1, "Te duur"))
    content = sheets(Een=first, Leeg=(), Twee=(("tafel", "antwoord"), (2, "Te ver")))
    read = read_lines(a_file(tmp_path, content, "lijst.xlsx"))
    assert read.rows == (("Tafel", "Antwoord"), ("1", "Te duur"), ("2", "Te ver"))
    assert read.sheets == ("Een", "Twee")


def test_a_first_row_that_is_no_heading_is_never_left_out(tmp_path: Path) -> None:
    content = sheets(Een=(("ja",), ("nee",)), Twee=(("ja",), ("misschien",)))
    rows = read_lines(a_file(tmp_path, content, "lijst.xlsx")).rows
    assert rows == (("ja",), ("nee",), ("ja",), ("misschien",))


def test_sheets_that_are_called_as_tables_name_the_table_of_their_rows(tmp_path: Path) -> None:
    content = sheets(Tafel_1=(("Antwoord",), ("Te duur",)), Plenair=(("Antwoord",), ("Te ver",)))
    rows = read_lines(a_file(tmp_path, content, "lijst.xlsx")).rows
    assert [row[0].casefold() for row in rows] == ["tafel", "tafel 1", "plenair"]
    assert [row[1] for row in rows] == ["Antwoord", "Te duur", "Te ver"]


@pytest.mark.parametrize("other", ["Tafel_2", "Notities"])
def test_a_column_of_tables_or_another_name_counts_before_the_names_of_sheets(
    tmp_path: Path, other: str
) -> None:
    own = ((3, "Te duur"),) if other == "Tafel_2" else (("Te duur",),)
    content = sheets(**{"Tafel_1": own, other: own})
    rows = read_lines(a_file(tmp_path, content, "lijst.xlsx")).rows
    assert rows == tuple(tuple(map(str, row)) for row in (*own, *own))


def a_seen_workbook() -> Workbook:
    """Return a workbook with a sheet that was hidden, and a name in all that is hidden."""
    book = Workbook()
    book.worksheets[0].append(["kanarie"])
    book.worksheets[0].sheet_state = "hidden"
    sheet = book.create_sheet("open")
    weg = book.create_sheet("weg")
    weg.append(["kanarie"])
    weg.sheet_state = "hidden"
    for row in (("een", "kanarie", "a"), ("kanarie",), ("kanarie",), ("twee", "kanarie", "b")):
        sheet.append(row)
    book.active = 1
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[2].hidden = True
    sheet.row_dimensions[3].hidden = True
    return book


def test_of_a_workbook_is_read_what_was_to_be_seen(tmp_path: Path) -> None:
    content = io.BytesIO()
    a_seen_workbook().save(content)
    rows = read_lines(a_file(tmp_path, content.getvalue(), "lijst.xlsx")).rows
    assert rows == (("een", "a"), ("twee", "b"))


def test_what_is_hidden_is_told_in_every_way_that_a_sheet_says_so() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(
            "xl/sheet1.xml",
            '<x:worksheet xmlns:x="a">'
            '<x:cols><x:col min="2" max="3" width="0"/><x:col min="5"/></x:cols>'
            '<x:sheetData><x:row r="2" ht="0"/><x:row hidden="true"/><x:row/></x:sheetData>'
            "</x:worksheet>",
        )
    with zipfile.ZipFile(content) as archive:
        hidden = hidden_in(archive, "/xl/sheet1.xml")
    assert hidden.rows == {2, 3}
    assert list(hidden.without([tuple("abcde")] * 4)) == [("a", "d", "e")] * 2


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_sheet_that_is_hidden_is_not_read(tmp_path: Path, state: str) -> None:
    book = Workbook()
    book.worksheets[0].append(["kanarie"])
    book.worksheets[0].sheet_state = state
    book.create_sheet("open").append(["een"])
    content = io.BytesIO()
    book.save(content)
    assert read_lines(a_file(tmp_path, content.getvalue(), "lijst.xlsx")).rows == (("een",),)


def another_archive() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n \n", "empty"),
        (a_workbook(), "empty"),
        (another_archive(), "no_lines"),
        (b"PK\x03\x04 and then nothing", "no_lines"),
        (a_workbook(("een",))[:-200], "no_lines"),
        (b"%PDF-1.7\nbla", "no_lines"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "no_lines"),
        (bytes(range(256)) * 4, "no_lines"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(LineFileError) as failed:
        read_lines(a_file(tmp_path, content))
    assert failed.value.key == f"console.file.{told}"
    assert failed.value.values["file"] == "lijst.csv"


def test_a_file_that_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_files, "_MOST_BYTES", 10)
    with pytest.raises(LineFileError) as failed:
        read_lines(a_file(tmp_path, b"x" * 11))
    assert failed.value.key == "console.file.too_large"


def test_a_workbook_that_unpacks_to_far_more_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MOST_UNPACKED", 100)
    assert workbook_sheets(a_workbook(("een",))) is None


def test_a_file_that_is_not_there_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="weg"):
        read_lines(tmp_path / "weg.csv")


@given(st.integers(0, 4000), st.binary(max_size=40))
def test_a_broken_workbook_is_rows_or_nothing(at: int, noise: bytes) -> None:
    whole = a_workbook((1, "een"), (2, "twee"))
    rows = workbook_sheets(whole[:at] + noise + whole[at + len(noise) :])
    assert rows is None or isinstance(rows, tuple)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("lijst.csv", "Belemmeringen\nTafel;Antwoord\n1;Te duur\n"),
        ("lijst.csv", "Belemmeringen;;\nTafel;Antwoord;\n1;Te duur;\n"),
        ("lijst.csv", "Lijst\nVan tafel 1\n\nTafel;Antwoord\n1;Te duur\n\nTotaal: 1\n"),
        ("lijst.tsv", "Lijst\n\nTafel\tAntwoord\n1\tTe duur\n\nGroet,\nJan\n"),
        ("lijst.csv", "\n sep=;\nTafel;Antwoord\n1;Te duur\n"),
        ("lijst.txt", "sep=;\nTafel;Antwoord\n1;Te duur\n"),
        ("lijst.txt", "Belemmeringen;;\nTafel;Antwoord\n1;Te duur\n"),
        ("lijst.txt", "| Tafel | Antwoord |\n|---|---|\n| 1 | Te duur |\n"),
        ("lijst.txt", "Tafel 1\nTe duur\n"),
        ("lijst.txt", "18:04:11 From Jan to Everyone: 1: Te duur\n"),
    ],
)
def test_a_file_becomes_what_its_text_would_become_when_it_is_pasted(
    tmp_path: Path, name: str, text: str
) -> None:
    session = a_session("obstacles")
    for pasted in (text, read_lines(a_file(tmp_path, text.encode(), name))):
        made = pasted_block(session, pasted)
        assert made is not None
        said = [line for line in made.lines() if line not in ("", "1:")]
        assert [line.removeprefix("1: ") for line in said] == ["Te duur"]
