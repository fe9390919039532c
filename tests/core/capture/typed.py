"""Rules for lines, made by hand: what the tests of the grammar read lines with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cwb_workshop.core.capture.line_parser import parse
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.contract.line import Line
from tests.languages import DATE_NAMES

_THEMES = {"g": "money", "geld": "money", "money": "money", "l": "continuity", "hal": "#hal"}
_ANSWERS = {"O12": "O12", "O1": "O01", "O01": "O01"}

RULES = LineRules(
    day=date(2026, 3, 12),
    date_names=DATE_NAMES,
    tables=5,
    theme=lambda typed: _THEMES.get(typed.lower()),
    answer=lambda typed: _ANSWERS.get(typed.upper()),
    answer_signs=frozenset("OVKX"),
    codes={
        "idee": "kind.idea",
        "idea": "kind.idea",
        "goed": "kind.experience_good",
        "nplv": "programme.nplv",
        "anker": "actor.anchor",
        "jaar": "term.year",
        "year": "term.year",
    },
)
"""Those of a question with choices; the item has five tables and the answers O01 and O12."""

AGREEMENT = replace(RULES, scope="agreement", codes={})
MAIN_POINT = replace(RULES, scope="main_point", codes={})
WORDS = replace(RULES, scope="text", codes={})
PARTS = replace(WORDS, parts=";")
BOARD = replace(RULES, codes={}, columns=3)


def read(raw: str, rules: LineRules = RULES, *accepted: str) -> Line:
    return parse(raw, rules, accepted)


def told(line: Line) -> dict[str, Any]:
    """Return what a line reports beside its words, without what is empty."""
    names = (
        *("prefix", "quote", "themes", "also", "same_as", "highlight", "choices", "replaced"),
        *("column", "who", "due", "when", "aside"),
    )
    values = {name: getattr(line, name) for name in names}
    found = {name: value for name, value in values.items() if value}
    return found if line.table is None else {"table": line.table, **found}


def unsure(line: Line) -> list[tuple[str, str, str]]:
    return [(sign.sign, sign.meaning, sign.value) for sign in line.unsure]
