"""What is not in a report because somebody could be recognised: told once, as a number."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.report.documents.snapshot import Snapshot


def about_names(snapshot: Snapshot) -> Iterator[str]:
    """Say that no names are kept with answers, where there are any."""
    if snapshot.record.active_entries("answer"):
        yield snapshot.words("report.small.names")


def withheld(snapshot: Snapshot) -> Iterator[str]:
    """Say what the public edition leaves out; to the organiser, who has it, as well."""
    left_out = snapshot.printed.left_out
    audience = "organiser" if snapshot.edition == "organiser" else "public"
    if left_out.texts:
        yield snapshot.words(f"report.withheld.{audience}.texts", n=left_out.texts)
    if left_out.votes:
        yield snapshot.words(f"report.withheld.{audience}.votes")
    if left_out.by_hand:
        yield snapshot.words("report.withheld.by_hand", n=left_out.by_hand)
