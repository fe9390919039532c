"""One word per person, and a count of the roles in the room."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.capture.entry_builders import added, checked, edited, new_entry
from cwb_workshop.core.capture.quotes import without_marks_around
from cwb_workshop.core.contract.exercise import CaptureContext, Problem
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm, Told, Unsure
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.few_votes import are_few
from cwb_workshop.core.model.audience import EVERYBODY, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, PlanItem
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import TEXTS, number_within
from cwb_workshop.core.model.locale import Locale
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.people import present, roles
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.wall.shared_scenes import words
from cwb_workshop.exercises.check_in.role_counts import (
    perhaps_counts,
    role_counts,
    unknown_role,
)
from cwb_workshop.exercises.check_in.said_words import perhaps_more, words_in

MOST_CHARACTERS = TEXTS["word"]

_COMMAS = ",،"
_MARKS_ALONE = r"[!?.,;:…]+"
_TIMES_ALONE = r"(?i:\(?(?:[0-9]+\s?[x×]|[x×]\s?[0-9]+)\)?)[!?.,;:…]*"
"""How often something was said, and not what."""

WORD = EntryKind("word", parted=_COMMAS)


@value_type
class WordTotals:
    """How many words were said, how many different ones, and those that several people had."""

    words: int
    different: int
    repeated: Mapping[str, int]


@value_type
class CheckInTotals(ExerciseTotals):
    checkin: WordTotals | None


class CheckIn(PlainExercise):
    own_words = (
        OwnWord("check_in.example", ("roles",)),
        OwnWord("report.part.neighbourhood"),
        OwnWord("report.method.check_in"),
    )
    kinds = (WORD,)
    fields = (DeclaredField("word", "times", EVERYBODY),)

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def line_form(self, item: KitItem) -> LineForm:
        return LineForm("text", parts=_COMMAS, counts=True, about="word")

    def typed_fields(self, made: Sequence[Entry], record: Record) -> Mapping[str, Json]:
        if made[0].kind != WORD.id:
            return made[0].fields
        return {
            "words": [
                one.text for one in made if one.kind == WORD.id for _time in range(times_of(one))
            ]
        }

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        sure = line.text.strip() in line.accepted
        counted = role_counts(line.text, context.kit, context.language, sure=sure)
        if counted:
            within = {role: number_within("roles", number) for role, number in counted.items()}
            return fact_change(context.record, "", "roles", {**within})
        unknown = unknown_role(line.text, context.kit, context.language)
        if unknown:
            raise Refused("capture.no_role", role=unknown)
        if line.figures_alone or re.fullmatch(_TIMES_ALONE, line.text.strip()):
            raise Refused("capture.figures_alone")
        if re.fullmatch(_MARKS_ALONE, line.text.strip()):
            raise Refused("capture.marks_alone")
        words = [
            _word(text, times, context, ahead)
            for ahead, (text, times) in enumerate(
                words_in(without_marks_around(line.text.rstrip(" ,،")), line.accepted)
            )
        ]
        return tuple(map(added, words))

    def said_again(self, more: int, context: CaptureContext) -> Change | None:
        said = context.record.active_entries("word", context.item.id)
        if not said:
            return None
        newest = max(said, key=lambda word: word.number)
        times = number_within("times", times_of(newest) + more)
        return edited(newest, context, {**newest.fields, "times": times})

    def unsure(self, line: Line, kit: Kit, locale: Locale) -> tuple[Unsure, ...]:
        perhaps = not line.prefix and perhaps_counts(line.text, kit, locale.language)
        sign = line.text.strip()
        if perhaps and sign not in line.accepted:
            return (Unsure(sign, "roles"),)
        more, people = ("", 0) if line.prefix else perhaps_more(line.text)
        return (Unsure(more, "also", str(people)),) if more and more not in line.accepted else ()

    def told(self, changes: Sequence[Change], record: Record, item: KitItem) -> tuple[Told, ...]:
        facts = [one.after for one in changes if isinstance(one.after, Fact)]
        counted = [fact.value for fact in facts if fact.key == "roles"]
        told = [one for one in counted if isinstance(one, Mapping)]
        now = tuple(Told("role", f"{role} {n}") for one in told for role, n in one.items())
        gone = roles(record).items() if told else ()
        return (*now, *(Told("role_goes", f"{r} {n}") for r, n in gone if r not in told[0]))

    def totals(self, record: Record, kit: Kit) -> CheckInTotals:
        counted = words(record.active_entries("word"))
        if not counted:
            return CheckInTotals(None)
        repeated = {word: times for word, times in counted.items() if times > 1}
        return CheckInTotals(WordTotals(counted.total(), len(counted), repeated))

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        """Of a few words it is told which there were, and not how many people had the same."""
        for item in dict.fromkeys(entry.item for entry in record.active_entries("word")):
            record = _told_once(record, record.active_entries("word", item))
        return record

    def problems(self, record: Record, item: PlanItem, kit: Kit) -> tuple[Problem, ...]:
        entries = record.active_entries("word", item.id)
        problems = [
            Problem("check_in.too_long", {"word": entry.text, "most": MOST_CHARACTERS}, entry.id)
            for entry in entries
            if len(entry.text) > MOST_CHARACTERS
        ]
        people, number = present(record), words(entries).total()
        if people is not None and number > people:
            problems.append(Problem("check_in.too_many", {"words": number, "people": people}))
        counted = sum(roles(record).values())
        if people is not None and counted > people:
            problems.append(
                Problem("check_in.too_many_roles", {"roles": counted, "people": people})
            )
        return tuple(problems)


def times_of(word: Entry) -> int:
    """Return how many people said a word."""
    times = word.fields.get("times")
    return times if isinstance(times, int) else 1


def _told_once(record: Record, said: Sequence[Entry]) -> Record:
    """Return the record with each of a few words once, and of more words as it is."""
    if not are_few(words(said).total()):
        return record
    once = {entry.text: replace(entry, fields={}) for entry in reversed(said)}
    others = {key: one for key, one in record.entries.items() if one not in said}
    kept = {**others, **{entry.id: entry for entry in once.values()}}
    return replace(record, entries=dict(sorted(kept.items(), key=lambda pair: pair[1].number)))


def _word(text: str, times: int, context: CaptureContext, ahead: int) -> Entry:
    number_within("times", times)
    said = checked(without_marks_around(text))
    return new_entry(context, WORD, said, fields={"times": times}, ahead=ahead)


DEFINITION = CheckIn("check_in")
