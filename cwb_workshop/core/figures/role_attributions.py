"""The ways in which minutes tell who said something: "Huisarts: …", "…, says the teacher".

They are read with their marks: a colon, brackets, quotes and dashes stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_phrases import ANY, HOLDER, NAMED, ONE, PERSON, THE, US

_SAYS = (
    "(?:zegt|zei|zeiden|zeggen|vertelt|vertelde|vindt|vond|roept|riep|stelt|stelde|meldt|meldde|"
    "antwoordt|antwoordde|vraagt|vroeg|verzucht|legt uit|vult aan|merkt op|merkte op|"
    "says|said|say|tells us|told us|adds|added|remarks|remarked|asks|asked|explains|explained|"
    "reports|reported|replies|replied|notes|noted|sagt|sagte|meint|meinte|erzahlt|erzahlte|fragt|fragte|"
    "erklart|erklarte|berichtet|berichtete|ruft)"
)
_AT_TABLE = (
    r"(?:aan (?:onze|deze|mijn|ons) tafel|van (?:onze|deze|mijn) tafel|in de zaal|"
    r"(?:at|from|on) (?:our|this|my) table|in the room|in (?:our|this|my|onze|deze|mijn) (?:group|"
    r"groep)|(?:aan|van) tafel \d+|(?:at|from) table \d+)"
)
_IN_ROOM = rf"(?: (?:hier|here|aan tafel|at the table|{_AT_TABLE})){{0,2}}"
_START = r"(?:^|\. )(?:[\"-] )?"
_GERMAN = "(?:(?:der|die|eine?|unsere?) )?"
_WHO, _WHOEVER = f"{_GERMAN}{THE}{PERSON}", f"{_GERMAN}{THE}(?:{HOLDER}|{ANY})"
_TABLE = r"(?:(?:t ?|tafel |table |tisch )?\d+|p|plenair|plenary|plenum)"
_SOON = rf'(?:" )?(?:[\w-]+ ){{0,2}}{US}'
_SPEAKS = r"\b(?:ik|wij|we|i)\b"
_CLOSE = r"(?=$| [.])"
_SAID = (
    "opmerking|reactie|inbreng|vraag|antwoord|quote|citaat|idee|tip|verhaal|punt|woorden|"
    "comment|reaction|input|question|answer|idea|story|point|remark|view|words"
)
_ONE_OF_THEM = (
    "(?:iemand|een deelnemer|deelnemer|deelneemster|medewerker|medewerkster|vertegenwoordiger|lid|"
    "collega|somebody|someone|participant|representative|member|employee|worker|"
    "jemand|(?:teilnehmer|mitarbeiter|vertreter)(?:in)?|mitglied)"
    "(?: (?:uit|van|vanuit|bij|namens|in|from|of|at|for|aus|von|vom|bei|im))?(?: (?:der|dem))?"
)
_ASKED = "(?:wat|dat|dit|hoe|dan|wie|waarom|nu|ook|what|that|as|so|which|who|he|she|they|we|i|it)"


def attributions() -> Iterator[str]:
    yield from _headings()
    yield from _in_brackets()
    yield from _by_verb()


def _headings() -> Iterator[str]:
    """A person heads what they said; an organisation can be what is talked about."""
    beside = r"(?:[\w-]+ (?:en|and|,|-) (?:an? )?)?"
    more = r"(?: (?:en|and|,|-) (?:an? )?[\w-]+)?(?: \(? ?(?:tafel |table )?\d+(?: \))?)?"
    what = rf"(?:[\w-]+ )?(?:{_SAID})(?: made)?(?: (?:van|from|by|of|door))? "
    head = rf"{_START}(?:{beside}|{what})"
    # A table, a part of a card or what somebody else said can stand in front.
    begins = rf"(?:{_START}|[.,:()\"-] )(?:{_TABLE} )?"
    where = rf"(?: \(? ?(?:,? ?{_TABLE}|man|vrouw|woman|m|v|f)(?: \))?)?"
    somebody = rf"{_GERMAN}(?:een |an? )?{PERSON}"
    yield rf"{begins}(?:{somebody}|\( {somebody} \)){where} (?::|\")"
    yield rf"{_START}(?:{_TABLE} )?{PERSON}{where} - "
    yield rf"{begins}{_ONE_OF_THEM}{NAMED}{where} :"
    yield rf"{head}{_WHO}{_IN_ROOM}{more} :"
    yield rf"{head}{_WHOEVER}{_IN_ROOM}{more} [:-] {_SOON}"
    yield rf"{_START}{_WHO} (?:hier|here){_CLOSE}"
    yield rf"{_START}(?:an? |een )?{PERSON} [,.] {_SPEAKS}"
    yield rf"{_START}(?:uit|vanuit|from){NAMED} : {_SOON}"
    as_well = r"(?:is |ook |also |zelf |een |an? )*"
    yield rf"{_START}(?:[\w-]+ ){{1,3}}(?:die|who) {as_well}{PERSON}(?: is)? :"
    worker = r"(?:[\w-]+ )?[\w-]+ (?:die|who) (?:werkt |works )?(?:in|bij|voor|op|at|for)"
    yield rf"{_START}{worker}{NAMED}(?: werkt)? (?::|{_SAYS})"


def _in_brackets() -> Iterator[str]:
    yield rf"{_START}\( {_WHO}{_IN_ROOM} \)"
    yield rf"{_START}\( {_WHOEVER}{_IN_ROOM} \) (?:[\w-]+ ){{0,3}}{US}"
    yield rf"\( {_WHO}{_IN_ROOM}(?: \)$|(?: \))? \.)"
    others = rf"(?:(?:{_TABLE}|[\w-]+) (?:[,:-] |en |and )?)?"
    table = rf"(?: (?:[,-] )?{_TABLE}| (?:en|and|,) [\w-]+)?"
    yield rf"[\w-]+ [\w-]+ \( {others}{_WHO}{table}(?: \)(?=$| [.,])|(?: \))? \.)"
    yield rf"\b{US}[^.]{{1,200}} \( {THE}{ONE}{_IN_ROOM}(?: \)$|(?: \))? \.)"
    yield rf"[\w-]+ [\w-]+ [.\"-] (?:- )?{_WHO}{_IN_ROOM}{_CLOSE}"
    yield rf"\b{US}[^.]{{1,200}} - {THE}{ONE}{_IN_ROOM}{_CLOSE}"
    yield rf"\b{ANY} [(-] (?:dat zijn |that is |so )?(?:wij|we|ik|i|us)(?: dus)? [)-]"


def _by_verb() -> Iterator[str]:
    yield rf"\b(?:aldus|dixit) {_WHOEVER}"
    yield rf"[,:\".(-] (?:so |zo |dan )?{_SAYS} (?:hier |here |ook )?{_WHO}"
    yield rf"\" ,? ?{_SAYS} {_WHOEVER}"
    yield rf"\b(?!{_ASKED}\b)[\w-]+ {_SAYS} {_WHO}{_IN_ROOM}{_CLOSE}"
    yield rf"{_START}(?:an? |een )?{PERSON} {_SAYS}\b"
    yield rf"\b(?:so|zo|aldus) {_SAYS} {_WHO}|{_START}{_SAYS} {_WHO} :"
    table = "(?:our|onze|this|the|aan|tegen|aan onze|tegen onze) (?:table|tafel|group|groep)"
    yield rf"\b{_WHO} (?:told|tells|vertelde|vertelt|zei|said) (?:\w+ )?{table}"
    told = rf"{_SAYS}(?: (?:dan|nu|ook|here|hier))? ,? ?[:\"]"
    yield rf"(?<!\bals )(?<!\bas )(?<!\bif ){_WHO}{_IN_ROOM} {told}"
    yield rf"\b{_WHOEVER}{_IN_ROOM} {_SAYS} (?:\"|: {_SOON})"
    yield rf"\b{_WHO} (?:hier |here )?{_AT_TABLE}"
    present = rf"(?:hier|here|aan tafel|at the table|{_AT_TABLE})"
    yield rf"\b(?:volgens|according to) {_WHO} {present}"
    yield rf"\b(?:volgens|according to) (?:onze|our) {_WHO} [^.]{{0,200}}{_SPEAKS}"
    yield rf"{_SPEAKS}[^.]{{1,200}} (?:volgens|according to) (?:onze|our) {_WHO}"
    yield rf"\" ,? ?(?:volgens|according to) {_WHO}"
    yield rf"\b(?:take it from|neem (?:het|dat)(?: maar)?(?: aan)? van) {_WHO}"
