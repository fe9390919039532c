"""A large evening: eight tables and 304 answers, with votes, scores, agreements and questions."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cwb_workshop.core.model.kit import Kit
    from cwb_workshop.core.model.record import Record
    from cwb_workshop.exercises import Registry

TABLES, ANSWERS = 8, 304
_FREE = 400
"""Above the labels of the bundled evening."""

_SIZES = (9, 9, 9, 9, 9, 9, 9, 9)


def large_evening(kit: Kit, exercises: Registry) -> Record:
    """Return the bundled evening with more tables and, in the words of its own, more answers."""
    from cwb_workshop.content.word_files import wall_words
    from cwb_workshop.core.model.entry import Fact
    from cwb_workshop.core.model.record import replayed
    from cwb_workshop.script.run import Rehearser, read_text
    from cwb_workshop.system.assets import assets_folder

    script = read_text(assets_folder() / "demo" / "zuiderkouw.txt")
    rows = Rehearser(kit, exercises, wall_words()).new(script)
    record = replayed(row.step for row in rows)
    answers = [one for one in record.entries.values() if one.kind == "answer"]
    last = record.next_number
    added = {}
    for at, one in enumerate(islice(cycle(answers), ANSWERS - len(answers)), start=1):
        again = replace(
            one,
            id=f"more-{at}",
            label=f"{one.label[:1]}{_FREE + at}",
            table=at % TABLES + 1,
            text=f"{one.text} ({at})",
            number=last + at,
        )
        added[again.id] = again
    sizes = {
        ("", "present"): Fact("", "present", sum(_SIZES)),
        ("", "tables"): Fact("", "tables", TABLES),
        ("", "table_sizes"): Fact("", "table_sizes", list(_SIZES)),
    }
    return replace(record, entries={**record.entries, **added}, facts={**record.facts, **sizes})
