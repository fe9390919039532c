"""Both reports of the bundled evening say what they said when somebody last read them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cwb_workshop.core.contract.blocks import Document, Heading, PageBreak, Table
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import summary
from tests.golden import Golden
from tests.report.evenings import frozen, zuiderkouw
from tests.report.outline import outline
from tests.workshop import kit

_GOLDEN = Path(__file__).parents[1] / "data" / "golden"
_REPORTS: dict[str, Callable[[Snapshot], Document]] = {"summary": summary, "full": full}


@pytest.mark.parametrize("language", kit().languages)
@pytest.mark.parametrize("report", _REPORTS)
def test_a_report_says_what_it_said(golden: Golden, report: str, language: Language) -> None:
    made = outline(_REPORTS[report](frozen(zuiderkouw(), language)))
    golden.text(_GOLDEN / f"{report}-{language}.txt", made)


def test_an_outline_tells_every_value_and_keeps_rows_apart() -> None:
    table = Table(("What", "Who"), (("Print\nit", "Ann"), ("Read it", "")), (3.5, 1.0))
    blocks = (Heading("Agreed", 2), table, PageBreak())
    document = Document("Report", "An evening", "en-GB", "foot", blocks, "[{n}]", "{page}")
    whole, *told = outline(document).splitlines()
    assert whole.startswith("Document title=Report subject=An evening language=en-GB footer=foot")
    plain = "numeric=() form=False numbered=False ticks=() named=False goes_on=False"
    plain += " grouped=False strong=()"
    assert told == [
        "  Heading text=Agreed level=2",
        f"  Table headings=(What | Who) widths=(3.5 | 1) {plain}",
        "    (Print / it | Ann)",
        "    (Read it | )",
        "  PageBreak sheet=False lying=False anew=False",
    ]
