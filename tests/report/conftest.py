"""Sessions to report on: a whole evening, and small ones made line by line."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Protocol

import pytest
from pypdf import PdfReader

from cwb_workshop.content.assets import assets_folder
from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.content.word_files import load_words, wall_words
from cwb_workshop.core.entry import Entry, Fact, Json
from cwb_workshop.core.kit import Kit
from cwb_workshop.core.record import Record, replayed
from cwb_workshop.core.words import Language
from cwb_workshop.exercises import Registry
from cwb_workshop.report.snapshot import Edition, Snapshot
from cwb_workshop.script.run import Rehearser
from cwb_workshop.totals import totals

REGISTRY = Registry()
PIECES = {
    f"{exercise}.{name}": getattr(face, name)
    for exercise in REGISTRY.ids
    for face in (REGISTRY.face(exercise, "report"),)
    for name in ("blocks", "main_points")
    if hasattr(face, name)
}


class Freeze(Protocol):
    def __call__(
        self, record: Record, language: Language = "nl", edition: Edition = "public"
    ) -> Snapshot: ...


@pytest.fixture(scope="session")
def kit() -> Kit:
    return read_kit(kit_sources("cwb"), REGISTRY.ids)


@pytest.fixture(scope="session")
def play(kit: Kit) -> Callable[[str], Record]:
    """Plays a scribe script; one without its first line gets a place and a date."""

    def played(script: str) -> Record:
        if not script.startswith("::") or ":: session" not in script:
            script = f"{_OPENING}\n{script}"
        rows = Rehearser(kit, REGISTRY, wall_words()).new(script)
        return replayed(row.step for row in rows)

    return played


@pytest.fixture(scope="session")
def zuiderkouw(play: Callable[[str], Record]) -> Record:
    return play((assets_folder() / "demo" / "zuiderkouw.txt").read_text("utf-8"))


@pytest.fixture(scope="session")
def freeze(kit: Kit) -> Freeze:
    def frozen(record: Record, language: Language = "nl", edition: Edition = "public") -> Snapshot:
        return Snapshot(
            record=record,
            kit=kit,
            totals=totals(record, kit, REGISTRY.definitions()),
            language=language,
            edition=edition,
            words=load_words(language, ["report"]),
            pieces=PIECES,
        )

    return frozen


@pytest.fixture(scope="session")
def printed() -> Callable[[bytes], str]:
    """Returns the text of a PDF as one line, so that line breaks do not matter."""

    def text(content: bytes) -> str:
        pages = PdfReader(io.BytesIO(content)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    return text


@pytest.fixture(scope="session")
def with_facts() -> Callable[..., Record]:
    def changed(record: Record, **facts: Json) -> Record:
        added = {("", key): Fact("", key, value) for key, value in facts.items()}
        return replace(record, facts={**record.facts, **added})

    return changed


@pytest.fixture(scope="session")
def with_entries() -> Callable[[Record, Iterable[Entry]], Record]:
    """Adds entries, or puts them in the place of those with the same id."""

    def changed(record: Record, entries: Iterable[Entry]) -> Record:
        held = {**record.entries, **{entry.id: entry for entry in entries}}
        return replace(record, entries=held)

    return changed


_OPENING = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=120; language=nl; \
table_sizes=5, 5
:: at 19:00
:: item welcome"""
