"""`report`: a session file in, a whole report out, or none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cwb_workshop.cli.play import play
from cwb_workshop.content.word_files import load_words
from cwb_workshop.core.model.errors import ReportError
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.report_input import report_name, report_of_file
from tests.languages import LANGUAGES
from tests.report.evenings import printed, with_facts, zuiderkouw
from tests.workshop import ZUIDERKOUW, registry

pytestmark = pytest.mark.slow


@pytest.fixture
def toolbox(tmp_path: Path) -> Toolbox:
    return Toolbox(registry(), tmp_path / "backups")


@pytest.fixture
def session(tmp_path: Path, toolbox: Toolbox) -> Path:
    path = tmp_path / "zuiderkouw.cwb"
    play(ZUIDERKOUW / "script.txt", path, toolbox)
    return path


def test_a_session_file_becomes_a_report(session: Path, toolbox: Toolbox, tmp_path: Path) -> None:
    before = session.read_bytes()
    out = tmp_path / "report.pdf"
    report_of_file(session, out, toolbox, language="en", edition="public")
    assert "What Zuiderkouw wants for local wealth" in printed(out.read_bytes())
    assert session.read_bytes() == before


def test_a_report_that_cannot_be_written_leaves_the_old_one(
    session: Path, toolbox: Toolbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "report.pdf"
    report_of_file(session, out, toolbox, language="en", edition="public")
    before = out.read_bytes()

    def in_use(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", in_use)
    with pytest.raises(ReportError) as caught:
        report_of_file(session, out, toolbox, language="nl", edition="public")
    assert out.read_bytes() == before
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".part"]
    for language in LANGUAGES:
        told = load_words(language)(caught.value.key, **caught.value.values)
        assert "report.pdf" in told


def test_the_name_of_a_report_tells_its_date_place_and_language() -> None:
    assert report_name(zuiderkouw(), "nl") == "2026-03-12_zuiderkouw_verslag-kort_nl.pdf"
    odd = with_facts(zuiderkouw(), place="../De Kouw: oost")
    assert "/" not in report_name(odd, "en")
    elsewhere = with_facts(zuiderkouw(), date="../../elsewhere")
    assert "/" not in report_name(elsewhere, "nl")
