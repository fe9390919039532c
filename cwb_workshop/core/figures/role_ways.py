"""The ways to say for which role somebody speaks: "als huisarts", "wij in de zorg", "namens"."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_phrases import (
    AMONG_US,
    ANY,
    AROUND,
    BEING,
    DESCRIBED_SO,
    FIELD,
    GAP,
    HOLDER,
    MANY,
    NAMED,
    ONE,
    OURS,
    OWN,
    PLAINLY_DESCRIBED,
    SERVED,
    SEVERAL,
    THE,
    US,
    WE,
)


def capacities() -> Iterator[str]:
    """Give the ways with `als` and `as`: "als kleine zorgorganisatie", "as educators we"."""
    role = rf"(?:(?:de|het|the){GAP})?{DESCRIBED_SO}"
    yield rf"\bals{GAP}(?:een{GAP})?{DESCRIBED_SO}(?:{ONE}|{HOLDER})"
    yield rf"\b(?:als|as){GAP}(?:de|het|the){GAP}{DESCRIBED_SO}(?:enige|only){GAP}{THE}{ANY}"
    # "Als zorg zien wij": at most one verb before the first person.
    we_follow = rf"{GAP}{AROUND}(?:(?:\w*[^\Wt]|moet|weet) )?{US}"
    yield rf"\b(?:als|as){GAP}{role}{ANY}{we_follow}"
    yield rf"\bals (?:uw|je|jouw) {DESCRIBED_SO}{ONE} {AROUND}(?:\w*[^\Wt] )?{WE}"
    also = "(?:en|of|and|or)"
    yield rf"\b(?:als|as) {DESCRIBED_SO}{SEVERAL} {also} [\w-]+(?: _)*[ ,]+{US}"
    yield rf"\b(?:als|as) [\w-]+(?: _)* {also} {SEVERAL}[ ,]+{US}"
    between = (
        r"(?:(?!(?:the|this|that|our|my|of|to|for|in|i|we|you|he|she|they)\b)[\w-]+[ ,]+){0,5}"
    )
    yield rf"\bas{GAP}{DESCRIBED_SO}(?:an?|your|their){GAP}{between}{ONE}"
    yield rf"\bas{GAP}(?:(?:an?|the){GAP})?{DESCRIBED_SO}{HOLDER}"
    # English says "as housing association" and "as student numbers fall".
    closed = rf"(?= ?[,.]|$| (?:here|you|one|{US}))"
    yield rf"\bas{GAP}(?:the{GAP})?{DESCRIBED_SO}{ONE}{closed}"
    yield rf"(?:^|\. )(?:als|as) {SEVERAL}(?= \.|$)"
    # "As students, the rent is high" and "as teachers it is our job" are no clauses.
    yield rf"(?:^|[.,] )(?:als|as) {DESCRIBED_SO}{SEVERAL} ,(?! {ANY})"
    yield rf"\bas {DESCRIBED_SO}{SEVERAL} (?:it|this|that|there) (?:is|s|are|was|can|has)\b"
    yield rf"\bas {DESCRIBED_SO}{MANY} (?:an?|the|more|less|no|every|most|what|how)\b"
    yield rf"\bals {DESCRIBED_SO}{SEVERAL} (?:is|was|lijkt|valt) (?:het|dit|dat|er)\b"
    yield rf"\b{US}{GAP}{DESCRIBED_SO}(?:als|as){GAP}{role}{SEVERAL}"
    yield rf"\b{US}(?: [\w-]+){{1,5}} (?:als|as) {DESCRIBED_SO}{SEVERAL}(?= \.|$)"


def first_persons() -> Iterator[str]:
    """Give the ways with who speaks in front: "wij (zorg)", "we at the school", "our school"."""
    yield rf"{WE} ,[ ,]*(?:(?:hier|here){GAP})?(?:in{GAP})?{THE}(?:{ANY}|{HOLDER})"
    yield rf"\bwij{GAP}{DESCRIBED_SO}{MANY}"
    # A word in -e behind an English "we" is a verb: we use shops.
    yield rf"\b(?:we|us){GAP}(?:{PLAINLY_DESCRIBED}{GAP}){{0,3}}{MANY}"
    within = r"in(?! (?:\w+ )?PLACE)"
    visiting = "".join(rf"(?<!\b{verb} )" for verb in ("was", "zat", "ging", "kwam", "stond"))
    yield rf"\b(?:voor|bij|van|aan) ons{GAP}{DESCRIBED_SO}{MANY}"
    at = rf"(?:van|bij|vanuit|uit|op|of|at|from|{within}){NAMED}"
    yield rf"{visiting}(?:{WE}|{AMONG_US}){GAP}(?:(?:hier|here){GAP})?{at}"
    yield rf"\bhier in{GAP}{THE}{FIELD}|\bhier spreekt{NAMED}"
    others = "collega s?|collegas|colleagues?|teams?|staff|personeel|medewerkers"
    yield rf"\b{OURS} (?:{others}) {at}"
    yield rf"\bhere (?:at|{within}){NAMED}"
    works = (
        "werk|werken|work|am working|m working|are working|re working|werkte|worked|ben werkzaam|"
        "zijn werkzaam|am employed"
    )
    since = r"(?:(?:al|nu|hier|zelf|ook|lang|jaren|jarenlang|\w+ jaar|for|many|\w+ years) ){0,3}"
    where = "in|bij|voor|op|at|for"
    yield rf"{WE}{GAP}{DESCRIBED_SO}(?:{works}){GAP}{since}{DESCRIBED_SO}(?:{where}){NAMED}"
    runs = "run|own|manage|lead|teach at|leid|bestuur|bezit|heb een eigen"
    yield rf"{WE}{GAP}{DESCRIBED_SO}(?:{runs}){GAP}{THE}{ONE}"
    yield rf"\bben ik (?:een )?{DESCRIBED_SO}PERSON|\bmyself {THE}{ONE}"
    yield rf"{WE}{GAP}(?:{BEING}){GAP}{THE}(?:{ONE}|{MANY}|{HOLDER})"
    coming = "ben|zijn|am|m|are|re|kom|komen|come"
    too = rf"(?:(?:zelf|ook|hier|allemaal|also|both|all|here){GAP})?"
    out_of = r"(?:van|uit|vanuit|from)(?<!\buit(?= de PLACE))"
    yield rf"{WE}{GAP}(?:{coming}){GAP}{too}{out_of}{NAMED}"
    yield rf"{WE}{GAP}(?:{coming}|zit|zitten){GAP}{DESCRIBED_SO}in{GAP}{THE}{FIELD}"
    yield rf"\b{OURS}{GAP}{DESCRIBED_SO}(?:{OWN}|{SERVED})"
    yield rf"{WE}{GAP}{DESCRIBED_SO}WORK|\bWORK(?: _)*(?: (?:hier|here))? (?:ik|wij|we)\b"
    yield rf"\bbeing {THE}(?:{ONE}|{MANY}|{HOLDER})[ ,]+{US}"
    yield rf"\b{ANY} (?:zoals|like) (?:ik|wij|we|ons|mij|me|us|myself|ourselves)\b"
    yield rf"(?:^|\. ){THE}{ANY} als (?:ik|wij)\b"


def sides() -> Iterator[str]:
    """Give the ways that name a side: "namens de zorg", "from the care side we"."""
    yield rf"\b(?:namens|on behalf of|speaking for|speaking as){NAMED}"
    here = "am here|are here|m here|re here"
    speaks = f"spreek|spreken|praat|praten|sta|staan|zit|zitten|speak|talk|stand|{here}"
    yield rf"{WE}{GAP}{DESCRIBED_SO}(?:{speaks}){GAP}{DESCRIBED_SO}(?:voor|for){NAMED}"
    yield rf"{WE}{GAP}{DESCRIBED_SO}(?:represent|vertegenwoordig(?:en)?){NAMED}"
    may = "kan|mag|wil|durf|kunnen|mogen|willen|durven"
    aside = r"(?:(?:hier|ook|nu|wel|alleen|alvast|u|jullie|je|dat) ){0,3}"
    tell = "zeggen|spreken|toezeggen|beloven|bevestigen|vertellen|melden"
    yield rf"\bvoor{NAMED}[ ,]+(?:{may}) (?:ik|wij|we) {aside}(?:{tell})\b"
    can = "(?:can|may|could|will|would)(?: (?:only|also|now|here))?"
    say = "say|speak|promise|confirm|tell|answer"
    yield rf"\bfor{NAMED}[ ,]+(?:i|we) {can} (?:{say})\b"
    close_by = rf"(?:{GAP}\w+){{0,4}}{GAP}{US}"
    yield rf"\bvanuit{NAMED}{close_by}"
    yield rf"(?:^|\. )vanuit{NAMED} ,"
    view = "perspectief|oogpunt|gezichtspunt|standpunt|kant|hoek|rol|functie|werk|vak|ervaring"
    yield rf"\bvanuit (?:het|de|mijn|ons|onze) (?:{view}) (?:van|als){NAMED}"
    side = "side|sector|kant|hoek|perspective|point of view|viewpoint|world"
    yield rf"\bfrom{NAMED}(?: s)?{GAP}(?:{side})(?:{close_by}| ,)"
    yield rf"\bfrom (?:the )?{FIELD}{GAP}{AROUND}{US}"
