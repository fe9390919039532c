"""What stands in front of a note without being words of a sentence, in folded letters.

A set of words for each language; a line may mix them.

Privacy comes first here: a word too many makes a note of what was meant for the room, and the
chip says so; one too few shows the room what was meant for the facilitator alone.
"""

from __future__ import annotations

from cwb_workshop.core.model.values import value_type


@value_type
class NoteWords:
    """`tables` name one with its number behind it, `plenary` is everybody, `numbers` and
    `between` stand with them, `dates` say when, and `notes` say that it is one. `parts` do so
    with a colon alone: what a line is, and what a line of several parts calls them. `particles`
    stand between the words of a name, and `subjects` are those of a sentence that has a colon.
    """

    tables: str
    plenary: str
    numbers: str
    between: str
    dates: str
    notes: str
    parts: str
    particles: str
    subjects: str


NOTE_WORDS: tuple[NoteWords, ...] = (
    # Dutch
    NoteWords(
        tables="tafel tafels tafeltje tfl taf groep groepen groepje groepjes gr grp",
        plenary="plenair plenum",
        numbers="een twee drie vier vijf zes zeven acht negen tien elf twaalf eerste tweede derde"
        " vierde vijfde zesde zevende achtste negende tiende de ste nr nummer",
        between="en of tot met van aan bij het alle beide",
        dates="januari februari maart april mei juni juli augustus september oktober november"
        " december jan feb mrt apr jun jul aug sep sept okt nov dec maandag dinsdag woensdag"
        " donderdag vrijdag zaterdag zondag ma di wo do vr za zo morgen overmorgen vandaag voor"
        " uiterlijk tegen op begin eind half week",
        notes="noot noten nota notitie notities aantekening intern interne prive geheim"
        " vertrouwelijk memo nb ps",
        parts="kop verhaal stap jaar vraag afspraak antwoord citaat opmerking anker lek",
        particles="van der den de ter ten te het aan in op bij en of",
        subjects="ik wij we je jij jullie u hij zij ze iedereen dit dat wat er",
    ),
    # English
    NoteWords(
        tables="table tables tbl tab group groups",
        plenary="plenary",
        numbers="one two three four five six seven eight nine ten eleven twelve first second"
        " third fourth fifth sixth seventh eighth ninth tenth st nd rd th no number",
        between="and or to of from at the all both",
        dates="january february march april may june july august september october november"
        " december mar oct monday tuesday wednesday thursday friday saturday sunday mon tue tues"
        " wed thu thur thurs fri sat sun today tomorrow before by until on early late mid week",
        notes="note notes internal private secret confidential memo nb ps",
        parts="headline story step year question agreement commitment answer quote remark anchor"
        " leak asset",
        particles="of the and or for at von el al la le",
        subjects="i we you he she they it everybody everyone this that what there",
    ),
    # German
    NoteWords(
        tables="tisch tische tischen gruppe gruppen gr",
        plenary="plenum plenar",
        numbers="eins ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf erste erster"
        " ersten zweite zweiter dritte dritter vierte vierter funfte sechste siebte achte neunte"
        " zehnte nr nummer",
        between="und oder bis mit von vom an am bei dem der den alle beide",
        dates="januar februar marz april mai juni juli august september oktober november dezember"
        " jan feb mar apr jun jul aug sept okt nov dez montag dienstag mittwoch donnerstag freitag"
        " samstag sonnabend sonntag mo di mi do fr sa so morgen ubermorgen heute bis vor zum am ab"
        " spatestens anfang mitte ende woche",
        notes="notiz notizen anmerkung vermerk intern interne privat geheim vertraulich memo nb ps",
        parts="titel schlagzeile geschichte schritt jahr frage abmachung antwort zitat bemerkung"
        " anker leck ressource",
        particles="von vom der die das den dem zu zur zum und oder fur im am",
        subjects="ich wir du ihr er sie es man alle dies was",
    ),
)
