"""The ways in which minutes tell who said something: "Huisarts: …", "…, says the teacher".

They are read with their marks: a colon, brackets, quotes and dashes stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_phrases import ANY, HOLDER, NAMED, ONE, PERSON, THE, US
from cwb_workshop.core.figures.role_quotations import (
    CLOSE,
    GERMAN_ARTICLE,
    ONE_OF_THEM,
    TABLE,
    quotations,
)
from cwb_workshop.core.figures.role_sayings import ANY_SAYS, SAYS, TOGETHER

_AT_TABLE = (
    r"(?:aan (?:onze|deze|mijn|ons) tafel|van (?:onze|deze|mijn) tafel|in de zaal|"
    r"(?:at|from|on) (?:our|this|my) table|in the room|in (?:our|this|my|onze|deze|mijn) (?:group|"
    r"groep)|(?:aan|van) tafel \d+|(?:at|from) table \d+)"
)
_IN_ROOM = rf"(?: (?:hier|here|aan tafel|at the table|{_AT_TABLE})){{0,2}}"
_START = r"(?:^|\. )(?:[\"-] )?"
_WHO, _WHOEVER = f"{GERMAN_ARTICLE}{THE}{PERSON}", f"{GERMAN_ARTICLE}{THE}(?:{HOLDER}|{ANY})"
_SOON = rf'(?:" )?(?:[\w-]+ ){{0,2}}{US}'
_SPEAKS = r"\b(?:ik|wij|we|i)\b"
_SAID = (
    "opmerking|reactie|inbreng|vraag|antwoord|quote|citaat|idee|tip|verhaal|punt|woorden|"
    "comment|reaction|input|question|answer|idea|story|point|remark|view|words"
)
_ASKED = "(?:wat|dat|dit|hoe|dan|wie|waarom|nu|ook|what|that|as|so|which|who|he|she|they|we|i|it)"


def attributions() -> Iterator[str]:
    yield from _headings()
    yield from _in_brackets()
    yield from _by_verb()
    yield from quotations()


def _headings() -> Iterator[str]:
    """A person heads what they said; an organisation can be what is talked about."""
    beside = r"(?:[\w-]+ (?:en|and|,|-) (?:an? )?)?"
    more = r"(?: (?:en|and|,|-) (?:an? )?[\w-]+)?(?: \(? ?(?:tafel |table )?\d+(?: \))?)?"
    what = rf"(?:[\w-]+ )?(?:{_SAID})(?: made)?(?: (?:van|from|by|of|door))? "
    head = rf"{_START}(?:{beside}|{what})"
    # A table, a part of a card or what somebody else said can stand in front.
    begins = rf"(?:{_START}|[.,:()\"-] )(?:{TABLE} )?"
    where = rf"(?: \(? ?(?:,? ?{TABLE}|man|vrouw|woman|m|v|f)(?: \))?)?"
    somebody = rf"{GERMAN_ARTICLE}(?:een |an? )?{PERSON}"
    yield rf"{begins}(?:{somebody}|\( {somebody} \)){where} (?::|\")"
    yield rf"{_START}(?:{TABLE} )?{PERSON}{where} - "
    yield rf"{begins}{ONE_OF_THEM}{NAMED}{where} :"
    yield rf"{head}{_WHO}{_IN_ROOM}{more} :"
    yield rf"{head}{_WHOEVER}{_IN_ROOM}{more} [:-] {_SOON}"
    yield rf"{_START}{_WHO} (?:hier|here){CLOSE}"
    yield rf"{_START}(?:an? |een )?{PERSON} [,.] {_SPEAKS}"
    yield rf"{_START}(?:uit|vanuit|from){NAMED} : {_SOON}"
    as_well = r"(?:is |ook |also |zelf |een |an? )*"
    yield rf"{_START}(?:[\w-]+ ){{1,3}}(?:die|who) {as_well}{PERSON}(?: is)? :"
    worker = r"(?:[\w-]+ )?[\w-]+ (?:die|who) (?:werkt |works )?(?:in|bij|voor|op|at|for)"
    yield rf"{_START}{worker}{NAMED}(?: werkt)? (?::|{SAYS})"


def _in_brackets() -> Iterator[str]:
    yield rf"{_START}\( {_WHO}{_IN_ROOM} \)"
    yield rf"{_START}\( {_WHOEVER}{_IN_ROOM} \) (?:[\w-]+ ){{0,3}}{US}"
    yield rf"\( {_WHO}{_IN_ROOM}(?: \)$|(?: \))? \.)"
    others = rf"(?:(?:{TABLE}|[\w-]+) (?:[,:-] |en |and )?)?"
    table = rf"(?: (?:[,-] )?{TABLE}| (?:en|and|,) [\w-]+)?"
    yield rf"[\w-]+ [\w-]+ \( {others}{_WHO}{table}(?: \)(?=$| [.,])|(?: \))? \.)"
    yield rf"\b{US}[^.]{{1,200}} \( {THE}{ONE}{_IN_ROOM}(?: \)$|(?: \))? \.)"
    yield rf"[\w-]+ [\w-]+ [.\"-] (?:- )?{_WHO}{_IN_ROOM}{CLOSE}"
    yield rf"\b{US}[^.]{{1,200}} - {THE}{ONE}{_IN_ROOM}{CLOSE}"
    yield rf"\b{ANY} [(-] (?:dat zijn |that is |so )?(?:wij|we|ik|i|us)(?: dus)? [)-]"


def _by_verb() -> Iterator[str]:
    yield rf"\b(?:aldus|dixit) {_WHOEVER}"
    yield rf"[,:\".(-] (?:so |zo |dan )?{SAYS} (?:hier |here |ook )?{_WHO}"
    yield rf"\" ,? ?{SAYS} {_WHOEVER}"
    yield rf"\b(?!{_ASKED}\b)[\w-]+ {SAYS} {_WHO}{_IN_ROOM}{CLOSE}"
    yield rf"{_START}(?:an? |een )?{PERSON} {SAYS}\b"
    yield rf"\b(?:so|zo|aldus) {SAYS} {_WHO}|{_START}{SAYS} {_WHO} :"
    table = "(?:our|onze|this|the|aan|tegen|aan onze|tegen onze) (?:table|tafel|group|groep)"
    yield rf"\b{_WHO} (?:told|tells|vertelde|vertelt|zei|said) (?:\w+ )?{table}"
    told = rf"(?:{ANY_SAYS}|{TOGETHER})(?: (?:dan|nu|ook|here|hier))? ,? ?[:\"]"
    yield rf"(?<!\bals )(?<!\bas )(?<!\bif ){_WHO}{_IN_ROOM} {told}"
    yield rf"\b{_WHOEVER}{_IN_ROOM} {SAYS} (?:\"|: {_SOON})"
    yield rf"\b{_WHO} (?:hier |here )?{_AT_TABLE}"
    present = rf"(?:hier|here|aan tafel|at the table|{_AT_TABLE})"
    yield rf"\b(?:volgens|according to) {_WHO} {present}"
    yield rf"\b(?:volgens|according to) (?:onze|our) {_WHO} [^.]{{0,200}}{_SPEAKS}"
    yield rf"{_SPEAKS}[^.]{{1,200}} (?:volgens|according to) (?:onze|our) {_WHO}"
    yield rf"\" ,? ?(?:volgens|according to) {_WHO}"
    yield rf"\b(?:take it from|neem (?:het|dat)(?: maar)?(?: aan)? van) {_WHO}"
