"""The verbs with which minutes tell that somebody said something, in the tenses they are used in.

They stand in folded letters. Verbs of the first list have what was said as their object, so that
they tell of it wherever they stand; those of the second can tell something else as well.
"""

from __future__ import annotations


def _either(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


SAYS = (
    "(?:zegt|zei|zeiden|zeggen|vertelt|vertelde|vindt|vond|roept|riep|stelt|stelde|meldt|meldde|"
    "antwoordt|antwoordde|vraagt|vroeg|verzucht|legt uit|vult aan|merkt op|merkte op|"
    "says|said|say|tells us|told us|adds|added|remarks|remarked|asks|asked|explains|explained|"
    "reports|reported|replies|replied|notes|noted|sagt|sagte|meint|meinte|erzahlt|erzahlte|fragt|fragte|"
    "erklart|erklarte|berichtet|berichtete|ruft)"
)

_DUTCH = """
zegt zei zeggen zeiden vertelt vertelde vertellen vertelden vindt vond vinden vonden roept riep
roepen riepen stelt stelde stellen stelden meldt meldde melden meldden antwoordt antwoordde
antwoorden antwoordden vraagt vroeg vragen vroegen zucht zuchtte zuchten verzucht verzuchtte
verzuchten klaagt klaagde klagen klaagden schrijft schreef schrijven schreven reageert reageerde
reageren reageerden meent meende menen meenden denkt dacht denken dachten benadrukt benadrukte
benadrukken benadrukten waarschuwt waarschuwde waarschuwen waarschuwden herhaalt herhaalde herhalen
bevestigt bevestigde bevestigen beaamt beaamde beamen concludeert concludeerde constateert
constateerde constateren oppert opperde opperen moppert mopperde mopperen mompelt mompelde bromt
bromde fluistert fluisterde schreeuwt schreeuwde lacht lachte grapt grapte bekent bekende erkent
erkende betoogt betoogde beweert beweerde beweren vervolgt vervolgde noteert noteerde bericht
berichtte mailt mailde appt appte verklaart verklaarde verklaren snapt hoopt hoopte belooft beloofde
"""
_ENGLISH = """
says said say saying tells told tell adds added add remarks remarked remark asks asked ask explains
explained explain reports reported report replies replied reply notes noted note complains
complained complain warns warned warn thinks thought think feels felt sighs sighed sigh laughs
laughed continues continued observes observed comments commented argues argued claims claimed states
stated insists insisted admits admitted agrees agreed suggests suggested writes wrote shouts shouted
whispers whispered mentions mentioned stresses stressed concludes concluded announces announced
confirms confirmed repeats repeated responds responded answers answered wonders wondered jokes joked
recalls recalled believes believed hopes hoped declares declared exclaims exclaimed mutters muttered
"""
_GERMAN = """
sagt sagte sagen sagten meint meinte meinen meinten erzahlt erzahlte erzahlen erzahlten fragt fragte
fragen fragten erklart erklarte erklaren erklarten berichtet berichtete berichten berichteten ruft
rief rufen riefen erganzt erganzte erganzen erganzten klagt klagte klagen klagten seufzt seufzte
schreibt schrieb schreiben schrieben antwortet antwortete antworten antworteten betont betonte
betonen betonten warnt warnte warnen warnten findet fand finden fanden glaubt glaubte denkt dachte
bestatigt bestatigte bemerkt bemerkte behauptet behauptete erwidert erwiderte entgegnet entgegnete
schildert schilderte stohnt stohnte lacht lachte fordert forderte beklagt beklagte wiederholt hofft
kritisiert kritisierte mahnt mahnte teilt teilte spricht sprach
"""
ANY_SAYS = _either(_DUTCH + _ENGLISH + _GERMAN)
ONE_SAYS = _either(
    " ".join(verb for verb in (_DUTCH + _ENGLISH + _GERMAN).split() if not verb.endswith("en"))
)
"""What one person does: in Dutch and German the others are what is still to be done as well."""
SEVERAL_SAY = _either(_ENGLISH)

_PARTED = {
    "legt legde leggen legden": "uit",
    "vult vulde vullen vulden geeft gaf geven gaven stipt stipte": "aan",
    "merkt merkte merken merkten": "(?:op|an)",
    "voegt voegde voegen voegden licht lichtte lichten lichtten": "(?:er(?:aan)? )?toe",
    "brengt bracht brengen brachten": "in",
    "wijst wees wijzen wezen": "(?:er )?op",
    "werpt wierp": "tegen",
    "fugt fugte fugen fugten": "hinzu",
    "gibt gab geben gaben": "an",
    "wirft warf wendet wandte": "ein",
}
IN_TWO = tuple(rf"{_either(verb)} PERSONS (?:[\w-]+ )?{end}" for verb, end in _PARTED.items())
"""Verbs in two parts, with who says it (`PERSONS`) between them, as in "vult de docent aan"."""

TOGETHER = (
    rf"(?:{_either('points pointed sums summed chimes chimed goes went')} (?:out|up|in|on)|"
    rf"{_either('legt legde')} uit|{_either('vult vulde geeft gaf')} aan|"
    rf"{_either('merkt merkte')} (?:op|an)|{_either('voegt voegde licht lichtte')} (?:er )?toe|"
    rf"{_either('fugt fugte')} hinzu|{_either('gibt gab')} an|{_either('wirft warf')} ein)"
)
"""The same behind who says it, as in "the GP points out"."""

HAS = _either("heeft hebben had hadden hat haben hatte hatten")
SAID = _either(
    "gezegd verteld opgemerkt gevraagd gemeld geroepen geklaagd toegevoegd uitgelegd gesteld"
    " aangegeven geschreven gereageerd gesagt erzahlt gefragt bemerkt angemerkt hinzugefugt erklart"
    " gemeint berichtet geklagt geschrieben said told remarked added asked explained noted"
)
BY = "(?:door|by|von|van|from|vom)"
ACCORDING_TO = (
    r"(?:aldus|dixit|volgens|according to|as told by|laut|so|naar zeggen van|"
    r"in (?:de woorden van|the words of|den worten)|nach (?:ansicht|meinung|worten|angaben))"
)
