"""Golden files are compared, and written anew only with the switch."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden import Golden

_TEST = """
from pathlib import Path

def test_it(golden):
    golden.text(Path("kept.txt"), "as it is now\\n")
"""


@pytest.fixture(name="kept")
def _kept(tmp_path: Path) -> Path:
    file = tmp_path / "kept.txt"
    file.write_bytes(b"as it was\n")
    return file


def test_what_is_the_same_is_left_alone(kept: Path) -> None:
    for update in (False, True):
        golden = Golden([], update=update)
        golden.text(kept, "as it was\n")
        assert golden.written == []


def test_what_differs_fails_and_tells_how(kept: Path) -> None:
    with pytest.raises(AssertionError) as told:
        Golden([], update=False).text(kept, "as it is now\n")
    assert {"-as it was", "+as it is now"} <= set(str(told.value).splitlines())
    assert "--update-golden" in str(told.value)
    assert kept.read_bytes() == b"as it was\n"


@pytest.mark.parametrize("made", ["as it was", "as it was\r\n", "As it was\n"])
def test_every_character_counts(kept: Path, made: str) -> None:
    with pytest.raises(AssertionError):
        Golden([], update=False).text(kept, made)


def test_with_the_switch_it_is_written(kept: Path) -> None:
    golden = Golden([], update=True)
    golden.text(kept, "zoals het nu is: één\r\n")
    assert kept.read_bytes() == "zoals het nu is: één\r\n".encode()
    assert golden.written == [kept]


def test_a_file_that_is_not_there_yet_fails_too_and_is_made_with_the_switch(tmp_path: Path) -> None:
    new = tmp_path / "folder" / "new.txt"
    with pytest.raises(AssertionError, match="is not there"):
        Golden([], update=False).text(new, "new\n")
    assert not new.exists()
    Golden([], update=True).text(new, "new\n")
    assert new.read_bytes() == b"new\n"


def test_a_folder_holds_no_file_that_is_no_longer_made(tmp_path: Path) -> None:
    kept, made = tmp_path / "kept", tmp_path / "made"
    for file in (kept / "a" / "old.svg", kept / "both.qss", made / "both.qss"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    with pytest.raises(AssertionError, match=r"old\.svg is no longer made"):
        Golden([], update=False).folder(kept, made)
    golden = Golden([], update=True)
    golden.folder(kept, made)
    assert golden.written == [kept / "a" / "old.svg"]
    assert [file.name for file in kept.rglob("*") if file.is_file()] == ["both.qss"]


@pytest.mark.parametrize(
    ("switch", "passed", "left"),
    [([], 0, b"as it was\n"), (["--update-golden"], 1, b"as it is now\n")],
)
def test_the_switch_reaches_the_tests(
    pytester: pytest.Pytester, switch: list[str], passed: int, left: bytes
) -> None:
    pytester.makepyfile(_TEST)
    kept = pytester.path / "kept.txt"
    kept.write_bytes(b"as it was\n")
    ran = pytester.runpytest_inprocess("-p", "tests.golden", "-p", "no:pytest-qt", *switch)
    ran.assert_outcomes(passed=passed, failed=1 - passed)
    assert kept.read_bytes() == left
    assert ("golden files written anew" in ran.stdout.str()) is bool(switch)
