"""Where the reports of a session are written, and what is asked before."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.privacy.hits import Hit
from cwb_workshop.core.privacy.naming import KindWord
from cwb_workshop.desktop.context import ProgramContext
from cwb_workshop.desktop.reports import Outcome, Reports
from tests.report.evenings import printed
from tests.workshop import EVENING, NEW


class Answers:
    """Answers as it is told to, and remembers what was asked."""

    def __init__(
        self,
        hits: Literal["change", "write"] | None = None,
        place: Literal["replace", "beside"] | None = None,
    ) -> None:
        self.asked: list[str] = []
        self._hits = hits
        self._place = place

    def about_hits(
        self, hits: tuple[Hit, ...], kit: Kit, kind_word: KindWord
    ) -> Hit | Literal["write"] | None:
        self.asked += [hit.words for hit in hits]
        return hits[0] if self._hits == "change" else self._hits

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


def add(own: ProgramContext, path: Path, line: str) -> None:
    session = own.toolbox.open(path, SetClock(EVENING))
    session.capture(line)
    session.close_file()


def written(outcome: Outcome) -> Path:
    assert outcome.written is not None
    return outcome.written


@pytest.mark.parametrize("minute", [0, 5])
def test_two_evenings_of_one_place_and_day_each_keep_their_report(
    own: ProgramContext, minute: int
) -> None:
    reports, ask = Reports(own), Answers()
    first = written(reports.of_file(evening(own, "Van de middag"), ask))
    content = first.read_bytes()
    second = written(reports.of_file(evening(own, "Van de avond", minute), ask))
    assert first.read_bytes() == content
    assert (first.stem + "-2", first.parent) == (second.stem, second.parent)
    assert ask.asked == []


def test_a_report_that_is_made_again_takes_the_place_of_the_older_one(own: ProgramContext) -> None:
    path, reports = evening(own, "Van de avond"), Reports(own)
    assert reports.of_file(path, Answers()) == reports.of_file(path, Answers())
    assert len(list(own.data.reports.glob("*.pdf"))) == 1


def test_what_may_tell_who_somebody_is_is_asked_about_first(own: ProgramContext) -> None:
    path, ask = evening(own, "Vraag het aan Fatima van der Berg"), Answers()
    assert Reports(own).of_file(path, ask) == Outcome()
    assert ask.asked == ["Fatima van der Berg"]
    assert not list(own.data.reports.iterdir())


def test_who_wants_to_change_it_is_told_where_it_stands(own: ProgramContext) -> None:
    path = evening(own, "Vraag het aan Fatima van der Berg")
    outcome = Reports(own).of_file(path, Answers("change"))
    assert outcome.written is None
    assert outcome.to_change is not None
    assert outcome.to_change.words == "Fatima van der Berg"
    assert not list(own.data.reports.iterdir())


def test_it_is_asked_about_again_only_when_there_is_more(own: ProgramContext) -> None:
    path = evening(own, "Vraag het aan Fatima van der Berg")
    reports, ask = Reports(own), Answers("write")
    report = written(reports.of_file(path, ask))
    assert "Fatima van der Berg" in printed(report.read_bytes())
    written(reports.of_file(path, ask))
    add(own, path, "Zonder namen")
    written(reports.of_file(path, ask))
    assert ask.asked == ["Fatima van der Berg"]
    add(own, path, "Bel 06-12345678")
    written(reports.of_file(path, ask))
    assert ask.asked[1:] == ["Fatima van der Berg", "06-12345678"]


def test_it_is_asked_about_again_where_the_line_says_something_else_of_somebody(
    own: ProgramContext,
) -> None:
    path = evening(own, "Vraag het aan Fatima van der Berg")
    reports, ask = Reports(own), Answers("write")
    written(reports.of_file(path, ask))
    session = own.toolbox.open(path, SetClock(EVENING))
    (line,) = session.record.entries
    other = "Fatima van der Berg is haar huis kwijt"
    session.do(editing_steps.edit_text(session.record, line, other, session.now()))
    session.close_file()
    written(reports.of_file(path, ask))
    assert ask.asked == ["Fatima van der Berg", "Fatima van der Berg"]


def test_what_was_only_put_off_is_asked_about_again(own: ProgramContext) -> None:
    path = evening(own, "Vraag het aan Fatima van der Berg")
    reports, ask = Reports(own), Answers()
    reports.of_file(path, ask)
    reports.of_file(path, ask)
    assert len(ask.asked) == 2


def test_what_was_looked_at_of_one_evening_counts_for_no_other(own: ProgramContext) -> None:
    reports, ask = Reports(own), Answers("write")
    for _time in range(2):
        reports.of_file(evening(own, "Vraag het aan Fatima van der Berg"), ask)
    assert len(ask.asked) == 2


def strangers_file(own: ProgramContext, path: Path) -> Path:
    """Put a file of somebody else where the report of a session would go."""
    place = written(Reports(own).of_file(path, Answers()))
    place.write_bytes(b"%PDF-1.7 of somebody else")
    return place


def test_over_a_file_of_somebody_else_it_is_asked(own: ProgramContext) -> None:
    path = evening(own, "Van de avond")
    stranger, ask = strangers_file(own, path), Answers()
    assert Reports(own).of_file(path, ask) == Outcome()
    assert ask.asked == [stranger.name, f"{stranger.stem}-2.pdf"]
    assert stranger.read_bytes() == b"%PDF-1.7 of somebody else"


def test_beside_it_is_asked_only_once(own: ProgramContext) -> None:
    path = evening(own, "Van de avond")
    stranger, ask = strangers_file(own, path), Answers(place="beside")
    reports = Reports(own)
    first, second = (written(reports.of_file(path, ask)) for _time in range(2))
    assert first == second == stranger.with_stem(f"{stranger.stem}-2")
    assert len(ask.asked) == 2
    assert stranger.read_bytes() == b"%PDF-1.7 of somebody else"


def test_it_takes_its_place_when_that_is_said(own: ProgramContext) -> None:
    path = evening(own, "Van de avond")
    stranger = strangers_file(own, path)
    reports, ask = Reports(own), Answers(place="replace")
    assert written(reports.of_file(path, ask)) == stranger
    assert "Zuiderkouw" in printed(stranger.read_bytes())
    assert written(reports.of_file(path, Answers())) == stranger
