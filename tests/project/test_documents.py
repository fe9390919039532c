"""What the documents name is there: files, commands, and the place of the first patch."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import which

import pytest

_ROOT = Path(__file__).parents[2]
_GUIDES = [
    *sorted(_ROOT.glob("*.md")),
    *sorted((_ROOT / "docs").rglob("*.md")),
    *sorted((_ROOT / ".github").rglob("*.md")),
]
_FORMS = [*sorted((_ROOT / ".github").rglob("*.yml")), *sorted(_ROOT.glob(".*.yaml"))]
_TEXTS = [
    *sorted((_ROOT / "assets").rglob("*.toml")),
    *sorted((_ROOT / "cwb_workshop").rglob("*.toml")),
]
_ADDRESSED = [*_GUIDES, *_FORMS, *_TEXTS, _ROOT / "pyproject.toml"]

# The sources that the workshop builds on, and whom it names.
_KNOWN_ADDRESSES = {"commonsnetwork.org", "democracycollaborative.org"}
_ADDRESS = re.compile(
    r"https?://[^\s)`\"']+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+\.(?:com|dev|eu|info|io|net|nl|org)\b"
)
# What is made here: not in the repository, or not of this machine.
_MADE = re.compile(
    r"(?:\.venv|demo-output|dist|build|CWB Workshop)/\S*"
    # Of the language that the guide for translators makes.
    r"|(?:\S*/)?fr(?:\.toml|/\S*)"
)
_PATH = re.compile(r"(?<![\w./<>^])[\w.-]+(?:/[\w.*-]+)+/?(?![\w<>])|^[\w-]+\.(?:md|py|spec|toml)$")
# Brought by a person who wants it, as CONTRIBUTING.md says.
_BROUGHT_BY_HAND = {"pre-commit"}


@pytest.mark.parametrize("document", _GUIDES, ids=lambda file: str(file.relative_to(_ROOT)))
def test_every_file_that_a_document_names_is_there(document: Path) -> None:
    assert sorted(name for name in _named(document) if not _is_there(name, document)) == []


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "README.md"])
def test_a_guide_names_files(name: str) -> None:
    assert len(set(_named(_ROOT / name))) >= 4


def test_every_make_command_in_a_document_can_be_made() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (_ROOT / "Makefile").read_text(), re.MULTILINE))
    asked = {
        target
        for document in _GUIDES
        for code in _code(document)
        for target in re.findall(r"^make ([a-z-]+)", code, re.MULTILINE)
    }
    assert {"run", "test"} <= asked
    assert asked - targets == set()


def test_every_tool_in_a_document_is_installed_for_the_tests() -> None:
    asked = {
        tool
        for document in (*_GUIDES, *_FORMS)
        for tool in re.findall(r"\.venv/bin/([\w-]+)", document.read_text(encoding="utf-8"))
    }
    assert asked
    missing = {tool for tool in asked if which(tool, path=Path(sys.executable).parent) is None}
    assert missing - _BROUGHT_BY_HAND == set()


def test_each_hook_is_a_check_of_make_test() -> None:
    checks = re.findall(r"^\t\$\(BIN\)/(.*)$", _recipe("test"), re.MULTILINE)
    hooks = (_ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert checks
    assert re.findall(r"entry: \.venv/bin/(.*)", hooks) == checks
    assert set(re.findall(r"repo: (.*)", hooks)) == {"local"}


@pytest.mark.parametrize("file", _ADDRESSED, ids=lambda file: str(file.relative_to(_ROOT)))
def test_no_address_is_invented(file: Path) -> None:
    found = {found.rstrip(".,;") for found in _ADDRESS.findall(file.read_text(encoding="utf-8"))}
    assert found - _KNOWN_ADDRESSES == set()


@pytest.mark.parametrize(
    "text",
    ["mail help@cwb.example", "see https://cwb.example/x", "(cwb-workshop.org)", "http://a/b"],
)
def test_an_invented_address_would_be_found(text: str) -> None:
    assert set(_ADDRESS.findall(text)) - _KNOWN_ADDRESSES


def test_the_first_patch_still_fits_where_the_guide_puts_it() -> None:
    guide = (_ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    place = re.search(r"`([\w/]+\.py)`:\n\n```diff\n(.*?)```", guide, re.DOTALL)
    assert place is not None
    code = (_ROOT / place[1]).read_text(encoding="utf-8")
    lines = place[2].splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if not line.startswith("+"))
    assert before in code
    assert "".join(line[1:] for line in lines if not line.startswith("-")) not in code


def test_the_licence_is_named_once_and_comes_along() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT"
    assert [file for file in project["license-files"] if not (_ROOT / file).is_file()] == []
    assert [name for name in project["classifiers"] if name.startswith("License ::")] == []


def _code(document: Path) -> Iterator[str]:
    """Return what stands as code in a document: blocks, and words within a line."""
    text = document.read_text(encoding="utf-8")
    yield from re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    yield from re.findall(r"`([^`\n]+)`", prose)


def _named(document: Path) -> Iterator[str]:
    """Return the paths that a document names: as code, and where its links lead."""
    for code in _code(document):
        yield from _PATH.findall(_MADE.sub("", code))
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))
    yield from (link for link in links if "://" not in link)


def _is_there(name: str, document: Path) -> bool:
    """Tell whether a path leads somewhere: from the document, the project or its package.

    A name alone may stand in any folder.
    """
    if "/" not in name:
        return name in _file_names()
    starts = (document.parent, _ROOT, _ROOT / "cwb_workshop", _ROOT / "assets")
    return any(any(start.glob(name.rstrip("/"))) for start in starts)


@cache
def _file_names() -> frozenset[str]:
    places = [_ROOT / folder for folder in ("assets", "cwb_workshop", "docs", "scripts", "tests")]
    below = (file.name for place in places for file in place.rglob("*"))
    return frozenset([*below, *(file.name for file in _ROOT.iterdir())])


def _recipe(target: str) -> str:
    found = re.search(
        rf"^{target}:.*\n((?:\t.*\n)+)", (_ROOT / "Makefile").read_text(), re.MULTILINE
    )
    assert found is not None
    return found[1]
