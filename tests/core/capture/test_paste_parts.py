"""A pasted table whose columns are what the lines of an item are made of is read as such."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.waiting_lists import lists_as_text, lists_in
from cwb_workshop.core.model.people import roles
from tests.core.capture.pasted import block, offered, rules
from tests.workshop import a_session


@pytest.mark.parametrize(
    ("item", "heading", "line"),
    [
        ("questions_so_far", "Vraag\tOpmerking", "Wie betaalt dit nu | // niet lezen"),
        ("questions_so_far", "Question\tRemark", "Wie betaalt dit nu | // niet lezen"),
        ("questions_so_far", "Frage\tBemerkung", "Wie betaalt dit nu | // niet lezen"),
        ("harvest_qa", "Punt\tOpmerking", "Wie betaalt dit nu | // niet lezen"),
        ("harvest_qa", "Main points\tNote", "Wie betaalt dit nu | // niet lezen"),
        ("harvest_qa", "Hauptpunkt\tNotiz", "Wie betaalt dit nu | // niet lezen"),
        ("closing", "Zin\tOpmerking", "Wie betaalt dit nu | // niet lezen"),
        ("closing", "Sentence\tComment", "Wie betaalt dit nu | // niet lezen"),
        ("closing", "Satz\tKommentar", "Wie betaalt dit nu | // niet lezen"),
        ("commitments", "Afspraak\tOpmerking", "Wie betaalt dit nu | // niet lezen"),
        ("obstacles", "Belemmering\tOpmerking", "Wie betaalt dit nu | // niet lezen"),
        ("anchor_map", "Anker\tOpmerking", "Wie betaalt dit nu | // niet lezen"),
        ("future_headline", "Kop\tOpmerking", "HEADLINE: Wie betaalt dit nu | // niet lezen"),
    ],
)
def test_a_column_of_remarks_is_a_note_beside_the_words_of_any_item(
    item: str, heading: str, line: str
) -> None:
    assert offered(f"{heading}\nWie betaalt dit nu\tniet lezen", item) == [line]


def test_without_a_heading_that_is_known_a_remark_is_what_was_said() -> None:
    assert offered("Tafel\tOpmerking\n2\tTe duur") == ["2: Te duur"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Antwoord\tOok genoemd\nGroep 65\t5", "Groep 65\t+5"),
        ("Antwoord\tOok genoemd\nKosten 50%\t3x", "Kosten 50%\t+3"),
        ("Antwoord\tKeer genoemd\nGroep 65\t6", "Groep 65\t+5"),
    ],
)
def test_a_column_of_people_counts_behind_a_word_with_a_digit(text: str, line: str) -> None:
    assert offered(text) == [line]
    session = a_session("obstacles")
    session.capture(line)
    (entry,) = session.record.active_entries("answer")
    assert (entry.text, entry.also) == (line.partition("\t")[0], int(line.partition("+")[2]))


def test_a_column_of_people_says_nothing_of_an_agreement() -> None:
    session = a_session("commitments")
    read = session.reader("commitments").parse("Bellen 65\t+5", session.record)
    assert [(one.sign, one.meaning) for one in read.unsure] == [("+5", "not_here")]


@pytest.mark.parametrize(
    "heading", ["Rol\tAantal", "Role\tNumber of people", "Rolle\tAnzahl", "Aantal\tNr\tRol"]
)
def test_a_table_of_roles_counts_them_all(heading: str) -> None:
    rows = [("bewoners", "11"), ("Ondernemers", "3")]
    if heading.startswith("Aantal"):
        text = "\n".join(f"{n}\t{at}\t{name}" for at, (name, n) in enumerate(rows))
    else:
        text = "\n".join("\t".join(row) for row in rows)
    (line,) = offered(f"{heading}\n{text}", "checkin")
    assert line == "bewoners: 11 Ondernemers: 3"
    session = a_session("checkin")
    session.capture(line)
    assert {role: n for role, n in roles(session.record).items() if n} == {
        "resident": 11,
        "entrepreneur": 3,
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("blij\tmoe\ttrots", ["blij", "moe", "trots"]),
        ("heel blij\t\tmoe", ["heel blij", "moe"]),
        ("2\tblij\tmoe\n3\tboos\tstil", ["blij", "moe", "boos", "stil"]),
        ("blij\t// van Jan", ["blij"]),
        ("moe\tmaar ook trots", ["moe, maar ook trots"]),
    ],
)
def test_at_the_check_in_each_cell_is_a_word_of_its_own(text: str, words: list[str]) -> None:
    session = a_session("checkin")
    for line in offered(text, "checkin"):
        session.capture(line)
    said = [entry.text for entry in session.record.active_entries("word")]
    assert sorted(said) == sorted(words)


def test_words_with_how_often_they_were_said_are_no_roles() -> None:
    assert offered("Woord\tAantal\nmoe\t3", "checkin") == ["moe +2"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Herkennen\tAnders\tMeenemen\nA\tB\tC\nD", ["A ~1", "B ~2", "C ~3", "D ~1"]),
        ("Kennen wir\tHier anders\nA\tB", ["A ~1", "B ~2"]),
        ("We recognise\tWe take home\nA\tB", ["A ~1", "B ~3"]),
        ("Tafel\tHerkennen\tMeenemen\n2\tA\tB\n\tC", ["2: A ~1", "2: B ~3", "2: C ~1"]),
        ("Herkennen\tMeenemen\tOpmerking\nA\tB\tstil", ["A ~1 | // stil", "B ~3"]),
        ("Kolom\tAntwoord\nHerkennen\tA\nMeenemen\tB", ["A ~1", "B ~3"]),
        ("Column\tAnswer\nDifferent here\tA\nnothing\tB", ["A ~2", "B\tnothing"]),
    ],
)
def test_columns_of_a_board_are_those_of_the_table(text: str, lines: list[str]) -> None:
    assert offered(text, "case_preston") == lines


def test_a_table_of_a_board_has_none_of_another_item() -> None:
    assert offered("Herkennen\tAnders\nA\tB") == ["Herkennen", "Anders", "A", "B"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Naam\tKoopt\nZiekenhuis\teten; melk", ["Ziekenhuis; eten, melk"]),
        (
            "Naam\tKoopt\tNeemt aan\tBezit\tInvloed\tBereidheid\nZiekenhuis\teten\t\tgrond\t5\t2",
            ["Ziekenhuis; eten; ; grond; 5/2"],
        ),
        ("Name\tWillingness\tBuys\nHospital\t2\tfood", ["Hospital; food; /2"]),
        ("Tafel\tNr\tNaam\tKoopt\tContact\n2\t1\tKerk\tbrood\tJan", ["2: Kerk; brood | // Jan"]),
        ("Einrichtung\tKauft\nSchule\tBrot", ["Schule; Brot"]),
        ("Kerk\tbrood\t\t\t5\t2", ["Kerk; brood; ; ; 5/2"]),
    ],
)
def test_anchors_have_a_column_for_each_part(text: str, lines: list[str]) -> None:
    assert offered(text, "anchor_map") == lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kop\tStap\nWijk bloeit\tgeld", "HEADLINE: Wijk bloeit | step: geld"),
        ("Schritt\tTitel\tJahr\nGeld\tWijk\t2034", "HEADLINE: Wijk | step: Geld | year: 2034"),
    ],
)
def test_a_front_page_has_a_column_for_each_part(text: str, line: str) -> None:
    assert offered(text, "future_headline") == [line]


def test_parts_are_read_again_from_a_list_that_was_kept() -> None:
    made = block("Naam\tKoopt\nKerk\tbrood", "anchor_map")
    (kept,) = lists_in(lists_as_text([made]))
    assert kept.with_columns(kept.columns, rules("anchor_map")).lines() == made.lines()


@pytest.mark.parametrize(
    ("item", "text", "lines"),
    [
        ("obstacles", "Tafel;Antwoord\n1;Te duur\n2;Te ver", ["1: Te duur", "2: Te ver"]),
        ("obstacles", "Table;Answer\r\n1;Te duur", ["1: Te duur"]),
        ("anchor_map", "Naam;Koopt\nKerk;brood", ["Kerk; brood"]),
        ("obstacles", "table;answer;theme\n1;No key;money", ["1: No key #money"]),
        ("obstacles", "tisch;antwort;thema\n1;Zu weit;g", ["1: Zu weit #g"]),
        ("obstacles", "tafel;antwoord;ook\n1;Te duur;2", ["1: Te duur +2"]),
        ("obstacles", "tafel;antwoord;Markering\n1;Te duur;x", ["1: Te duur !"]),
        ("obstacles", "table;answer;count\n1;Too dear;3", ["1: Too dear +2"]),
        ("obstacles", "table;answer;remark\n1;Too dear;loud", ["1: Too dear | // loud"]),
        ("obstacles", "Nr;Table;Answer\n1;2;Too dear", ["2: Too dear"]),
        ("obstacles", '"Table";"Answer";"Explanation"\n1;Too dear;rent', ["1: Too dear"]),
        ("obstacles", "Table 1;Table 2\nToo dear;Too far", ["1: Too dear", "2: Too far"]),
        ("question_1", "answer;kind\nBenches;idea", ["Benches ~idee"]),
        ("question_2", "answer;actor;term\nBuy;own;now", ["Buy ~zelf ~nu"]),
        ("case_preston", "column;text\n2;Roads", ["Roads ~2"]),
        ("case_preston", "We recognise;Take home\nRoads;Shops", ["Roads ~1", "Shops ~3"]),
        ("commitments", "What;Who;When\nGet it;Sam;3 May", ["Get it @Sam ^3 May"]),
        ("commitments", "Was;Wer;Bis\nHolen;Sam;3. Mai", ["Holen @Sam ^3. Mai"]),
        ("checkin", "Role;Number\nresidents;11", ["residents: 11"]),
        ("checkin", "Word;Count\nhome;3", ["home +2"]),
    ],
)
def test_a_text_with_semicolons_under_headings_is_a_table(
    item: str, text: str, lines: list[str]
) -> None:
    assert [line.split("\t")[0] for line in offered(text, item)] == lines


@pytest.mark.parametrize(
    "text",
    ["Te duur; te ver\n1; 2", "Tafel; stoel\n3; Te duur", "3; Te duur", "Idee; punt\nmeer bankjes"],
)
def test_semicolons_without_such_headings_part_nothing(text: str) -> None:
    assert offered(text) == text.split("\n")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Bewoners\t11\nOndernemers\t3", ["Bewoners: 11 Ondernemers: 3"]),
        ("Bewoners\t11\nOndernemers\t3\nTotaal\t14", ["Bewoners: 11 Ondernemers: 3"]),
        ("Bewoners\t11", ["Bewoners +10"]),
        ("Bewoners\t11\nthuis\t3", ["Bewoners +10", "thuis +2"]),
    ],
)
def test_two_roles_or_more_with_how_many_they_are_are_counted(text: str, lines: list[str]) -> None:
    assert offered(text, "checkin") == lines
