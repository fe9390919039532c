"""The ways to tell of a role by what is beside it: a second one, years, pupils, a workplace."""

from __future__ import annotations

from collections.abc import Iterator

from cwb_workshop.core.figures.role_phrases import (
    ANY,
    AROUND,
    ARTICLE,
    BEING,
    DESCRIBED_SO,
    FIELD,
    GAP,
    HOLDER,
    MANY,
    NAMED,
    ONE,
    OURS,
    PERSON,
    THE,
    US,
    WE,
)

_CLOSED = (
    rf"(?=$| [.,]| (?:{US}|hier|here|van|op|bij|in|aan|uit|en|of|at|from|by|and|so|dus|want|maar|"
    r"but|who|die|tegelijk|ook|too|as well)\b)"
)
_AND = "(?:en|and|maar|but|of|or|plus|als|zowel|tevens)"
_ALSO = (
    "(?:(?:ook|also|nog|nu|now|inmiddels|een|a|an|the|als|as|tegelijk|zelf|toevallig|tevens|"
    "ben|am|m|werk als)[ ,]+)"
)
_NOT_BEFORE = (
    r"(?!(?:voor|met|op|over|van|dat|de|het|the|with|of|about|for|that|by|to|near|geen|"
    r"niet(?! alleen)|not(?! only)|no|zonder|without|als|if|bang|afraid|blij|happy|er)\b)"
)
_YEARS = r"(?:[\w-]+ (?:jaar|years|maanden|months)|jaren|jarenlang)"
_MEANWHILE = (
    rf"(?:(?:(?:al|nu|for) )?(?:meer dan |bijna |ruim |almost |over )?{_YEARS}(?: lang)?|al|nu|nog|"
    "steeds|hier|ook|zelf|toevallig|eigenlijk|namelijk|immers|trouwens|gewoon|inmiddels|sinds kort|"
    "van beroep|van huis uit|van opleiding|van oorsprong|in het dagelijks leven|overdag|parttime|"
    "deeltijd|net|pas|in deze (?:wijk|buurt|straat|stad)|in dit dorp|gepensioneerd|voormalig|"
    "opgeleid (?:tot|als)|in opleiding tot|begonnen als|actief als|werkzaam als|lang|altijd|"
    "vroeger|naast bewoner|actually|also|by profession|by trade|by training|in fact|currently|"
    "still|really|"
    "myself|both|training (?:to be|as)|trained as|studying to be|about to be|proud to be|already|"
    "now|always|happy to be|qualified|basically|incidentally|as it happens|here|"
    "certainly|of course)"
)


def roles_beside() -> Iterator[str]:
    """Give the ways with words between: "als moeder en docent", "ik ben al jaren huisarts"."""
    word = rf"{_NOT_BEFORE}[\w-]+(?: _)*"
    theirs = rf"{GAP}{AROUND}(?:(?:\w*[^\Wt]|moet|weet) )?{US}"
    after = rf"(?:{theirs}|(?= ?[.,]|$))"
    first = rf"(?:een |both |an? )?{word}(?: {word})?"
    second = rf"{_AND}[ ,]+{_ALSO}{{0,3}}{DESCRIBED_SO}(?:{PERSON}{after}|{ONE}{theirs})"
    yield rf"\b(?:als|as) {first}[ ,]+{second}"
    yield rf"\bas both {THE}{ONE}"
    listed = rf"(?:{word}[ ,]+){{1,6}}"
    also = rf"{_ALSO}{{0,4}}{DESCRIBED_SO}"
    yield rf"{WE} (?:{BEING}) {listed}{_AND}[ ,]+{also}(?:{PERSON}|{HOLDER}){_CLOSED}"
    yield rf"{WE} (?:{BEING}) {listed}{_AND}[ ,]+{also}{MANY}{_CLOSED}"
    going_on = rf"{WE} (?:[\w-]+[ ,]+){{1,7}}{_AND}[ ,]+"
    yield rf"{going_on}(?:ben|am|m|zijn|are|re) {also}(?:{PERSON}|{HOLDER})"
    yield rf"{going_on}(?:zijn|are|re) {also}{MANY}{_CLOSED}"
    works = "werk|work|werken|werkzaam|teach|study"
    where = "in|bij|voor|op|at|for|als|as"
    yield rf"{going_on}(?:nu |now |ook |also )?WORK"
    yield rf"{going_on}(?:{works}) (?:hier |here |zelf )?(?:{where}){NAMED}"
    yield rf"{WE}{GAP}(?:{BEING}){GAP}(?:{_MEANWHILE}{GAP}){{1,4}}{THE}(?:{ONE}|{MANY}|{HOLDER})"
    # Ben is a name as well.
    alone = rf"(?:een |an? )?{DESCRIBED_SO}(?:{PERSON}|{HOLDER})"
    yield rf"(?:^|[.,] )(?:ben|am) (?:{_MEANWHILE}{GAP}){{0,4}}{alone}"
    become = (
        "happen to be|used to be|trained? (?:to be|as|for)|became|work(?:ed)? part time as|"
        "retired as"
    )
    yield rf"{WE}{GAP}(?:{_MEANWHILE} )?(?:{become}){GAP}{THE}(?:{ONE}|{MANY}|{HOLDER})"
    yield rf"\bas one (?:of the )?{DESCRIBED_SO}{PERSON}"
    yield rf"\bas (?:someone|somebody|one) who (?:is|s|was|has been|happens to be) {THE}{ONE}"
    yield rf"\bals iemand die {THE}{ONE} (?:is|was)\b|\bbeing {THE}{ONE} (?:hier|here)[ ,]+{US}"


def possessions() -> Iterator[str]:
    """Give the ways with what is theirs: "my job", "my nurse hat", "the school where I work"."""
    job = "job|profession|trade|occupation|day job|beroep|baan|vak|functie|werk|rol|role|work"
    named = rf"(?:{PERSON}|{HOLDER}|{MANY}|{FIELD})"
    being = "(?:is|was|als|as)(?: als| that of| dat van| van)?"
    yield rf"\b{OURS} {DESCRIBED_SO}(?:{job}) {being} {THE}{named}"
    yield rf"\b{OURS} {DESCRIBED_SO}(?:{job}) (?:is|ligt) (?:in|bij|at|for|voor){NAMED}"
    # Who has a job, has its hours and its pay; "our role in care" anybody has.
    post = (
        "job|jobs|profession|trade|occupation|day job|work|shifts?|pay|salary|wages?|"
        "beroep|baan|bijbaan|werk|diensten|dienst|rooster|salaris|loon"
    )
    there = r"(?:in(?! (?:\w+ )?PLACE)|bij|at|binnen|op|with)"
    yield rf"\b{OURS} {DESCRIBED_SO}(?:{post}) {there}{NAMED}"
    hat = "hat|cap|bril|pet|petje|hoed|glasses|badge"
    yield rf"\b(?:my|mijn|our|onze|the|a|an|de|een) {DESCRIBED_SO}{ANY} (?:s )?(?:{hat})\b"
    yield rf"\b(?:mijn|de|een|my) (?:{hat}) (?:van|als|as|of){NAMED}"
    doing = (
        "werk|werken|werkte|lesgeef|lesgeven|les geef|les geven|studeer|studeren|stage loop|"
        "vrijwilliger ben|leer|work|works|worked|teach|study|train|volunteer|am employed|manage|run"
    )
    within = r"(?: _)*(?: (?:van|of|in|for|voor|met|with) [\w-]+(?: [\w-]+)?)?[ ,]+"
    when = "(?:(?:zelf|ook|nu|hier|al jaren|myself|now|also|here) )*"
    yield rf"\b{ANY}{within}(?:waar|where|waarvoor) (?:ik|wij|we|i) {when}(?:{doing})\b"
    working = "(?:work|worked|teach|study|volunteer) (?:for|at|in)"
    yield rf"\b{ANY}{within}(?:(?:that|which) )?(?:i|we) {working}\b"
    notice = "merk|merken|zie|zien|hoor|horen|ervaar|ervaren"
    other = (
        r"(?! (?:elkaar|each|one another|kansen|graag|liever|samen|niets|niks|nooit|opportunities|"
        r"chances|nothing|no|together)\b)"
    )
    this = "(?:dat|dit|het|it|this|that|things|what|wat|how|hoe)"
    inside = rf"(?:in|bij|op|binnen)(?! (?:\w+ )?PLACE){NAMED}|bij{NAMED}"
    yield rf"\b(?:{inside})[ ,]+(?:{notice}) (?:ik|wij|we){other}"
    yield rf"\b(?:{inside})[ ,]+(?:doe|doen|weet|weten) (?:ik|wij|we) {this}\b"
    yield rf"\bhier (?:bij|op|binnen){NAMED} (?:{notice}|missen|mis) (?:ik|wij|we){other}"
    english = rf"(?:(?:see|notice|hear|experience)\b{other}|(?:do|know|find) {this}\b)"
    often = "(?:all |often |also |always )?"
    yield rf"\b(?:in|at|within|inside){NAMED}[ ,]+(?:i|we) {often}{english}"
    alike = "collega(?: s)?|collegas|fellow|colleagues?"
    yield rf"\b{OURS} (?:{alike})[ ,]+(?:{PERSON}|{MANY})"
    yield rf"\bvanuit{NAMED} (?:gezien|bezien|bekeken)\b"
    yield rf"\b(?:namens|on behalf of) (?:(?:{ARTICLE}) )?[\w-]+ (?:en|and){NAMED}"
    yield rf"{WE} (?:zit|zitten|sit) (?:zelf |ook |hier )?(?:in|on){GAP}{THE}{FIELD}"
