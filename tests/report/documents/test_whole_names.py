"""Names and answers in Arabic in a German report: what stands beside them stays in its order."""

from __future__ import annotations

from functools import cache

from cwb_workshop.core.contract.blocks import Bullets, Para, Table
from cwb_workshop.report.documents.response import index, response_form
from cwb_workshop.report.documents.second_page import asked
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.layout.fonts import REGULAR
from cwb_workshop.report.layout.printable import Unprintable
from cwb_workshop.report.layout.typesetter import Typesetter
from cwb_workshop.session.report_input import snapshot
from tests.report.layout.test_typesetter import drawn
from tests.report.test_other_kit import DATA
from tests.workshop import kit, played, registry


@cache
def german() -> Snapshot:
    script = (DATA / "kanaalwijk" / "script.txt").read_text(encoding="utf-8")
    return snapshot(played(script), kit(), registry(), "de", "municipality")


def on_paper(text: str) -> list[str]:
    """Return the lines of a text as they are seen, from left to right."""
    setter = Typesetter(Unprintable("?", "?"))
    return [drawn(line) for line in setter.lines(text, REGULAR, 11.0, 900.0)]


def test_how_much_somebody_is_asked_stands_behind_the_name() -> None:
    _heading, bullets = asked(german())
    assert isinstance(bullets, Bullets)
    assert all(on_paper(line)[0].endswith(" (1 Abmachung)") for line in bullets.lines)
    _heading, sentence = asked(german(), 2)
    assert isinstance(sentence, Para)
    assert on_paper(sentence.text)[0].endswith("(1 Abmachung). Und noch 1 im langen Bericht.")


def test_an_answer_in_the_index_keeps_its_full_stop_at_its_own_end() -> None:
    tables = [block for block in index(german()) if isinstance(block, Table)]
    lines = [line for table in tables for row in table.rows for line in on_paper(row[1])]
    ends = [line for line in lines if line.startswith("O02 ")]
    assert ends
    assert all(line.startswith("O02 .") for line in ends)


def test_an_owner_in_the_form_keeps_both_brackets() -> None:
    tables = [block for block in response_form(german()) if isinstance(block, Table)]
    (row,) = [row for row in tables[0].rows if "Merwonen" in row[1]]
    assert on_paper(row[1])[0].startswith("(Woonstichting Merwonen) ")
