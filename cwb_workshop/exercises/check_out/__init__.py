"""How people leave: a score from 1 to 5, and sentences."""

from __future__ import annotations

from dataclasses import replace

from cwb_workshop.core.capture.entry_builders import (
    added,
    checked,
    counts_of,
    new_entry,
    put_fields,
)
from cwb_workshop.core.capture.quotes import without_marks_around
from cwb_workshop.core.capture.score_counts import is_of_figures, score_counts
from cwb_workshop.core.contract.exercise import CaptureContext, Problem
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.few_votes import VOTES, are_few, votes_alone, with_entries
from cwb_workshop.core.figures.statistics import TOO_FEW_VOTES, average, median, rounded
from cwb_workshop.core.model.audience import (
    EVERYBODY,
    FACILITATOR,
    PAPER,
    ROOM,
    DeclaredFact,
    DeclaredField,
)
from cwb_workshop.core.model.entry import Change, Entry, Json, PlanItem
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import TEXTS, number_within
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.people import present
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type
from cwb_workshop.exercises.check_out.by_table import put_hands_of_table

LONGEST = TEXTS["sentence"]
"""A sentence of more characters is hardly one."""
MOST_PRINTED = 8

WALL, CHOSEN, LAPTOP = PLACES = ("wall", "chosen", "laptop")
"""Where sentences can be read: all of them, or those that were highlighted, on the wall once they
are shown, else on the laptop alone. People speak more freely when they stay there.
"""


SENTENCE = EntryKind("sentence", on_purpose=True, listed=True)
SCORED = EntryKind("scores", figure=True)


@value_type
class ClosingTotals:
    """The hands for 1 to 5, how many votes that were, and what they come to; how many sentences.

    Below five votes there is no average and no median.
    """

    counts: tuple[int, ...]
    n: int
    too_few_votes: bool
    average: float | int | None
    average_two_decimals: float | int | None
    median: float | int | None
    lines: int


@value_type
class CheckOutTotals(ExerciseTotals):
    checkout: ClosingTotals | None


class CheckOut(PlainExercise):
    result_screens = ("score", "sentences")
    own_words = (
        OwnWord("report.part.closing"),
        OwnWord("report.check_out.average", ("average", "n")),
    )
    kinds = (SENTENCE, SCORED)
    called = ((SCORED.id, "closing"),)
    facts = (DeclaredFact("item", "sentences", ROOM),)
    fields = (
        *(DeclaredField("scores", key, EVERYBODY) for key in ("counts", "dont_know")),
        DeclaredField("scores", VOTES, PAPER),
        *(DeclaredField("scores", key, FACILITATOR) for key in ("tables", "together")),
    )

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def line_form(self, item: KitItem) -> LineForm:
        return LineForm("text", about="sentence")

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        if not (line.numeric or is_of_figures(line.body)):
            text = checked(without_marks_around(line.text))
            return (added(new_entry(context, SENTENCE, text)),)
        typed = score_counts(line.body)
        if typed is None:
            raise Refused("capture.check_out_numbers")
        counts: list[Json] = [number_within("scores", number) for number in typed.counts]
        fields: dict[str, Json] = {"counts": counts}
        if typed.unknown:
            fields["dont_know"] = number_within("scores", typed.unknown)
        if line.table:
            before = next(iter(_closing(context.record, context.item.id)), None)
            return put_hands_of_table(context, SCORED, before, typed)
        return put_fields(context.of_everybody(line), SCORED, fields)

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        """Point out what is longer than a sentence, more hands than people, and open questions."""
        problems = [
            Problem("check_out.too_long", {"most": LONGEST}, sentence.id)
            for sentence in record.active_entries("sentence", item.id)
            if len(sentence.text) > LONGEST
        ]
        people, votes = present(record), sum(closing_counts(record, item.id))
        votes += closing_unknown(record, item.id)
        if people is not None and votes > people:
            problems.append(Problem("check_out.too_many", {"votes": votes, "people": people}))
        waiting = [q for q in record.active_entries("question") if _is_open(q)]
        if waiting:
            problems.append(Problem("check_out.open_questions", {"n": len(waiting)}))
        return tuple(problems)

    def totals(self, record: Record, kit: Kit) -> CheckOutTotals:
        counts, sentences = closing_counts(record), record.active_entries("sentence")
        alone = sum(votes_alone(entry) for entry in _closing(record))
        if not counts and not alone and not sentences:
            return CheckOutTotals(None)
        votes = sum(counts) or alone
        exact = average(counts) if votes >= TOO_FEW_VOTES else None
        middle = median(counts) if exact is not None else None
        return CheckOutTotals(
            ClosingTotals(
                counts=counts,
                n=votes,
                too_few_votes=votes < TOO_FEW_VOTES,
                average=None if exact is None else rounded(exact, 1),
                average_two_decimals=None if exact is None else rounded(exact, 2),
                median=None if middle is None else rounded(middle, 1),
                lines=len(sentences),
            )
        )

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        counted = ((entry, sum(counts_of(entry))) for entry in _closing(record))
        few = (replace(entry, fields={VOTES: n}) for entry, n in counted if are_few(n))
        return with_entries(record, few)


def _is_open(question: Entry) -> bool:
    return question.fields.get("status") in (None, "", "open")


def closing_counts(record: Record, item: str | None = None) -> tuple[int, ...]:
    """Return the hands for 1 to 5, in an item or the first; empty where none were counted."""
    return next((counts_of(entry) for entry in _closing(record, item)), ())


def closing_unknown(record: Record, item: str | None = None) -> int:
    """Return how many did not know, in an item or the first."""
    counted = next((entry.fields.get("dont_know") for entry in _closing(record, item)), None)
    return counted if isinstance(counted, int) else 0


def _closing(record: Record, item: str | None = None) -> list[Entry]:
    counted = record.active_entries("scores", item)
    return [entry for entry in counted if "statement" not in entry.fields]


def place(record: Record, item: str) -> str:
    """Return where the sentences of an item can be read."""
    where = record.text("sentences", item)
    return where if where in PLACES else LAPTOP


DEFINITION = CheckOut("check_out")
