"""Words of the line's grammar, in the languages that scribes type; a line may mix them."""

from __future__ import annotations

TABLE = "tafel|table|tisch"
GROUP = "groep|group|gruppe"
"""In a column of tables they are called so too; in a line it is what a class at school is."""
TABLES = "tafels|tables|tischen|tische"
"""Several of them at once."""
EVERY_TABLE = (
    "(?:allen?|all|beiden?|both)\\s(?:the\\s)?(?:[0-9]{1,2}\\s)?(?:tafels|tables|tischen|tische)"
    "|(?:aan|at|an)\\s(?:allen?|all)\\s(?:the\\s)?(?:tafels|tables|tischen|tische)"
)
OF_EVERYBODY = (
    "(?:in het |over het )?algemeen|(?:de )?(?:hele|gehele) (?:zaal|groep)|iedereen|allemaal samen"
    "|(?:in )?general|generally|(?:the )?(?:whole|entire) (?:room|group)|everyone|everybody"
    "|(?:im )?allgemein(?:es|en)?|(?:der |die )?ganzer? (?:saal|raum|gruppe)|alle zusammen"
)
"""What stands above that all said, beside what each table did."""
PLENARY = "p|plenair|plenary|plenum"

BETWEEN_SIGNS = r"/|&|\+|\||[-–—]|en|and|und|of|or|oder"
"""Between two signs these leave open whether both are meant."""
BETWEEN_GLUED = r"(?:[/&+|–—.;:?-]|!{2,})(?=[#~]|\+[0-9])"
"""What leaves it open in one word: `#g/#l`."""

PERIODS = frozenset("jaar year jahr".split())
"""Codes that people write behind a slash as words: € 200 /jaar."""

OWNERS = (
    "wie|door wie|met wie|door|eigenaar|trekker|trekkers|verantwoordelijk|verantwoordelijke"
    "|verantwoordelijken|actiehouder|actiehouders|actienemer|uitvoerder|uitvoering|aanspreekpunt"
    "|kartrekker|toegewezen aan|wie trekt|wie pakt het op|organisatie|partij|afdeling|actie door"
    "|namens|betrokkenen|aanspreekpersoon|coördinator|uitvoerende"
    "|who|by whom|with whom|owner|owners|action owner|responsible|person responsible"
    "|responsible person"
    "|assignee|assigned to|lead|in charge|accountable|organisation|organization|department|party"
    "|wer|mit wem|durch wen|von wem|verantwortlich|verantwortliche|verantwortlicher"
    "|verantwortliche person"
    "|zuständig|zuständigkeit|einrichtung|zuständige|zuständige person|zugewiesen an"
    "|federführung|umsetzung durch"
)
"""What the column of owners of an agreement is called."""
DUE_DAYS = (
    "wanneer|datum|deadline|tot|tot wanneer|tot en met|tot uiterlijk"
    "|voor wanneer|wanneer klaar|uiterlijk|uiterlijk op|vóór|voor|gereed op"
    "|gereed vóór|gereed voor|klaar op|klaar vóór|klaar voor|datum gereed|streefdatum|einddatum"
    "|opleverdatum|uiterste datum|af op|afgerond op|planning|gereed|klaar|af|tijdpad|tijdlijn"
    "|tijdstip gereed|wanneer gereed|afgerond|tijdsplanning|voor welke datum|opleverdag"
    "|when|date|due|due date|due by|by when|before|until|ready by|ready on|done by|finished by"
    "|complete by|completion date|target date|end date|ready|done|timeline|timing|schedule|finished"
    "|completed|time frame|timeframe"
    "|wann|bis|bis wann|bis zum|vor|fällig|fällig am|fälligkeit|termin|fertig bis|fertig am"
    "|erledigt bis|zu erledigen bis|zieldatum|stichtag|enddatum|fälligkeitsdatum|fertig|zeitplan"
    "|zeitrahmen|erledigt|abgeschlossen"
)
"""What the column of days of an agreement is called."""
TABLE_HEADINGS = frozenset(
    "tafel|tafels|tafelnummer|tafelnr|tafel nr|table|tables|table number|table no"
    "|tisch|tische|tischnummer|tisch nr|groep|group|gruppe".split("|")
)
ANSWER_HEADINGS = frozenset(
    "antwoord antwoorden answer answers antwort antworten tekst text opmerking opmerkingen remark"
    " remarks comment comments bemerkung bemerkungen uitspraak uitspraken statement statements"
    " aussage aussagen reactie reacties response responses regel regels line lines zeile zeilen"
    " inbreng idee ideeën idea ideas ideen woord woorden word words wort wörter".split()
)
"""What the columns of a table are called by who made it."""
REMARK_HEADINGS = frozenset(
    "opmerking opmerkingen remark remarks comment comments bemerkung bemerkungen notitie notities"
    " note notes notiz notizen anmerkung anmerkungen kommentar".split()
)
"""Beside an answer, what somebody remarks on it; alone, what was said."""
HELP_HEADINGS = frozenset(
    "hulp nodig|hulp|welke hulp|nodig|wat is nodig|wat nodig|help needed|help|support needed|needed"
    "|what is needed|hilfe nötig|hilfe|nötige hilfe|benötigt|was wird gebraucht".split("|")
)
"""What is needed for an agreement; it goes along as a note."""
WHAT_HEADINGS = frozenset(
    "wat afspraak afspraken actie acties actiepunt actiepunten taak taken toezegging toezeggingen"
    " what agreement agreements commitment commitments action actions task tasks"
    " was abmachung abmachungen vereinbarung vereinbarungen aktion maßnahme maßnahmen aufgabe"
    " aufgaben".split()
) | {"action item", "action items", "action point", "action points", "wat gaan we doen", "to do"}
"""What the words of an agreement are called, beside who and when."""
BESIDE_HEADINGS = frozenset(
    "nr|no|label|kenmerk|kennung|number|nummer|id|door|by|von|genoteerd door|noted by"
    "|notiert von|opgeschreven door|wie|who|wer|naam|name|namen|names|notulist"
    "|schrijver|scribe|datum|date|tijd|time|zeit|uhrzeit|tijdstip|tijdstempel|timestamp"
    "|zeitstempel|begintijd"
    "|starttijd|tijd van voltooien|start time|completion time|startzeit|fertigstellungszeit".split(
        "|"
    )
)
"""What a column is called that says who noted something or when: no words that anybody said."""
NAME_HEADINGS = frozenset(
    "naam|name|namen|names|voornaam|achternaam|first name|last name|full name|vorname|nachname"
    "|persoon|person|gezegd door|wie zei het|wie zei dit|said by|who said it|gesagt von"
    "|e mail|email|e mailadres|email address|telefoon|telefoonnummer|phone|phone number|telefon"
    "|deelnemer|participant|teilnehmer|spreker|speaker|sprecher".split("|")
)
"""What a column is called that holds who somebody is, and is hardly ever said."""
PERSON_HEADINGS = (
    NAME_HEADINGS
    | frozenset(OWNERS.split("|"))
    | frozenset(
        "door|by|von|genoteerd door|noted by|notiert von|opgeschreven door|notulist|schrijver"
        "|scribe|contactpersoon|contact".split("|")
    )
)
"""What a column is called that may hold names: of who noted something, said it or will do it."""
NAME_WORDS = frozenset(
    "naam name namen names email mail mailadres telefoon telefoonnummer phone mobiel mobile telefon"
    " handy contactpersoon contact kontakt persoon person deelnemer participant teilnehmer"
    " respondent invuller inzender".split()
)
"""Words of a heading, as a form has it, that asks who somebody is: *Je naam*, *Your e-mail*."""
COUNT_HEADINGS = frozenset(
    "aantal|aantal keer|keer genoemd|aantal keer genoemd|times mentioned|mal genannt|keer|keren"
    "|hoe vaak|hoe vaak genoemd|vaak genoemd|aantal keren|hoeveel keer"
    "|how many times|wie oft genannt"
    "|frequentie|count|times|how often|frequency|anzahl|mal|wie oft|häufigkeit".split("|")
)
"""What a column is called that says how often something was said."""
ROLE_HEADINGS = frozenset(
    "rol rollen role roles rolle functie functies doelgroep doelgroepen".split()
)
"""What a column of roles is called at a check-in, beside how many they are."""
PEOPLE_HEADINGS = frozenset(
    "mensen|aantal mensen|personen|aantal personen|people|number|number of people|anzahl personen"
    "|leute".split("|")
)
OWN_HEADINGS = frozenset(
    "vraag vragen question questions frage fragen punt punten hoofdpunt hoofdpunten kernpunt"
    " kernpunten point points punkt punkte hauptpunkt hauptpunkte zin zinnen slotzin slotzinnen"
    " sentence sentences satz sätze schlusssatz rol rollen role roles rolle kop krantenkop headline"
    " headlines schlagzeile titel obstakel obstakels belemmering belemmeringen obstacle obstacles"
    " hindernis hindernisse item items onderwerp onderwerpen topic topics anker ankers anchor"
    " anchors stelling stellingen bijdrage bijdragen gezegd said gesagt oogst harvest".split()
) | {"main point", "main points", "open vraag", "open question", "offene frage"}
"""What the main column of one item or another is called, where none is called the answer."""
SURE_HEADINGS = frozenset("antwoord antwoorden answer answers antwort antworten".split())
"""What a single column is called, and what is hardly ever an answer."""
AGREEMENT_HEADINGS = WHAT_HEADINGS | frozenset((*OWNERS.split("|"), *DUE_DAYS.split("|"), "by"))
"""What columns of agreements are called; a row of these alone is hardly ever one."""
KIND_PREFIXES = {
    **dict.fromkeys("antwoord answer antwort opmerking remark bemerkung".split(), ""),
    **dict.fromkeys("vraag question frage".split(), "? "),
    **dict.fromkeys("notitie note notiz".split(), "// "),
    **dict.fromkeys("afspraak agreement commitment abmachung vereinbarung".split(), "* "),
}
"""What a line is called in a column of kinds, and the sign in front of such a line."""
