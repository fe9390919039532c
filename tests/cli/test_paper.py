"""`paper` without a window: from a kit, from a session, and what it tells where that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.app import main
from tests.cli.test_report import SCRIPT, english, played

__all__ = ["english"]  # a fixture that every test here uses


def test_a_kit_by_its_name_gives_all_its_paper(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "paper"
    assert main(["paper", "cwb", "-o", str(out), "--language", "en"]) == 0
    told = capfd.readouterr().out.splitlines()
    assert sorted(told) == sorted(str(file) for file in out.iterdir())
    assert (out / "run-sheet_en.pdf").read_bytes().startswith(b"%PDF")
    assert len(told) == 13


def test_a_session_gives_what_is_asked_for_in_its_own_language(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "script.txt"
    script.write_text(SCRIPT, encoding="utf-8")
    session = played(tmp_path / "evening.cwb", script)
    out = tmp_path / "paper"
    assert main(["paper", str(session), "-o", str(out), "--only", "slips, agenda"]) == 0
    assert [file.name for file in sorted(out.iterdir())] == ["briefjes_nl.pdf", "programma_nl.pdf"]
    # Once more goes over what is there, and a file of somebody else is left alone.
    assert main(["paper", str(session), "-o", str(out), "--only", "slips"]) == 0
    (out / "briefjes_nl.pdf").write_text("of somebody else")
    assert main(["paper", str(session), "-o", str(out), "--only", "slips"]) != 0
    assert (out / "briefjes_nl.pdf").read_text() == "of somebody else"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--only", "posters"], "There is no paper called posters; there is: run-sheet"),
        (["--language", "pl"], "This paper cannot be in pl; it can be in: nl, en, de, ar."),
        (["--variant", "77"], "This kit has no length of 77 minutes; it has: 60, 120, 180."),
    ],
)
def test_what_cannot_be_is_told(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], asked: list[str], told: str
) -> None:
    assert main(["paper", "cwb", "-o", str(tmp_path / "paper"), *asked]) != 0
    assert capfd.readouterr().err.startswith(told)
