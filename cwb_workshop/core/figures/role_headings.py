"""The ways in which minutes head what somebody said with who said it: "Huisarts in de wijk: …".

A person heads what they said; an organisation or several people can be what is talked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_minutes import (
    A_PERSON_OF,
    AGE,
    AT_TABLE_TOO,
    BESIDE,
    BRACKET,
    CLOSE,
    FIELDS,
    GERMAN_ARTICLE,
    IN_ROOM,
    LEADING,
    ONE_OF_THEM,
    PLACES,
    SINCE,
    SOON,
    SPEAKS,
    START,
    TABLE,
    WHO,
    WHOEVER,
)
from cwb_workshop.core.figures.role_phrases import NAMED, PERSON, PLAINLY_DESCRIBED, THE
from cwb_workshop.core.figures.role_sayings import ACCORDING_TO, SAYS

_SAID = (
    "opmerking|reactie|inbreng|vraag|antwoord|quote|citaat|idee|tip|verhaal|punt|woorden|"
    "comment|reaction|input|question|answer|idea|story|point|remark|view|words|"
    "bemerkung|reaktion|beitrag|frage|antwort|zitat|geschichte|punkt|wunsch|worte"
)


# Before a person these tell what is asked for, or who is addressed.
_ASKED_FOR = (
    "(?:geen|no|kein|keinen?|nodig|needed|wanted|gezocht|gesucht|voor|for|fur|aan|to|an|ask|vraag|"
    "mis|mist|miss|missing|meer|more|mehr|zonder|without|ohne|via|bij|by|mit|met|with|per|naar|"
    "ook|also|welke|which|wat|what|wie|who|another|extra|every|elke|iedere|jede[rmn]?|any|each|"
    "call|find|get|hire|pay|need|want|bel|zoek|haal|betaal|neem|help|frage|suche|brauche|see|zie|"
    "of|or|oder|en|and|und|tegen|gegen|against|over|about|uber|van|von|from|is|are|was|ist|sind|"
    "ik|wij|we|i|ich|wir|he|she|they|hij|zij|er|es|sie|it|je|you|the|de|het|der|die|das|den|dem|"
    "een|an?|ein|eine[rmn]?|onze|ons|our|my|mijn|your|jouw|uw|dear|beste|liebe[r]?|meet|thank|"
    "bedank|steun|support|tip|idee|idea|vragen|to)"
)


def headings() -> Iterator[str]:
    yield from _of_a_person()
    yield from _of_more_words()
    yield from _behind_a_word()


def _behind_a_word() -> Iterator[str]:
    """Give those behind a word that says it is who spoke: "Rol: huisarts - …"."""
    who = "spreker|spreekster|speaker|sprecher(?:in)?|rol|role|rolle|functie|funktion|beroep|beruf"
    yield rf"{START}(?:{who}) [:-] {WHO}{IN_ROOM}(?=$| [.,:)\"-])"
    yield rf"{START}{ACCORDING_TO} {WHO}{IN_ROOM} :"


def _of_more_words() -> Iterator[str]:
    """Give those with a field, a place or a bracket: "Primary school teacher (female): …"."""
    begins = rf"(?:^|[.:\"-] )(?:{TABLE} (?:[:,-] )?)?{GERMAN_ARTICLE}"
    kind = rf"(?:(?!{_ASKED_FOR}\b)(?:[\w-]+|{PLAINLY_DESCRIBED}) )"
    more = f"(?:(?: ,)?(?:{FIELDS}|{PLACES}))?{BRACKET}?{AT_TABLE_TOO}?"
    yield rf"{begins}{THE}(?:{kind}{{0,2}}{BESIDE}{{0,2}})?{PERSON}{more} :"
    yield rf"{begins}(?:{THE}{LEADING}|{A_PERSON_OF}){BRACKET}?{AT_TABLE_TOO}? :"


def _of_a_person() -> Iterator[str]:
    beside = r"(?:[\w-]+ (?:en|and|,|-) (?:an? )?)?"
    more = r"(?: (?:en|and|,|-) (?:an? )?[\w-]+)?(?: \(? ?(?:tafel |table )?\d+(?: \))?)?"
    what = rf"(?:[\w-]+ )?(?:{_SAID})(?: made)?(?: (?:van|from|by|of|door|von|vom))? "
    head = rf"{START}(?:{beside}|{what})"
    # A table, a part of a card or what somebody else said can stand in front.
    begins = rf"(?:{START}|[.,:()\"-] )(?:{TABLE} )?"
    where = rf"(?: \(? ?(?:,? ?{TABLE}|,? ?{AGE}|{SINCE}|[a-z]|man|vrouw|woman)(?: \))?)?"
    somebody = rf"{GERMAN_ARTICLE}(?:een |an? )?{PERSON}"
    yield rf"{begins}(?:{somebody}|\( {somebody} \)){where} (?::|\")"
    yield rf"{START}(?:{TABLE} )?{PERSON}{where} - "
    yield rf"{begins}{ONE_OF_THEM}{NAMED}{where} :"
    yield rf"{head}{WHO}{IN_ROOM}{more} :"
    yield rf"{head}{WHOEVER}{IN_ROOM}{more} [:-] {SOON}"
    yield rf"{START}{WHO} (?:hier|here){CLOSE}"
    yield rf"{START}(?:an? |een )?{PERSON} [,.] {SPEAKS}"
    yield rf"{START}(?:uit|vanuit|from){NAMED} : {SOON}"
    as_well = r"(?:is |ook |also |zelf |een |an? )*"
    yield rf"{START}(?:[\w-]+ ){{1,3}}(?:die|who) {as_well}{PERSON}(?: is)? :"
    worker = r"(?:[\w-]+ )?[\w-]+ (?:die|who) (?:werkt |works )?(?:in|bij|voor|op|at|for)"
    yield rf"{START}{worker}{NAMED}(?: werkt)? (?::|{SAYS})"
