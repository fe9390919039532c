"""Steps that say which principle of the kit answers speak of. Each can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from cwb_workshop.core.model.entry import Change, Entry, Step
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.principles import PRINCIPLE, principle_of
from cwb_workshop.core.model.record import Record


def give_principle(
    record: Record, kit: Kit, entries: Iterable[str], number: int, now: datetime
) -> Step:
    """Give answers a principle by its number in the kit, in place of the one they had; 0 takes it
    off, and so does giving all of them what they have.

    Raises Refused for a number that the kit has not, and where none of these is an answer.
    """
    if not 0 <= number <= len(kit.principles):
        raise Refused("capture.no_such_principle", most=len(kit.principles))
    answers = [one for id in entries if (one := record.entries[id]).kind == ANSWER.id]
    if not answers:
        raise Refused("capture.principle_of_answers")
    given = 0 if all(principle_of(one) == number for one in answers) else number
    stamp = now.isoformat(timespec="seconds")
    changes = (_given(one, given, stamp) for one in answers if principle_of(one) != given)
    return Step("step.principle", tuple(changes))


def _given(before: Entry, number: int, stamp: str) -> Change:
    fields = {key: value for key, value in before.fields.items() if key != PRINCIPLE}
    if number:
        fields[PRINCIPLE] = number
    return Change(before, replace(before, fields=fields, edited=stamp))
