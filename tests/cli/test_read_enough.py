"""Who reads what a command prints may have read enough, as `head` has after ten lines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.archive.evenings import evening, say

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is no signal there"),
]


def ended(*typed: object, lines: int = 0) -> tuple[int, str]:
    """Run a command, read so many lines and no more; return its status and what it complained."""
    command = [sys.executable, "-m", "cwb_workshop", *map(str, typed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        for _line in range(lines):
            running.stdout.readline()
        running.stdout.close()
        complained = running.stderr.read().decode()
    return running.returncode, complained


@pytest.fixture
def archive(tmp_path: Path, own_home: Path) -> Path:
    folder = tmp_path / "evenings"
    folder.mkdir()
    path = evening(folder)
    fields = {"who": "Ann", "by": "2026-05-10"}
    say(path, *(f"zin {n} {'lang ' * 400}" for n in range(25)))
    say(path, "De bank bellen", kind="commitment", item="commitments", fields=fields)
    command = [sys.executable, "-m", "cwb_workshop", "archive", "add", str(folder)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return path


@pytest.mark.parametrize(
    "typed", [("search",), ("commitments",), ("compare",), ("compare", "--json"), ("quotes",)]
)
def test_what_lists_the_archive_ends_without_a_word(archive: Path, typed: tuple[str, ...]) -> None:
    assert ended("archive", *typed) == (141, "")


def test_a_list_that_somebody_began_to_read_ends_without_a_word(archive: Path) -> None:
    assert ended("archive", "search", lines=2) == (141, "")


def test_so_do_totals_and_what_is_told_of_a_command(archive: Path) -> None:
    assert ended("totals", archive) == (141, "")
    assert ended("archive", "search", "--help")[1] == ""
