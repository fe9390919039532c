"""What the exercises of a kit print, each item by itself where an exercise tells them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cwb_workshop.core.contract.apart import apart, is_told, told_in
from cwb_workshop.core.contract.report_part import LAST
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.exercises import Registry
from cwb_workshop.report.documents.snapshot import ExercisePart


def parts(record: Record, kit: Kit, exercises: Registry) -> tuple[ExercisePart, ...]:
    """Return what is printed of a record, in the order of a full report: that of the agenda.

    A chapter stands where the item stands of which its first part tells. What an exercise says
    without a place of its own comes last.
    """
    order = _agenda(record, kit)
    made = [one for name in exercises.ids for one in _of_exercise(record, kit, exercises, name)]
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for one in sorted(made, key=lambda one: one.part.place):
        first.setdefault(_chapter(one, kit), (_stands_at(one, record, kit, order), one.part.place))

    def at(one: ExercisePart) -> tuple[bool, tuple[int, int], tuple[str, str], int, int]:
        chapter = _chapter(one, kit)
        item = order.index(one.item.id) if one.item and one.is_one_of_several else 0
        return one.part.place == LAST, first[chapter], chapter, item, one.part.place

    return tuple(sorted(made, key=at))


def _agenda(record: Record, kit: Kit) -> Sequence[str]:
    """Return the items in the order of this session, those that it has not behind them."""
    held = [item.id for item in record.agenda if item.id in kit.items]
    return [*held, *(id for id in kit.items if id not in held)]


def _chapter(one: ExercisePart, kit: Kit) -> tuple[str, str]:
    """Return what tells its chapter from others: its key, and the name or item that it is of."""
    if not one.part.chapter:
        return f"{one.exercise}.{one.part.role}", ""
    if one.item is None:
        return one.part.chapter, ""
    own = kit.main_texts.items[one.item.id].chapter
    return one.part.chapter, own or (one.item.id if one.is_one_of_several else "")


def _stands_at(one: ExercisePart, record: Record, kit: Kit, order: Sequence[str]) -> int:
    """Return the place in the agenda of its item: of several, the first with something said."""
    if one.item is not None:
        return order.index(one.item.id)
    own = [id for id in order if one.exercise in kit.items[id].run]
    told = [id for id in own if is_told(record, kit.items[id])]
    return order.index([*told, *own][0]) if own else len(order)


def _of_exercise(
    record: Record, kit: Kit, exercises: Registry, name: str
) -> Iterator[ExercisePart]:
    """Give its parts, each of every item where it tells them apart."""
    face, definition = exercises.report_face(name), exercises.definition(name)
    if face is None:
        return
    method = getattr(face, "method", None)
    items = told_in(kit, definition)
    is_used = any(name in item.run for item in kit.items.values())
    for part in face.PARTS:
        if not part.by_item:
            yield ExercisePart(name, part, method, asked_for=is_used)
            continue
        for item in items:
            several = len(items) > 1
            alone = apart(record, kit, item, definition) if several else None
            yield ExercisePart(name, part, method, item, alone, several)
