"""What was agreed across sessions: whose it is, what became of it, and its dates in a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cwb_workshop.archive.agreements import (
    StoredAgreement,
    by_owner,
    counted,
    stored_agreements,
)
from cwb_workshop.archive.calendar_file import calendar
from cwb_workshop.archive.finding import Selection
from cwb_workshop.content.word_files import load_words
from tests.archive.evenings import add, evening, say

TODAY = date(2026, 6, 1)
WORDS = load_words("nl", ["archive"])


def agreement(path: Path, text: str, **fields: str) -> None:
    say(path, text, kind="commitment", item="commitments", fields=fields)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[StoredAgreement, ...]:
    return made_in(tmp_path_factory.mktemp("agreed"))


def made_in(folder: Path, owner: str = "") -> tuple[StoredAgreement, ...]:
    path, other = evening(folder, "Zuiderkouw"), evening(folder, "Lindeveen", "2026-04-16")
    agreement(path, "morgen", who="de Coöperatie", by="2026-06-02")
    agreement(path, "gisteren", who="bibliotheek", by="2026-05-31")
    agreement(path, "klaar", who="Bibliotheek", by="2026-03-01", status="done")
    agreement(path, "vervallen", who="bibliotheek", by="2026-03-01", status="dropped")
    agreement(path, "van niemand", by="2026-07-01")
    agreement(other, "ooit", who="cooperatie", by_words="voor de zomer")
    agreement(other, "niets", status="onzin")
    archive, _taken = add(folder / "archive", path, other)
    with archive.reading() as connection:
        return stored_agreements(connection, Selection(), owner)


def test_they_stand_by_owner_then_by_date_and_those_of_nobody_last(
    made: tuple[StoredAgreement, ...],
) -> None:
    assert [(owner, [one.text for one in theirs]) for owner, theirs in by_owner(made)] == [
        ("bibliotheek", ["klaar", "vervallen", "gisteren"]),
        ("de Coöperatie", ["morgen", "ooit"]),
        ("", ["van niemand", "niets"]),
    ]


def test_what_is_late_lacks_something_or_is_done_is_counted(
    made: tuple[StoredAgreement, ...],
) -> None:
    assert counted(made, TODAY) == {
        "agreed": 4,
        "late": 1,
        "done": 1,
        "dropped": 1,
        "no_owner": 2,
        "no_date": 2,
    }


def test_what_is_done_is_never_late_and_today_is_in_time(
    made: tuple[StoredAgreement, ...],
) -> None:
    by_text = {one.text: one for one in made}
    assert by_text["klaar"].standings(TODAY) == ("done",)
    assert by_text["morgen"].standings(date(2026, 6, 2)) == ("agreed",)
    assert by_text["morgen"].standings(date(2026, 6, 3)) == ("late",)
    assert by_text["niets"].standings(TODAY) == ("agreed", "no_owner", "no_date")


def test_an_owner_is_found_by_any_part_of_the_name_whatever_its_accents(tmp_path: Path) -> None:
    assert {one.text for one in made_in(tmp_path, "COOP")} == {"morgen", "ooit"}


@pytest.mark.parametrize("typed", ["%", "_", "c%p"])
def test_what_is_typed_of_an_owner_says_what_it_says(tmp_path: Path, typed: str) -> None:
    assert made_in(tmp_path, typed) == ()


def test_the_calendar_has_a_day_for_each_that_is_to_be_done(
    made: tuple[StoredAgreement, ...],
) -> None:
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    content = calendar(made, WORDS, now).decode()
    assert content.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert content.endswith("\r\nEND:VCALENDAR\r\n")
    days = [line.split(":")[1] for line in content.splitlines() if line.startswith("DTSTART")]
    assert sorted(days) == ["20260531", "20260602", "20260701"]
    ends = [line.split(":")[1] for line in content.splitlines() if line.startswith("DTEND")]
    assert sorted(ends) == ["20260601", "20260603", "20260702"]
    names = [line for line in content.splitlines() if line.startswith("UID:")]
    assert len(set(names)) == 3


def test_no_word_of_anybody_makes_a_line_of_the_calendar() -> None:
    text = "a,b;c\\d\nEND:VEVENT\r\nBEGIN:VALARM " + "é" * 200
    one = StoredAgreement(
        "s" * 64, "e\r\nX:1", "n", "p", "C1", text, "w", "2026-07-01", "", "agreed"
    )
    content = calendar([one], WORDS, datetime(2026, 6, 1, tzinfo=UTC))
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if line.startswith((b"BEGIN:VALARM", b"X:1"))] == []
    assert content.count(b"END:VEVENT\r\n") == 1
    whole = content.decode().replace("\r\n ", "")
    assert "a\\,b\\;c\\\\d\\nEND:VEVENT" in whole
    assert "é" * 200 in whole


def test_an_event_is_whole_and_its_lines_are_as_long_as_they_may_be() -> None:
    said = "x" * 67
    one = StoredAgreement(
        "s" * 64, "e1", "2026-03-12 Zuid", "Zuid", "C1", said, "", "2026-07-01", "", "agreed"
    )
    other = replace(one, entry="e2", text=f"{said}é{'y' * 72}z")
    lines = calendar([one, other], WORDS, datetime(2026, 6, 1, 12, tzinfo=UTC)).decode()
    told = WORDS("archive.agreed_at", session=one.name, label=one.label).replace(",", "\\,")
    event = [
        *("DTSTAMP:20260601T120000Z", "DTSTART;VALUE=DATE:20260701", "DTEND;VALUE=DATE:20260702"),
        f"SUMMARY:{said}",
    ]
    end = [f"DESCRIPTION:{told}", "TRANSP:TRANSPARENT", "END:VEVENT"]
    assert lines.split("\r\n") == [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CWB Workshop//archive//EN"),
        *("BEGIN:VEVENT", f"UID:{'s' * 32}-e1", *event, *end),
        *("BEGIN:VEVENT", f"UID:{'s' * 32}-e2", *event, f" é{'y' * 72}", " z", *end),
        *("END:VCALENDAR", ""),
    ]


@pytest.mark.parametrize("due", ["", "ooit", "2026-02-30", "9999-12-31"])
def test_what_is_no_day_is_in_no_calendar(due: str) -> None:
    one = StoredAgreement("s", "e", "n", "p", "C1", "t", "w", due, "", "agreed")
    content = calendar([one], WORDS, datetime(2026, 6, 1, tzinfo=UTC))
    assert b"VEVENT" not in content


def test_an_owner_with_an_article_is_the_one_without(tmp_path: Path) -> None:
    path = evening(tmp_path)
    for who in ("de gemeente", "Ymere", "Gemeente", "Gemeente"):
        say(path, f"iets van {who}", kind="commitment", fields={"who": who, "by": ""})
    archive, _taken = add(tmp_path / "archive", path)
    with archive.reading() as connection:
        made = stored_agreements(connection, Selection())
    assert [(owner, len(theirs)) for owner, theirs in by_owner(made)] == [
        ("Gemeente", 3),
        ("Ymere", 1),
    ]
