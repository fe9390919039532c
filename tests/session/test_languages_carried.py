"""A session asks for the languages it carries, whatever languages the program has."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.content.locale_reader import languages
from cwb_workshop.content.word_files import wall_words
from cwb_workshop.core.capture import editing_steps
from cwb_workshop.core.model.clock import SetClock
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.wall.visibility import wall_choices, wall_languages
from cwb_workshop.report.writers.pdf_reports import write_full
from cwb_workshop.session.factory import Toolbox
from cwb_workshop.session.memory_store import RehearsedContents
from cwb_workshop.session.report_input import snapshot
from cwb_workshop.session.session import Session
from cwb_workshop.store.session_file import SessionFile
from tests.report.evenings import printed
from tests.session.kept import Kept
from tests.workshop import EVENING, NEW, registry

pytestmark = pytest.mark.slow


def carrying(*names: str) -> dict[str, str]:
    """Return a kit's files with these languages alone; one that the kit has not is the Dutch one
    with another title.
    """
    sources = kit_sources("cwb")
    listed = ", ".join(f'"{name}"' for name in names)
    kit = re.sub(r"languages = \[[^]]*\]", f"languages = [{listed}]", sources["kit.toml"])
    assert listed in kit
    texts = {
        f"{name}.toml": sources.get(f"{name}.toml")
        or sources["nl.toml"].replace("Community Wealth Building", "Vivre et gagner ici", 1)
        for name in names
    }
    return {"kit.toml": kit, **texts}


def kit_with(*names: str) -> Kit:
    return read_kit(carrying(*names), registry().by_id)


def evening(kit: Kit, language: str) -> Session:
    new = replace(NEW, language=language, wall_language=None)
    record = Record().after(founding_step(new, kit))
    return Session(
        Kept(RehearsedContents(record)),
        kit=kit,
        exercises=registry(),
        wall_words=wall_words(),
        clock=SetClock(EVENING),
    )


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (("nl",), "nl"),
        (("en",), "en"),
        (("nl", "en", "fr"), "fr"),
        (("fr",), "fr"),
        (("fr", "en"), "nl"),
        (("de", "nl"), "de"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else value,
)
def test_a_session_plays_and_prints_in_the_languages_it_has(
    names: tuple[str, ...], language: str
) -> None:
    session = evening(kit_with(*names), language)
    assert wall_languages(session.record, session.kit) == (session.kit.language_of(language),)
    for item in session.kit.items:
        if item in session.record.plan:
            session.open_item(item)
            session.set_wall_mode("live")
            assert session.builds
    session.open_item("obstacles")
    session.capture("1: Er is geen geld #g")
    session.do(editing_steps.show(session.record, list(session.record.entries)))
    for choice in wall_choices(session.kit.language_of(language), session.kit):
        session.set_wall_language(choice)
        assert session.scene
    for wanted in {*languages(), language}:
        frozen = snapshot(session.record, session.kit, registry(), wanted, "public")
        assert "Er is geen geld" in printed(write_full(frozen).content)


def test_the_wall_is_in_each_language_and_the_main_one_beside_each() -> None:
    kit = kit_with("nl", "en", "fr")
    assert wall_choices("nl", kit) == ("nl", "en", "fr", "nl+en", "nl+fr")
    assert wall_choices("fr", kit) == ("fr", "nl", "en", "fr+nl", "fr+en")
    assert wall_choices("nl", kit_with("nl")) == ("nl",)


def test_what_the_program_cannot_say_in_a_language_it_says_in_english() -> None:
    words = wall_words()
    assert words["fr"] is words["en"]
    assert "fr" not in words
    assert sorted(words) == list(languages())


def test_a_file_from_before_a_language_was_added_opens(tmp_path: Path) -> None:
    toolbox = Toolbox(registry(), tmp_path / "backups")
    kit = kit_with("nl")
    path = tmp_path / "evening.cwb"
    file = SessionFile.create(path, kit.sources, backups=toolbox.backups)
    session = Session(
        file, kit=kit, exercises=registry(), wall_words=wall_words(), clock=SetClock(EVENING)
    )
    session.do(founding_step(NEW, kit))
    session.close_file()
    again = toolbox.open(path, SetClock(EVENING))
    assert again.kit.languages == ("nl",)
    again.close_file()
