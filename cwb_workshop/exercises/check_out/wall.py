"""The closing questions and the contact; what people said and scored once that is shown.

What people said is read by the room only where that was chosen: all of it, or what was highlighted.
"""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.pictures import DistributionScene
from cwb_workshop.core.contract.scene import Build
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES, average, rounded
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.wall.builders import (
    cards_build,
    heading_of,
    kicker,
    screen_lines,
    text_builds,
)
from cwb_workshop.exercises.check_out import (
    CHOSEN,
    WALL,
    closing_counts,
    closing_unknown,
    place,
)

_QUESTION_MARKS = frozenset("?؟")


def screens(view: WallView) -> tuple[Build, ...]:
    builds = text_builds(view)
    counts = closing_counts(view.record, view.item.id)
    if sum(counts):
        builds += (Build("score", (_score(view, counts),)),)
    said = _to_be_read(view)
    if said:
        builds += (cards_build(view, said, id="sentences", heading=heading_of(view)),)
    return builds


def _to_be_read(view: WallView) -> list[Entry]:
    where = place(view.record, view.item.id)
    said = [entry for entry in view.entries if entry.kind == "sentence"]
    if where == CHOSEN:
        return [entry for entry in said if entry.highlight]
    return said if where == WALL else []


def _score(view: WallView, counts: tuple[int, ...]) -> DistributionScene:
    asked = _asked(view)
    footer = view.word("check_out.votes", n=sum(counts))
    unknown = closing_unknown(view.record, view.item.id)
    if unknown:
        more = view.word("check_out.dont_know", n=unknown)
        second = f"{footer.second} · {more.second}" if footer.second and more.second else ""
        footer = Phrase(f"{footer.main} · {more.main}", second)
    return DistributionScene(
        kicker(view, asked), asked, counts, NOTHING, NOTHING, _figure(view, counts), footer
    )


def _asked(view: WallView) -> Phrase:
    """Return what the hands answered: the last question of the kit's screen."""
    asking = [line for line in screen_lines(view, 0) if _QUESTION_MARKS & set(line.main)]
    return asking[-1] if asking else heading_of(view)


def _figure(view: WallView, counts: tuple[int, ...]) -> Phrase:
    exact = average(counts)
    if exact is None or sum(counts) < TOO_FEW_VOTES:
        return view.word("check_out.few_votes")
    value = rounded(exact, 1)
    return view.said("check_out.out_of_five", lambda locale: locale.number(value, 1))
