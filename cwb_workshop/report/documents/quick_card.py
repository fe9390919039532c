"""The quick card: the signs of the capture line and every key, on sides to lay beside a laptop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from cwb_workshop.core.contract.blocks import (
    Block,
    Bullets,
    Columns,
    Document,
    Heading,
    PageBreak,
    Para,
    Table,
    Title,
)
from cwb_workshop.core.model.values import value_type
from cwb_workshop.core.model.words import Translator
from cwb_workshop.report.marking import evening_mark

Row: TypeAlias = tuple[str, str]

_OF_SIGNS = (0.4, 0.6)
_OF_KEYS = (0.5, 0.5)
_UP, _DOWN = "↑", "↓"
_FIRST = ("shown", "note", "amber", "undo")
_SECOND = ("power", "late", "angry", "projector", "report")
"""What helps at once, on the first side and the second; each is a key of the words."""


@value_type
class KeyGroup:
    """What a group of keys is called, and each key with what it does."""

    title: str
    rows: Sequence[Row]


@value_type
class QuickCard:
    """What stands on the card, as the program has it: nothing of it is written for the card.

    `keys` are all keys by the name of an action, for the sentences that name some. Groups
    stand beside each other: those of `typing` on the first side, `wall` in two columns on the
    second, `others` on the third.
    """

    signs: Sequence[Row]
    themes: Sequence[Row]
    typing: tuple[KeyGroup, KeyGroup]
    wall: KeyGroup
    others: tuple[KeyGroup, KeyGroup]
    keys: Mapping[str, str]


def quick_card(words: Translator, card: QuickCard) -> Document:
    """Return the card as three sides; `words` hold those of reports and of the card."""
    return Document(
        title=words("card.title"),
        subject=words("card.subtitle"),
        language=words.locale.tag,
        footer=words.in_parts((words("card.title"), words.locale.name)),
        blocks=(
            *_first_side(words, card),
            PageBreak(),
            *_second_side(words, card),
            PageBreak(),
            *_third_side(words, card),
        ),
        unprintable=words("report.unprintable.other"),
        unprintable_one=words("report.unprintable.one"),
        page_of=words("report.page_of"),
        sheets=True,
        right_to_left=words.locale.direction == "rtl",
    )


def card_mark() -> str:
    """Return what a file is recognised by: a card goes over an older one, and over nothing else."""
    return evening_mark("quick card")


def _first_side(words: Translator, card: QuickCard) -> tuple[Block, ...]:
    half = -(-len(card.signs) // 2)
    halves = (card.signs[:half], card.signs[half:])
    named = " · ".join(f"{letter} {name}" for letter, name in card.themes)
    return (
        Title(words("card.title"), words("card.subtitle")),
        Heading(words("card.signs")),
        Para(words("card.line", **card.keys)),
        Columns(
            tuple(
                (_table(words, words("card.sign"), words("card.means"), rows),) for rows in halves
            )
        ),
        *((Heading(words("card.themes"), level=2), Para(named)) if named else ()),
        Heading(words("card.typing")),
        Columns(
            (
                (
                    _keys(words, card.typing[0]),
                    Heading(words("card.know"), level=2),
                    Bullets(_sentences(words, card, _FIRST)),
                ),
                (_keys(words, card.typing[1]),),
            )
        ),
    )


def _second_side(words: Translator, card: QuickCard) -> tuple[Block, ...]:
    half = -(-len(card.wall.rows) // 2)
    halves = (card.wall.rows[:half], card.wall.rows[half:])
    return (
        Heading(words("card.running")),
        Columns(tuple((_keys(words, KeyGroup(card.wall.title, rows)),) for rows in halves)),
        Heading(words("card.trouble"), level=2),
        Bullets(_sentences(words, card, _SECOND)),
    )


def _third_side(words: Translator, card: QuickCard) -> tuple[Block, ...]:
    return (
        Heading(words("card.planning")),
        Columns(tuple((_keys(words, group),) for group in card.others)),
    )


def _sentences(words: Translator, card: QuickCard, names: Sequence[str]) -> tuple[str, ...]:
    keys = {name: _on_paper(key, words) for name, key in card.keys.items()}
    return tuple(words(f"card.help.{name}", **keys) for name in names)


def _keys(words: Translator, group: KeyGroup) -> Table:
    return _table(words, words("card.key"), group.title, group.rows, _OF_KEYS)


def _table(
    words: Translator,
    first: str,
    second: str,
    rows: Sequence[Row],
    widths: tuple[float, float] = _OF_SIGNS,
) -> Table:
    return Table(
        (first, second), tuple((_on_paper(key, words), does) for key, does in rows), widths
    )


def _on_paper(key: str, words: Translator) -> str:
    """Return the name of a key with its arrow in words, as it is read aloud."""
    for arrow, name in ((_UP, "up"), (_DOWN, "down")):
        if key.endswith(arrow):
            front = key.removesuffix(arrow)
            of_its_own = not front or front.endswith("+")
            said = words(f"card.arrow_{name}" if of_its_own else f"card.{name}")
            return f"{front}{said}" if of_its_own else f"{front} {said}"
    return key
