"""The demo leaves what somebody needs to see what the program does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cwb_workshop.demo.show import Demo
from cwb_workshop.store.contents import read_contents
from cwb_workshop.ui.home.rows import SessionRow
from cwb_workshop.ui.home.session_list import SessionList
from tests.languages import LANGUAGES


@pytest.mark.slow
def test_the_demo_leaves_a_session_reports_and_pictures_in_both_languages(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    show_rows = SessionList.show_rows

    def watched(pane: SessionList, rows: Sequence[SessionRow]) -> None:
        shown.append(len(rows))
        show_rows(pane, rows)

    monkeypatch.setattr(SessionList, "show_rows", watched)
    demo = Demo(qapp, tmp_path)
    demo.play()
    assert len(read_contents(demo.session_path).record.active_entries("answer")) == 61
    assert [path.name.split("_", 2)[2] for path in sorted(tmp_path.glob("*.pdf"))] == [
        "bericht-kurz_de.pdf",
        "bericht-lang_de.pdf",
        "report-full_en.pdf",
        "report-short_en.pdf",
        "verslag-kort_nl.pdf",
        "verslag-volledig_nl.pdf",
    ]
    pictures = sorted(path.stem for path in (tmp_path / "pictures").glob("*.png"))
    for language in LANGUAGES:
        assert f"home-{language}" in pictures
        assert f"console-obstacles-{language}" in pictures
        assert f"wall-obstacles-{language}-1920x1080" in pictures
        assert f"wall-obstacles-{language}-1024x768" in pictures
    assert shown[-1] == 1
