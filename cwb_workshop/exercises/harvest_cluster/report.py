"""Where people get stuck, by theme, and the main points of the harvest."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cwb_workshop.core.agenda.phase_texts import all_phases_were_held, phase_line
from cwb_workshop.core.contract.blocks import Bars, Block, Bullets, Heading, Para, Quote, ReportBar
from cwb_workshop.core.contract.exercise import ReportView
from cwb_workshop.core.contract.report_part import NOWHERE, ReportPart
from cwb_workshop.core.contract.said import SpokenWords, said
from cwb_workshop.core.figures.quoting import best_quotes
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.text import cut
from cwb_workshop.core.themes.theme_steps import ordered, summary
from cwb_workshop.core.themes.themes import ThemeCount, ranking, theme_name
from cwb_workshop.core.wall.read_back_texts import read_back_line
from cwb_workshop.exercises.harvest_cluster import slips

_STRONG = 3
_LONGEST_NAME = 40
_STANDS_OUT = 2
"""What was mentioned once was only said."""
_QUOTE = 160
"""Beside a bar a quote is best no longer than this."""
_MOST_LESS = 12
_MOST_SHARING = 3
"""So many themes more are shown when they share the last place."""


def blocks(view: ReportView) -> tuple[Block, ...]:
    """Return the themes of the obstacles, each with a quote; who share the last place all stay."""
    answers = slips(view.record, view.kit)
    ranked = ranking(answers, view.kit)
    without = _without_theme(view, answers)
    if not ranked:
        return (Para(" ".join(without) or _nothing(view)),)
    last = ranked[min(view.most, len(ranked)) - 1].rank_by_mentions
    sharing = [row for row in ranked if row.rank_by_mentions <= last]
    shown = sharing[: view.most + _MOST_SHARING]
    quotes = _quotes(shown, answers, view)
    bars = tuple(_bar(row, quotes.get(row.theme, ""), view) for row in shown)
    alt = "; ".join(f"{bar.label}: {bar.shown_value}" for bar in bars)
    counted = view.words("report.obstacles.counted")
    sentence = counted
    sentence = " ".join((sentence, *_less(ranked[len(shown) :], view), *without))
    return Bars(bars, f"{counted} {alt}"), Para(sentence, small=True)


def _less(rest: Sequence[ThemeCount], view: ReportView) -> tuple[str, ...]:
    """Say which themes were mentioned less and how often; of many how many they are."""
    if not rest:
        return ()
    if len(rest) > _MOST_LESS:
        return (view.words("report.more", n=len(rest)),)
    names = view.words.in_a_row(f"{_called(row, view)} {row.mentions}" for row in rest)
    return (view.words("report.obstacles.less", names=names),)


def _without_theme(view: ReportView, answers: Sequence[Entry]) -> tuple[str, ...]:
    """Say how many answers stand under none of the themes, so that no one is lost by silence."""
    bare = sum(not answer.themes for answer in answers)
    return (view.words("report.obstacles.bare", n=bare),) if bare else ()


def _nothing(view: ReportView) -> str:
    """Say that there are no themes; where other lines have some, that there are none here."""
    if any(answer.themes for answer in view.record.active_entries("answer")):
        return view.words("report.obstacles.elsewhere")
    return view.nothing("report.obstacles")


def details(view: ReportView) -> tuple[Block, ...]:
    """Return every theme of the obstacles with its sentence and all its answers; then the rest."""
    answers = slips(view.record, view.kit)
    printed: list[Block] = []
    above: set[str] = set()
    for row in ordered(answers, view.record, view.kit, _item(view)):
        name = theme_name(row.theme, view.texts)
        title = view.words("harvest_cluster.theme", name=name, n=row.mentions)
        printed.append(Heading(title, level=2))
        sentence = summary(view.record, row.theme)
        if sentence:
            printed.append(Para(sentence))
        of_theme = [answer for answer in answers if row.theme in answer.themes]
        printed += _said(of_theme, above)
        above.update(answer.id for answer in of_theme)
    unthemed = [answer for answer in answers if not answer.themes]
    if unthemed:
        printed.append(Heading(view.words("harvest_cluster.without_theme"), level=2))
        printed += _said(unthemed, above)
    return (*_phases(view), *printed, *agreed(view)) if printed else ()


def _phases(view: ReportView) -> tuple[Block, ...]:
    """Return how people came to it, where they thought alone first."""
    sentence = phase_line(view.record, view.item, view.words) if view.item is not None else ""
    return (Para(sentence, small=True),) if sentence else ()


def agreed(view: ReportView) -> tuple[Block, ...]:
    """Return which tables said yes to what they were read back; nothing where none did."""
    sentence = read_back_line(view.record, (_item(view),), view.kinds, view.words)
    return (Para(sentence, small=True),) if sentence else ()


def _item(view: ReportView) -> str:
    return view.item.id if view.item is not None else ""


def _said(answers: list[Entry], above: Collection[str]) -> list[Block]:
    """Return what was said, highlights first and as quotes; what stands above too says so."""
    lines = [(answer, said(answer, again=answer.id in above)) for answer in answers]
    chosen: list[Block] = [Quote(line, "") for answer, line in lines if answer.highlight]
    others = tuple(line for answer, line in lines if not answer.highlight)
    return [*chosen, Bullets(others)] if others else chosen


def main_points(view: ReportView) -> tuple[Block, ...]:
    """Return the main points of the harvest; without them the highlights, one per item."""
    noted = view.record.active_entries("main_point")
    points: list[str] = [said(entry) for entry in noted]
    if not points:
        points = _first_highlights(view)
    if not points:
        return (Para(view.nothing("report.main_points")),)
    printed: list[Block] = [Bullets(tuple(points[: view.most]))]
    if len(points) > view.most:
        printed.append(Para(view.words("report.more", n=len(points) - view.most), small=True))
    return tuple(printed)


def _quotes(
    shown: list[ThemeCount], answers: tuple[Entry, ...], view: ReportView
) -> dict[str, str]:
    """Choose a quote for each theme, never the same one twice where there is another.

    The themes with the fewest answers choose first: those with more have more to choose from.
    """
    used = set(view.said_already)
    quotes: dict[str, SpokenWords] = {}
    for row in sorted(shown, key=lambda row: (row.answers, row.rank_by_mentions)):
        of_theme = [answer for answer in answers if row.theme in answer.themes]
        free = [answer for answer in of_theme if answer.id not in used]
        for quote in best_quotes(free, view.longest)[:1]:
            used.add(quote.id)
            quotes[row.theme] = said(quote)
    for row in shown:
        if row.theme not in quotes:
            quotes |= _repeated(row, shown, answers, quotes)
    return dict(quotes)


def _repeated(
    row: ThemeCount,
    shown: Sequence[ThemeCount],
    answers: Sequence[Entry],
    quotes: Mapping[str, SpokenWords],
) -> Mapping[str, SpokenWords]:
    """Give a theme, of which everything stands beside another, what stands there; the lower of
    the two says that it is a repeat.
    """
    themes = [one.theme for one in shown]
    holders = {quotes[theme].id: theme for theme in themes if theme in quotes}
    for answer in answers:
        if row.theme in answer.themes and answer.id in holders:
            pair = sorted((row.theme, holders[answer.id]), key=themes.index)
            return {theme: said(answer, again=at > 0) for at, theme in enumerate(pair)}
    return {}


def _bar(row: ThemeCount, quote: str, view: ReportView) -> ReportBar:
    return ReportBar(
        label=theme_name(row.theme, view.texts),
        value=row.mentions,
        shown_value=f"{row.mentions} ({row.answers})",
        strong=row.rank_by_mentions <= _STRONG,
        note=quote,
    )


def _first_highlights(view: ReportView) -> list[str]:
    highlights: dict[str, str] = {}
    for answer in view.record.active_entries("answer"):
        if answer.highlight:
            highlights.setdefault(answer.item, said(answer))
    return list(highlights.values())


def finding(view: ReportView) -> tuple[Block, ...]:
    """Return which themes were mentioned most, and where; nothing where none stands out."""
    if view.item is None:
        return ()
    ranked = ranking(slips(view.record, view.kit), view.kit)
    most = [row for row in ranked if row.rank_by_mentions == 1]
    if not most or len(most) > _STRONG or most[0].mentions < _STANDS_OUT:
        return ()
    names = view.words.listed([_called(row, view) for row in most])
    several = "each" if len(most) > 1 else "one"
    sentences = [view.words(f"report.finding.themes_{several}", times=most[0].mentions)]
    rest = [row for row in ranked if row.rank_by_mentions > 1]
    behind = [row for row in rest if row.rank_by_mentions == rest[0].rank_by_mentions]
    if behind and len(behind) <= _STRONG:
        listed = [f"{_called(row, view)} ({row.mentions})" for row in behind]
        sentences.append(view.words("report.finding.themes_next", names=view.words.listed(listed)))
    asked = cut(view.texts.items[view.item.id].title, _LONGEST_NAME)
    head = view.words("report.finding.themes", item=asked.rstrip(":. "), names=names)
    return Heading(head, level=2), Para(" ".join(sentences))


def _called(row: ThemeCount, view: ReportView) -> str:
    """Return the name of a theme; one of one's own may be as long as an answer."""
    return cut(theme_name(row.theme, view.texts), _LONGEST_NAME)


def method(view: ReportView) -> str:
    """Return how it was done, in a sentence; empty where it was not."""
    if view.item is None or not slips(view.record, view.kit):
        return ""
    if all_phases_were_held(view.record, view.item):
        return view.words("report.method.obstacles")
    return phase_line(view.record, view.item, view.words)


PARTS = (
    ReportPart("finding", finding, place=NOWHERE, by_item=True),
    ReportPart(
        "themes", blocks, place=50, chapter="report.part.themes", longest=_QUOTE, by_item=True
    ),
    ReportPart("themes.details", details, place=52, chapter="report.part.themes", by_item=True),
    ReportPart("themes.agreed", agreed, place=NOWHERE, by_item=True),
    ReportPart("main_points", main_points, place=NOWHERE),
)
