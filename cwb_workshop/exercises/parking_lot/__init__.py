"""Questions that wait for an answer. Open all session: they are captured from anywhere."""

from __future__ import annotations

from collections.abc import Mapping

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.contract.exercise import Problem, ValueReader
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.model.audience import PAPER, DeclaredField
from cwb_workshop.core.model.entry import Entry, Kind, PlanItem
from cwb_workshop.core.model.entry_kinds import QUESTION
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type

STATES = ("open", "answered", "to_organisation", "dropped")


@value_type
class QuestionTotals:
    """How many questions there are, how many in each state, and who was asked, by their labels."""

    total: int
    states: Mapping[str, int]
    to: Mapping[str, str]


@value_type
class ParkingLotTotals(ExerciseTotals):
    parking_lot: QuestionTotals


class ParkingLot(PlainExercise):
    own_words = (OwnWord("parking_lot.example"),)
    kinds = (QUESTION,)
    line_kind = QUESTION
    fields = (
        *(DeclaredField("question", key, PAPER) for key in ("status", "to", "by")),
        DeclaredField("question", "answer", PAPER, beside=True),
    )

    def totals(self, record: Record, kit: Kit) -> ParkingLotTotals:
        questions = record.active_entries("question")
        states = [state(question) for question in questions]
        return ParkingLotTotals(
            QuestionTotals(
                total=len(questions),
                states={name: states.count(name) for name in STATES},
                to={
                    question.label: str(question.fields["to"])
                    for question in questions
                    if question.fields.get("to")
                },
            )
        )

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        return tuple(
            Problem("parking_lot.nobody", {"label": question.label}, question.id)
            for question in record.active_entries("question")
            if state(question) == "to_organisation" and not question.fields.get("to")
        )

    def entry_script_keys(self, kind: Kind, kit: Kit) -> Mapping[str, ValueReader]:
        return {
            "status": value_readers.one_of(STATES),
            "to": value_readers.text("to"),
            "answer": value_readers.text("answer"),
        }


def state(question: Entry) -> str:
    value = question.fields.get("status", "open")
    return value if isinstance(value, str) and value in STATES else "open"


DEFINITION = ParkingLot("parking_lot")
