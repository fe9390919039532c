"""Rows of a pasted table that add up the others: nobody said them."""

from __future__ import annotations

import re

from cwb_workshop.core.capture.column_places import FIGURES, Cells
from cwb_workshop.core.capture.heading_nouns import heard

_CALLED = frozenset(
    "totaal|totalen|eindtotaal|subtotaal|totaal generaal|som|opgeteld|total|totals|grand total"
    "|subtotal|sub total|sum|summe|summen|gesamt|gesamtsumme|zwischensumme|insgesamt"
    "|gemiddeld|gemiddelde|average|mean|durchschnitt|mittelwert".split("|")
)
_WITH_COUNT = r"(?:totaal|totale|total|gesamt)e?r?\s(?:aantal|number|anzahl|count)(?: .{1,30})?"
_COUNTED = (
    r"antwoord(?:en)?|answers?|antwort(?:en)?|reacties?|responses?|regels?|lines?|zeilen?|rijen"
    r"|rows?|punten|points?|punkte|vragen|questions?|fragen|stemmen|votes|stimmen|briefjes|notes"
    r"|items|inzendingen|deelnemers|participants|teilnehmer|personen|people|resultaten|results"
)
_COUNT = rf"(?:([^\W\d]+(?: [^\W\d]+)?)\s*[:=]?\s*)?[0-9]+(?:\s+(?:{_COUNTED}))?\.?"
_NUMBER_OF = rf"(?:aantal|number of|anzahl(?: der)?) (?:{_COUNTED})\s?[:=]?\s*[0-9]+"
_ONE_CELL = r"([^\W\d]+(?: [^\W\d]+)?)\s*[:=]?\s*([0-9][0-9.,%]*)?"


def is_total(row: Cells, width: int) -> bool:
    """Say whether a row of a table of so many columns adds up the others: `Totaal`, and figures."""
    if width < 2:
        return False
    filled = [cell for cell in row if cell.strip()]
    words = [cell for cell in filled if not re.fullmatch(FIGURES, cell)]
    if len(words) != 1:
        return False
    if len(filled) > 1:
        name = heard(words[0])
        return name in _CALLED or re.fullmatch(_WITH_COUNT, name) is not None
    alone = re.fullmatch(_ONE_CELL, words[0].strip())
    return alone is not None and heard(alone[1]) in _CALLED


def is_count(line: str) -> bool:
    """Say whether a line says how many there are: `Totaal: 12 antwoorden`, `12 answers`."""
    line = line.strip().strip("*_=()[] ")
    if re.fullmatch(_NUMBER_OF, line, re.IGNORECASE):
        return True
    found = re.fullmatch(_COUNT, line, re.IGNORECASE)
    if found is None:
        return False
    return heard(found[1]) in _CALLED if found[1] else not line.strip()[-1:].isdigit()
