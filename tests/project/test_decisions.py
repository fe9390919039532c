"""Each decision says what was the matter, what was chosen, and what comes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_FOLDER = _ROOT / "docs" / "decisions"
_DECISIONS = sorted(_FOLDER.glob("[0-9]*.md"))
_HEADINGS = ["Context", "Choice", "Consequences"]


@pytest.mark.parametrize("decision", _DECISIONS, ids=lambda file: file.stem)
def test_a_decision_has_its_three_headings_with_something_under_each(decision: Path) -> None:
    title, *parts = re.split(r"^## ", decision.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert re.fullmatch(rf"# {int(decision.stem[:4])}\. \S.*", title.splitlines()[0])
    headings = [part.partition("\n")[0] for part in parts]
    assert headings == _HEADINGS
    assert all(part.partition("\n")[2].strip() for part in parts)


def test_the_numbers_follow_each_other() -> None:
    numbers = [file.name.partition("-")[0] for file in _DECISIONS]
    assert numbers == [f"{number:04}" for number in range(1, len(_DECISIONS) + 1)]
    assert numbers


@pytest.mark.parametrize(
    ("index", "folder"), [("docs/decisions/README.md", ""), ("ARCHITECTURE.md", "docs/decisions/")]
)
def test_each_decision_is_named_in_both_lists(index: str, folder: str) -> None:
    named = set(re.findall(r"\]\(([^)#]+)\)", (_ROOT / index).read_text(encoding="utf-8")))
    assert {f"{folder}{file.name}" for file in _DECISIONS} - named == set()
