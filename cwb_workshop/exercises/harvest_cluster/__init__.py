"""From many slips to a few themes; at the harvest, to the main points."""

from __future__ import annotations

from collections.abc import Iterable

from cwb_workshop.core.capture.entry_builders import added, checked, new_entry
from cwb_workshop.core.contract.apart import told_in
from cwb_workshop.core.contract.exercise import CaptureContext, Problem
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.entry import Change, Entry, Kind, PlanItem
from cwb_workshop.core.model.entry_kinds import QUESTION, EntryKind
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.themes.themes import is_free, ranking

MOST_MAIN_POINTS = 7
MOST_THEMES = 3

MAIN_POINT = EntryKind("main_point", listed=True)


@value_type
class SlipTotals:
    """How many slips there are, how often what they say was said, and which have no theme."""

    answers: int
    mentions: int
    without_theme: tuple[str, ...]


@value_type
class ThemeRow:
    """A theme with its answers and mentions. It is `free` where it is not one of the kit."""

    theme: str
    free: bool
    answers: int
    mentions: int
    rank_by_mentions: int
    rank_by_answers: int


@value_type
class ThemeTotals:
    """The themes of the slips, and those of all answers, the most mentioned first."""

    obstacles: tuple[ThemeRow, ...]
    all: tuple[ThemeRow, ...]


@value_type
class HarvestTotals(ExerciseTotals):
    obstacles: SlipTotals
    themes: ThemeTotals
    main_points: tuple[str, ...]


class HarvestCluster(PlainExercise):
    result_screens = ("points", "questions", "cards", "board")
    settings = ("main_points",)
    own_words = (
        OwnWord("harvest_cluster.example"),
        OwnWord("harvest_cluster.example_points"),
        OwnWord("report.part.themes"),
        OwnWord("report.obstacles.none"),
        OwnWord("report.obstacles.none_here"),
        OwnWord("report.method.obstacles"),
    )
    kinds = (MAIN_POINT,)
    by_theme = True

    def tells_apart(self, item: KitItem) -> bool:
        return not item.settings.get("main_points")

    def shown_from_anywhere(self, item: KitItem) -> frozenset[Kind]:
        """With the main points stand the questions that are still parked."""
        return frozenset((QUESTION.id,)) if item.settings.get("main_points") else frozenset()

    def line_form(self, item: KitItem) -> LineForm:
        if item.settings.get("main_points"):
            return LineForm("main_point", about="point")
        return LineForm("answer")

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        if not context.item.settings.get("main_points"):
            return None
        entry = new_entry(context, MAIN_POINT, checked(line.text))
        return (added(entry),)

    def totals(self, record: Record, kit: Kit) -> HarvestTotals:
        said = slips(record, kit)
        return HarvestTotals(
            obstacles=SlipTotals(
                answers=len(said),
                mentions=sum(answer.mentions for answer in said),
                without_theme=tuple(answer.label for answer in said if not answer.themes),
            ),
            themes=ThemeTotals(
                obstacles=_ranked(said, kit),
                all=_ranked(record.active_entries("answer"), kit),
            ),
            main_points=tuple(entry.text for entry in record.active_entries("main_point")),
        )

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        problems: list[Problem] = []
        points = record.active_entries("main_point", item.id)
        if len(points) > MOST_MAIN_POINTS:
            problems.append(
                Problem("harvest_cluster.too_many", {"n": len(points), "most": MOST_MAIN_POINTS})
            )
        for answer in record.active_entries("answer", item.id):
            if not answer.themes:
                problems.append(
                    Problem("harvest_cluster.no_theme", {"label": answer.label}, answer.id)
                )
            elif len(answer.themes) > MOST_THEMES:
                values = {"label": answer.label, "most": MOST_THEMES}
                problems.append(Problem("harvest_cluster.themes", values, answer.id))
        return tuple(problems)


def slips(record: Record, kit: Kit) -> tuple[Entry, ...]:
    """Return what was said where slips are put under themes."""
    items = {item.id for item in told_in(kit, DEFINITION)}
    return tuple(answer for answer in record.active_entries("answer") if answer.item in items)


def _ranked(answers: Iterable[Entry], kit: Kit) -> tuple[ThemeRow, ...]:
    return tuple(
        ThemeRow(
            theme=row.theme.removeprefix("#"),
            free=is_free(row.theme),
            answers=row.answers,
            mentions=row.mentions,
            rank_by_mentions=row.rank_by_mentions,
            rank_by_answers=row.rank_by_answers,
        )
        for row in ranking(answers, kit)
    )


DEFINITION = HarvestCluster("harvest_cluster")
