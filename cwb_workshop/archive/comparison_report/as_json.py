"""The comparison as JSON."""

from __future__ import annotations

import json
from typing import Any

from cwb_workshop.archive.comparing import AVERAGES, WholeComparison
from cwb_workshop.archive.comparison import ComparedCell, ComparedTable, PlaceOverTime
from cwb_workshop.archive.comparison_words import ComparisonWords
from cwb_workshop.archive.names import Names
from cwb_workshop.archive.shares import is_of_answers
from cwb_workshop.core.figures.statistics import rounded


def comparison_json(whole: WholeComparison, said: ComparisonWords) -> bytes:
    """Return all figures by keys that are the same in every language."""
    told = _whole(whole, said)
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"


def _whole(whole: WholeComparison, said: ComparisonWords) -> dict[str, Any]:
    names = said.names
    return {
        "rules": list(said.rules()),
        "sessions": [
            {
                "session": one.session,
                "place": one.place,
                "day": one.day,
                "variant": one.variant,
                "people": one.people,
                "ended": one.ended,
                "roles": dict(one.roles),
                "skipped": list(one.skipped),
            }
            for one in whole.sessions
        ],
        "tables": [_table_as_json(table, names) for table in whole.comparison.tables],
        "over_time": [_change_as_json(one, names) for one in whole.comparison.over_time],
        "alone": [
            {"question": names.item(question), "place": place}
            for question, place in whole.comparison.alone
        ],
        "agreements": [
            {"place": one.place, "total": one.total, **one.counts} for one in whole.agreements
        ],
        "asked": [{"who": who, "agreements": n} for who, n in whole.asked],
    }


def _table_as_json(table: ComparedTable, names: Names) -> dict[str, Any]:
    rows = [
        {
            "subject": row.subject,
            "called": names.subject(table.question, table.name, row.subject),
            "cells": [_cell_as_json(cell, table.name) for cell in row.cells],
        }
        for row in table.rows
    ]
    return {
        "question": names.item(table.question),
        "item": table.item,
        "figure": table.name,
        "behind": _behind(table.name),
        "places": list(table.places),
        "rows": rows,
        "common": list(table.common_top),
        "everywhere": list(table.everywhere),
        "only_in": [{"subject": s, "place": p} for s, p in table.only_in],
        "hidden": list(table.hidden),
    }


def _change_as_json(one: PlaceOverTime, names: Names) -> dict[str, Any]:
    return {
        "place": one.place,
        "question": names.item(one.question),
        "item": one.item,
        "figure": one.name,
        "behind": _behind(one.name),
        "days": [one.first_day, one.last_day],
        "rows": [
            {"subject": s, "cells": [_cell_as_json(cell, one.name) for cell in cells]}
            for s, *cells in one.rows
        ],
        "came": list(one.came),
        "went": list(one.went),
    }


def _behind(name: str) -> str:
    """Return what the number of voters counts."""
    return "answers" if is_of_answers(name) else "people"


def _cell_as_json(cell: ComparedCell | None, name: str) -> dict[str, Any] | None:
    if cell is None:
        return None
    value = rounded(cell.value, 2) if name in AVERAGES else rounded(cell.value * 100, 1)
    return {"value": value, "voters": cell.voters, "light": cell.light}
