"""Columns of signs are known by their headings, in each complete language, and nothing is lost."""

from __future__ import annotations

import pytest

from tests.core.capture.pasted import block, offered


@pytest.mark.parametrize(
    ("heading", "row", "line"),
    [
        ("Tafel\tAntwoord\tOok genoemd", "1\tTe duur\t2", "1: Te duur +2"),
        ("Table\tAnswer\tAlso mentioned", "1\tTe duur\t2", "1: Te duur +2"),
        ("Tisch\tAntwort\tAuch genannt", "1\tTe duur\t2", "1: Te duur +2"),
        ("Tafel\tAntwoord\tOok genoemd", "1\tTe duur\t+2", "1: Te duur +2"),
        ("Tafel\tAntwoord\tOok genoemd", "1\tTe duur\t0", "1: Te duur"),
        ("Tafel\tAntwoord\tOok genoemd", "1\tTe duur\t", "1: Te duur"),
        ("Tafel\tAntwoord\tOok genoemd", "1\tTe duur\tveel", "1: Te duur\tveel"),
        ("Tafel\tAntwoord\tKeer genoemd", "1\tTe duur\t3", "1: Te duur +2"),
        ("Tafel\tAntwoord\tThema", "1\tTe duur\tGeld en financiering", "1: Te duur #g"),
        ("Table\tAnswer\tTheme", "1\tTe duur\tgeld", "1: Te duur #geld"),
        ("Tisch\tAntwort\tThemen", "1\tTe duur\tG, L", "1: Te duur #G #L"),
        ("Tafel\tAntwoord\tThema", "1\tTe duur\t#wijkteam", "1: Te duur #wijkteam"),
        ("Tafel\tAntwoord\tThema", "1\tTe duur\ttwee woorden", "1: Te duur\ttwee woorden"),
        ("Antwoord\tThema\tOok genoemd", "Groep 65\tG\t5", "Groep 65 #G +5"),
        ("Gezegd\tThema", "Te duur\tG", "Te duur #G"),
        ("Tafel\tAntwoord\tOpmerking", "1\tTe duur\tzei Jan", "1: Te duur | // zei Jan"),
        ("Table\tAnswer\tRemark", "1\tTe duur\tzei Jan", "1: Te duur | // zei Jan"),
        ("Tisch\tBemerkung\tAntwort", "1\tzei Jan\tTe duur", "1: Te duur | // zei Jan"),
        ("Tafel\tOpmerking", "1\tTe duur", "1: Te duur"),
        ("Antwoord\tThema", "Te duur | // zei Jan\tG", "Te duur #G | // zei Jan"),
        ("Antwoord\tThema", "Te duur\t// G", "Te duur\t// G"),
        ("Antwoord\tThema", "// zei Jan\tG", "// zei Jan\tG"),
        ("Tafel\tSoort\tAntwoord", "1\tVraag\tWie betaalt?", "1: ? Wie betaalt?"),
        ("Table\tKind\tAnswer", "1\tNote\tte hard", "1: // te hard"),
        ("Tisch\tArt\tAntwort", "1\tAntwort\tTe duur", "1: Te duur"),
    ],
)
def test_a_column_of_signs_is_typed_as_these(heading: str, row: str, line: str) -> None:
    assert offered(f"{heading}\n{row}") == [line]
    assert block(f"{heading}\n{row}").cells_left_out() == 0


@pytest.mark.parametrize(
    ("cell", "sign"),
    [("idee", "~idee"), ("goede ervaring", "~goed"), ("idea", "~idee"), ("~goed", "~goed")],
)
def test_a_kind_of_the_item_is_known_by_its_name_and_by_its_code(cell: str, sign: str) -> None:
    assert offered(f"Antwoord\tSoort\nMeer bankjes\t{cell}", "question_1") == [
        f"Meer bankjes {sign}"
    ]
    assert offered(f"Antwoord\tSoort\nMeer bankjes\t{cell}") == [f"Meer bankjes\t{cell}"]


@pytest.mark.parametrize(
    ("heading", "row", "line"),
    [
        ("Wat\tWie\tWanneer", "Bellen\tJan\t15/5", "Bellen @Jan ^15/5"),
        ("What\tWho\tBy when", "Bellen\tJan\t2026-05-15", "Bellen @Jan ^15/5/2026"),
        ("Was\tWer\tWann", "Bellen\tJan de Vries\t15 mei", "Bellen @Jan de Vries ^15 mei"),
        ("What\tWho\tBy", "Bellen\tJan\t15/5", "Bellen @Jan ^15/5"),
        ("Wanneer\tWie\tAfspraak", "15/5\tJan, Piet\tBellen", "Bellen @Jan @Piet ^15/5"),
        ("Wat\tWie/Wanneer", "Bellen\tJan, 15 mei", "Bellen @Jan ^15 mei"),
        ("Wat\tWie\tWanneer\tOpmerking", "Bellen\tJan\t\tsnel", "Bellen @Jan | // snel"),
        ("Tafel\tWat\tWie\tWanneer", "2\tBellen\tJan\tmorgen", "2: Bellen @Jan ^morgen"),
        ("Wat\tWie\tWanneer", "Bellen\t-\tvoor de zomer", "Bellen ^voor de zomer"),
        ("Wat\tWie\tWanneer", "Bellen\tJan\t15-mei-27", "Bellen @Jan ^15-mei-27"),
        ("Wat\tWie\tWanneer", "\tJan\t15/5", "Jan\t15/5"),
    ],
)
def test_of_an_agreement_who_and_when_are_known(heading: str, row: str, line: str) -> None:
    assert offered(f"{heading}\n{row}", "commitments") == [line]


def test_elsewhere_who_and_when_are_left_out_beside_what() -> None:
    assert offered("Wat\tWie\tWanneer\nBellen\tJan\t15/5") == ["Bellen"]
    made = block("Tafel\tAntwoord\tWie\n1\tTe duur\tJan")
    assert (made.lines(), made.cells_left_out()) == (("", "1: Te duur"), 1)


@pytest.mark.parametrize("first", ["Kind\tOuder", "Note\tBoek"])
def test_a_word_that_people_say_is_no_heading_by_itself(first: str) -> None:
    assert len(offered(f"{first}\nFiets\tAuto")) == 4


@pytest.mark.parametrize(
    ("heading", "row", "line"),
    [
        ("Table\tAnswer\tActor\tTerm", "1\tKopen\tmunicipality\tnow", "1: Kopen ~gem ~nu"),
        ("Tafel\tAntwoord\tActor\tTermijn", "1\tKopen\tgemeente\tnu", "1: Kopen ~gem ~nu"),
        ("Tafel\tAntwoord\tSpeler", "1\tKopen\tanker", "1: Kopen ~anker"),
        ("Tisch\tAntwort\tAkteur\tFrist", "1\tKopen\tKommune\tjetzt", "1: Kopen ~gem ~nu"),
        ("Tafel\tAntwoord\tWie\tWanneer", "1\tKopen\tgemeente\tnu", "1: Kopen ~gem ~nu"),
        ("Table\tAnswer\tWho\tWhen", "1\tKopen\tmun\tlong term", "1: Kopen ~gem ~lang"),
        ("Tisch\tAntwort\tWer\tWann", "1\tKopen\tKommune\tjetzt", "1: Kopen ~gem ~nu"),
        ("Antwoord\tWie\tWanneer", "Kopen\tde bakker\tgauw", "Kopen"),
        ("Wat\tWie\tWanneer", "Kopen\tgemeente\tgauw", "Kopen ~gem"),
        ("Antwoord\tWie\tActor", "Kopen\tJan\tgemeente", "Kopen ~gem"),
        ("Antwoord\tDoor\tDatum", "Kopen\tJan\t14:03", "Kopen"),
    ],
)
def test_who_and_when_are_choices_where_the_question_asks_for_them(
    heading: str, row: str, line: str
) -> None:
    assert offered(f"{heading}\n{row}", "question_2") == [line]


@pytest.mark.parametrize(
    ("heading", "row", "line"),
    [
        ("Answer\tProgramme\tKind", "Bankjes\tnone\tidea", "Bankjes ~idee ~nvt"),
        ("Answer\tKind\tProgramme", "Bankjes\tnone\tnone", "Bankjes ~geen ~nvt"),
        ("Antwoord\tProgramma\tSoort", "Bankjes\tgeen\tidee", "Bankjes ~idee ~nvt"),
        ("Antwort\tProgramm\tArt", "Bankjes\tkeines\tIdee", "Bankjes ~idee ~nvt"),
        ("Antwoord\tProgramma\tSoort", "Bankjes\tidee\tgoed", "Bankjes ~goed"),
        ("Antwoord\tProgramma\tSoort", "Bankjes\trd\tcd", "Bankjes ~rd"),
        ("Antwoord\tSoort", "Bankjes\tcd", "Bankjes ~cd"),
    ],
)
def test_a_choice_is_one_of_the_field_that_its_column_is_called(
    heading: str, row: str, line: str
) -> None:
    assert offered(f"{heading}\n{row}", "question_1") == [line]


def test_a_cell_that_is_no_choice_of_its_column_stays_out_and_the_list_says_so() -> None:
    rows = "Bankjes\tgeen\tonbekend\nLampen\tvoorjaar\tidee"
    made = block(f"Antwoord\tProgramma\tSoort\n{rows}", "question_1")
    assert made.lines()[1:] == ("Bankjes ~nvt", "Lampen ~idee")
    assert made.cells_left_out() == 2
    assert made.columns_left_out() == ("Programma", "Soort")


@pytest.mark.parametrize("heading", ["Kolom\tTekst", "Column\tText", "Spalte\tText"])
def test_a_number_is_the_column_of_a_board_in_its_column(heading: str) -> None:
    text = f"{heading}\n1\tKennen wij\n3.0\tMee\n~2\tAnders\n7\tWeg"
    assert offered(text, "case_preston") == [
        "Kennen wij ~1",
        "Mee ~3",
        "Anders ~2",
        "Weg\t7",
    ]


@pytest.mark.parametrize("heading", ["ook", "also", "auch"])
def test_also_is_called_so_by_itself(heading: str) -> None:
    assert offered(f"Tafel\tAntwoord\t{heading}\n1\tTe duur\t2") == ["1: Te duur +2"]


@pytest.mark.parametrize("heading", ["Markering", "Gemarkeerd", "Marked", "Markiert"])
def test_a_highlight_is_called_a_mark_as_well(heading: str) -> None:
    assert offered(f"Tafel\tAntwoord\t{heading}\n1\tTe duur\tx") == ["1: Te duur !"]


_OWNERS = """
Verantwoordelijke|Trekker|Actiehouder|Uitvoerder|Wie doet het|Toegewezen aan|Wie
Owner|Responsible|Person responsible|Assigned to|Lead|Who
Verantwortlich|Verantwortliche Person|Zuständig|Wer macht es|Wer
"""
_DAYS = """
Gereed op|Klaar op|Vóór|Voor|Deadline|Streefdatum|Uiterlijk op|Einddatum|Termijn|Wanneer
Ready by|Due date|Target date|Before|By when|Done by|When
Fertig bis|Bis|Fällig am|Zieldatum|Termin|Frist|Wann
"""


def _each(names: str) -> list[str]:
    return [name for line in names.strip().splitlines() for name in line.split("|")]


@pytest.mark.parametrize("owner", _each(_OWNERS))
def test_the_owner_of_an_agreement_is_known_by_its_heading(owner: str) -> None:
    assert offered(f"Afspraak\t{owner}\tDeadline\nLijst\tSam\t15/5", "commitments") == [
        "Lijst @Sam ^15/5"
    ]
    made = block(f"Antwoord\t{owner}\nLijst\tSam")
    assert made.lines()[1] == "Lijst"


@pytest.mark.parametrize("day", _each(_DAYS))
@pytest.mark.parametrize("what", ["Wat", "Actiepunt", "Action item", "Task", "Aufgabe"])
def test_the_day_of_an_agreement_is_known_by_its_heading(day: str, what: str) -> None:
    assert offered(f"{what}\tWie\t{day}\nLijst\tSam\t15/5", "commitments") == ["Lijst @Sam ^15/5"]


@pytest.mark.parametrize("heading", ["Aantal", "Count", "Times", "Aantal keer", "Anzahl"])
@pytest.mark.parametrize("cell", ["3", "3x", "3 x", "3 keer", "3 times", "3 Mal", "3.0"])
def test_a_number_of_times_is_one_less_that_also_said_it(heading: str, cell: str) -> None:
    assert offered(f"Antwoord\t{heading}\nTe duur\t{cell}") == ["Te duur +2"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Lijst maken\tSam\t15/5\nHek verven\tEls de Wit\t1 juni",
            ["Lijst maken @Sam ^15/5", "Hek verven @Els de Wit ^1 juni"],
        ),
        ("15 mei\tLijst maken\tSam", ["Lijst maken @Sam ^15 mei"]),
        ("Lijst maken\tSam", ["Lijst maken @Sam"]),
        ("Lijst maken\tsamen\tgauw", ["Lijst maken\tsamen\tgauw"]),
    ],
)
def test_without_headings_who_and_when_of_an_agreement_are_known_by_what_they_are(
    text: str, lines: list[str]
) -> None:
    assert offered(text, "commitments") == lines


@pytest.mark.parametrize("cell", ["-", "–", "0", "n/a", "?"])
def test_no_number_of_times_says_nothing(cell: str) -> None:
    assert offered(f"Antwoord\tAantal\nTe duur\t{cell}") == ["Te duur"]


@pytest.mark.parametrize("cell", ["-", "–", " — "])
def test_a_dash_for_an_answer_is_none(cell: str) -> None:
    assert offered(f"Tafel\tAntwoord\n1\t{cell}\n2\tTe ver") == ["1:", "2: Te ver"]
