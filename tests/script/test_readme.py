"""What the README shows of a script can be read in as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.workshop import played

README = Path(__file__).parents[2] / "README.md"


def test_the_script_in_the_readme_plays() -> None:
    found = re.search(r"```text\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    record = played(found[1])
    assert record.text("ended")
    assert [entry.text for entry in record.active_entries("answer")] == [
        "Too many forms",
        "A neighbourhood budget",
    ]
    assert record.number("hands", "case_amsterdam") == 7


def test_a_script_tells_what_the_report_needs_to_know_about_what_comes_next() -> None:
    record = played(
        ":: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=60; language=nl; "
        "organiser=Buurthuis\n"
        ":: set in_short=Wij willen verder; report_date=2026-03-20; next_meeting=2026-04-02\n"
        ":: set report_contact=het buurthuis; response_date=2026-05-01\n"
    )
    told = {key: record.text(key) for key in ("organiser", "in_short", "contact")}
    assert told == {
        "organiser": "Buurthuis",
        "in_short": "Wij willen verder",
        "contact": "het buurthuis",
    }
    assert record.text("response_date") == "2026-05-01"
