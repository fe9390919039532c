"""The second page of the summary: what people think, where they get stuck, and ideas."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from cwb_workshop.core.contract.blocks import Bars, Block, Bullets, Heading, Para
from cwb_workshop.core.contract.said import SpokenWords
from cwb_workshop.core.model.direction import value_apart
from cwb_workshop.core.model.owners import owner_key
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import MAX_TEXT, cut, folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.report.documents.charts import charts, side_by_side
from cwb_workshop.report.documents.first_page import ever_tighter, main_points
from cwb_workshop.report.documents.heard_elsewhere import heard_elsewhere_line
from cwb_workshop.report.documents.principles_part import principles_line
from cwb_workshop.report.documents.promised_part import promised_in_short
from cwb_workshop.report.documents.roles_below import below_roles
from cwb_workshop.report.documents.snapshot import Snapshot
from cwb_workshop.report.documents.withheld import about_names, withheld

MOST_OPTIONS = 20
"""So many can be voted on."""

_TWO_COLUMNS = (1.4, 1.0)
_LONGEST_LINE = 160
_LONGEST_NAME = 60
_FEWEST_THEMES = 2
_ANSWERED = ("answered", "dropped")


@value_type
class SecondRoom:
    """How much the second page holds.

    `preferred` is how long a quote beside a theme best is, `longest` where a text is cut. So many
    `options` of each vote stand on it where there are several, and so many `promised` earlier.
    Without `remarks` it leaves out what follows from dots and scores together, which is among the
    findings of the first page. What is for one edition alone is `headed`, or has its name in front.
    """

    points: int = 7
    themes: int = 7
    ideas: int = 3
    options: int = MOST_OPTIONS
    asked: int = 8
    promised: int = 5
    headed: bool = True
    remarks: bool = True
    preferred: int = 160
    longest: int = MAX_TEXT


SECOND_ROOMS: tuple[SecondRoom, ...] = ever_tighter(
    SecondRoom(),
    {"preferred": 120},
    {"remarks": False},
    {"preferred": 90},
    {"ideas": 2},
    {"preferred": 80},
    {"asked": 5},
    {"promised": 3},
    {"themes": 5},
    {"options": 6},
    {"ideas": 1},
    {"asked": 3},
    {"themes": 4},
    {"options": 4},
    {"promised": 1},
    {"themes": 3},
    {"asked": 2},
    {"points": 5},
    {"points": 4},
    {"points": 3},
    {"points": 2},
    {"longest": 240},
    {"themes": 2},
    {"longest": 160},
    {"options": 3},
    {"longest": 110},
    {"asked": 1},
    {"longest": 80},
    {"longest": 60},
    {"promised": 0, "longest": 40},
)
"""From generous to tight. Things are left out before texts are cut."""


def second_page(
    snapshot: Snapshot,
    room: SecondRoom,
    *,
    with_points: bool = True,
    said_already: frozenset[str] = frozenset(),
) -> tuple[Block, ...]:
    """Return what people think: what counts most, how far it is, where they get stuck, ideas.

    Without the main points where these stand on the first page.
    """
    words = snapshot.words
    blocks: list[Block] = [*_principles(snapshot, room)]
    if with_points:
        blocks += main_points(snapshot, room.points)
    said = said_already | said_in(blocks)
    themes = snapshot.all_found("themes")
    most = max(_FEWEST_THEMES, room.themes // max(len(themes), 1))
    for one in themes:
        printed = snapshot.printed_of(one, most, longest=room.preferred, said_already=said)
        if printed:
            blocks += [Heading(snapshot.chapter(one)), *printed]
    for one in snapshot.all_found("themes.agreed"):
        blocks += snapshot.printed_of(one, room.themes)
    said |= said_in(blocks)
    ideas = snapshot.part("ideas", room.ideas, longest=_LONGEST_LINE, said_already=said)
    if ideas:
        blocks += [Heading(words("report.ideas.title")), *ideas]
    blocks += principles_line(snapshot)
    blocks += heard_elsewhere_line(snapshot)
    blocks += promised_in_short(snapshot, room.promised)
    own = _for_this_edition(snapshot, room.asked)
    blocks += own if room.headed else _in_one(own)
    return tuple(blocks)


def _principles(snapshot: Snapshot, room: SecondRoom) -> list[Block]:
    """Each vote and each radar side by side; what was not done leaves its room to the other."""
    number = len(snapshot.kit.principles)
    several = len(snapshot.all_found("priorities")) > 1
    votes = list(charts("priorities", min(room.options, number) if several else number, snapshot))
    scored = list(charts("distances", number, snapshot))
    # What follows from dots and scores together stands under both.
    below = [block for blocks in scored for block in blocks if _is_remark(block) and room.remarks]
    radars = [tuple(block for block in blocks if not _is_remark(block)) for blocks in scored]
    return [*side_by_side([*votes, *radars], _TWO_COLUMNS), *below]


def _is_remark(block: Block) -> bool:
    return isinstance(block, Para) and not block.small


def said_in(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the ids of the answers that stand in blocks already."""
    lines = [line for block in blocks if isinstance(block, Bullets) for line in block.lines]
    lines += [bar.note for block in blocks if isinstance(block, Bars) for bar in block.bars]
    return frozenset(line.id for line in lines if isinstance(line, SpokenWords) and line.id)


def small_print(snapshot: Snapshot, *, texts_cut: bool) -> Para:
    words = snapshot.words
    parts = [words("report.small.sample"), *about_names(snapshot), *below_roles(snapshot)]
    if snapshot.edition != "organiser":
        parts += withheld(snapshot)
    if texts_cut:
        parts.append(words("report.small.cut"))
    credit = snapshot.kit.texts[snapshot.language].credit
    return Para(" ".join((*parts, credit)).rstrip(), small=True)


def asked(snapshot: Snapshot, most: int | None = None) -> list[Block]:
    """Return who is asked for what, the busiest first; nothing where nobody is.

    A summary names so many as have room, and counts the rest.
    """
    parts = tuple(_asked(snapshot))
    if not parts:
        return []
    heading = Heading(snapshot.words("report.asked.title"))
    if most is None:
        return [heading, Bullets(parts)]
    sentence = snapshot.words("wall.semicolon").join(parts[:most]) + "."
    more = len(parts) - most
    rest = f" {snapshot.words('report.more', n=more)}" if more > 0 else ""
    return [heading, Para(f"{sentence}{rest}")]


def _for_this_edition(snapshot: Snapshot, most_asked: int) -> list[Block]:
    if snapshot.edition == "municipality":
        return asked(snapshot, most_asked)
    if snapshot.edition == "organiser":
        text = _for_the_organiser(snapshot)
        return [Heading(snapshot.words("report.organiser.title")), Para(text)]
    return []


def _in_one(blocks: Sequence[Block]) -> list[Block]:
    """Return a heading and the paragraph under it as one paragraph."""
    texts = [block.text for block in blocks if isinstance(block, Heading | Para)]
    return [Para(" – ".join(texts))] if texts else []


def _asked(snapshot: Snapshot) -> Iterator[str]:
    """Yield who has agreements to keep and questions to answer, and how many."""
    known = _in_other_words(snapshot.record)
    names: dict[str, str] = {}
    agreed, questions = Counter[str](), Counter[str]()
    for counted, asked_for in (
        (questions, _answerers(snapshot.record)),
        (agreed, _owners(snapshot.record)),
    ):
        for name, number in asked_for.items():
            names[known(name)] = name
            counted[known(name)] += number
    for key in sorted(names, key=lambda key: -(agreed[key] + questions[key])):
        yield _asked_of(names[key], agreed[key], questions[key], snapshot)


def _asked_of(name: str, agreements: int, questions: int, snapshot: Snapshot) -> str:
    words = snapshot.words
    counts = [
        words(f"report.asked.{key}", n=number)
        for key, number in (("agreements", agreements), ("questions", questions))
        if number
    ]
    # The name keeps its own direction, so that no figure behind it runs along.
    return f"{value_apart(cut(name, _LONGEST_NAME), snapshot.side)} ({words.listed(counts)})"


def _owners(record: Record) -> Counter[str]:
    owners = (str(entry.fields.get("who") or "") for entry in record.active_entries("commitment"))
    return Counter(owner for owner in owners if owner)


def _answerers(record: Record) -> Counter[str]:
    still_open = (
        entry
        for entry in record.active_entries("question")
        if entry.fields.get("status") not in _ANSWERED
    )
    names = (str(entry.fields.get("to") or "") for entry in still_open)
    return Counter(name for name in names if name)


def _in_other_words(record: Record) -> Callable[[str], str]:
    """Return by what somebody who is asked is known: *gemeente Merwolde, Inkoop* is the same one as
    *gemeente, Inkoop* in an evening in Merwolde.
    """
    municipality = set(_words(record.text("municipality").partition("(")[0]))

    def known(name: str) -> str:
        said = _words(owner_key(name))
        return " ".join([word for word in said if word not in municipality] or said)

    return known


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", folded(text))


def _for_the_organiser(snapshot: Snapshot) -> str:
    words, printed = snapshot.words, snapshot.printed
    parts = [
        *([words("report.organiser.notes", n=len(printed.notes))] if printed.notes else []),
        *([words("report.organiser.withdrawn", n=printed.withdrawn)] if printed.withdrawn else []),
        *withheld(snapshot),
    ]
    timing = snapshot.totals.timing
    parts.append(words("report.organiser.timing", planned=timing.planned, real=timing.real))
    return " ".join((*parts, *snapshot.sentences("average_of_evening")))
