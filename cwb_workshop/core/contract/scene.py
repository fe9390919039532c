"""What the room sees, as values. A scene holds only what may be seen.

Sizes and colours are the stage's business.
"""

from __future__ import annotations

from dataclasses import field
from datetime import datetime
from typing import Literal, TypeAlias

from cwb_workshop.core.contract.pictures import DrawnContent
from cwb_workshop.core.contract.wall_text import NOTHING, Card, Phrase
from cwb_workshop.core.contract.wheel import WheelScene
from cwb_workshop.core.model.values import value_type


@value_type
class Progress:
    """Where the evening is: `done` items of `total`, the open one not counted."""

    done: int
    total: int


@value_type
class TimeBar:
    """The strip with the item's name and its time, in seconds. Below 0 it runs late."""

    name: Phrase
    total: float
    left: float
    digits: bool


@value_type
class TextScene:
    """A heading and lines; lines not built up yet are absent. `coming` says how many characters
    each of those has, so that room is kept and nothing moves. `fewer` stand there where the lines
    would take more than one page.
    """

    kicker: Phrase
    heading: Phrase
    lines: tuple[Phrase, ...]
    coming: tuple[int, ...] = ()
    fewer: tuple[Phrase, ...] = ()


@value_type
class AgendaRow:
    time: str
    name: Phrase
    now: bool = False


@value_type
class AgendaScene:
    heading: Phrase
    rows: tuple[AgendaRow, ...]
    footer: Phrase = NOTHING


@value_type
class PrincipleScene:
    """One principle, built up: name and explanation, then question.

    `coming` is the question while it is not shown yet: its room is kept, so that nothing moves.
    """

    kicker: Phrase
    number: int
    total: int
    name: Phrase
    original: str
    explanation: Phrase = NOTHING
    question: Phrase = NOTHING
    coming: Phrase = NOTHING


@value_type
class CardsScene:
    """A question with the answers given so far, newest first; pages when there are many."""

    kicker: Phrase
    heading: Phrase
    cards: tuple[Card, ...]
    prompts: tuple[Phrase, ...] = ()
    empty: Phrase = NOTHING
    footer: Phrase = NOTHING


@value_type
class WordsScene:
    """Words of equal size; how often each was said stands beside it."""

    heading: Phrase
    words: tuple[tuple[str, int], ...]
    empty: Phrase = NOTHING


@value_type
class OptionsScene:
    """Options to vote on, without a single number of the result."""

    kicker: Phrase
    heading: Phrase
    options: tuple[tuple[str, Phrase], ...]
    footer: Phrase = NOTHING


@value_type
class Bar:
    label: Phrase
    value: float
    shown_value: str
    strong: bool = False


@value_type
class BarsScene:
    kicker: Phrase
    heading: Phrase
    bars: tuple[Bar, ...]
    footer: Phrase = NOTHING
    footer_right: Phrase = NOTHING
    empty: Phrase = NOTHING
    highest: float = 0.0  # of the scale; 0 where the longest bar has all the room


@value_type
class Cluster:
    """A column of the cluster board. `letter` and `shape` carry the theme beside its colour.

    `summary` is the sentence that the scribe gave it.
    """

    letter: str
    name: Phrase
    colour: str
    shape: str
    count: int
    cards: tuple[Card, ...]
    summary: str = ""


@value_type
class ClusterScene:
    kicker: Phrase
    heading: Phrase
    clusters: tuple[Cluster, ...]
    empty: Phrase = NOTHING
    footer: Phrase = NOTHING


@value_type
class Promise:
    """A commitment on the wall; an empty `who` or `when` shows an open slot. `became` says what
    became of it, where that was asked.
    """

    what: str
    who: str
    when: Phrase
    became: Phrase = NOTHING


@value_type
class CommitmentsScene:
    """Commitments, newest first and largest; of an earlier session all are `equal`."""

    kicker: Phrase
    heading: Phrase
    promises: tuple[Promise, ...]
    owner_slot: Phrase = NOTHING
    date_slot: Phrase = NOTHING
    empty: Phrase = NOTHING
    equal: bool = False


@value_type
class FractionScene:
    """A show of hands: "15 of 24", drawn as well as written."""

    kicker: Phrase
    heading: Phrase
    part: int
    whole: int
    text: Phrase


@value_type
class CountdownScene:
    """A break: when it ends. What the room said passes by in turn with it."""

    heading: Phrase
    lines: tuple[Phrase, ...]
    until: str
    around: tuple[WordsScene | ClusterScene, ...] = ()


@value_type
class WaitingScene:
    """The page before the start and whenever there is nothing to show.

    `kicker` is the day, `starts` when it begins, and `left` how long that still is.
    """

    title: Phrase
    place: str
    lines: tuple[Phrase, ...] = ()
    kicker: Phrase = NOTHING
    starts: Phrase = NOTHING
    left: Phrase = NOTHING


@value_type
class BlackScene:
    pass


WallMode: TypeAlias = Literal["live", "frozen", "black", "waiting"]

Content: TypeAlias = (
    TextScene
    | AgendaScene
    | PrincipleScene
    | CardsScene
    | WordsScene
    | OptionsScene
    | BarsScene
    | ClusterScene
    | CommitmentsScene
    | FractionScene
    | CountdownScene
    | DrawnContent
    | WheelScene
    | WaitingScene
    | BlackScene
)


@value_type
class RoomMessage:
    """What the facilitator says over a picture, and to what moment it counts down."""

    text: str
    until: datetime | None = None

    def left(self, now: datetime) -> float | None:
        """Return the seconds that are left, never below 0; None where nothing is counted."""
        return None if self.until is None else max((self.until - now).total_seconds(), 0.0)


@value_type
class Scene:
    """One whole picture: its content, and the furniture around it; a message may stand over it.

    `right_to_left` the wall begins on the right, as its main language does. `page` is the one that
    somebody went to, from 0; None is the one that it opens with. How many there are depends on the
    screen: where there are fewer by now, its last one stands there.
    """

    content: Content
    progress: Progress | None = None
    title: str = ""
    right_to_left: bool = False
    page: int | None = None
    message: RoomMessage | None = None


@value_type
class Build:
    """One screen of an item with its build-up steps, first to last.

    What is `behind` it, as an example, is shown in its place only when somebody asks for it.
    """

    id: str
    steps: tuple[Content, ...] = field(default_factory=tuple)
    behind: Content | None = None
