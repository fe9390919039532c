"""`report` tells which letters no typeface has, before it prints a sign in their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_report import SCRIPT, english, played, report
from tests.report.evenings import printed

__all__ = ["english"]  # a fixture that every test here uses


@pytest.mark.parametrize("edition", ["public", "organiser"])
def test_letters_that_cannot_be_printed_are_told_before_a_sign_stands_in_their_place(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], edition: str
) -> None:
    script, out = tmp_path / "script.txt", tmp_path / "report.pdf"
    lines = [*SCRIPT.splitlines()[:3], '1: "Te veel 𒀀𒀁 formulieren !', "2: שלום → ✓ 😀"]
    script.write_text("\n".join(lines), encoding="utf-8")
    session = played(tmp_path / "old.cwb", script)
    assert report(session, out, "--edition", edition, "--kind", "full") == 3
    hit, last = capfd.readouterr().err.splitlines()
    assert hit == "O01: letters that cannot be printed: 𒀀𒀁"
    assert last.startswith("Nothing was written: one text has letters")
    assert report(session, out, "--edition", edition, "--kind", "full", "--checked") == 0
    assert "Te veel [2 tekens] formulieren" in printed(out.read_bytes())
