"""Steps that plan an evening: reorder, shorten, leave out, repeat, add, write anew.

All of them can be undone, before the evening and during it. An item that the kit has not is
introduced first, by a step of its own that cannot: lines and openings may hang on it by then, so
an undo leaves it out and takes nothing away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cwb_workshop.core.agenda.navigation_steps import plan_minutes
from cwb_workshop.core.agenda.own_items import (
    OWN_ITEM,
    OWN_TEXTS,
    Texts,
    first_texts,
    item_value,
    texts_value,
    versions_of,
)
from cwb_workshop.core.model.entry import Change, Fact, Json, PlanItem, Step
from cwb_workshop.core.model.illustrations import ILLUSTRATIONS
from cwb_workshop.core.model.kit import Flex, Kit, KitItem
from cwb_workshop.core.model.limits import KIT_TEXTS, number_within
from cwb_workshop.core.model.record import Record, fact_change

PLAN_STEPS = frozenset(
    (
        *("step.move_item", "step.bring_back_item", "step.write_item", "step.set_item"),
        *("step.minutes", "step.drop_item", "step.fixed"),
        *("step.place_illustration", "step.illustration", "step.illustration_away"),
    )
)
"""The names of the steps that change the plan, and that undo takes back."""

MOST_ITEMS = 99
"""So many items an agenda has at most: they have numbers of two digits."""

MOST_LINES = 20
"""So many lines a screen has at most."""


def move_item(record: Record, item: str, to: int) -> Step:
    """Let an item stand at this place of the agenda, from 0."""
    others = [one for one in record.agenda if one.id != item]
    to = min(max(to, 0), len(others))
    before = record.plan[item]
    here = [one.id for one in record.agenda]
    if item in here and here.index(item) == to:
        return Step("step.move_item", ())
    position = _between(others, to)
    if position is None:
        # Halved so often that no number lies between: all get whole ones again.
        order = [*others[:to], before, *others[to:]]
        changes = tuple(
            Change(one, replace(one, position=float(number)))
            for number, one in enumerate(order, start=1)
            if one.position != float(number)
        )
        return Step("step.move_item", changes)
    return Step("step.move_item", (Change(before, replace(before, position=position)),))


def bring_back(record: Record, item: str, minutes: int | None = None) -> Step:
    """Let an item that was left out come back where it stood, or be there for the first time."""
    before = record.plan[item]
    planned = before.minutes if minutes is None else number_within("minutes", minutes)
    after = replace(before, dropped=False, minutes=planned)
    return Step("step.bring_back_item", (Change(before, after),))


def introduce(
    record: Record,
    made: KitItem,
    texts: Texts,
    *,
    after: str = "",
    is_known: bool = False,
    like: str = "",
) -> Step:
    """Make an item known that this agenda has not: it is left out until it is brought back.

    `is_known`: it is one of the kit, which needs nothing of its own. `like` is an item of which
    it has the pictures.
    Raises ValueError for one that is known already.
    """
    if made.id in record.plan:
        raise ValueError(f"{made.id} is known already")
    planned = PlanItem(
        made.id, made.exercise, 0, place_behind(record, after), added=True, dropped=True
    )
    changes = [Change(None, planned)]
    if not is_known:
        changes += [
            Change(None, Fact(made.id, OWN_ITEM, item_value(made))),
            Change(None, Fact(made.id, OWN_TEXTS, first_texts(texts))),
        ]
    if like:
        changes += fact_change(record, made.id, ILLUSTRATIONS, record.fact(ILLUSTRATIONS, like))
    return Step("step.introduce_item", tuple(changes), undoable=False)


def repeated(record: Record, kit: Kit, item: str) -> tuple[KitItem, Texts]:
    """Return an item like this one, with its texts as they are now and an id of its own."""
    made = replace(kit.items[item], id=free_id(record, kit, item), listed=(), optional=False)
    return made, {language: texts.items[item] for language, texts in kit.texts.items()}


def free_id(record: Record, kit: Kit, like: str) -> str:
    """Return an id that no item of the session or its kit has."""
    stem = like.split("~", maxsplit=1)[0]
    known = {*record.plan, *kit.items}
    return next(f"{stem}~{n}" for n in range(2, len(known) + 3) if f"{stem}~{n}" not in known)


def write_item(record: Record, item: str, texts: Texts) -> Step:
    """Write the texts of an item anew, in all languages at once; `texts_value` keeps the others."""
    if versions_of(record, item)[-1].texts == texts:
        return Step("step.write_item", ())
    changes = fact_change(record, item, OWN_TEXTS, texts_value(record, item, texts))
    return Step("step.write_item", changes)


def as_in_kit(record: Record, item: str) -> Step:
    """Let an item of the kit have the kit's own texts again."""
    return Step("step.write_item", fact_change(record, item, OWN_TEXTS, None))


def set_item(
    record: Record,
    kit: Kit,
    item: str,
    *,
    floor: int | None = None,
    flex: Flex | None = None,
    settings: Mapping[str, Json] | None = None,
) -> Step:
    """Set the shortest time of an item, whether a repair may cut it, or what its exercise asks."""
    if floor is not None:
        number_within("minutes", floor)
    now = kit.items[item]
    wanted = replace(
        now,
        floor=now.floor if floor is None else floor,
        flex=now.flex if flex is None else flex,
        settings=now.settings if settings is None else settings,
    )
    if wanted == now:
        return Step("step.set_item", ())
    return Step("step.set_item", fact_change(record, item, OWN_ITEM, item_value(wanted)))


def plan_item(record: Record, item: str, minutes: int) -> Step:
    """Plan an item at so many minutes, from 1: leaving it out is asked for by itself."""
    return plan_minutes(record, item, number_within("minutes", minutes, (1, 240)))


def place_behind(record: Record, item: str) -> float:
    """Return the place right behind an item; without one, at the end of the agenda."""
    agenda = record.agenda
    at = next((n for n, one in enumerate(agenda, start=1) if one.id == item), len(agenda))
    position = _between(agenda, at)
    return agenda[-1].position + 1 if position is None else position


def within(texts: Texts) -> Texts:
    """Return texts that are as long as those of a kit may be; what is longer is cut."""
    return {
        language: replace(
            text,
            title=text.title[: KIT_TEXTS["title"]],
            short=text.short[: KIT_TEXTS["short"]],
            question=text.question[: KIT_TEXTS["question"]],
            follow_ups=tuple(one[: KIT_TEXTS["follow_ups"]] for one in text.follow_ups),
            screens=tuple(
                replace(
                    screen,
                    heading=screen.heading[: KIT_TEXTS["heading"]],
                    lines=tuple(one[: KIT_TEXTS["lines"]] for one in screen.lines[:MOST_LINES]),
                    notes=screen.notes[: KIT_TEXTS["notes"]],
                )
                for screen in text.screens
            ),
        )
        for language, text in texts.items()
    }


def _between(agenda: tuple[PlanItem, ...] | list[PlanItem], at: int) -> float | None:
    """Return a place between two neighbours of the agenda; None where no number is."""
    if not agenda:
        return 1.0
    if at <= 0:
        return agenda[0].position - 1
    if at >= len(agenda):
        return agenda[-1].position + 1
    low, high = agenda[at - 1].position, agenda[at].position
    middle = (low + high) / 2
    return middle if low < middle < high else None
