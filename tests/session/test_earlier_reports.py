"""What 0.1.0 said in words of the program, its sessions still say with the kit they carry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.contract.entry_versions import upgraded
from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.store.contents import read_contents
from tests.golden import Golden
from tests.report.outline import outline
from tests.workshop import registry

DATA = Path(__file__).parents[1] / "data"
_REPORTS: dict[str, Callable[[Snapshot], Document]] = {"summary": summary, "full": full}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["zuiderkouw", "lindeveen"])
@pytest.mark.parametrize("report", _REPORTS)
def test_a_report_of_an_earlier_session_says_what_it_said(
    golden: Golden, tmp_path: Path, report: str, name: str, language: Language
) -> None:
    toolbox = Toolbox(registry(), tmp_path / "backups")
    path = DATA / "sessions-v1" / f"{name}-v1.cwb"
    contents = read_contents(path)
    kit = toolbox.kit_of(contents, path)
    record = upgraded(contents.record, kit, registry().definitions())
    made = outline(_REPORTS[report](snapshot(record, kit, registry(), language, "public")))
    golden.text(DATA / "golden" / f"{name}-v1-{report}-{language}.txt", made)
