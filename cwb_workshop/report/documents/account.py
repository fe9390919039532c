"""How this report came about: what words mean, how was counted, what is not in it, the source."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.contract.blocks import Block, Bullets, Heading, Para
from cwb_workshop.core.model.people import roles
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.withheld import about_names, withheld

_COUNTED = ("shares", "averages", "estimate")
"""The roles in which exercises say how their figures are counted, where they have any."""


def account(snapshot: Snapshot) -> Iterator[Block]:
    words, texts = snapshot.words, snapshot.kit.texts[snapshot.language]
    yield Heading(words("report.account.title"))
    if texts.cards:
        yield Heading(words("report.account.terms"), level=2)
        yield Bullets(tuple(texts.cards.values()))
    yield Heading(words("report.account.counted"), level=2)
    yield Bullets(tuple(_counted(snapshot)))
    yield Heading(words("report.account.left_out"), level=2)
    yield Bullets(tuple(_left_out(snapshot)))
    yield Heading(words("report.account.source"), level=2)
    yield Para(texts.colophon)


def account_lines(snapshot: Snapshot) -> Iterator[str]:
    """Give every sentence of it, for a table of them."""
    yield from _counted(snapshot)
    yield from _left_out(snapshot)
    yield snapshot.kit.texts[snapshot.language].colophon


def _counted(snapshot: Snapshot) -> Iterator[str]:
    """Explain the figures that stand in this report."""
    words = snapshot.words
    yield words("report.small.sample")
    if snapshot.record.active_entries("answer"):
        yield words("report.account.mentions")
    for role in _COUNTED:
        yield from snapshot.sentences(role)
    texts = snapshot.kit.texts[snapshot.language].items
    for one in snapshot.reworded:
        name = texts[one.item].short
        yield words("report.account.reworded", n=one.answers, name=name, before=one.before)


def _left_out(snapshot: Snapshot) -> Iterator[str]:
    words = snapshot.words
    yield from about_names(snapshot)
    if roles(snapshot.record):
        yield words("report.account.roles")
    no_notes = snapshot.edition == "organiser" and not snapshot.printed.notes
    yield words(f"report.account.notes.{'organiser_alone' if no_notes else snapshot.edition}")
    if snapshot.edition != "organiser":
        yield from withheld(snapshot)
    if snapshot.speaks_otherwise:
        yield words("report.small.as_given")
