"""A way to find time in words: what becomes shorter, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable

from cwb_workshop.core.agenda.fixed_points import FixedPoint
from cwb_workshop.core.agenda.repair import Cut, Proposal
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator

_FEW = 3
"""So many parts are named in a heading; more are counted."""


@value_type
class ProposalTexts:
    """`title` is what would be done, `detail` part by part; `verdict` what comes of it."""

    title: str
    detail: str
    verdict: str


def proposal_texts(
    proposal: Proposal, name: Callable[[str], str], words: Translator
) -> ProposalTexts:
    """Return a proposal in words; `name` gives what an item is called."""
    return ProposalTexts(
        _title(proposal.cuts, name, words),
        _detail(proposal.cuts, name, words),
        _verdict(proposal, name, words),
    )


def point_name(point: FixedPoint, name: Callable[[str], str], words: Translator) -> str:
    """Return what happens at a fixed time, as somebody called it."""
    if point.words:
        return point.words
    return name(point.item) if point.item else words("console.fixed.end")


def _title(cuts: tuple[Cut, ...], name: Callable[[str], str], words: Translator) -> str:
    (first, *others), gone = cuts, [cut for cut in cuts if not cut.shorter]
    if not others:
        key = "one_shorter" if first.shorter else "one_gone"
        return words(f"console.repair.{key}", name=name(first.item), n=first.shorter)
    kind = "shorter" if not gone else "gone" if len(gone) == len(cuts) else "both"
    if len(cuts) <= _FEW and kind != "both":
        names = words.listed([name(cut.item) for cut in cuts])
        return words(f"console.repair.few_{kind}", names=names)
    return words(f"console.repair.many_{kind}", n=len(cuts))


def _detail(cuts: tuple[Cut, ...], name: Callable[[str], str], words: Translator) -> str:
    (first, *others) = cuts
    if not others and first.shorter:
        return words("console.repair.from_to", old=first.minutes, n=first.shorter)
    if len(cuts) <= _FEW and not any(cut.shorter for cut in cuts):
        return words("console.repair.saves", n=sum(cut.won for cut in cuts))
    parts = (
        words("console.repair.part", name=name(cut.item), old=cut.minutes, new=cut.shorter)
        if cut.shorter
        else words("console.repair.part_gone", name=name(cut.item))
        for cut in cuts
    )
    return " · ".join(parts)


def _verdict(proposal: Proposal, name: Callable[[str], str], words: Translator) -> str:
    won = round((proposal.before - proposal.after).total_seconds() / 60)
    told = [words("console.repair.wins", n=won)] if won else []
    if proposal.late > 0:
        told.insert(0, words("console.repair.still_late", n=proposal.late))
    elif not proposal.missed:
        told.insert(0, words("console.repair.in_time"))
    told += [
        words("console.repair.still_missed", what=point_name(one.point, name, words), n=one.late)
        for one in proposal.missed
    ]
    return " · ".join(told)
