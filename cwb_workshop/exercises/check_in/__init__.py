"""One word per person, and a count of the roles in the room."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cwb_workshop.core.capture.entry_builders import added, checked, new_entry
from cwb_workshop.core.contract.exercise import CaptureContext, Problem
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.few_votes import are_few
from cwb_workshop.core.model.audience import EVERYBODY, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry, Json, PlanItem
from cwb_workshop.core.model.entry_kinds import EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem
from cwb_workshop.core.model.limits import TEXTS, number_within
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.people import present, roles
from cwb_workshop.core.model.record import Record, fact_change
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.wall.shared_scenes import words

MOST_CHARACTERS = TEXTS["word"]

_COMMAS = ",،"
_TIMES = re.compile(r"(.*\S)\s+([1-9][0-9]{0,5})\s?[x×]", re.IGNORECASE)
_ROLE_COUNTS = re.compile(r"[^\W\d_]{3,}\s+[0-9]{1,6}(?:,?\s+[^\W\d_]{3,}\s+[0-9]{1,6})*")


WORD = EntryKind("word", parted=_COMMAS)


@dataclass(frozen=True, slots=True)
class WordTotals:
    """How many words were said, how many different ones, and those that several people had."""

    words: int
    different: int
    repeated: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class CheckInTotals(ExerciseTotals):
    checkin: WordTotals | None


class CheckIn(PlainExercise):
    own_words = (
        OwnWord("check_in.example"),
        OwnWord("report.part.neighbourhood"),
        OwnWord("report.method.check_in"),
    )
    kinds = (WORD,)
    fields = (DeclaredField("word", "times", EVERYBODY),)

    def tells_apart(self, item: KitItem) -> bool:
        return True

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        counted = _roles(line.text, context)
        if counted:
            return fact_change(context.record, "", "roles", counted)
        parts = [part for part in re.split(f"[{_COMMAS}]", line.text) if part.strip()]
        if not parts:
            raise Refused("capture.no_words")
        words = [_word(part, context, ahead) for ahead, part in enumerate(parts)]
        return tuple(added(word) for word in (*words[:-1], _more(words[-1], line.also)))

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


def _told_once(record: Record, said: Sequence[Entry]) -> Record:
    """Return the record with each of a few words once, and of more words as it is."""
    if not are_few(words(said).total()):
        return record
    once = {entry.text: replace(entry, fields={}) for entry in reversed(said)}
    others = {key: one for key, one in record.entries.items() if one not in said}
    kept = {**others, **{entry.id: entry for entry in once.values()}}
    return replace(record, entries=dict(sorted(kept.items(), key=lambda pair: pair[1].number)))


def _word(part: str, context: CaptureContext, ahead: int) -> Entry:
    repeated = _TIMES.fullmatch(part.strip())
    text, times = (repeated[1], int(repeated[2])) if repeated else (part, 1)
    number_within("times", times)
    return new_entry(context, WORD, checked(text), fields={"times": times}, ahead=ahead)


def _more(word: Entry, also: int) -> Entry:
    """Count a word as often as the `+2` behind it says, on top of its own."""
    times = word.fields["times"]
    whole = also + times if isinstance(times, int) else also
    return replace(word, fields={"times": number_within("times", whole)})


def _roles(text: str, context: CaptureContext) -> dict[str, Json]:
    """Read `bew 11 ond 3 gem 2`: beginnings of the roles' names, each with a number.

    The names may stand in the language of the session, or all in another one.
    """
    if not _ROLE_COUNTS.fullmatch(text):
        return {}
    languages = sorted(context.kit.texts, key=lambda language: language != context.language)
    readings = (
        _roles_in(context.kit.texts[language].roles, text, context) for language in languages
    )
    return next((counts for counts in readings if counts), {})


def _roles_in(names: Mapping[str, str], text: str, context: CaptureContext) -> dict[str, Json]:
    counts: dict[str, Json] = {}
    for typed, number in re.findall(r"([^\W\d_]+)\s+([0-9]+)", text):
        role = next(
            (role for role in context.kit.roles if folded(names[role]).startswith(folded(typed))),
            None,
        )
        if role is None:
            return {}
        counts[role] = number_within("roles", int(number))
    return counts


DEFINITION = CheckIn("check_in")
