"""Sessions to report on, and what of them is read back from paper."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache

from pypdf import PdfReader

from cwb_workshop.core.model.audience import Edition
from cwb_workshop.core.model.entry import Entry, Fact, Json
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.session.report_input import snapshot
from tests.workshop import kit, played, registry, zuiderkouw_script

_OPENING = """:: session place=Zuiderkouw; date=2026-03-12; start=19:00; variant=120; language=nl; \
table_sizes=5, 5
:: at 19:00
:: item welcome
"""


@cache
def zuiderkouw() -> Record:
    return played(zuiderkouw_script())


def evening(script: str) -> Record:
    """Return what a script makes that begins with its first item."""
    return played(_OPENING + script)


def frozen(record: Record, language: Language = "nl", edition: Edition = "public") -> Snapshot:
    return snapshot(record, kit(), registry(), language, edition)


def with_facts(record: Record, **facts: Json) -> Record:
    added = {("", key): Fact("", key, value) for key, value in facts.items()}
    return replace(record, facts={**record.facts, **added})


def with_entries(record: Record, entries: Iterable[Entry]) -> Record:
    """Add entries, or put them in the place of those with the same id."""
    held = {**record.entries, **{entry.id: entry for entry in entries}}
    return replace(record, entries=held)


@lru_cache(maxsize=32)
def printed(content: bytes) -> str:
    """Return the text of a PDF as one line, so that line breaks do not matter."""
    pages = PdfReader(io.BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
