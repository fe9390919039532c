"""What the deck says reaches somebody: in a run of each variant each of its facts can be read.

A run is walked through with the keys: every screen of every item, built up to its end, with what
is behind it, the notes beside each of them, and both reports. What only stands in a file of the
kit counts for nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from cwb_workshop.core.model.locale import Language
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.ui.console.wall_notes import wall_notes
from tests.languages import LANGUAGES
from tests.report.outline import outline
from tests.workshop import NEW, a_session, every_words, kit, registry

_FACTS = Path(__file__).parents[2] / "content" / "facts"


def facts(language: Language) -> list[str]:
    """Return what somebody read in the deck, each in words of which one must be seen."""
    return (_FACTS / f"{language}.txt").read_text(encoding="utf-8").splitlines()


def readable(held: object) -> Iterator[str]:
    """Yield every text of a scene."""
    if isinstance(held, str):
        yield held
    elif is_dataclass(held):
        for field in fields(held):
            yield from readable(getattr(held, field.name))
    elif isinstance(held, list | tuple):
        for value in held:
            yield from readable(value)


@cache
def run(variant: int, language: Language) -> str:
    """Return all that can be read in a run: on the wall, beside it, and on paper after it."""
    new = replace(NEW, variant=variant, language=language, wall_language=language)
    session = a_session(None, new=new)
    seen = list(walked(session, language))
    for make in (summary, full):
        seen.append(outline(make(snapshot(session.record, kit(), registry(), language, "public"))))
    return " ".join("\n".join(seen).split()).casefold()


def walked(session: Session, language: Language) -> Iterator[str]:
    """Press PgDn until the last screen of the last item, and the key of what is behind each."""
    session.next_item()
    session.set_wall_mode("live")
    while True:
        yield from seen_now(session, language)
        if session.has_behind:
            session.toggle_behind()
            yield from readable(session.scene.content)
        before = session.item, session.screen_at
        session.next_screen()
        if (session.item, session.screen_at) == before:
            return


def seen_now(session: Session, language: Language) -> Iterator[str]:
    yield from readable(session.scene.content)
    yield from (note.text for note in wall_notes(session, every_words(language)))


def missing(variant: int, language: Language) -> list[str]:
    text = run(variant, language)
    return [
        fact
        for fact in facts(language)
        if not any(words.strip().casefold() in text for words in fact.split(" | "))
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_each_language_there_are_126_facts(language: Language) -> None:
    assert len(facts(language)) == 126


@pytest.mark.parametrize("variant", kit().variants)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_fact_of_the_deck_is_seen_in_a_run(language: Language, variant: int) -> None:
    assert missing(variant, language) == []


def test_what_no_run_shows_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.facts", lambda _language: ["Commons Network", "Utrecht"])
    assert missing(60, "nl") == ["Utrecht"]
