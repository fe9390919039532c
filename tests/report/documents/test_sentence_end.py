"""A sentence that lists names ends once, whatever sign the last of them ends in."""

from __future__ import annotations

import re

import pytest

from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.sentence_end import ended_once
from cwb_workshop.session.report_input import snapshot
from tests.report.outline import outline
from tests.report.test_other_kit import DATA
from tests.workshop import kit, played, registry


@pytest.mark.parametrize(
    ("written", "ended"),
    [
        ("Niet gedaan: Wat leren we hiervan?.", "Niet gedaan: Wat leren we hiervan?"),
        ("Not done: Go!.", "Not done: Go!"),
        ("لم يُنجز: ماذا نتعلم؟.", "لم يُنجز: ماذا نتعلم؟"),
        ("Not done: Break.", "Not done: Break."),
        ("Not done: Break", "Not done: Break"),
        ("", ""),
    ],
)
def test_a_name_with_a_sign_at_its_end_gets_no_full_stop(written: str, ended: str) -> None:
    assert ended_once(written) == ended


@pytest.mark.parametrize("language", kit().languages)
def test_what_was_not_done_ends_once(language: Language) -> None:
    script = (DATA / "kanaalwijk" / "script.txt").read_text(encoding="utf-8")
    told = outline(full(snapshot(played(script), kit(), registry(), language, "organiser")))
    assert kit().texts[language].items["lessons"].title[-1] in "?؟"
    assert not re.search(r"[?!؟]\.", told)
