"""The agenda of a whole evening stands on one page, and so do who was there and how they worked."""

from __future__ import annotations

import io
from functools import cache

import pytest
from pypdf import PdfReader

from cwb_workshop.core.model.audience import EDITIONS, Edition
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.writers.pdf_reports import write_full
from cwb_workshop.session.report_input import snapshot
from tests.workshop import ZUIDERKOUW, kit, played, registry


@cache
def _pages(evening: str, language: str, edition: Edition) -> tuple[Snapshot, list[str]]:
    record = played((ZUIDERKOUW.parent / evening / "script.txt").read_text("utf-8"))
    made = snapshot(record, kit(), registry(), language, edition)
    reader = PdfReader(io.BytesIO(write_full(made).content))
    return made, [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.mark.parametrize("evening", ["zuiderkouw", "kanaalwijk"])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_the_first_item_and_the_last_stand_on_one_page(
    evening: str, language: str, edition: Edition
) -> None:
    made, pages = _pages(evening, language, edition)
    (page,) = [page for page in pages if made.words("report.meeting.agenda") in page]
    items = [item for item in made.totals.timing.per_item if any(made.totals.timing.per_item[item])]
    first, last = (made.kit.item_text(items[at], language).title for at in (0, -1))
    behind = page.partition(made.words("report.meeting.agenda"))[2]
    assert first in behind
    assert last in behind


@pytest.mark.parametrize("evening", ["zuiderkouw", "kanaalwijk"])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_who_was_there_and_how_they_worked_stand_on_one_page(
    evening: str, language: str, edition: Edition
) -> None:
    made, pages = _pages(evening, language, edition)
    words = made.words
    (page,) = [page for page in pages if words("report.meeting.who") in page]
    assert words("report.meeting.how") in page
    # Only below another chapter they have no room for the agenda.
    if edition != "municipality":
        assert words("report.meeting.agenda") in page
