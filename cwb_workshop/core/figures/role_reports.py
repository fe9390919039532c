"""The ways that only may tell who spoke: they are to be looked at, and nothing is left out.

Somebody of a role said something, to the room or to who tells it here; or words stand as they do
where somebody speaks for a role, and can be about it as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_minutes import AT_TABLE, GERMAN_ARTICLE, IN_ROOM, START, WHO
from cwb_workshop.core.figures.role_phrases import MANY, NAMED, PERSON, THE
from cwb_workshop.core.figures.role_sayings import ACCORDING_TO, HAS, SAID, SAYS

_SOMEBODY = (
    "(?:iemand|somebody|someone|jemand|een collega|a colleague|"
    "(?:de|die|een|the|an?|der|die|ein|eine) "
    "(?:man|vrouw|mevrouw|meneer|dame|heer|woman|lady|gentleman|frau|herr|mann))"
)
_OF = "(?:van|uit|vanuit|bij|from|of|at|aus|von|vom|bei)(?: der| dem)?"
_BY_THEMSELVES = (
    "(?:zzp er|zzper|zelfstandige|freelancer|uitzendkracht|invalkracht|oproepkracht|stagiair|"
    "stagiaire|self-employed person|temp|intern|trainee|praktikant|praktikantin|aushilfe)"
)
_SIDE = "(?:side|sector|perspective|point of view|viewpoint)"
_AT_OUR_TABLE = rf"(?:{AT_TABLE}|am (?:tisch|tisch \d+)|an (?:unserem|diesem|meinem) tisch)"


def reports() -> Iterator[str]:
    told = rf"(?:{SAYS}|{HAS} (?:[\w-]+ ){{0,6}}{SAID})"
    yield rf"{START}{WHO}{IN_ROOM} (?:[\w-]+ )?{told}\b"
    yield rf"\b{_SOMEBODY} {_OF}{NAMED}"
    yield rf"{START}{ACCORDING_TO} {WHO}"
    yield rf"\b{GERMAN_ARTICLE}{THE}{PERSON} {_AT_OUR_TABLE}"
    yield rf"\b(?:als|as)(?: an?| een| eine?)? {_BY_THEMSELVES} (?:in|bij|at|for|im|bei){NAMED}"
    yield rf"(?:^|[.,] )as the {PERSON}"
    yield rf"\bfrom{NAMED}(?: s)? {_SIDE}\b"
    # "Meine Lehrer" are whom a pupil has, and "meine Schüler" whom a teacher has.
    yield rf"\b(?:meine[nr]?|unsere[nr]?) (?:{PERSON}|{MANY})"
