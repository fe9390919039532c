"""Three coins that shrink, once the amounts were released."""

from __future__ import annotations

from fractions import Fraction

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import MoneyRound, TrailScene
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.figures.statistics import rounded
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.wall.builders import cards_build, heading_of, kicker, text_builds
from cwb_workshop.exercises.money_trail import multiplier, rounds


def screens(view: WallView) -> tuple[Build, ...]:
    builds = [*text_builds(view)]
    for entry in view.entries:
        if entry.kind == "money_trail" and rounds(entry):
            builds.append(Build("trail", (_trail(view, entry),)))
    loose = [entry for entry in view.entries if entry.kind == "answer"]
    if loose:
        builds.append(cards_build(view, loose))
    return tuple(builds)


def _trail(view: WallView, entry: Entry) -> TrailScene:
    exact = rounds(entry)
    case = view.record.text("case", view.item.id)
    heading = Phrase(case) if case else heading_of(view)
    lead = view.lead
    coins = []
    for number, value in enumerate(exact, start=1):
        lost = exact[number - 2] - value if number > 1 else Fraction(0)
        leak = _leak(view, lost) if lost else NOTHING
        name = view.word("money_trail.round", n=number)
        coins.append(
            MoneyRound(name, lead.amount(value, view.kit.currency), float(value / exact[0]), leak)
        )
    ratio = rounded(multiplier(exact), 2)
    return TrailScene(
        kicker(view, heading),
        heading,
        tuple(coins),
        figure=view.said("money_trail.multiplier", lambda locale: locale.number(ratio, 2)),
        footer=view.word("money_trail.estimate"),
        empty=view.word("wall.nothing_yet"),
    )


def _leak(view: WallView, lost: Fraction) -> Phrase:
    """Return what flowed away, in the figures of each language."""
    return view.said("money_trail.leak", lambda locale: locale.amount(lost, view.kit.currency))
