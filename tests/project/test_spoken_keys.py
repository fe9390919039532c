"""Every key that the code says out loud has words in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import cwb_workshop
from cwb_workshop.content.word_files import all_words
from cwb_workshop.core.model.locale import Language
from tests.languages import LANGUAGES

PACKAGE = Path(cwb_workshop.__file__).parent


def spoken(source: str) -> Iterator[str]:
    """Yield each key that is written out where words are asked for."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        asked, key = node.func, node.args[0]
        name = asked.attr if isinstance(asked, ast.Attribute) else getattr(asked, "id", "")
        if name.removeprefix("_") in ("words", "word") and isinstance(key, ast.Constant):
            yield str(key.value)


@cache
def keys() -> frozenset[str]:
    return frozenset(
        key for path in PACKAGE.rglob("*.py") for key in spoken(path.read_text("utf-8"))
    )


def test_keys_are_found_where_words_are_asked_for() -> None:
    source = "words('home.title')\nself._words('a.b', n=1)\nview.word('c.d')\nother('e.f')"
    assert set(spoken(source)) == {"home.title", "a.b", "c.d"}
    assert len(keys()) > 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_is_spoken_has_words(language: Language) -> None:
    words = all_words(language)
    known = set(words.entries)
    missing = {key for key in keys() if not {key, f"{key}.other"} & known}
    assert missing == set()


def steps(source: str) -> Iterator[str]:
    """Yield each name of a step that a module writes."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and re.fullmatch(r"step\.[a-z_]+", str(node.value)):
            yield str(node.value)


def for_good(source: str) -> Iterator[str]:
    """Yield the names of steps that nobody can take back."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    for call in calls:
        name = call.args[0] if call.args else None
        lasts = any(one.arg == "undoable" for one in call.keywords)
        if lasts and isinstance(name, ast.Constant):
            yield str(name.value)


@cache
def taken_back() -> frozenset[str]:
    """Return the names of all steps that can be taken back."""
    sources = [path.read_text("utf-8") for path in PACKAGE.rglob("*.py")]
    named = [source for source in sources if "step." in source]
    names = {one for source in named for one in steps(source)}
    return frozenset(names - {one for source in named for one in for_good(source)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_that_can_be_taken_back_has_a_name(language: Language) -> None:
    """Undo says what it takes back."""
    assert "step.signs" in taken_back()
    assert taken_back() - set(all_words(language).entries) == set()
