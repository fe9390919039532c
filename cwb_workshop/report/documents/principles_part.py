"""Which principles answers speak of, as the scribe said, and which none does."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.contract.blocks import Bars, Block, Heading, Para, ReportBar
from cwb_workshop.core.figures.principles_heard import principles_heard
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.principles import principle_of
from cwb_workshop.report.documents.snapshot import Snapshot


def principles_part(snapshot: Snapshot) -> Iterator[Block]:
    """Return a bar for each principle and a sentence of those without; nothing where no answer in
    this report has one.
    """
    words, heard = snapshot.words, principles_heard(snapshot.record, snapshot.kit)
    if not heard.given:
        return
    most = max(heard.counts)
    bars = tuple(
        ReportBar(named(number, snapshot), count, str(count), strong=count == most)
        for number, count in enumerate(heard.counts, start=1)
    )
    yield Heading(words("report.lens.title"))
    yield Bars(bars, "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars))
    silent = words.in_a_row(named(number, snapshot) for number in heard.silent)
    yield Para(words("report.lens.silent", names=silent) if silent else words("report.lens.each"))
    yield Para(words("report.lens.counted"), small=True)


def principles_line(snapshot: Snapshot) -> Iterator[Block]:
    """Return the same in a sentence or two, for a page with little room."""
    words, heard = snapshot.words, principles_heard(snapshot.record, snapshot.kit)
    if not heard.given:
        return
    most = max(heard.counts)
    first = words.in_a_row(
        f"{named(number, snapshot)} ({count})"
        for number, count in enumerate(heard.counts, start=1)
        if count == most
    )
    silent = words.in_a_row(named(number, snapshot) for number in heard.silent)
    told = words("report.lens.silent", names=silent) if silent else words("report.lens.each")
    yield Para(f"{words('report.lens.most', names=first)} {told}")


def named(number: int, snapshot: Snapshot) -> str:
    """Return what a principle of the kit is called, with its sign."""
    name = snapshot.kit.principles[number - 1]
    return f"{name.upper()} {snapshot.kit.texts[snapshot.language].principles[name].short}"


def principle_named(entry: Entry, snapshot: Snapshot) -> str:
    """Return the principle that a line was given; empty where it has none."""
    number = principle_of(entry)
    return named(number, snapshot) if 0 < number <= len(snapshot.kit.principles) else ""
