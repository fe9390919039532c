"""The ways in which minutes tell behind a sentence who said it: "…, the nurse said".

A comma, a quotation mark or a dash parts it from what was said. A sentence that begins with
who says something, as in "the GP says that …", is about them, and so is one with "according to"
at its beginning.
"""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_minutes import (
    A_PERSON_OF,
    GERMAN_ARTICLE,
    LEADING,
    ONE_OF_THEM,
    TABLE,
)
from cwb_workshop.core.figures.role_phrases import MANY, NAMED, PERSON, THE
from cwb_workshop.core.figures.role_sayings import (
    ACCORDING_TO,
    ANY_SAYS,
    BY,
    HAS,
    IN_TWO,
    ONE_SAYS,
    SAID,
    SEVERAL_SAY,
    TOGETHER,
)

_BEHIND = '[,"-]'
_ENDS = r"(?=$| [.,;:)\"-])"
_SOMEBODY = (
    rf"(?:{GERMAN_ARTICLE}(?:one (?:of )?)?{THE}(?:{PERSON}|{LEADING})|"
    rf"(?:an? |one |een )?{ONE_OF_THEM}{NAMED}|{A_PERSON_OF})"
)
_SEVERAL = f"{GERMAN_ARTICLE}{THE}{MANY}"
_PEOPLE = f"(?:{_SOMEBODY}|{_SEVERAL})"
_HOW = (
    r"(?: (?:\w+ly|also|again|then|here|dan|today|yesterday|ook|nog|hier|weer|toen|net|vandaag|"
    r"auch|dann|heute|noch|dazu))?"
    r"(?: (?:with|at|from|met|aan|uit|bij|mit|an|am|aus)(?: [\w-]+){1,3})?"
)
_FIRST = "(?:(?:so|zo|dan|dus|ook|as|zoals|wie) )?"
_HAVING = "(?:(?:has|had|have|was|were|is|are|just|also|then|has just|had just) )?"


def quotations() -> Iterator[str]:
    yield rf"{_BEHIND} {_FIRST}{ANY_SAYS} (?:hier |here |ook |nog |dan )?{_PEOPLE}{_HOW}{_ENDS}"
    one = f"{_SOMEBODY}{_where()} {_HAVING}(?:{ONE_SAYS}|{TOGETHER})"
    several = f"{_SEVERAL}{_where()} {_HAVING}{SEVERAL_SAY}"
    yield rf"{_BEHIND} {_FIRST}(?:{one}|{several}){_HOW}{_ENDS}"
    for parts in IN_TWO:
        yield rf"{_BEHIND} {_FIRST}{parts.replace('PERSONS', _PEOPLE)}{_HOW}{_ENDS}"
    yield rf"{_BEHIND} {_FIRST}{HAS} {_PEOPLE} (?:[\w-]+ ){{0,3}}{SAID}{_ENDS}"
    yield rf"{_BEHIND} (?:werd |wurde |was |is |as )?{SAID} {BY} {_PEOPLE}{_ENDS}"
    yield rf"{_BEHIND} {ACCORDING_TO} {_PEOPLE}{_where()}{_closing()}"
    yield rf"{_BEHIND} {_PEOPLE} zufolge{_ENDS}"


def _where() -> str:
    """Return where they sit, which may be left out: at table 3, behind a comma or in brackets."""
    return rf"(?:(?: \(| ,)? {TABLE}(?: \))?)?"


def _closing() -> str:
    """Return the end of a sentence: behind a comma it can go on, and be about them."""
    return r"(?=$| [.;)\"-])"
