"""A session that is not closed says so, and what it has not come to yet."""

from __future__ import annotations

from cwb_workshop.core.contract.blocks import Block, Para
from cwb_workshop.report.documents.sentence_end import ended_once
from cwb_workshop.report.documents.snapshot import Snapshot


def is_interim(snapshot: Snapshot) -> bool:
    """Say whether the evening began and was never closed, so that more may come."""
    timing = snapshot.totals.timing
    return timing.started is not None and timing.ended is None


def interim(snapshot: Snapshot) -> tuple[Block, ...]:
    """Return that this is how far the evening came, and what it has not reached."""
    if not is_interim(snapshot):
        return ()
    words = snapshot.words
    sentences = [words("report.interim.told")]
    not_reached = words.names_in_a_row(not_done(snapshot))
    if not_reached:
        sentences.append(ended_once(words("report.interim.not_reached", items=not_reached)))
    return (Para(" ".join(sentences)),)


def not_done(snapshot: Snapshot) -> list[str]:
    """Return the items with minutes in the plan that nobody opened, by their names."""
    texts = snapshot.kit.texts[snapshot.language].items
    opened = {visit.item for visit in snapshot.record.visits.values()}
    kept = (item for item in snapshot.record.agenda if item.minutes and item.id not in opened)
    return [texts[item.id].short for item in kept if item.id in texts]


def footer_of(snapshot: Snapshot, *parts: str) -> str:
    """Return what stands at the foot of every page: where, when, whether it is whole, for whom."""
    words = snapshot.words
    whole = words("report.interim.name") if is_interim(snapshot) else ""
    edition = words(f"report.edition_name.{snapshot.edition}")
    return words.in_parts((*parts, whole, edition))
