"""The ways in which minutes tell who said something: "Huisarts: …", "…, says the teacher".

They are read with their marks: a colon, brackets, quotes and dashes stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_headings import headings
from cwb_workshop.core.figures.role_minutes import (
    AT_TABLE,
    AT_TABLE_TOO,
    BESIDE,
    BRACKET,
    CLOSE,
    FIELDS,
    GERMAN_ARTICLE,
    IN_ROOM,
    PLACES,
    SOON,
    SPEAKS,
    START,
    TABLE,
    WHO,
    WHOEVER,
)
from cwb_workshop.core.figures.role_phrases import ANY, ONE, PERSON, THE, US
from cwb_workshop.core.figures.role_quotations import quotations
from cwb_workshop.core.figures.role_sayings import ANY_SAYS, SAYS, TOGETHER

_ASKED = "(?:wat|dat|dit|hoe|dan|wie|waarom|nu|ook|what|that|as|so|which|who|he|she|they|we|i|it)"


def attributions() -> Iterator[str]:
    yield from headings()
    yield from _in_brackets()
    yield from _by_verb()
    yield from quotations()


def _in_brackets() -> Iterator[str]:
    yield rf"{START}\( {WHO}{IN_ROOM} \)"
    yield rf"{START}\( {WHOEVER}{IN_ROOM} \) (?:[\w-]+ ){{0,3}}{US}"
    yield rf"\( {WHO}{IN_ROOM}(?: \)$|(?: \))? \.)"
    others = rf"(?:(?:{TABLE}|[\w-]+) (?:[,:-] |en |and )?)?"
    table = rf"(?: (?:[,-] )?{TABLE}| (?:en|and|,) [\w-]+)?"
    yield rf"[\w-]+ [\w-]+ \( {others}{WHO}{table}(?: \)(?=$| [.,])|(?: \))? \.)"
    yield rf"\b{US}[^.]{{1,200}} \( {THE}{ONE}{IN_ROOM}(?: \)$|(?: \))? \.)"
    yield rf"[\w-]+ [\w-]+ [.\"-] (?:- )?{WHO}{IN_ROOM}{CLOSE}"
    who = f"{GERMAN_ARTICLE}{THE}{BESIDE}?{PERSON}"
    more = f"{BRACKET}?{AT_TABLE_TOO}?"
    yield rf"[\w-]+ [\w-]+ [.\"-] (?:- )?{who}{FIELDS}?{more}{CLOSE}"
    yield rf"[\w-]+ (?:[.,] )?\" (?:[,-] )?{who}(?:{FIELDS}|{PLACES})?{more}{CLOSE}"
    yield rf"\b{US}[^.]{{1,200}} - {THE}{ONE}{IN_ROOM}{CLOSE}"
    yield rf"\b{ANY} [(-] (?:dat zijn |that is |so )?(?:wij|we|ik|i|us)(?: dus)? [)-]"


def _by_verb() -> Iterator[str]:
    yield rf"\b(?:aldus|dixit) {WHOEVER}"
    yield rf"[,:\".(-] (?:so |zo |dan )?{SAYS} (?:hier |here |ook )?{WHO}"
    yield rf"\" ,? ?{SAYS} {WHOEVER}"
    yield rf"\b(?!{_ASKED}\b)[\w-]+ {SAYS} {WHO}{IN_ROOM}{CLOSE}"
    yield rf"{START}(?:an? |een )?{PERSON} {SAYS}\b"
    yield rf"\b(?:so|zo|aldus) {SAYS} {WHO}|{START}{SAYS} {WHO} :"
    table = "(?:our|onze|this|the|aan|tegen|aan onze|tegen onze) (?:table|tafel|group|groep)"
    yield rf"\b{WHO} (?:told|tells|vertelde|vertelt|zei|said) (?:\w+ )?{table}"
    told = rf"(?:{ANY_SAYS}|{TOGETHER})(?: (?:dan|nu|ook|here|hier))? ,? ?[:\"]"
    yield rf"(?<!\bals )(?<!\bas )(?<!\bif ){WHO}{IN_ROOM} {told}"
    yield rf"\b{WHOEVER}{IN_ROOM} {SAYS} (?:\"|: {SOON})"
    yield rf"\b{WHO} (?:hier |here )?{AT_TABLE}"
    present = rf"(?:hier|here|aan tafel|at the table|{AT_TABLE})"
    yield rf"\b(?:volgens|according to) {WHO} {present}"
    yield rf"\b(?:volgens|according to) (?:onze|our) {WHO} [^.]{{0,200}}{SPEAKS}"
    yield rf"{SPEAKS}[^.]{{1,200}} (?:volgens|according to) (?:onze|our) {WHO}"
    yield rf"\" ,? ?(?:volgens|according to) {WHO}"
    yield rf"\b(?:take it from|neem (?:het|dat)(?: maar)?(?: aan)? van) {WHO}"
