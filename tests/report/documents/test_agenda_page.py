"""The agenda of a whole evening stands on one page, with who was there and how people worked."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from cwb_workshop.report.writers.pdf_reports import write_full
from cwb_workshop.session.report_input import snapshot
from tests.workshop import ZUIDERKOUW, kit, played, registry


@pytest.mark.parametrize("evening", ["zuiderkouw", "kanaalwijk"])
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_the_first_item_and_the_last_stand_on_the_page_of_who_was_there(
    evening: str, language: str
) -> None:
    record = played((ZUIDERKOUW.parent / evening / "script.txt").read_text("utf-8"))
    made = snapshot(record, kit(), registry(), language, "municipality")
    words = made.words
    reader = PdfReader(io.BytesIO(write_full(made).content))
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    (page,) = [page for page in pages if words("report.meeting.agenda") in page]
    items = [item for item in made.totals.timing.per_item if any(made.totals.timing.per_item[item])]
    first, last = (made.kit.item_text(items[at], language).title for at in (0, -1))
    behind = page.partition(words("report.meeting.agenda"))[2]
    assert first in behind
    assert last in behind
    assert words("report.meeting.who") in page
    assert words("report.meeting.how") in page
