"""What the exercises of a kit print, each item by itself where an exercise tells them apart."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.contract.apart import apart, told_in
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.record import Record
from cwb_workshop.exercises import Registry
from cwb_workshop.report.documents.snapshot import ExercisePart


def parts(record: Record, kit: Kit, exercises: Registry) -> tuple[ExercisePart, ...]:
    """Return what is printed of a record, in the order of a full report.

    A chapter tells item after item; what is of none stands with the first.
    """
    made = [one for name in exercises.ids for one in _of_exercise(record, kit, exercises, name)]
    begins: dict[str, int] = {}
    for _rank, one in made:
        chapter, place = one.part.chapter, one.part.place
        begins[chapter] = min(place, begins.get(chapter, place))

    def at(ranked: tuple[int, ExercisePart]) -> tuple[int, int, int]:
        rank, one = ranked
        first = begins[one.part.chapter] if one.part.chapter else one.part.place
        return first, rank, one.part.place

    return tuple(one for _rank, one in sorted(made, key=at))


def _of_exercise(
    record: Record, kit: Kit, exercises: Registry, name: str
) -> Iterator[tuple[int, ExercisePart]]:
    """Give its parts, each with the place of its item among those of the exercise."""
    face, definition = exercises.report_face(name), exercises.definition(name)
    if face is None:
        return
    method = getattr(face, "method", None)
    items = told_in(kit, definition)
    is_used = any(name in item.run for item in kit.items.values())
    for part in face.PARTS:
        if not part.by_item:
            yield 0, ExercisePart(name, part, method, asked_for=is_used)
            continue
        for rank, item in enumerate(items):
            several = len(items) > 1
            alone = apart(record, kit, item, definition) if several else None
            yield rank, ExercisePart(name, part, method, item, alone, several)
