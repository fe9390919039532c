"""Quotes that may be taken along, as a command: listed with a number, and written to a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from cwb_workshop.app import main
from cwb_workshop.core.model.brought_quotes import MOST_QUOTES
from cwb_workshop.core.sessions.quote_file import read_quotes
from tests.archive.evenings import add, evening, quoted, said_yes

pytestmark = pytest.mark.usefixtures("english")


def test_a_command_lists_them_and_writes_those_that_are_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    first = said_yes(quoted(evening(tmp_path), "Zaal a is dicht"))
    second = said_yes(quoted(evening(tmp_path, "Wilgenrode", "2026-04-16"), "De zaal is open"))
    add(tmp_path / "archive", first, second)
    at = ["archive", "quotes", "--archive", str(tmp_path / "archive")]
    assert main(at) == 0
    line, _other = capfd.readouterr().out.splitlines()
    assert line == "  1  De zaal is open (Wilgenrode, 16 April 2026, Where do you get stuck?)"
    out = tmp_path / "quotes.json"
    assert main([*at, "--take", "1, 2", "-o", str(out)]) == 0
    assert "has 2 quotes" in capfd.readouterr().out
    assert [one.place for one in read_quotes(out.read_bytes())] == ["Wilgenrode", "Zuiderkouw"]
    assert main([*at, "--take", "9", "-o", str(out), "--force"]) != 0
    assert "9 are not numbers of this list" in capfd.readouterr().err
    assert main([*at, "nergens"]) == 0
    assert "no quotes to take along" in capfd.readouterr().out


def test_a_command_takes_no_more_than_fit(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = said_yes(quoted(evening(tmp_path), *(f"Zaal {n} is dicht" for n in "abcdefghi")))
    add(tmp_path / "archive", path)
    out = tmp_path / "quotes.json"
    at = ["archive", "quotes", "--archive", str(tmp_path / "archive"), "-o", str(out)]
    assert main(at) != 0
    assert f"{MOST_QUOTES} at most" in capfd.readouterr().err
    assert not out.exists()
