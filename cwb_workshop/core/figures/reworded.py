"""Questions that were written anew after answers: what stood there, and for how many of them."""

from __future__ import annotations

from collections import Counter

from cwb_workshop.core.agenda.own_items import version_at, versions_of
from cwb_workshop.core.model.entry_kinds import ANSWER
from cwb_workshop.core.model.kit import ItemText, Kit
from cwb_workshop.core.model.locale import Language
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.values import value_type


@value_type
class Reworded:
    """`before` is what stood in the item when so many answers were given that are printed."""

    item: str
    before: str
    answers: int


def reworded(
    record: Record, printed: Record, kit: Kit, carried: Kit, language: Language
) -> tuple[Reworded, ...]:
    """Return the questions of a session that are other ones now than some answers were given to,
    in the order of the agenda; `carried` is the kit as it came. Other notes are no other question.
    """
    found = []
    for item in record.agenda:
        versions = versions_of(record, item.id)
        if len(versions) < 2:
            continue
        answers = printed.active_entries(ANSWER.id, item.id)
        counted = Counter(version_at(record, answer).version for answer in answers)
        now = kit.texts[language].items[item.id]
        for version in versions[:-1]:
            texts = version.texts
            kept = carried.texts[language].items.get(item.id)
            before = texts.get(language) or texts.get(carried.languages[0]) or kept
            told = "" if before is None else _other(before, now)
            if told and counted[version.version]:
                found.append(Reworded(item.id, told, counted[version.version]))
    return tuple(found)


def _other(before: ItemText, now: ItemText) -> str:
    """Return the first thing that the room read before and does not read now; rather one without
    marks, which nobody fills in any more.
    """
    then = [text for screen in before.screens for text in (screen.heading, *screen.lines)]
    here = {text for screen in now.screens for text in (screen.heading, *screen.lines)}
    gone = [text for text in then if text and text not in here]
    return min(gone, key=lambda text: "{" in text, default="")
