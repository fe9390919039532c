"""Short answers under fixed headings; with lenses, an idea held against four questions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cwb_workshop.core.capture import value_readers
from cwb_workshop.core.capture.entry_builders import added, checked, new_entry
from cwb_workshop.core.capture.entry_signs import with_signs
from cwb_workshop.core.contract.exercise import CaptureContext, ValueReader
from cwb_workshop.core.contract.exercise_totals import ExerciseTotals
from cwb_workshop.core.contract.line import Line, LineForm, RowForm
from cwb_workshop.core.contract.plain_exercise import PlainExercise
from cwb_workshop.core.figures.few_votes import without_hands
from cwb_workshop.core.model.audience import EVERYBODY, PAPER, DeclaredFact, DeclaredField
from cwb_workshop.core.model.entry import Change, Entry, Json
from cwb_workshop.core.model.entry_kinds import ANSWER, EntryKind
from cwb_workshop.core.model.errors import Refused
from cwb_workshop.core.model.kit import Kit, KitItem, KitPart, KitTexts
from cwb_workshop.core.model.own_words import OwnWord
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.text import folded
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator

LENSES = 4
COLUMN_WORDS = "column_board.column"
TEMPLATES = {
    "recognise": ("recognise", "different", "take_along"),
    "start": ("start", "stop", "continue"),
}
"""Columns by the name of their template; the lenses have signs instead."""

_CALLED = {
    "recognise": "herkennen we|herkennen|herkenning|herkenbaar|herken ik|dit herken ik|ik herken"
    "|we recognise|i recognise|recognise|recognize|kennen wir|kenne ich|erkennen|bekannt",
    "different": "hier anders|anders hier|anders|different here|different|anders bei uns"
    "|bei uns anders",
    "take_along": "nemen we mee|neem ik mee|dit neem ik mee|meenemen|we take home|i take home"
    "|take home|take along|nehmen wir mit|nehme ich mit|mitnehmen",
    "start": "beginnen|starten|start|anfangen",
    "stop": "stoppen|stop|aufhören",
    "continue": "doorgaan|continue|fortsetzen|weitermachen",
}
_COLUMN_NAMES = {
    folded(name): column for column, names in _CALLED.items() for name in names.split("|")
}

HANDS = "hands_"
"""How the fact begins that holds the hands for one column."""

REASON = "reason"
"""How the field of an idea begins that says why it got its sign; the lens stands behind it."""

_SIGN = "[+0?−–-]"
_PARTED = rf"{_SIGN}(?:[\s,;/]*{_SIGN})+"
_LENSES = rf"(?:(.*\S)\s*:)?\s*({_PARTED})"
_SAME_AGAIN = r"(.)\1+"
"""What people write as words: `??`, `+++`."""
_WITH_LETTER = r".*\S\s*:(?=.*(?<!\S)[oO](?:[\s,;/]|$))(?:[\s,;/]*[+0?oO−–-](?=[\s,;/]|$)){4}"
"""A letter where a zero was meant."""
_WITHOUT_COLON = rf".*\S(?:\s+{_SIGN}){{4}}"


LENS = EntryKind("lens", listed=True)


@value_type
class LensTotals:
    """How many ideas were held against the lenses, and the signs that each lens gave."""

    ideas: int
    per_lens: tuple[Mapping[str, int], ...]


@value_type
class ColumnBoardTotals(ExerciseTotals):
    """`hands` are those that went up in each item."""

    hands: Mapping[str, int]
    lens_board: LensTotals | None


class ColumnBoard(PlainExercise):
    result_screens = ("columns", "cards", "grid")
    known_columns = tuple(name for columns in TEMPLATES.values() for name in columns)
    settings = (
        *("lenses", "one_by_one", "columns", "template"),
        *("hands", "hands_per_column", "no_hands"),
    )
    own_words = (
        OwnWord("column_board.example"),
        OwnWord("column_board.example_lenses"),
        OwnWord("report.part.examples"),
    )
    kinds = (LENS,)
    facts = (
        DeclaredFact("item", "hands", EVERYBODY, holds="number"),
        DeclaredFact("item", f"{HANDS}*", EVERYBODY, holds="number"),
    )
    fields = (
        DeclaredField("answer", "column", EVERYBODY),
        DeclaredField("lens", "signs", EVERYBODY),
        DeclaredField("lens", f"{REASON}*", PAPER, beside=True),
    )

    def has_heading(self, item: KitItem) -> bool:
        return True

    def needs(self, settings: Mapping[str, Json]) -> tuple[KitPart, ...]:
        named = settings.get("lenses") or settings.get("one_by_one")
        return ("characteristics",) if named else ()

    def line_form(self, item: KitItem) -> LineForm:
        row = RowForm({}, lambda _cells: "", _typed_row) if item.settings.get("lenses") else None
        return LineForm(
            columns=columns(item), column_words=COLUMN_WORDS, column_names=_COLUMN_NAMES, row=row
        )

    def read(self, line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
        if line.figures_alone:
            raise Refused("capture.figures_alone")
        if context.item.settings.get("lenses"):
            return _lens_form(line, context)
        return _column_form(line, context)

    def totals(self, record: Record, kit: Kit) -> ColumnBoardTotals:
        ideas = record.active_entries("lens")
        hands: dict[str, int] = {}
        for item in kit.items.values():
            counted = record.number("hands", item.id)
            if item.settings.get("hands") and counted is not None:
                hands[item.id] = counted
        signs_of = tuple(_signs(ideas, at) for at in range(LENSES))
        return ColumnBoardTotals(hands, LensTotals(len(ideas), signs_of) if ideas else None)

    def without_few_votes(self, record: Record, kit: Kit) -> Record:
        return without_hands(record, [i.id for i in kit.items.values() if i.exercise == self.id])

    def script_keys(self, item: KitItem, kit: Kit) -> Mapping[str, ValueReader]:
        return {"hands": value_readers.bounded("hands")} if item.settings.get("hands") else {}


def columns(item: KitItem) -> tuple[str, ...]:
    named = item.settings.get("columns")
    if named is None:
        named = TEMPLATES.get(str(item.settings.get("template")), ())
    return tuple(str(column) for column in named) if isinstance(named, list | tuple) else ()


def column_name(column: str, texts: KitTexts, words: Translator) -> str:
    """Return what a column is called: by the kit, else by the program."""
    return texts.columns.get(column) or words.choice(COLUMN_WORDS, column)


def signs(idea: Entry) -> tuple[str, ...]:
    """Return the signs of an idea, one per lens: `+`, `0`, `-` or `?`."""
    values = idea.fields.get("signs")
    return tuple(str(sign) for sign in values) if isinstance(values, list | tuple) else ()


def reason(idea: Entry, lens: int) -> str:
    """Return why an idea got its sign at a lens, counted from 0."""
    return str(idea.fields.get(f"{REASON}{lens + 1}") or "")


def sign_word(sign: str) -> str:
    """Return the key of the word that stands beside a sign."""
    return {"+": "plus", "0": "neutral", "-": "minus"}.get(sign, "unknown")


def column_hands(record: Record, item: KitItem, column: str) -> int | None:
    return record.number(HANDS + column, item.id)


def _column_form(line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
    names = columns(context.item)
    column = line.column or context.column
    if not 1 <= column <= len(names):
        return None
    fields: dict[str, Json] = {"column": names[column - 1]}
    entry = new_entry(context, ANSWER, checked(line.text), fields=fields)
    return (added(with_signs(entry, line, context)),)


def _lens_form(line: Line, context: CaptureContext) -> tuple[Change, ...] | None:
    """Read an idea with a sign for each lens. Raises Refused for what is nearly one."""
    said = line.body.strip()
    form = re.fullmatch(_LENSES, said)
    if form is None:
        # An exclamation mark behind it is a sign of the line.
        form = re.fullmatch(_LENSES, line.text.strip())
        said = line.text.strip()
    if form is None or re.fullmatch(_SAME_AGAIN, form[2]):
        if re.fullmatch(_WITHOUT_COLON, said) or re.fullmatch(_WITH_LETTER, said):
            raise Refused("capture.lens_signs")
        return None
    typed: list[Json] = ["-" if sign in "−–-" else sign for sign in re.findall(_SIGN, form[2])]
    if not form[1] or len(typed) != LENSES or line.themes or line.also:
        raise Refused("capture.lens_signs")
    idea = new_entry(context, LENS, checked(form[1]), fields={"signs": typed})
    return (added(replace(idea, highlight=line.highlight)),)


def _typed_row(cells: Sequence[str]) -> str:
    """Return the cells of a pasted row as an idea with a sign for each lens is typed."""
    idea, found = " ".join(filter(None, cells[:-LENSES])), cells[-LENSES:]
    are_signs = len(found) == LENSES and all(re.fullmatch(_SIGN, sign) for sign in found)
    return f"{idea.rstrip(' :')}: {' '.join(found)}" if idea and are_signs else ""


def _signs(ideas: tuple[Entry, ...], lens: int) -> dict[str, int]:
    return dict(Counter(signs(idea)[lens] for idea in ideas if len(signs(idea)) > lens))


DEFINITION = ColumnBoard("column_board")
