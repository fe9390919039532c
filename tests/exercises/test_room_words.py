"""Wall and paper get by without the words that only the facilitator reads."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace

import pytest

from cwb_workshop.content.word_files import with_exercises
from cwb_workshop.core.contract.blocks import Document
from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.by_language import ENGLISH, ByLanguage
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.words import CONSOLE, Translator, flattened
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.system.assets import exercises_folder
from tests.exercises.samples import FORTY, SAMPLES
from tests.exercises.typed_exercises import EXERCISES, captured, pictures, released
from tests.report.evenings import frozen, zuiderkouw
from tests.workshop import kit, words_of_the_wall

_LANGUAGES = kit().languages


def _for_facilitator() -> frozenset[str]:
    """Return the keys that stand under `console` in the words of the exercises."""
    keys: set[str] = set()
    for path in exercises_folder().glob(f"*/{ENGLISH}.toml"):
        words = tomllib.loads(path.read_text(encoding="utf-8")).get(CONSOLE, {})
        keys |= flattened(words, f"{path.parent.name}.").keys()
    return frozenset(keys)


_HIDDEN = _for_facilitator()


def _for_room(words: Translator) -> Translator:
    """Return the words of this language alone, without what is said in the windows."""
    entries = {key: text for key, text in words.entries.items() if key not in _HIDDEN}
    return replace(words, entries=entries, otherwise={})


def test_some_words_are_for_the_facilitator_alone() -> None:
    assert "dot_vote.example" in _HIDDEN
    assert "dot_vote.result_title" not in _HIDDEN


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_wall_says_nothing_else(
    exercise: str, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ByLanguage({name: _for_room(of) for name, of in words_of_the_wall().items()})
    monkeypatch.setattr("tests.workshop.wall_words", lambda: words)
    samples = SAMPLES[exercise]
    for lines in ((), samples.lines[:1], samples.lines, FORTY.get(exercise, ())):
        session = released(captured(exercise, lines))
        session.set_wall_language(language)
        assert list(pictures(session))


@pytest.mark.parametrize("edition", ["public", "municipality", "organiser"])
@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("document", [summary, full])
def test_a_report_says_nothing_else(
    document: Callable[[Snapshot], Document], language: Language, edition: Edition
) -> None:
    words = kit().in_own_words(_for_room(with_exercises(language, ["report", "wall"])))
    made = document(replace(frozen(zuiderkouw(), language), edition=edition, words=words))
    assert made.blocks
