"""Tables of a comparison in the order of their workshops, each with its heading."""

from __future__ import annotations

from collections.abc import Iterable

from cwb_workshop.archive.comparison import ComparedTable
from cwb_workshop.archive.comparison_words import ComparisonWords


def tables_by_workshop(
    tables: Iterable[ComparedTable], said: ComparisonWords
) -> list[tuple[str, ComparedTable]]:
    """Return each table with its heading.

    Those of one workshop stand together, under its name where there are several.
    """
    named = [(said.names.workshop(table.question), table) for table in tables]
    order = list(dict.fromkeys(workshop for workshop, _table in named))
    told: list[tuple[str, ComparedTable]] = []
    for workshop, table in sorted(named, key=lambda one: order.index(one[0])):
        heading = said.heading(table.question, table.name)
        several = len(order) > 1 and workshop
        told.append((f"{workshop} – {heading}" if several else heading, table))
    return told
