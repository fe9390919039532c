"""Whatever is as long as it may be: it stands whole on the wall and on paper, within the frame."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from cwb_workshop.core.agenda import navigation_steps
from cwb_workshop.core.contract.scene import Content
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.limits import TEXTS, text_limit
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.core.sessions.excess import texts_beyond
from cwb_workshop.core.sessions.validation import sound
from cwb_workshop.report.layout import pdf
from cwb_workshop.report.layout.canvas import Pen
from cwb_workshop.report.layout.pages import PaperPage
from cwb_workshop.report.layout.style import (
    BOTTOM,
    FOOT,
    MARGIN,
    TOP,
)
from cwb_workshop.report.layout.typesetter import TextLine
from cwb_workshop.report.writers.pdf_reports import write_full, write_summary
from cwb_workshop.session.session import Session
from cwb_workshop.widgets.page_layout import HEIGHT
from tests.languages import LANGUAGES
from tests.longest import FILLS, longest_session
from tests.report.evenings import frozen
from tests.widgets.scenes import laid_out, rows_of, sheet, texts_of
from tests.workshop import registry

EVERY = pytest.mark.parametrize("fill", FILLS)
WALLS: tuple[tuple[str, int, int, WallLanguage], ...] = (
    ("wide", 1440, 12, "both"),
    ("words", 1920, 6, "nl"),
    ("Arabic", 1920, 8, "both"),
)
PAPERS: tuple[tuple[str, Edition], ...] = (
    ("words", "public"),
    ("wide", "organiser"),
    ("Arabic", "public"),
    ("in parts", "organiser"),
)


def walls(session: Session) -> Iterator[Content]:
    """Yield what each item can show, what a table said, and the page that waits."""
    seen: set[str] = set()
    for item in [item.id for item in session.record.agenda]:
        session.open_item(item)
        for build in session.builds:
            if repr(build.steps[-1]) not in seen:
                seen.add(repr(build.steps[-1]))
                yield build.steps[-1]
        if session.record.active_entries("answer", item):
            session.do(navigation_steps.read_back(session.record, 5))
            yield session.scene.content
    session.set_wall_mode("waiting")
    yield session.scene.content


@EVERY
def test_everything_is_as_long_as_it_may_be_and_no_longer(fill: str) -> None:
    record = longest_session(FILLS[fill]).record
    assert texts_beyond(record) == 0
    assert sound(record, longest_session(FILLS[fill]).kit, registry().ids)
    keys = ("who", "help", "buys", "hires", "owns", "remark", "reason1", "story", "step")
    held = [entry.fields for entry in record.entries.values()]
    longest = {key: max(len(str(fields.get(key, ""))) for fields in held) for key in keys}
    assert longest == {key: TEXTS[text_limit(key)] for key in keys}


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("fill", "width", "metres", "language"), WALLS)
def test_nothing_runs_off_the_wall(
    fill: str, width: int, metres: int, language: WallLanguage
) -> None:
    session = longest_session(FILLS[fill])
    session.set_wall_mode("live")
    session.set_wall_language(language)
    whole = QRectF(-0.5, -0.5, width + 1, HEIGHT + 1)
    for content in walls(session):
        for page in laid_out(content, sheet(width, metres)):
            for mark in page.marks:
                assert whole.contains(mark.room), (type(content).__name__, mark.text)
            rows = [row for mark in texts_of(page) for row in rows_of(mark)]
            for (one, text), (other, beside) in combinations(rows, 2):
                shared = one.intersected(other)
                assert min(shared.width(), shared.height()) < 2, (text, beside)
            for room, text in rows if page.clock is not None else ():
                assert page.clock is not None
                assert not room.intersects(page.clock.bar), text
                assert not room.intersects(page.clock.digits), text


@pytest.mark.slow
@pytest.mark.parametrize(("fill", "edition"), PAPERS)
def test_nothing_runs_off_the_paper(
    fill: str, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = longest_session(FILLS[fill]).record
    off, pages = _watched(monkeypatch)
    language = LANGUAGES[edition == "organiser"]
    write_summary(frozen(record, language, edition))
    write_full(frozen(record, language, edition))
    assert off == []
    assert {page.factor for page in pages} == {1.0}


def _watched(monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], list[PaperPage]]:
    """Return the texts that are drawn out of the margins, and the pages, as they come."""
    off: list[str] = []
    drawn: list[PaperPage] = []
    text, draw = Pen.text, pdf._draw

    def seen(
        self: Pen,
        line: TextLine,
        left: float,
        baseline: float,
        *,
        colour: str = "#000000",
        align: float = 0.0,
    ) -> None:
        start = left - align * line.width
        across, down = self.size
        within = start >= MARGIN - 0.5 and start + line.width <= across - MARGIN + 0.5
        is_foot = abs(baseline - (down - FOOT)) < 1
        if not within or not (TOP <= baseline <= down - BOTTOM or is_foot):
            off.append("".join(run.text for run in line.runs))
        text(self, line, left, baseline, colour=colour, align=align)

    def kept(page: PaperPage, pen: Pen) -> None:
        drawn.append(page)
        draw(page, pen)

    monkeypatch.setattr(Pen, "text", seen)
    monkeypatch.setattr(pdf, "_draw", kept)
    return off, drawn
