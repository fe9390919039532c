"""The comparison as a report: its ground rules, what it hides, and every form that it has."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from cwb_workshop.app import main
from cwb_workshop.archive.comparison_report.document import ComparisonReport, comparison_report
from cwb_workshop.archive.comparison_report.form_names import COMPARISON_FORMS
from cwb_workshop.archive.comparison_report.forms import comparison_in
from cwb_workshop.archive.finding import Selection
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Columns,
    Distribution,
    Document,
    Heading,
    PageBreak,
    Para,
    Quote,
    Radar,
    Ranges,
    Table,
)
from cwb_workshop.core.contract.contents import TableOfContents
from cwb_workshop.core.contract.heat_cell import HeatCell
from tests.archive.evenings import add, evening, say, set_fact
from tests.languages import LANGUAGES
from tests.report.accessible import faults
from tests.workshop import kit, registry

TODAY = date(2026, 6, 1)
EVENING = "2026-03-12T19:30:00"


def voted(path: Path, voters: int = 20, counts: tuple[int, ...] = (30, 10)) -> None:
    whole = [*counts, *(0 for _more in range(8 - len(counts)))]
    say(path, "", item="principles_vote", kind="dots", fields={"counts": whole})
    set_fact(path, "principles_vote", "voters", voters)


def scored(path: Path, votes: int = 12) -> None:
    for statement in kit().principles:
        fields = {"statement": statement, "counts": [0, 0, votes, 0, 0], "dont_know": 0}
        say(path, "", item="principles_scale", kind="scores", fields=fields)


def report_of(
    folder: Path, *paths: Path, language: str = "en", learned: str = ""
) -> ComparisonReport:
    archive, _taken = add(folder / "archive", *paths)
    with archive.reading() as connection:
        return comparison_report(
            connection, Selection(), registry(), all_words(language), TODAY, learned
        )


def every(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Columns):
            for column in block.columns:
                yield from every(column)


def texts(document: Document) -> str:
    found: list[str] = []
    for block in every(document.blocks):
        if isinstance(block, Heading | Para | Quote):
            found.append(block.text)
        elif isinstance(block, Bullets):
            found += block.lines
        elif isinstance(block, Table):
            found += [*block.headings, *(cell for row in block.rows for cell in row)]
    return "\n".join(found)


def heat_table(document: Document, chapter: str) -> Table:
    blocks = document.blocks
    begins = next(
        at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.text == chapter
    )
    return next(one for one in blocks[begins:] if isinstance(one, Table))


def picture(_svg: str) -> bytes:
    """A picture of one point: who draws is of no matter here."""
    from cwb_workshop.widgets.chart_picture import chart_png

    return chart_png('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', "Roboto")


def test_the_ground_rules_stand_in_front_and_places_in_alphabetical_order(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in ("Zuid", "aan de Aa", "Midden")]
    for path, most in zip(paths, (10, 20, 30), strict=True):
        voted(path, counts=(most, 10))
    document = report_of(tmp_path, *paths).document()
    rules = next(one for one in document.blocks if isinstance(one, Bullets))
    assert len(rules.lines) == 5
    assert "no sample" in rules.lines[0]
    table = heat_table(document, "What matters most?")
    assert table.headings == ("", "aan de Aa", "Midden", "Zuid")
    assert "1." not in texts(document)


def test_few_voters_stand_in_light_print_and_fewer_than_five_nowhere(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in ("Alpha", "Bravo", "Charlie")]
    for path, voters in zip(paths, (20, 7, 4), strict=True):
        voted(path, voters)
        scored(path, voters)
    document = report_of(tmp_path, *paths).document()
    table = heat_table(document, "What matters most?")
    assert table.headings == ("", "Alpha", "Bravo")
    _name, many, few = table.rows[0]
    assert isinstance(many, HeatCell)
    assert isinstance(few, HeatCell)
    assert (many, many.light) == ("75%", False)
    assert (few, few.light) == ("(75%)", True)
    assert many.shade > 0
    radars = [one for one in every(document.blocks) if isinstance(one, Radar)]
    assert len(radars) == 2
    assert not any("Charlie" in one.alt for one in radars)


def test_averages_have_a_line_of_their_reach_and_a_radar_per_place(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in ("Alpha", "Bravo")]
    for path in paths:
        scored(path)
    document = report_of(tmp_path, *paths).document()
    (ranges,) = [one for one in document.blocks if isinstance(one, Ranges)]
    assert [row.shown for row in ranges.rows] == ["3.0 – 3.0 – 3.0"] * len(kit().principles)
    assert ranges.scale == (1, 2, 3, 4, 5)


def test_one_place_over_time_is_a_line_from_the_first_day_to_the_last(tmp_path: Path) -> None:
    first, last = evening(tmp_path, "Alpha"), evening(tmp_path, "Alpha", "2026-05-07")
    scored(first)
    scored(last)
    document = report_of(tmp_path, first, last).document()
    (ranges,) = [one for one in document.blocks if isinstance(one, Ranges)]
    assert ranges.names == ("12 March 2026", "7 May 2026")
    assert "Alpha: " in texts(document)


def test_choices_are_bars_of_a_hundred_and_called_by_their_names(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in ("Alpha", "Bravo")]
    for path, actor in zip(paths, ("own", "municipality"), strict=True):
        said = {"actor": actor}
        say(path, *["doen"] * 5, item="question_2", fields=said)
    document = report_of(tmp_path, *paths).document()
    (bars,) = [one for one in document.blocks if isinstance(one, Distribution)]
    assert [sum(row.counts) for row in bars.rows] == [100, 100]
    assert "actor" not in texts(document)


def test_quotes_are_those_somebody_chose_and_never_tell_who_somebody_is(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in ("Alpha", "Bravo")]
    say(paths[0], "de bus rijdt niet", highlight=True)
    say(paths[0], "bel mij op 06 12345678", "Jan de Vries weet het", highlight=True)
    say(paths[0], "wij als ambtenaren doen niets", quote=True)
    say(paths[1], "niet gekozen")
    set_fact(paths[0], "", "roles", {"resident": 9, "official": 1})
    quotes = report_of(tmp_path, *paths).quotes
    assert [one.text for one in quotes] == ["de bus rijdt niet"]


def test_agreements_are_counted_per_place_and_only_shared_owners_are_named(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in ("Alpha", "Bravo")]
    for path in paths:
        fields = {"who": "Gemeente", "by": "2026-05-01"}
        say(path, "doen", kind="commitment", item="commitments", fields=fields)
    fields = {"who": "Fatima", "by": "2026-05-01", "status": "done"}
    say(paths[0], "ook", kind="commitment", item="commitments", fields=fields)
    document = report_of(tmp_path, *paths).document()
    assert "Gemeente" in texts(document)
    assert "Fatima" not in texts(document)
    assert "As of 1 June 2026." in texts(document)
    table = heat_table(document, "What was agreed?")
    assert table.rows[0][:4] == ("Alpha", "0", "1", "1")


def test_what_the_organiser_learned_is_printed_or_there_is_room_for_it(tmp_path: Path) -> None:
    path = evening(tmp_path)
    empty = report_of(tmp_path, path).document()
    assert any(isinstance(one, Table) and one.form for one in empty.blocks)
    told = report_of(tmp_path, path, learned="Een bus.\n\nEn een\nloket.").document()
    assert not any(isinstance(one, Table) and one.form for one in told.blocks)
    assert [one.text for one in told.blocks if isinstance(one, Para)][-2:] == [
        "Een bus.",
        "En een loket.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_says_the_same_in_every_language(language: str, tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in ("=1+1", "Bravo")]
    for path in paths:
        voted(path)
        scored(path)
        say(path, "te duur", themes=("money",), highlight=True)
    report = report_of(tmp_path, *paths, language=language)
    made = {form: comparison_in(report, form, picture) for form in COMPARISON_FORMS}
    again = {form: comparison_in(report, form, picture) for form in COMPARISON_FORMS}
    assert made == again
    pages = PdfReader(io.BytesIO(made["pdf"])).pages
    words = all_words(language)
    assert words("archive.compare.title") in pages[0].extract_text().replace("\n", " ")
    chapter = words("archive.compare.report.chapter.priorities")
    with zipfile.ZipFile(io.BytesIO(made["docx"])) as docx:
        assert chapter in docx.read("word/document.xml").decode()
    assert chapter in made["html"].decode()
    book = load_workbook(io.BytesIO(made["xlsx"]))
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    with zipfile.ZipFile(io.BytesIO(made["csv"])) as packed:
        assert len(packed.namelist()) == len(book.sheetnames)
        assert all("\r\n=1" not in packed.read(name).decode() for name in packed.namelist())
    assert [one["place"] for one in json.loads(made["json"])["sessions"]] == ["=1+1", "Bravo"]


def test_many_places_stand_under_each_other(tmp_path: Path) -> None:
    paths = [evening(tmp_path, place) for place in "ABCDEFGHIJ"]
    for path in paths:
        voted(path, counts=(30, 2, 1, 1, 1, 1, 1, 1))
    table = heat_table(report_of(tmp_path, *paths).document(), "What matters most?")
    assert [row[0] for row in table.rows] == list("ABCDEFGHIJ")
    assert len(table.headings) <= 7


@pytest.mark.parametrize(("number", "breaks"), [(3, 0), (12, 1)])
def test_many_sessions_begin_a_page_and_a_few_stand_on_the_cover(
    tmp_path: Path, number: int, breaks: int
) -> None:
    paths = [evening(tmp_path, place) for place in "ABCDEFGHIJKL"[:number]]
    blocks = report_of(tmp_path, *paths).document().blocks
    contents = next(at for at, one in enumerate(blocks) if isinstance(one, TableOfContents))
    table = next(at for at, one in enumerate(blocks) if isinstance(one, Table))
    between = [one for one in blocks[contents:table] if isinstance(one, PageBreak)]
    assert len(between) == breaks


def test_the_command_writes_it_and_says_what_it_cannot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    paths = [evening(tmp_path, place) for place in ("Alpha", "Bravo")]
    for path in paths:
        voted(path)
    add(tmp_path / "archive", *paths)
    learned = tmp_path / "learned.txt"
    learned.write_text("Meer bussen.", encoding="utf-8")

    def compared(*typed: str) -> int:
        return main(["archive", "compare", "--archive", str(tmp_path / "archive"), *typed])

    out = tmp_path / "spring.pdf"
    assert compared("-o", str(out), "--language", "nl", "--text", str(learned)) == 0
    whole = " ".join(page.extract_text() for page in PdfReader(out).pages)
    assert "Wijken naast elkaar" in whole
    assert "Meer bussen." in whole
    before = out.read_bytes()
    assert compared("-o", str(tmp_path / "spring.odt")) != 0
    assert compared("-o", str(tmp_path / "x.pdf"), "--language", "xx") != 0
    assert compared("-o", str(paths[0]), "--format", "pdf", "--force") != 0
    assert compared("-o", str(tmp_path / "y.pdf"), "--text", str(tmp_path / "none")) != 0
    assert "pdf, docx, html, xlsx, csv, json" in capfd.readouterr().err
    assert out.read_bytes() == before
    assert compared("-o", str(tmp_path / "table.zip")) == 0
    assert zipfile.is_zipfile(tmp_path / "table.zip")


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_pages_can_be_read_aloud(tmp_path: Path, language: str) -> None:
    paths = [evening(tmp_path, f"Wijk {number}") for number in range(12)]
    for number, path in enumerate(paths):
        voted(path, counts=(10 + number, 10, 4))
        scored(path)
        say(path, "een lijst van zalen", item="commitments", kind="commitment")
    report = report_of(tmp_path, *paths, language=language)
    assert faults(comparison_in(report, "pdf", picture)) == []


def test_what_several_sessions_did_not_hold_is_said_once(tmp_path: Path) -> None:
    over = [evening(tmp_path, place) for place in ("Zuid", "Aa")]
    for path in over:
        set_fact(path, "", "ended", EVENING)
    lines = texts(report_of(tmp_path, *over, evening(tmp_path, "Open")).document()).splitlines()
    told = [one for one in lines if any(f": {place}, " in one for place in ("Aa", "Open", "Zuid"))]
    assert ["; Zuid, " in line for line in told] == [True], "the third is not over"
