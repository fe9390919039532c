"""No exercise and no item of the kit is known by its id outside its own folder, or the kit."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

import cwb_workshop
from cwb_workshop.exercises import discover
from tests.workshop import kit

PACKAGE = Path(cwb_workshop.__file__).parent
EXERCISES = frozenset(discover())
IDS = EXERCISES | frozenset(kit().items)
SOURCES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))

OTHERS = {
    ("cli/archive.py", "commitments"): "a command of the archive",
    ("cli/archive_parser.py", "commitments"): "a command of the archive",
    ("content/kit_notes.py", "scale"): "those names, as a part that a kit may have for nothing",
    (
        "content/kit_order.py",
        "scale",
    ): "the names of the scores 1 to 5, which stand above all parts",
    ("content/text_reader.py", "scale"): "the names of the scores 1 to 5 in the texts of a kit",
    ("exercises/check_out/__init__.py", "closing"): "what `explain` calls its figures",
    ("core/model/kit.py", "scale"): "those names, as a part of a kit that an exercise may need",
    ("core/model/limits.py", "scale"): "how long each of those names may be",
}
"""Where a word that is an id means something else, and what it means there."""


def texts_in(source: str) -> Iterator[tuple[int, str]]:
    """Yield the texts of a module with their lines, pieces of f-strings too; no docstrings."""
    tree = ast.parse(source)
    told = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def names(text: str, ids: Collection[str]) -> bool:
    """Tell whether a text is an id, or a key of the words of an exercise."""
    before = text.partition(".")[0]
    return text in ids or (before in EXERCISES and before in ids)


def foreign_to(file: str) -> frozenset[str]:
    """Return the ids that may not stand in a file: all but that of its own exercise."""
    room, _, rest = file.partition("/")
    own = rest.partition("/")[0] if room == "exercises" else ""
    return IDS - {own}


def found_in(file: str, source: str) -> list[tuple[int, str]]:
    foreign = foreign_to(file)
    return [(line, text) for line, text in texts_in(source) if names(text, foreign)]


def test_the_ids_are_those_of_the_program() -> None:
    assert {"table_round", "one_two_four_all", "info", "obstacles", "question_1"} <= IDS
    assert "exercises/table_round/__init__.py" in SOURCES


@pytest.mark.parametrize("file", SOURCES)
def test_no_id_stands_outside_its_folder(file: str) -> None:
    found = found_in(file, (PACKAGE / file).read_text(encoding="utf-8"))
    assert [(line, text) for line, text in found if (file, text) not in OTHERS] == []


@pytest.mark.parametrize(("file", "text"), OTHERS)
def test_each_exception_is_still_one(file: str, text: str) -> None:
    assert text in [held for _line, held in found_in(file, (PACKAGE / file).read_text("utf-8"))]


@pytest.mark.parametrize(
    "source",
    [
        'QUESTION = "table_round"',
        'items["obstacles"]',
        '{"info": 1}',
        'words("table_round.exercise")',
        'words(f"one_two_four_all.phase.{name}")',
        'def f(item="question_1"): pass',
        'match item:\n    case "welcome": pass',
    ],
)
def test_an_id_is_seen_wherever_it_stands(source: str) -> None:
    assert found_in("core/agenda/rounds.py", source)
    assert found_in("exercises/__init__.py", source)
    assert found_in("exercises/dot_vote/wall.py", source)


@pytest.mark.parametrize(
    "source",
    [
        '"""About table_round."""',
        'def f():\n    "table_round"',
        'words("report.obstacles.title")',
        'words("table_rounds")',
        "table_round = obstacles",
    ],
)
def test_what_is_no_id_is_left_alone(source: str) -> None:
    assert found_in("core/agenda/rounds.py", source) == []


def test_an_exercise_may_say_its_own_id() -> None:
    source = 'words("scale.reason"), "scale"'
    assert found_in("exercises/scale/report.py", source) == []
    assert len(found_in("exercises/check_out/report.py", source)) == 2
