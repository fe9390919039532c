"""Pictures that more than one exercise shows: the words of the room, and answers by theme."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from cwb_workshop.core.contract.exercise import WallView
from cwb_workshop.core.contract.scene import Cluster, ClusterScene, WordsScene
from cwb_workshop.core.contract.wall_text import Card, Phrase
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.themes.theme_steps import order, ordered, summary
from cwb_workshop.core.themes.themes import ThemeCount, is_free, theme_name
from cwb_workshop.core.wall.builders import card_of, kicker

_FREE_COLOUR = "#4a5560"
_FREE_SHAPE = "ring"


def words(entries: Iterable[Entry]) -> Counter[str]:
    """Count the words, letter for letter, in the order in which they were first said."""
    counted: Counter[str] = Counter()
    for entry in entries:
        times = entry.fields.get("times", 1)
        counted[entry.text] += times if isinstance(times, int) else 1
    return counted


def words_scene(view: WallView, said: Iterable[Entry], heading: Phrase) -> WordsScene:
    return WordsScene(heading, tuple(words(said).items()), view.word("wall.nothing_yet"))


def cluster_scene(
    view: WallView, item: str, answers: Sequence[Entry], heading: Phrase
) -> ClusterScene:
    """Return the answers of an item by theme, in the order in which its themes stand; those
    without one stand behind them.
    """
    by_answers = order(view.record, item) == "answers"
    by_theme = _cards_by_theme(view, answers)
    clusters = tuple(
        _cluster(view, row, by_theme[row.theme], by_answers=by_answers)
        for row in ordered(answers, view.record, view.kit, item)
    )
    clusters += _without_theme(view, answers, by_answers=by_answers)
    return ClusterScene(
        kicker(view, heading),
        heading,
        clusters,
        empty=view.word("wall.nothing_yet"),
        footer=view.word("wall.answers", n=len(answers)),
    )


def _cards_by_theme(view: WallView, answers: Sequence[Entry]) -> dict[str, list[Card]]:
    """Return what was said under each theme, newest first. It counts here, not who said it."""
    by_theme: defaultdict[str, list[Card]] = defaultdict(list)
    for said in reversed(answers):
        card = card_of(view, said)
        themes = said.themes if len(said.themes) < 2 else dict.fromkeys(said.themes)
        for theme in themes:
            by_theme[theme].append(card)
    return by_theme


def _without_theme(
    view: WallView, answers: Sequence[Entry], *, by_answers: bool
) -> tuple[Cluster, ...]:
    bare = [said for said in answers if not said.themes]
    if not bare:
        return ()
    count = len(bare) if by_answers else sum(said.mentions for said in bare)
    name, shown = (
        view.word("wall.other_lines"),
        tuple(card_of(view, said) for said in reversed(bare)),
    )
    return (Cluster("", name, _FREE_COLOUR, _FREE_SHAPE, count, shown),)


def _cluster(
    view: WallView, row: ThemeCount, cards: Sequence[Card], *, by_answers: bool
) -> Cluster:
    """The number is what the themes stand in order by; a summary stands under the name."""
    theme = row.theme
    known = view.kit.theme(theme)
    return Cluster(
        letter=known.letter.upper() if known else "",
        name=view.phrase(lambda language: theme_name(theme, view.kit.texts[language])),
        colour=_FREE_COLOUR if is_free(theme) or known is None else known.colour,
        shape=_FREE_SHAPE if is_free(theme) or known is None else known.shape,
        count=row.answers if by_answers else row.mentions,
        summary=summary(view.record, theme),
        cards=tuple(cards),
    )
