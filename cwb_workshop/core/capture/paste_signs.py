"""The cells of a pasted row that are signs of its line: how that line would be typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cwb_workshop.core.capture.cells import cells_apart
from cwb_workshop.core.capture.column_contents import content
from cwb_workshop.core.capture.column_places import Cells, PasteColumns
from cwb_workshop.core.capture.heading_nouns import heard
from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.capture.line_words import BESIDE_HEADINGS, KIND_PREFIXES
from cwb_workshop.core.capture.paste_headings import SignColumn, heading_of
from cwb_workshop.core.capture.pasted_text import CELLS
from cwb_workshop.core.model.notes import PIECES, has_sign, note_in, up_to_note

_NOTHING = r"[-–—]?"
_MORE = r"\+?\s?0*([0-9]{1,2})(?:[.,]0+)?\s?[x×]?"
_BETWEEN = r"\s*[,;/|·\n]\s*"
_BETWEEN_OWNERS = r"\s*[,;/|\n]\s*"
_NAME = r"#{0,2}([^\W\d_](?:[\w'’&-]*\w)?)"
_ON_BOARD = r"(?i:kolom|column|spalte|~)?\s*0?([1-9][0-9]?)(?:\.0+|[.):])?"
_ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?: 00:00(?::00)?)?"
_CHOICES: Sequence[SignColumn] = ("kind", "programme", "actor", "term", "position", "column")
_FIELDS = frozenset[SignColumn](("programme", "term", "position"))
_ORDER: Sequence[SignColumn] = (
    *("theme", *_CHOICES),
    *("also", "who", "when", "who_when", "highlight"),
)
"""A number of people behind a word with a digit would be a word: signs stand in between."""


def kind_prefix(row: Cells, columns: PasteColumns) -> str:
    """Return the sign in front of a line that a cell calls a question, a note or an agreement."""
    kinds = (row[at] for at, role in columns.sign_columns if role == "kind" and at < len(row))
    return next((sign for cell in kinds if (sign := KIND_PREFIXES.get(heard(cell)))), "")


def with_signs(text: str, row: Cells, columns: PasteColumns, rules: LineRules, between: str) -> str:
    """Return the words of a row with what its cells of signs say. A cell that is no such sign
    is words, unless it `stays_out`; without any words the signs are words as well. A note in the
    words stays behind the signs.
    """
    prefix = kind_prefix(row, columns)
    said = "" if note_in(text) is not None else up_to_note(text, rules.parts)[0].rstrip()
    signs, words = list[tuple[int, str]](), [said] if said else []
    noted, remarks = [text[len(said) :].strip()], list[str]()
    for at, role in columns.sign_columns:
        cell = row[at].strip() if at < len(row) else ""
        if re.fullmatch(_NOTHING, cell) or (role == "kind" and heard(cell) in KIND_PREFIXES):
            continue
        if role == "remark":
            remarks.append(f"{PIECES} // {cell}")
            continue
        if has_sign(cell):
            noted.append(cell)
            continue
        if not prefix and stays_out(cell, role, columns, rules):
            continue
        sign = _sign(cell, role, rules, prefix, _others(role, columns)) if said else None
        if sign is None:
            words.append(cell)
        elif sign:
            signs.append((_ORDER.index(role), sign))
    if not said:
        return between.join(filter(None, (*noted, *words, *remarks)))
    text = between.join(words)
    for _at, sign in sorted(signs):
        text = with_people(text, sign) if sign[:1] == "+" else f"{text} {sign}"
    behind = (" ".join(filter(None, (text, noted[0]))), *noted[1:])
    return " ".join((between.join(behind), *remarks))


def stays_out(cell: str, role: SignColumn, columns: PasteColumns, rules: LineRules) -> bool:
    """Say whether a cell says nothing that its column can say here: a name that nobody asks for, a
    code that is none, *yes* for a day. It is no words of an answer, unless all columns together
    are.
    """
    if columns.answer is None or has_sign(cell):
        return False
    if role == "when":
        return content((cell, cell)) == "coded"
    if role == "actor":
        return rules.choice(role, cell) is None
    is_field = role in _FIELDS or (role == "kind" and role in rules.choice_fields)
    return is_field and _sign(cell, role, rules, "", _others(role, columns)) is None


def places_out(row: Cells, columns: PasteColumns, rules: LineRules) -> tuple[int, ...]:
    """Return the places of cells of signs that do not go along."""
    if kind_prefix(row, columns):
        return ()
    filled = [(at, row[at].strip(), role) for at, role in columns.sign_columns if at < len(row)]
    said = [one for one in filled if not re.fullmatch(_NOTHING, one[1])]
    return tuple(at for at, cell, role in said if stays_out(cell, role, columns, rules))


def _others(role: SignColumn, columns: PasteColumns) -> frozenset[SignColumn]:
    return frozenset(one for _at, one in columns.sign_columns if one != role)


def with_people(text: str, more: str) -> str:
    """Return words with how many more people said them, which are no part of a number in them."""
    last = text.split()[-1:]
    is_figure = any(char.isdigit() for char in "".join(last))
    return f"{text}{CELLS if is_figure else ' '}{more}".rstrip()


def between_cells(cells: Sequence[str], rules: LineRules) -> str:
    """Return what stands between the cells of a row: a comma where each is a word of its own."""
    filled = [cell for cell in cells if cell]
    row = CELLS.join(filled)
    are_words = rules.counts and "," in rules.parts and all(cell[:1].isalpha() for cell in filled)
    return ", " if are_words and not has_sign(row) and cells_apart(row) == row else CELLS


def joined_cells(cells: Sequence[str], rules: LineRules) -> str:
    """Return the cells of a row as one text."""
    whole = rules.row.whole(cells) if rules.row else ""
    if whole:
        return whole
    between = "; " if rules.has_parts else between_cells(cells, rules)
    said = _with_scores(cells) if rules.has_parts else filter(None, cells)
    return re.sub(rf"(?:{re.escape(between)})+\Z", "", between.join(said))


def _with_scores(cells: Sequence[str]) -> Sequence[str]:
    """Return cells of which the last two, where they are scores, are one part."""
    scores = cells[-2:] if len(cells) > 2 else ()
    are_scores = len(scores) == 2 and all(re.fullmatch("[1-5]", one) for one in scores)
    return [*cells[:-2], "/".join(scores)] if are_scores else cells


def asks_who(rows: Sequence[Cells], rules: LineRules) -> bool:
    """Say whether columns of who and when hold choices of the lines here: who is asked, and by
    when. A column of who alone may say who noted something, and so may one with a date.
    """
    fields = rules.choice_fields
    if not fields & {"actor", "term"}:
        return False
    named = [(at, heard(cell), heading_of(cell)) for at, cell in enumerate(rows[0])]
    roles = {role for _at, name, role in named if role == "who" or name not in BESIDE_HEADINGS}
    return roles >= {"who", "when"} or any(
        at < len(row) and rules.choice("actor" if role == "who" else "term", row[at]) is not None
        for at, _name, role in named
        if role in ("who", "when")
        for row in rows[1:]
    )


def _sign(
    cell: str, role: SignColumn, rules: LineRules, prefix: str, others: frozenset[SignColumn]
) -> str | None:
    """Return how a cell is typed as a sign; None where it is none, empty where it says nothing.
    `others` are what the other columns of signs hold.
    """
    is_agreed = prefix.startswith("*") or (rules.scope == "agreement" and not prefix)
    if role in ("who", "when", "who_when"):
        return _agreed(cell, role) if is_agreed else None
    if role == "highlight":
        return "!" if heard(cell) in _YES or cell == "!" else "" if heard(cell) in _NO else None
    if prefix:
        return None
    if role == "also":
        more = re.fullmatch(_MORE, cell)
        if more is None or (int(more[1]) and not rules.adds_people):
            return None
        return f"+{int(more[1])}" if int(more[1]) else ""
    if rules.scope != "answer":
        return None
    return _themes(cell, rules) if role == "theme" else _choice(cell, role, rules, others)


def _themes(cell: str, rules: LineRules) -> str | None:
    whole = rules.named(cell)
    parts = [cell] if whole else [part for part in re.split(_BETWEEN, cell) if part]
    typed = [_theme(part, rules) for part in parts]
    return None if None in typed else " ".join(filter(None, typed))


def _theme(part: str, rules: LineRules) -> str | None:
    named = rules.named(part)
    if named and named.startswith("#"):
        return named
    found = re.fullmatch(_NAME, part)
    return f"#{found[1]}" if found else None


def _choice(
    cell: str, role: SignColumn, rules: LineRules, others: frozenset[SignColumn]
) -> str | None:
    """Return how a choice is typed: one of the field that its column is called, or of any field
    that has no column of its own.
    """
    if role == "column" and rules.columns:
        found = re.fullmatch(_ON_BOARD, cell)
        if found and int(found[1]) <= rules.columns:
            return f"~{int(found[1])}"
    if role in rules.choice_fields:
        sign = rules.choice(role, cell)
        if sign or role != "kind":
            return sign
    named = rules.named(cell) or ""
    code = named[1:] if named.startswith("~") else cell.lstrip("~/").casefold()
    is_one = named.startswith("~") or code in rules.codes
    field = rules.codes.get(code, "").partition(".")[0]
    return f"~{code}" if is_one and field not in others else None


def _agreed(cell: str, role: SignColumn) -> str | None:
    parts = [part for part in re.split(_BETWEEN_OWNERS, cell) if part] if role != "when" else []
    if role == "when":
        return f"^{_day(cell)}"
    signs = list(_owners(parts, may_be_dates=role == "who_when"))
    return " ".join(signs) if len(signs) == len(parts) else None


def _owners(parts: Sequence[str], *, may_be_dates: bool) -> Iterator[str]:
    for part in parts:
        if may_be_dates and re.search("[0-9]", part):
            yield f"^{_day(part)}"
        elif part.lstrip("@")[:1].isalnum():
            yield f"@{part.lstrip('@')}"


def _day(cell: str) -> str:
    """Return a day as it is typed; a sheet has it with its year in front."""
    found = re.fullmatch(_ISO, cell)
    return f"{int(found[3])}/{int(found[2])}/{found[1]}" if found else cell.lstrip("^>")


_YES = frozenset("ja yes x true waar wahr 1".split())
_NO = frozenset("nee nein no false onwaar falsch 0".split())
