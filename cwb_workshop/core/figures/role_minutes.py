"""The phrases of minutes: who spoke, where they sat, and what stands around it."""

from __future__ import annotations

from cwb_workshop.core.figures.role_phrases import ANY, HOLDER, NAMED, PERSON, THE, US

GERMAN_ARTICLE = r"(?:(?:der|die|das|dem|den|des|eine?[rnms]?|(?:unser|mein)(?:e|er|em|en|es)?) )?"
TABLE = r"(?:(?:t ?|tafel |table |tisch )?\d+|p|plenair|plenary|plenum)"
AGE = r"\d+ (?:jaar|jr|j|years?|yrs?|jahre?)(?: (?:oud|old|alt))?"
SINCE = (
    r"(?:(?:sinds|since|seit) [\w-]+(?: [\w-]+)?|al \d+ jaar|met pensioen|in ruste|retired|"
    "im ruhestand|in rente)"
)
ONE_OF_THEM = (
    "(?:iemand|een deelnemer|deelnemer|deelneemster|medewerker|medewerkster|vertegenwoordiger|lid|"
    "collega|somebody|someone|participant|representative|member|employee|worker|"
    "jemand|(?:teilnehmer|mitarbeiter|vertreter)(?:in)?|mitglied)"
    "(?: (?:uit|van|vanuit|bij|namens|in|from|of|at|for|aus|von|vom|bei|im))?(?: (?:der|dem))?"
)
CLOSE = r"(?=$| [.])"
AT_TABLE = (
    r"(?:aan (?:onze|deze|mijn|ons) tafel|van (?:onze|deze|mijn) tafel|in de zaal|"
    r"(?:at|from|on) (?:our|this|my) table|in the room|in (?:our|this|my|onze|deze|mijn) (?:group|"
    r"groep)|(?:aan|van) tafel \d+|(?:at|from) table \d+)"
)
IN_ROOM = rf"(?: (?:hier|here|aan tafel|at the table|{AT_TABLE})){{0,2}}"
START = r"(?:^|\. )(?:[\"-] )?"
WHO, WHOEVER = f"{GERMAN_ARTICLE}{THE}{PERSON}", f"{GERMAN_ARTICLE}{THE}(?:{HOLDER}|{ANY})"
SOON = rf'(?:" )?(?:[\w-]+ ){{0,2}}{US}'
# "Mensen in de winkel" are whom one meets there.
LEADING = rf"(?!(?:mensen|people|een|one|staff|iemand|someone|somebody)\b){HOLDER}"
A_PERSON_OF = (
    "(?:(?:an? |een |eine? |die |der |de |the )?(?:mevrouw|meneer|dame|heer|vrouw|man|lady|woman|"
    f"gentleman|frau|herr|mann) (?:van|uit|bij|from|of|aus|von|vom|bei)(?: der| dem)?{NAMED})"
)
BESIDE = "(?:(?:ORGANISATION|FIELD|PLACE|PERSON|MANY)(?: _)* )"
SPEAKS = r"\b(?:ik|wij|we|i)\b"

_PORTFOLIO = (
    "(?:(?:onze|sociale|ruimtelijke|openbare) )?(?:wonen|jeugd|cultuur|sport|economie|financien|"
    "duurzaamheid|milieu|klimaat|verkeer|mobiliteit|ruimte|orde|ordening|zaken|wmo|participatie|"
    "inburgering|wiskunde|rekenen|taal|nederlands|engels|gym|muziek|techniek|economics|maths|"
    r"(?:groep|klas|klasse|year|grade) \d+|soziales|jugend|kultur|bauen|umwelt|verkehr|finanzen|"
    "wirtschaft|integration|mathe|mathematik|deutsch|englisch|musik|kunst)"
)
_WORK = rf"(?:{THE}(?:ORGANISATION|PLACE|FIELD|SERVED)(?: _)*|{_PORTFOLIO})"
FIELDS = rf"(?: {_WORK}(?: (?:en|and|und|&|,) {_WORK})?)"
"""What somebody does or teaches, and where: "wethouder wonen", "docent basisschool"."""

_AT = "in|op|aan|van|uit|vanuit|bij|naast|from|at|of|on|am|an|im|aus|bei|beim|vom|von|der|des|auf"
_WHEN = (
    "(?:the |het |de )?(?:weekends?|huis|home|call|time|tijd|night|nacht|(?:zater|zon|satur|sun|"
    "sams|sonn)(?:dag|day|tag)s?)"
)
PLACES = rf"(?: (?:{_AT}) (?!{_WHEN}\b)[\w-]+(?: [\w-]+){{0,2}})"
"""Where somebody is from: "huisarts in de wijk". "GP at weekends" is what is asked for."""

_LACK = "(?:te|too|zu|geen|no|kein|keine|nodig|needed|gezocht|wanted|gesucht)"
BRACKET = rf"(?: \( (?!{_LACK}\b)[\w-]+(?: ,| [\w-]+){{0,4}}(?: \))?)"
AT_TABLE_TOO = rf"(?: (?:[,(-] )?{TABLE}(?: \))?)"
