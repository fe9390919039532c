"""A letter for each owner of agreements: what was agreed with them, and nothing of others."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from cwb_workshop.app import main
from cwb_workshop.archive.agreements import StoredAgreement
from cwb_workshop.archive.owner_letters import owner_letters
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Para,
    Table,
)
from cwb_workshop.report.layout.pdf import write_pdf
from cwb_workshop.report.writers.word_document import word_document
from tests.archive.evenings import add, evening, say
from tests.languages import LANGUAGES
from tests.report.accessible import faults

TODAY = date(2026, 6, 1)


def made(text: str, who: str, due: str = "", state: str = "agreed") -> StoredAgreement:
    return StoredAgreement(
        "s" * 64, text, "evening", "Zuid", "A01", text, who, due, "", state, "2026-03-12"
    )


def parts(document: Document) -> list[list[Block]]:
    """Return the blocks of each letter."""
    letters: list[list[Block]] = [[]]
    for block in document.blocks:
        if isinstance(block, PageBreak):
            letters.append([])
        else:
            letters[-1].append(block)
    return letters


def test_each_owner_has_pages_of_their_own_and_what_nobody_has_comes_last() -> None:
    agreements = (
        made("tuin", "Buurthuis", "2026-05-01"),
        made("bank", "Buurthuis", "2026-09-01"),
        made("klaar", "Buurthuis", state="done"),
        made("vervallen", "Corporatie", state="dropped"),
        made("bus", "Gemeente"),
        made("licht", ""),
    )
    (front, *letters) = parts(owner_letters(agreements, all_words("en"), TODAY))
    titles = [
        block.text for letter in letters for block in letter[:1] if isinstance(block, Heading)
    ]
    assert titles == ["For Buurthuis", "For Gemeente", "Still without an owner"]
    (listed,) = [block for block in front if isinstance(block, Table)]
    assert listed.rows[0] == ("Buurthuis", "1", "1", "1")
    assert [row[0] for row in listed.rows][-1] == "Still without an owner"
    (table,) = [block for block in letters[0] if isinstance(block, Table)]
    assert [row[0] for row in table.rows] == ["tuin", "bank"]
    assert table.rows[0][2] == "1 May 2026 (late)"
    assert table.form
    (done,) = [block for block in letters[0] if isinstance(block, Bullets)]
    assert done.lines == ("klaar (Zuid, 12 March 2026, A01)",)


def test_an_owner_is_asked_to_answer_and_what_nobody_has_is_to_be_taken_up() -> None:
    agreements = (made("bank", "Buurthuis"), made("licht", ""))
    words = all_words("en")
    _front, of_owner, of_nobody = parts(owner_letters(agreements, words, TODAY))
    for letter, key in ((of_owner, "text"), (of_nobody, "nobody_text")):
        (para,) = [block.text for block in letter if isinstance(block, Para)]
        assert para == words(f"archive.letter.{key}")
    tables = [block for block in (*of_owner, *of_nobody) if isinstance(block, Table)]
    assert [bool(table.ticks) for table in tables] == [True, False]
    assert tables[0].headings[:3] == tables[1].headings[:3]
    assert len(tables[0].headings) != len(tables[1].headings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_agreements_the_page_says_so(language: str) -> None:
    words = all_words(language)
    assert owner_letters((), words, TODAY).blocks[-1] == Para(words("archive.letter.none"))


@pytest.mark.parametrize(("language", "from_the_right"), [("ar", True), ("nl", False)])
def test_letters_run_as_their_language_does(language: str, from_the_right: bool) -> None:
    assert owner_letters((), all_words(language), TODAY).right_to_left is from_the_right


def test_the_command_writes_letters_in_the_form_of_their_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    held = evening(tmp_path)
    for who in ("Gemeente", "Buurthuis"):
        say(held, "doen", kind="commitment", item="commitments", fields={"who": who})
    add(tmp_path / "archive", held)

    def asked(name: str, *typed: str) -> int:
        out = str(tmp_path / name)
        folder = str(tmp_path / "archive")
        return main(["archive", "commitments", "--archive", folder, "--letters", out, *typed])

    assert asked("all.pdf", "--language", "nl") == 0
    pages = [page.extract_text() for page in PdfReader(tmp_path / "all.pdf").pages]
    assert ["Voor Buurthuis" in pages[1], "Voor Gemeente" in pages[2]] == [True, True]
    assert asked("one.docx", "--owner", "gemeente") == 0
    with zipfile.ZipFile(tmp_path / "one.docx") as packed:
        words = packed.read("word/document.xml").decode()
    assert "For Gemeente" in words
    assert "Buurthuis" not in words
    assert asked("all.pdf") == 0  # its own, and still as it was
    (tmp_path / "all.pdf").write_bytes(b"with notes of ours")
    assert asked("all.pdf") != 0
    assert (tmp_path / "all.pdf").read_bytes() == b"with notes of ours"
    assert asked("all.odt") != 0
    assert not (tmp_path / "all.odt").exists()
    assert ".pdf, .docx" in capfd.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_can_be_read_aloud(language: str) -> None:
    agreements = [made(f"afspraak {number}", f"partij {number % 4}") for number in range(30)]
    document = owner_letters((*agreements, made("licht", "")), all_words(language), TODAY)
    assert faults(write_pdf(document).content) == []


def test_letters_lie_in_a_word_processor_as_well_so_that_no_heading_is_broken() -> None:
    document = owner_letters((made("bus", "Gemeente"), made("tuin", "")), all_words("de"), TODAY)
    made_of = docx.Document(io.BytesIO(word_document(document)))
    (upright, high), (lying, low) = (
        (int(one.page_width or 0), int(one.page_height or 0)) for one in made_of.sections
    )
    assert (upright, high) == (low, lying)
    assert upright < lying
    widths = [int(column.width or 0) for column in made_of.tables[1].columns]
    assert sum(widths) > upright
