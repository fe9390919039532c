"""The phrases of which the ways to speak for a role are made: who, what they are called, where."""

from __future__ import annotations

GAP = "[ ,-]+"
OWN, ONE = "ORGANISATION(?: _)*", r"(?:ORGANISATION|PERSON|PLACE)\b(?: _)*"
MANY, FIELD = "(?:PERSON)?MANY(?:SERVED)?(?: _)*", "FIELD(?: _)*"
PERSON, SERVED = "PERSON(?:MANY)?(?: _)*", "(?:MANY)?SERVED(?: _)*"
SEVERAL = f"(?:{MANY}|{FIELD})"
ANY = f"(?:{ONE}|{SEVERAL})"
WE = r"\b(?:ik|wij|we|i|ikzelf|wijzelf)\b"
AMONG_US = r"\b(?:(?:bij|voor|van|aan|onder) ons|(?:for|of|to|with|among) us)\b"
OURS = r"(?:onze|ons|mijn|our|my)"
US = r"(?:ik|wij|we|ons|onze|mijn|i|our|us|my)\b"
BEING = "have been|ve been|ben|zijn|am|m|are|re|was|were|waren"
ARTICLE = "de|het|een|the|a|an|our|onze|ons|deze|dit|this|your|jullie|alle|all|all the|al de"
PLAINLY_DESCRIBED = (
    "(?:klein|groot|oud|nieuw|jong|lokaal|sociaal|kleine|grote|lokale|jonge|zelf|ook|zeg|maar|dus|"
    "nou|eh|soort|heel|vrij|hier|echt|twee|drie|small|local|big|young|old|new|very|only|few|two|"
    "three|just|also|well-known|independent|little|social|so|say|let|s|kind|sort|of|regional|"
    "fellow|public|poor|former|retired|self-employed|non-profit|busy|full-time|part-time|gepensioneerd|ervaren|praktiserend|"
    "waarnemend|beginnend|aankomend|werkend|studerend|vrijgevestigd|gediplomeerd|gespecialiseerd|"
    "bevoegd|parttime|fulltime)"
)
DESCRIBED = (
    # Adjectives of Dutch end in -e, -ig or -lijk; these words do so and are none.
    r"(?!(?:de|we|je|ze|me|te|die|deze|alle|beide|mijne|welke|hoe|wie|the|are|have|see|use|"
    r"make|give|more|like|where|there|these|those|some|people|one|he|she|leave|love|live|come|"
    r"take|hope|write|share|provide|prepare|serve|change|move|close|because|while|since)\b)"
    rf"(?:\w+(?:e|ig|lijk)|{PLAINLY_DESCRIBED})"
)
HERE = (
    r"(?:hier|in|uit|van|de|het|deze|dit|onze|wijk|buurt|dorp|stad|straat|zelf|ook|natuurlijk|"
    r"here|the|this|our|of|for|neighbourhood|town|village|street|area|district|city|ourselves|"
    r"also|local|myself|sector|side|kant|samen|onder|elkaar|allemaal|together)"
)
BEARER = (
    "iemand|een|one|eigenaar|owner|voorzitter|chair|hoofd|coordinator|adviseur|adviser|"
    "vrijwilliger|volunteer|stagiair|partner|bestuurder|vertegenwoordiger|enige|lid|"
    "mensen|someone|somebody|person|employee|director|representative|member|worker|professional|"
    "only one|only ones|people|head|staff|begeleider|hulpverlener|teamleider|collega|coach|leader|"
    r"colleague|\w*(?:leider|medewerker|medewerkster|adviseur|manager|coordinator|beheerder|"
    "team|consulent|regisseur|voorzitter|secretaris|directeur|assistent|assistente|makelaar)|"
    "receptionist|treasurer|penningmeester|bestuurslid|planner|planning officer|officer|trustee"
)
FROM = "van|uit|vanuit|bij|in|voor|namens|of|from|at|in|for|with"
WORKS = r"(?:(?:who|die) )?(?:works?|working|werkt|werk|werkzaam|teaches|teaching|studies)"
DESCRIBED_SO = rf"(?:{DESCRIBED}{GAP}){{0,3}}"
THE = rf"(?:(?:{ARTICLE}){GAP})?{DESCRIBED_SO}"
NAMED = rf"{GAP}{THE}{ANY}"
HOLDER = rf"(?:{BEARER}){GAP}(?:(?:hier|here){GAP})?(?:{WORKS}{GAP})?(?:{FROM}|aan){NAMED}"
AROUND = rf"(?:{HERE}{GAP}){{0,4}}"
