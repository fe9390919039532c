"""What the columns of a pasted table are called by who made it, in each complete language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from cwb_workshop.core.capture.heading_nouns import ASIDE_HEADINGS, heard, is_noun
from cwb_workshop.core.capture.line_words import (
    ANSWER_HEADINGS,
    BESIDE_HEADINGS,
    COUNT_HEADINGS,
    DUE_DAYS,
    HELP_HEADINGS,
    NAME_HEADINGS,
    OWN_HEADINGS,
    OWNERS,
    PEOPLE_HEADINGS,
    PERSON_HEADINGS,
    REMARK_HEADINGS,
    ROLE_HEADINGS,
    TABLE_HEADINGS,
    WHAT_HEADINGS,
)

SignColumn: TypeAlias = Literal[
    "also",
    "theme",
    "kind",
    "programme",
    "actor",
    "term",
    "position",
    "column",
    "who",
    "when",
    "who_when",
    "by",
    "highlight",
    "remark",
]
"""What a column holds that is a sign of its line, or a note on it. `programme`, `actor`, `term` and
`position` are choices of that field, `kind` is one of any, `column` that of a board.
"""

_CALLED: Mapping[SignColumn, str] = {
    "also": "ook|ook genoemd|ook gezegd|ook genoemd door|also|also mentioned|also said"
    "|also mentioned by|auch|auch genannt|auch gesagt|auch genannt von|plus",
    "theme": "thema|thema s|themas|themes|theme|themen",
    "kind": "soort|soort regel|kind|type|typ|art|code|keuze|choice|auswahl",
    "programme": "programma|programme|program|programm",
    "actor": "actor|speler|wie doet het|wie wordt gevraagd|player|who does it|who is asked|akteur"
    "|spieler|wer macht es|wer wird gebeten",
    "term": "termijn|term|frist",
    "position": "positie|position|haltung",
    "column": "kolom|kolomnummer|column|column number|spalte|spaltennummer",
    "who": OWNERS,
    "when": DUE_DAYS,
    "who_when": "wie wanneer|wie en wanneer|who when|who and when|wer wann|wer und wann",
    "by": "by",
    "highlight": "uitgelicht|markering|gemarkeerd|highlight|highlighted|marked|hervorgehoben"
    "|markierung|markiert",
    "remark": "|".join(sorted(REMARK_HEADINGS | HELP_HEADINGS)),
}
SIGN_COLUMNS = tuple(_CALLED)
_ROLES: Mapping[str, SignColumn] = {
    name: role for role, names in _CALLED.items() for name in names.split("|")
}
_OF_AGREEMENT = frozenset(("who", "when", "who_when", "by"))
_ASKED: Mapping[SignColumn, SignColumn] = {"who": "actor", "when": "term"}
_TO_DO: Mapping[SignColumn, SignColumn] = {"actor": "who", "term": "when"}
_NAMES_OF_OWNERS = frozenset("naam namen name names persoon personen person people".split())
_DONE = frozenset(
    "gereed klaar af afgerond ready done finished completed fertig erledigt abgeschlossen".split()
)
"""Beside a day they head what says whether it was done."""
_SAYS: Mapping[SignColumn, frozenset[str]] = {
    "who": frozenset(
        "wie verantwoordelijk verantwoordelijke eigenaar trekker actiehouder uitvoerder who owner"
        " responsible lead wer verantwortlich verantwortliche zuständig".split()
    ),
    "when": frozenset(
        "wanneer datum deadline gereed klaar uiterlijk when date due ready wann datum termin frist"
        " fertig".split()
    ),
}
_KNOWN = frozenset[str]().union(
    *(TABLE_HEADINGS, ANSWER_HEADINGS, REMARK_HEADINGS, WHAT_HEADINGS, COUNT_HEADINGS),
    *(OWN_HEADINGS, ROLE_HEADINGS, PEOPLE_HEADINGS, BESIDE_HEADINGS, _ROLES),
)


def heading_of(cell: str) -> str:
    """Return what a column of this heading is, whatever the language; its own words where that is
    not known.
    """
    name = heard(cell)
    for known, names in (
        ("table", TABLE_HEADINGS),
        ("remark", REMARK_HEADINGS),
        ("answer", ANSWER_HEADINGS | WHAT_HEADINGS),
        ("count", COUNT_HEADINGS),
    ):
        if name in names:
            return known
    return _ROLES.get(name, name)


def is_known(name: str) -> bool:
    """Say whether a column of any table is called so, in whatever language."""
    return name in _KNOWN or is_noun(name)


def sign_columns(
    first: tuple[str, ...], *, agreed: bool, asked: bool = False
) -> tuple[tuple[int, SignColumn], ...]:
    """Return the columns that a heading calls as a sign, by their place. `agreed`: the lines are
    agreements, that have who and when; `asked`: who and when are choices of the lines.
    """
    named = [(at, _ROLES.get(heard(cell))) for at, cell in enumerate(first)]
    if agreed:
        named = [*_with_longer(_with_name(named, first), first)]
    roles = {role for _at, role in named}
    if asked:
        named = [
            (at, role if role is None or _ASKED.get(role) in roles else _ASKED.get(role, role))
            for at, role in named
        ]
    if agreed:
        named = [(at, role if role is None else _TO_DO.get(role, role)) for at, role in named]
        roles = {role for _at, role in named}
    by: SignColumn = "when" if roles & {"who"} else "who"
    found = ((at, by if role == "by" else role) for at, role in named if role is not None)
    known = [(at, role) for at, role in found if agreed or role not in _OF_AGREEMENT]
    if agreed:
        known = [*_without_done(known, first)]
    once: dict[SignColumn, int] = {}
    return tuple(
        (at, role) for at, role in known if once.setdefault(role, at) == at or role == "kind"
    )


def _without_done(
    known: Sequence[tuple[int, SignColumn]], first: tuple[str, ...]
) -> Iterator[tuple[int, SignColumn]]:
    """Return the columns without one of what is ready, where another says by when."""
    days = [at for at, role in known if role == "when"]
    left = [at for at in days if heard(first[at]) not in _DONE] or days
    return ((at, role) for at, role in known if role != "when" or at in left)


def _with_name(
    named: Sequence[tuple[int, SignColumn | None]], first: tuple[str, ...]
) -> Sequence[tuple[int, SignColumn | None]]:
    """Return the columns of an agreement, a name as who does it where no other column is, beside
    what is to be done or by when.
    """
    words = [heard(cell) for cell in first]
    dated = any(role == "when" for _at, role in named)
    if any(role in ("who", "who_when", "by") for _at, role in named) or any(
        {*word.split()} & _SAYS["who"] for word in words
    ):
        return named
    who = next((at for at, word in enumerate(words) if word in _NAMES_OF_OWNERS), None)
    others = [at for at, role in named if role is None and at != who and words[at]]
    if who is None or not others or not (dated or WHAT_HEADINGS & {*words}):
        return named
    return [(at, "who" if at == who else role) for at, role in named]


def _with_longer(
    named: Sequence[tuple[int, SignColumn | None]], first: tuple[str, ...]
) -> Iterator[tuple[int, SignColumn | None]]:
    """Yield the columns of an agreement, among them a longer heading that says who or when, where
    no other one does: *Verantwoordelijke organisatie*.
    """
    left = {one: known for one, known in _SAYS.items() if one not in {role for _at, role in named}}
    for at, role in named:
        words = {*heard(first[at]).split()}
        says = None
        if role is None and not words & WHAT_HEADINGS:
            says = next((one for one, known in left.items() if words & known), None)
        if says is not None:
            del left[says]
        yield at, role or says


def beside_persons(first: tuple[str, ...]) -> int | None:
    """Return the only column beside those that may hold names; None where there are several."""
    return _only_one(first, PERSON_HEADINGS)


def answer_beside_names(first: tuple[str, ...]) -> int | None:
    """Return the only column of a form beside those that say who somebody is, when, and where."""
    if not any(heard(cell) in NAME_HEADINGS for cell in first):
        return None
    return _only_one(first, PERSON_HEADINGS | BESIDE_HEADINGS | TABLE_HEADINGS | ASIDE_HEADINGS)


def _only_one(first: tuple[str, ...], names: frozenset[str]) -> int | None:
    others = [at for at, cell in enumerate(first) if cell and heard(cell) not in names]
    return others[0] if len(others) == 1 < len(first) else None
