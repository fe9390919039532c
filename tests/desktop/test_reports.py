"""Where the reports of a session are written, and what is asked before."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.reports import Reports
from cwb_workshop.session.export import in_one_file
from cwb_workshop.session.report_choice import Format, ReportChoice
from cwb_workshop.session.report_source import ReportSource
from cwb_workshop.ui.reports.maker import ReportAsked
from tests.report.evenings import printed
from tests.workshop import EVENING, NEW


class Answers:
    """Answers as it is told to, and remembers what was asked."""

    def __init__(self, place: Literal["replace", "beside"] | None = None) -> None:
        self.asked: list[str] = []
        self._place = place

    def about_place(self, file: Path, beside: Path) -> Literal["replace", "beside"] | None:
        self.asked += [file.name, beside.name]
        return self._place


@pytest.fixture
def own(own_home: Path) -> ProgramContext:
    made = ProgramContext()
    made.data.make()
    return made


def evening(own: ProgramContext, line: str, minute: int = 0) -> Path:
    path = own.library.new_path(NEW.place, NEW.date)
    session = own.toolbox.begin(path, NEW, SetClock(EVENING.replace(minute=minute)))
    session.open_item("harvest_qa")
    session.capture(line)
    session.close_file()
    return path


def written(
    own: ProgramContext, path: Path, ask: Answers, *, format: Format = "pdf"
) -> Path | None:
    """Have a report written where it goes; None where it was put off."""
    reports = Reports(own)
    session = reports.opened(path)
    source = ReportSource.of(session)
    session.close_file()
    asked = ReportAsked(source, ReportChoice("nl", format=format), {})
    place = reports.place_of(path, asked, ask)
    if place is not None:
        ready, _found = source.looked_through(asked.choice, {})
        content = in_one_file(ready, asked.choice, lambda _page, _pages: None)
        reports.write(path, asked, place, content)
    return None if place is None else place.file


def there(own: ProgramContext, path: Path, ask: Answers, *, format: Format = "pdf") -> Path:
    file = written(own, path, ask, format=format)
    assert file is not None
    return file


@pytest.mark.parametrize("minute", [0, 5])
def test_two_evenings_of_one_place_and_day_each_keep_their_report(
    own: ProgramContext, minute: int
) -> None:
    ask = Answers()
    first = there(own, evening(own, "Van de middag"), ask)
    content = first.read_bytes()
    second = there(own, evening(own, "Van de avond", minute), ask)
    assert first.read_bytes() == content
    assert (first.stem + "-2", first.parent) == (second.stem, second.parent)
    assert ask.asked == []


def test_a_report_that_is_made_again_takes_the_place_of_the_older_one(own: ProgramContext) -> None:
    path = evening(own, "Van de avond")
    assert there(own, path, Answers()) == there(own, path, Answers())
    assert len(list(own.data.reports.glob("*.pdf"))) == 1


@pytest.mark.parametrize(
    ("format", "names"),
    [
        ("docx", ["kort_nl-2.docx", "kort_nl-3.docx", "kort_nl.docx"]),
        ("csv", ["kort_nl-2.csv.zip", "kort_nl-3.csv.zip", "kort_nl.csv.zip"]),
    ],
)
def test_what_can_be_worked_in_is_never_written_over(
    own: ProgramContext, format: Format, names: list[str]
) -> None:
    path = evening(own, "Van de avond")
    for _time in range(3):
        there(own, path, Answers(), format=format)
    made = sorted(file.name.partition("verslag-")[2] for file in own.data.reports.iterdir())
    assert made == names


def test_every_form_is_known_when_the_session_is_removed(own: ProgramContext) -> None:
    path = evening(own, "Van de avond")
    made = {there(own, path, Answers(), format=one) for one in ("pdf", "docx")}
    assert set(own.library.traces(path).reports) == made


def strangers_file(own: ProgramContext, path: Path) -> Path:
    """Put a file of somebody else where the report of a session would go."""
    place = there(own, path, Answers())
    place.write_bytes(b"%PDF-1.7 of somebody else")
    return place


def test_over_a_file_of_somebody_else_it_is_asked(own: ProgramContext) -> None:
    path = evening(own, "Van de avond")
    stranger, ask = strangers_file(own, path), Answers()
    assert written(own, path, ask) is None
    assert ask.asked == [stranger.name, f"{stranger.stem}-2.pdf"]
    assert stranger.read_bytes() == b"%PDF-1.7 of somebody else"


def test_beside_it_is_asked_only_once(own: ProgramContext) -> None:
    path = evening(own, "Van de avond")
    stranger, ask = strangers_file(own, path), Answers(place="beside")
    first, second = (there(own, path, ask) for _time in range(2))
    assert first == second == stranger.with_stem(f"{stranger.stem}-2")
    assert len(ask.asked) == 2
    assert stranger.read_bytes() == b"%PDF-1.7 of somebody else"


def test_it_takes_its_place_when_that_is_said(own: ProgramContext) -> None:
    path = evening(own, "Van de avond")
    stranger = strangers_file(own, path)
    assert there(own, path, Answers(place="replace")) == stranger
    assert "Zuiderkouw" in printed(stranger.read_bytes())
    assert there(own, path, Answers()) == stranger
