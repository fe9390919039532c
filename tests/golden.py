"""Golden files: made by the program, looked at by a person, and compared from then on.

With `--update-golden` they are written anew instead, to be looked at once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from itertools import islice
from pathlib import Path

import pytest

_MOST_LINES = 60
_WRITTEN = pytest.StashKey[list[Path]]()


class Golden:
    """Compares with golden files, or writes them; `written` are those that it changed."""

    def __init__(self, written: list[Path], *, update: bool) -> None:
        self.written = written
        self._update = update

    def text(self, kept: Path, made: str) -> None:
        """Hold a text to what is kept. Raises AssertionError where they differ."""
        before = kept.read_bytes().decode() if kept.is_file() else None
        if before == made:
            return
        if not self._update:
            raise AssertionError("\n".join(_told(kept, before, made)))
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(made.encode())
        self.written.append(kept)

    def folder(self, kept: Path, made: Path) -> None:
        """Hold all files of a folder to what is kept: their texts, and that there are no others."""
        names = _names(made)
        for name in names:
            self.text(kept / name, (made / name).read_text(encoding="utf-8"))
        for name in sorted(set(_names(kept)) - set(names)):
            self._superfluous(kept / name)

    def _superfluous(self, kept: Path) -> None:
        if not self._update:
            raise AssertionError(f"{kept} is no longer made. {_ADVICE}")
        kept.unlink()
        self.written.append(kept)


_ADVICE = "If that is meant, run this test with --update-golden and look at the difference."


def _names(folder: Path) -> list[Path]:
    return sorted(file.relative_to(folder) for file in folder.rglob("*") if file.is_file())


def _told(kept: Path, before: str | None, made: str) -> Iterator[str]:
    if before is None:
        yield f"{kept} is not there. {_ADVICE}"
        return
    yield f"{kept} is not what is made now. {_ADVICE}"
    lines = unified_diff(before.splitlines(), made.splitlines(), "kept", "made", lineterm="")
    yield from islice(lines, _MOST_LINES)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write golden files anew instead of comparing with them",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_WRITTEN] = []


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    """What holds a test's outcome to the files that are kept of it."""
    update: bool = pytestconfig.getoption("update_golden")
    return Golden(pytestconfig.stash[_WRITTEN], update=update)


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    written = config.stash[_WRITTEN]
    if written:
        terminalreporter.section("golden files written anew; look at them before you commit")
        for file in sorted(set(written)):
            terminalreporter.line(str(file))
