"""What was agreed last time, over the screen, with what became of each."""

from __future__ import annotations

from collections.abc import Sequence

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import CommitmentsScene, Promise
from cwb_workshop.core.contract.wall_text import NOTHING, Phrase
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.promised import Promised, promised_in

_YEAR = 4


def promised_scene(view: WallView) -> CommitmentsScene:
    """Return the agreements that were taken over, in the order of the session that made them."""
    promised = promised_in(view.record)
    return CommitmentsScene(
        NOTHING,
        _heading(view, promised),
        tuple(_promise(view, one) for one in promised),
        owner_slot=view.word("wall.promised.nobody"),
        date_slot=view.word("wall.promised.no_date"),
        empty=view.word("wall.promised.none"),
        equal=True,
    )


def _heading(view: WallView, promised: Sequence[Promised]) -> Phrase:
    """Return when this was agreed; of several days the last one, behind which others are told."""
    days = {one.day for one in promised if one.day}
    if not days:
        return view.word("wall.promised.heading")
    newest = max(days)

    def told(language: Language) -> str:
        words = view.words[language]
        day = words.locale.date(newest).replace(" ", "\N{NO-BREAK SPACE}")
        return words("wall.promised.heading_on", date=day)

    return view.phrase(told)


def _promise(view: WallView, one: Promised) -> Promise:
    became = view.word(f"wall.promised.{one.outcome}")
    return Promise(one.what, one.who, _when(view, one), became)


def _when(view: WallView, one: Promised) -> Phrase:
    if not one.by:
        return Phrase(one.by_words)
    # The year of this evening goes without saying, and costs a row.
    year = one.by[:_YEAR] != view.record.text("date")[:_YEAR]
    return view.phrase(lambda of: view.words[of].locale.date(one.by, year=year))
