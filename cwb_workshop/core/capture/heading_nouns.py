"""Nouns that people head the columns of a table with: what was said, by what kind of thing it is,
and what stands beside that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from cwb_workshop.core.contract.line import SaidNoun

_SAID: Mapping[SaidNoun, str] = {
    "obstacle": "knelpunt knelpunten probleem problemen obstakel obstakels belemmering"
    " belemmeringen hindernis hindernissen drempel drempels hobbel hobbels uitdaging uitdagingen"
    " zorg zorgen zorgpunt zorgpunten struikelblok struikelblokken pijnpunt pijnpunten klacht"
    " klachten barrière barrières bottleneck bottlenecks aandachtspunt aandachtspunten risico"
    " risico’s"
    " issue issues problem problems obstacle obstacles barrier barriers challenge challenges"
    " concern concerns difficulty difficulties hurdle hurdles complaint complaints worry worries"
    " probleme hindernis hindernisse hürde hürden herausforderung herausforderungen"
    " engpass engpässe"
    " sorge sorgen schwierigkeit schwierigkeiten hemmnis hemmnisse stolperstein stolpersteine"
    " beschwerde beschwerden",
    "question": "vraag vragen question questions frage fragen vraagstelling",
    "point": "hoofdpunt hoofdpunten kernpunt kernpunten punt punten conclusie conclusies inzicht"
    " inzichten les lessen opbrengst opbrengsten boodschap kernboodschap oogst"
    " point points takeaway takeaways finding findings insight insights conclusion conclusions"
    " lesson lessons harvest message"
    " hauptpunkt hauptpunkte kernpunkt kernpunkte punkt punkte erkenntnis erkenntnisse ergebnis"
    " ergebnisse fazit schlussfolgerung schlussfolgerungen ernte",
    "agreement": "afspraak afspraken actie acties actiepunt actiepunten taak taken toezegging"
    " toezeggingen agreement agreements commitment commitments action actions task tasks"
    " abmachung abmachungen vereinbarung vereinbarungen aktion aktionen aufgabe aufgaben",
    "initiative": "initiatief initiatieven voorbeeld voorbeelden project projecten commons"
    " activiteit activiteiten plek plekken"
    " initiative initiatives example examples projects activity activities"
    " initiativen beispiel beispiele projekt projekte aktivität aktivitäten"
    " naam namen name names bezeichnung organisatie organisation organization",
    "statement": "stelling stellingen standpunt standpunten mening meningen uitspraak uitspraken"
    " statement statements opinion opinions viewpoint viewpoints view views standpoint"
    " aussage aussagen meinung meinungen standpunkt standpunkte",
    "word": "woord woorden gevoel gevoelens stemming word words feeling feelings mood wort wörter"
    " gefühl gefühle stimmung",
    "sentence": "zin zinnen slotzin slotzinnen sentence sentences satz sätze schlusssatz",
    "principle": "principe principes principle principles prinzip prinzipien beginsel beginselen",
    "idea": "idee ideeën wens wensen plan plannen voorstel voorstellen suggestie suggesties kans"
    " kansen droom dromen idea ideas wish wishes proposal proposals suggestion suggestions"
    " plans opportunity opportunities dream dreams ideen wunsch wünsche vorschlag vorschläge pläne"
    " chance chancen traum träume behoefte behoeften need needs bedarf bedürfnis bedürfnisse",
    "solution": "oplossing oplossingen aanpak maatregel maatregelen solution solutions approach"
    " measure measures lösung lösungen maßnahme maßnahmen massnahme massnahmen ansatz",
}
_PHRASES: Mapping[str, SaidNoun] = {
    **dict.fromkeys(("open vraag", "open vragen", "open question", "open questions"), "question"),
    **dict.fromkeys(("offene frage", "offene fragen"), "question"),
    **dict.fromkeys(("main point", "main points", "key point", "key points"), "point"),
    **dict.fromkeys(("key message", "belangrijkste punt", "belangrijkste punten"), "point"),
    **dict.fromkeys(("wichtigster punkt", "wichtigste punkte", "key takeaway"), "point"),
    **dict.fromkeys(("pain point", "pain points", "wat is lastig", "wat is moeilijk"), "obstacle"),
    **dict.fromkeys(("point of view", "wat vind je"), "statement"),
    **dict.fromkeys(("naam initiatief", "naam van het initiatief", "naam project"), "initiative"),
    **dict.fromkeys(("name of initiative", "project name", "name der initiative"), "initiative"),
}
_NOUNS: Mapping[str, SaidNoun] = {
    **{word: noun for noun, words in reversed([*_SAID.items()]) for word in words.split()},
    **_PHRASES,
}
_NAMES = frozenset(
    "naam namen name names bezeichnung organisatie organisation organization".split()
)
"""Of an initiative it is what was said; anywhere else it is who somebody is."""
_RANK: Sequence[SaidNoun] = (
    *("obstacle", "point", "initiative", "statement", "agreement", "word", "sentence"),
    *("principle", "question", "idea", "solution"),
)
"""Which of two columns is what was said, where the item itself does not tell."""

_ASIDE = (
    "toelichting|toelichtingen|uitleg|verklaring|onderbouwing|motivatie|motivering|argument"
    "|argumenten|reden|redenen|waarom|oorzaak|oorzaken|gevolg|gevolgen|achtergrond|context|detail"
    "|details|omschrijving|beschrijving|samenvatting|bron|bronnen|link|bijlage|verwijzing|document"
    "|status|stand|stand van zaken|voortgang|fase|gereed|klaar|af|afgerond|gedaan|afgehandeld"
    "|tijdpad|planning|prioriteit|prio|urgentie|belang|impact|haalbaarheid|score|scores|cijfer"
    "|waardering|beoordeling|rapportcijfer|punten totaal|stippen|stemmen|stickers|likes|duimpjes"
    "|categorie|categorieën|rubriek|domein|veld|label|labels|tag|tags|trefwoord|trefwoorden"
    "|organisatie|organisaties|instelling|instantie|bedrijf|afdeling|partij|partner|partners"
    "|plaats|plaatsnaam|waar|locatie|plek|adres|straat|postcode|woonplaats|wijk|buurt|gemeente"
    "|stad|dorp|regio|kosten|budget|bedrag|prijs|euro|oplossing|oplossingen|aanpak|voorstel"
    "|vervolg|vervolgstap|vervolgactie|volgende stap|actiepunt|resultaat|doel|doelen|middelen"
    "|leeftijd|geslacht|functie|rol|aanwezig|aanwezigen|deelnemers|ronde|sessie|avond"
    "|volgnummer|rij|rijnummer|pagina|kleur|foto|vraagnummer|type|aantal deelnemers"
    "|explanation|explanations|reason|reasons|why|cause|causes|effect|background|rationale|argument"
    "|description|summary|source|sources|attachment|reference|progress|phase|done|ready|finished"
    "|completed|timeline|timing|schedule|priority|urgency|importance|feasibility|rating|grade|mark"
    "|votes|dots|category|categories|domain|keyword|keywords|organisation|organization"
    "|organisations|organizations|company|department|party|place|where|location|address|street"
    "|postcode|zip|zip code|city|town|village|district|neighbourhood|neighborhood|region|cost"
    "|costs|amount|price|follow up|next step|next steps|result|results|goal|goals|resources|age"
    "|gender|function|present|attendees|participants|round|session|row|page|colour|color|photo"
    "|state|outcome|evidence|answer given"
    "|erläuterung|erläuterungen|erklärung|begründung|grund|gründe|warum|ursache|ursachen|folge"
    "|folgen|hintergrund|kontext|beschreibung|zusammenfassung|quelle|quellen|anlage|verweis"
    "|fortschritt|phase|fertig|erledigt|abgeschlossen|zeitplan|zeitrahmen|priorität|dringlichkeit"
    "|wichtigkeit|machbarkeit|bewertung|stimmen|kategorie|kategorien|rubrik|bereich"
    "|stichwort|stichworte|schlagwort|organisation|organisationen|einrichtung|firma|abteilung"
    "|ort|wo|standort|adresse|straße|plz|postleitzahl|wohnort|stadtteil|viertel|gemeinde|stadt"
    "|region|betrag|preis|lösung|lösungen|vorschlag|folgeschritt|nächster schritt|ergebnis|ziel"
    "|ziele|mittel|alter|geschlecht|anwesend|anwesende|runde|sitzung|zeile|seite|farbe|foto"
    "|zahl|ziffer|number of votes"
)
ASIDE_HEADINGS = frozenset(_ASIDE.split("|"))
"""What a column is called that tells more about what was said, or sorts it: it is no answer."""


def heard(cell: str) -> str:
    """Return a heading as its words alone."""
    return re.sub(r"[\W_]+", " ", cell).strip().casefold()


def said_noun(cell: str) -> SaidNoun | None:
    """Return what kind of thing stands below a heading, where that is what was said."""
    return _NOUNS.get(heard(cell))


def nouns_of(words: Iterable[str]) -> tuple[SaidNoun, ...]:
    """Return the kinds of things that an item is about, by the words that it is known by."""
    found = dict.fromkeys(_NOUNS[word] for word in words if word in _NOUNS and word not in _NAMES)
    return tuple(found)


def said_column(first: Sequence[str], own: Sequence[SaidNoun]) -> int | None:
    """Return the column that a heading calls as the item calls what is said there."""
    for noun in own:
        for at, cell in enumerate(first):
            if said_noun(cell) == noun and heard(cell) not in _NAMES:
                return at
    return None


def named_column(first: Sequence[str], own: Sequence[SaidNoun]) -> int | None:
    """Return the column of names, where initiatives are asked for and not who somebody is."""
    if "initiative" not in own:
        return None
    return next((at for at, cell in enumerate(first) if heard(cell) in _NAMES), None)


def ranked(first: Sequence[str], places: Sequence[int]) -> int | None:
    """Return which of these columns is what was said, by what kind of thing it is called."""
    for noun in _RANK:
        for at in places:
            if said_noun(first[at]) == noun and heard(first[at]) not in _NAMES:
                return at
    return None


def is_noun(cell: str) -> bool:
    """Say whether a column of any table of a workshop may be called so."""
    name = heard(cell)
    return name in _NOUNS or name in ASIDE_HEADINGS
