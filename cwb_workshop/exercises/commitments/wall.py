"""The commitments, newest first; what is missing shows as an open slot."""

from __future__ import annotations

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Build, CommitmentsScene, Promise
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.wall.builders import heading_of, kicker, text_builds
from cwb_workshop.exercises.commitments import by, state, who

_YEAR = 4


def screens(view: WallView) -> tuple[Build, ...]:
    heading = heading_of(view)
    commitments = [
        one for one in view.record.active_entries("commitment") if state(one) != "dropped"
    ]
    scene = CommitmentsScene(
        kicker(view, heading),
        heading,
        tuple(_promise(view, commitment) for commitment in reversed(commitments)),
        owner_slot=view.word("commitments.owner_slot"),
        date_slot=view.word("commitments.date_slot"),
        empty=view.word("wall.nothing_yet"),
    )
    return (*text_builds(view), Build("commitments", (scene,)))


def _promise(view: WallView, commitment: Entry) -> Promise:
    due = by(commitment)
    words = str(commitment.fields.get("by_words") or "")
    # The year of the evening goes without saying, and costs a row.
    year = due[:_YEAR] != view.record.text("date")[:_YEAR]
    when = (
        view.phrase(lambda language: view.words[language].locale.date(due, year=year))
        if due
        else Phrase(words)
    )
    return Promise(commitment.text, who(commitment), when)
