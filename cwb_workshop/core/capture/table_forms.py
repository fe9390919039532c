"""The table at the beginning of a line: named for sure, named perhaps, or a number of a sentence.

Whoever speaks says "3 bankjes" and "3:1"; whoever names a table types `3: bankjes`.
"""

from __future__ import annotations

import re

from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.line_words import PLENARY, TABLE
from cwb_workshop.core.capture.near_leads import near_lead
from cwb_workshop.core.contract.line import Unsure
from cwb_workshop.core.model.entry import PLENARY as EVERYBODY
from cwb_workshop.core.model.values import value_type

TABLE_0 = -1
"""What `0: text` names: a table that no session has."""

_NUMBER = r"0?([1-9][0-9]?)(?![0-9])"
_ANY = r"(?:0?([1-9][0-9]?)|00?)(?![0-9])"
_NAME = rf"(?:t|(?:{TABLE})\s?)"
_NO_FIGURE = r"(?!\s?-?[0-9()\[\]{}])"
# Compiled when first needed, which is after the first window is there.
_WITH_COLON = rf"(?i:{_NAME})?{_ANY}(?::(?![0-9()\[\]{{}}]|-[()\[\]])|：|\s+:{_NO_FIGURE})\s*"
_WITH_SEMICOLON = rf"(?i:{_NAME})?{_ANY};{_NO_FIGURE}\s*"
_IN_BRACKETS = rf"\[{_ANY}\]:?(?:\s+|$)"
_EVERYBODY = rf"(?i:{PLENARY})(?::|：|\s+:{_NO_FIGURE})\s*"

_LETTER = r"[^\W\d_]"
_PERHAPS = rf"({_NUMBER}(?:,(?=\s+{_LETTER})|[-.)>](?=\s+{_LETTER})))"
_WITH_PARTS = rf"({_NUMBER};)"
_PERHAPS_NAMED = rf"((?i:t|(?:{TABLE})\s){_NUMBER})(?=\s+{_LETTER})"


@value_type
class TableForm:
    """A table at the beginning of a text, and what stands behind it."""

    table: int
    rest: str


def table_form(text: str, rules: LineRules) -> TableForm | None:
    """Return the table that a text names for sure; None where it names none."""
    everybody = re.match(_EVERYBODY, text)
    if everybody:
        return TableForm(EVERYBODY, text[everybody.end() :])
    forms = (_WITH_COLON, _IN_BRACKETS, *(() if rules.has_parts else (_WITH_SEMICOLON,)))
    named = next((found for form in forms if (found := re.match(form, text))), None)
    return TableForm(int(named[1] or TABLE_0), text[named.end() :]) if named else None


def perhaps_table(text: str, rules: LineRules) -> Unsure | None:
    """Return what may name a table of the session, and may be the beginning of a sentence."""
    forms = (_PERHAPS_NAMED, _PERHAPS, *((_WITH_PARTS,) if rules.has_parts else ()))
    found = next((found for form in forms if (found := re.match(form, text))), None)
    if found is None or int(found[2]) > rules.tables:
        return None
    if found[1].endswith(",") and not text[found.end() :].lstrip()[:1].isupper():
        return None
    return Unsure(found[1], "table", found[2])


def perhaps_marked(text: str, rules: LineRules, *, sentences: bool = False) -> Unsure | None:
    """Return what may name a table of the session by its word, with a mark or a bracket behind it:
    `Tafel 3 - text`, `Table 3 (housing): text`; of `sentences` as well, where it is asked for.
    """
    near = near_lead(text)
    is_one = near is not None and EVERYBODY < near.table <= rules.tables
    if near is None or not is_one or not near.rest or near.front:
        return None
    if near.is_sentence and not sentences:
        return None
    return Unsure(near.lead, "table", str(near.table))


def without_perhaps(text: str, sign: Unsure) -> TableForm:
    """Return a text whose perhaps was made sure."""
    return TableForm(int(sign.value), text[len(sign.sign) :].lstrip())
