"""A typed line that is a note, and the table that it is about: one that is named for sure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.table_forms import perhaps_table, table_form
from cwb_workshop.core.capture.tail import tail_of
from cwb_workshop.core.contract.line import Line, Unsure
from cwb_workshop.core.model.notes import Note, note_in

_PREFIXES = r"(?:[?*\"“”„«>]\s*)*"
"""A prefix may stand before the table, as in any line."""
_SCORES = r"[0-9]\s*[/-]\s*[0-9]|[0-9]\s+[0-9]"
_A_WORD = "X"
"""What may name a table does so in front of words; those of a note stand behind its sign."""


def note_line(note: Note, rules: LineRules, accepted: Sequence[str] = ()) -> Line:
    """Read a note. A table stands in front of its sign or right behind it, in a form that is surely
    one; anything else with a digit is words, and moves no table.
    """
    if not note.front.strip():
        named = table_form(note.behind, rules)
        text = named.rest if named else note.text
        return Line(named.table if named else None, "note", False, text, text)
    table = _named(note.front, rules)
    if table is not None:
        return Line(table, "note", False, note.text, note.text)
    front = note.front.strip()
    # What cannot be seen between two words is one space, as in front of any other line.
    typed = re.sub(r"\s+", " ", note.front) + note.typed[len(note.front) :]
    perhaps = perhaps_table(f"{front} {_A_WORD}", rules)
    if perhaps is None or perhaps.sign != front:
        return Line(None, "note", False, typed, typed)
    if perhaps.sign in accepted:
        return Line(int(perhaps.value), "note", False, note.behind, note.behind)
    return Line(None, "note", False, typed, typed, unsure=(perhaps,))


def _named(front: str, rules: LineRules) -> int | None:
    """Return the one table that is surely named in front of a note; None for several."""
    found = re.match(_PREFIXES, front)
    named = table_form(front[found.end() :] if found else front, rules)
    return named.table if named and table_form(named.rest, rules) is None else None


def score_before_note(said: str, aside: str, rules: LineRules) -> tuple[str, str]:
    """Return what was said of parts and the note behind it; of the last part scores stand in front
    of the note, and they are no part of it.
    """
    note = note_in(aside) if rules.has_parts and aside else None
    if note is None or not re.fullmatch(_SCORES, note.front.strip()):
        return said, aside
    return f"{said}; {note.front.strip()}", note.behind


def slashes_behind_words(
    said: str, rules: LineRules, accepted: Sequence[str]
) -> tuple[Unsure, ...]:
    """Point out a `//` behind words, and signs in front of it: they are words, all of them. It
    makes a note in front of a line alone; who thinks otherwise would show the room what was meant
    for nobody.
    """
    found = re.search(r"(?<=\S)\s+//", said)
    if found is None:
        return ()
    told: list[Unsure] = []
    read = tail_of(said[: found.start()], rules, accepted)
    if read.signs:
        words = said[len(read.head) : found.start()].split()
        told += [Unsure(word.rstrip(".,;:!?…") or word, "not_here") for word in words]
    return (*told, Unsure("//", "for_room"))
