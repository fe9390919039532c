"""What is a note: whatever stands in front of its sign that is no word of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.model.notes import for_others, note_in, with_cells_apart

_FRONTS = """
1: T3:|1: 2:|p: 3:|1 T3:|(3)|t.3:|#3:|Tafels 3:|tafels 2 en 3:|tables 2 and 3:|2,3:|T1/T2:
groep 3:|group 3:|noot:|note:|100:|3: -|3: “|?|*|"|-|+|>|•|KOP:|3: ?|3: "|Tafel drie:|table two
[T3]|[tafel 3]|{3}|<3>|'|‘|„|«|—|–|…|→|✓|📝|3️⃣|③|Ⅲ:|tafel III:|1e tafel:|2nd table:|alle tafels:
all tables:|van tafel 3:|at table 3:|T3+T4:|T3 & T4:|1.|a)|b.|1)|O12|=O12|Q3:|#geld|##nieuw|~idee
/idee|@buurt|^15/5|+2|!|#g #l +2 !|3: #g|interne notitie:|internal note:|PRIVÉ:|nb:|stap:|vraag:
question:|3% 4|42|8 8 8 6|120000 35% 42%|19:30|3:~idee|t3|T 3|t3t4|3;|（3）|３：|3\u00a0:|\u2007
tfl 3:|grp 2|(|[|<!--|/*|nr. 3 en 4:
Tisch 3:|von Tisch 3:|an Tisch zwei und drei:|Gruppe 2:|dritter Tisch:|Notiz:
Anmerkung:|vertraulich:|TITEL:|Schritt:|alle Tische:|am Tisch fünf:
3 -|-3-|§|3|/|: |;|,|p|P:|plenair|plenary:|Plenum:|groepje 2:|nr. 3:|tafel nr 3:|1 t/m 3:|1-3:|1–3:
ĩdee|ñplv:|3: ãnker|Ĩdee|i\u0303dee
"""
FRONTS = tuple(front for line in _FRONTS.strip().splitlines() for front in line.split("|"))
"""Forms that were tried by people who wanted to get a note onto the wall, and some more."""

DATES = """
15 mei|maandag|15 mei:|ma 16/3|maandag 16 maart:|uiterlijk 15 mei|voor 15/5|15th May|May 15
on Monday|15 jan|15. Mai|bis Montag|eind mei:
before 15 May|tomorrow|tafel 3: maandag|3: 15 mei
"""
FRONTS += tuple(front for line in DATES.strip().splitlines() for front in line.split("|"))

HEADINGS = (
    *("Jan:", "Let op:", "team 3:", "3: hoek 2:", "T3 zegt:", "Fatima (T3):", "Onder ons："),
    *("gemeente Merwolde, afdeling Inkoop:", "mw. J. de Vries:", "Jan-Peter de Boer:"),
    *("J.P. de Vries:", "Jan, Piet en Klaas:", "niet voor de zaal:", "mw. A. van der Berg:"),
    *("nicht für den Saal:", "Gemeinde Merwolde, Abteilung Einkauf:"),
    *("Wmo/jeugd:", "Tafel 3, Jan/Piet:", "Vraag 1/2:", "Dhr./mevr. de Vries:"),
)
TABLES = (
    "3:",
    "T3:",
    "tafel 3:",
    "[3]",
    "table 3:",
    "3;",
    "p:",
    "plenair:",
    "1)",
    "#g",
    "Tafel 3 -",
)
"""Who or what a note is about; with a space behind the colon it is no address."""

SIGNS = (
    "//",
    "/ /",
    "／／",
    "/／",
    "∕∕",
    "⁄⁄",
    "⧸⧸",
    "╱╱",
    "⫽",
    "/\u00a0/",
    "/\u200b/",
    "/\u2009/",
    "///",
)

_TEXTS = """
alleen op donderdag // check
https://kringloopwijk.nl/agenda is de plek
zie https://example.org
3: https://example.org // vragen
Bel ons // maandag
Ja // nee
Iedereen // check
12:30 uur // check
24/7 open
en/of samen
1/2 van de mensen
/idee
/ jaar
3: 4/5
km/u
Tafels verzetten // check
Wij van tafel 3 // check
note to self // check
ftp://bestanden
http: //kringloopwijk.nl
zie https: //kringloopwijk.nl
Wij willen dit: een plek: // check
Dit is wat wij willen: // check
mail: info@buurt.nl // later
kop thee // graag
zes mensen // check
two people // check
Bel @piet // vraag hoe
Meer groen in de wijk: 15 bomen erbij // snel
Wij willen echt graag een eigen plek: @gemeente // check
Iedereen zegt het steeds weer in de hele buurt: - // check
https://a.nl/b: // check
zie: www.buurt.nl/agenda // check
Ons idee: https://kringloopwijk.nl
"""
TEXTS = tuple(_TEXTS.strip().splitlines())

SPACES = ("", " ", "  ", "\u00a0", "\u202f", "\u2003")


@pytest.mark.parametrize("front", FRONTS)
def test_a_note_behind_any_mark_without_words_is_a_note(front: str) -> None:
    for sign in SIGNS:
        for space in SPACES[:4]:
            note = note_in(f"{front}{space}{sign}{space}alleen voor mij")
            assert note is not None, (front, sign)
            assert note.text.endswith("alleen voor mij")


@pytest.mark.parametrize("front", HEADINGS)
def test_a_note_about_somebody_is_a_note(front: str) -> None:
    for table in TABLES:
        assert note_in(f"{table} {front} // alleen voor mij") is not None, table
    for space in SPACES[1:]:
        note = note_in(f"{front}{space}// alleen voor mij")
        assert note is not None
        assert note.text == f"{front}{space}// alleen voor mij"
    assert note_in(f"{front}// alleen voor mij") is not None
    assert note_in(f"{front}//kringloopwijk.nl") is None


PIECES = (
    *("3:", "T3:", "tafel 3:", "tafels 2 en 3:", "[3]", "(3)", "p:", "plenair:", "Tisch drei:"),
    *("-", "?", "*", "!", "+", "+2", "•", '"', "“", "'", "„"),
    *("#g", "#geld", "##nieuw", "~idee", "/idee", "=O12"),
    *("@gemeente", "@de gemeente", "@gemeente Merwolde, Inkoop", "@ buurt"),
    *("^15/5", "^ 15/5", ">15/5", "> 15/5", ">+6w", "> maandag", "¹5/5", "êind mei", "15 mei"),
    *("^15/5/2027", "^+10d", "uiterlijk 15 mei", "tomorrow", "15. Mai", "ma 16/3"),
    *("Zaal:", "Piet:", "Let op:", "Wmo/jeugd:", "Dhr./mevr. de Vries:", "Jan:", "Profile:"),
    *("gemeente Merwolde, afdeling Inkoop:", "KOP:", "Piet en/of Els:", "mw. J. de Vries:"),
)
"""All that the grammar of a line knows, and headings."""


@given(
    st.lists(st.sampled_from(PIECES), max_size=6),
    st.sampled_from(SIGNS),
    st.text(st.characters(exclude_characters="|｜¦∣│"), max_size=20),
)
def test_behind_all_that_the_grammar_knows_in_any_order_it_is_a_note(
    pieces: list[str], sign: str, text: str
) -> None:
    typed = " ".join((*pieces, sign, f"alleen voor mij {text}"))
    assert note_in(typed) is not None
    assert for_others(typed) == ""


@given(
    st.lists(st.sampled_from(FRONTS), max_size=4),
    st.sampled_from(SPACES),
    st.sampled_from(SIGNS),
    st.sampled_from(TEXTS),
)
def test_so_it_is_behind_any_of_them_together(
    fronts: list[str], space: str, sign: str, text: str
) -> None:
    typed = f"{' '.join(fronts)}{space}{sign}{space}{text}"
    note = note_in(typed)
    assert note is not None
    assert note.text.replace("\u200b", "").endswith(text)
    assert for_others(typed) == ""


@pytest.mark.parametrize("text", TEXTS)
def test_behind_words_it_is_text(text: str) -> None:
    for front in ("", "3: ", "p: ", "? ", "* ", '"', "- ", "T3: "):
        assert note_in(front + text) is None
        assert for_others(front + text) == front + text


@pytest.mark.parametrize("scheme", ["http", "HTTPS", "ftp", "C", "git+ssh", "obsidian"])
@pytest.mark.parametrize(
    "typed",
    [
        *('=HYPERLINK("{}//x";"klik") ~idee', '=IMAGE("{}//a.nl/b.png")', '=A1&"{}//x"', "{}//map"),
        *("({}//x)", "[{}//x]", "3: #g {}//x", "@gemeente {}//x", "~idee {}//x", "* {}//x ^15/5"),
    ],
)
def test_an_address_is_text_whatever_stands_in_front(typed: str, scheme: str) -> None:
    assert note_in(typed.format(f"{scheme}:")) is None
    assert for_others(typed.format(f"{scheme}:")) == typed.format(f"{scheme}:")


@pytest.mark.parametrize(
    "front", ['=IMAGE("https://a.nl/b.png")', "@gemeente http://x", "C://map", '=A1&"http://x"']
)
def test_behind_an_address_a_note_is_a_note_as_it_was_without(front: str) -> None:
    assert note_in(f"{front} // alleen voor mij") is not None


@pytest.mark.parametrize(
    "front",
    ["3", "t3", "T3", "p", "P", "tafel", "nb", "noot", "kop", "#g", "=O12", "Q3", "tafel drie"],
)
def test_what_may_stand_in_front_of_a_note_is_no_scheme(front: str) -> None:
    assert note_in(f"{front}://alleen") is not None


@given(st.text(st.characters(categories=["L", "Zs", "Nd"]), max_size=40), st.sampled_from(TEXTS))
def test_a_sentence_stays_what_it_is(words: str, text: str) -> None:
    assert note_in(f"Wij willen {words} {text}") is None


@pytest.mark.parametrize(
    "text",
    [r"\// geen notitie", r"3: \// geen notitie", r"\/ / x", r"? \// x", r"\\// x", r"- \／／ x"],
)
def test_a_backslash_makes_it_literal(text: str) -> None:
    assert note_in(text) is None


@pytest.mark.parametrize("front", ["", "3:", "3;", "T3:", "[3]", "p:", "tafel 3 :", "Tisch 3:"])
def test_a_table_in_front_of_a_note_goes_out_of_it(front: str) -> None:
    note = note_in(f"{front} // x")
    assert note is not None
    assert note.text == "x"


@pytest.mark.parametrize(
    "front",
    [
        *("3", "(3)", "#3:", "t.3:", "3: -", "groep 3:", "1: T3:", "p: 3:", "2,3:", "100:", "0:"),
        *("tafels 2 en 3:", "O12", "=O12", "?", "@gemeente Merwolde", "15 mei", "noot:", "+4"),
        "3: @gemeente Merwolde, Inkoop",
    ],
)
def test_of_a_note_behind_anything_else_all_that_was_typed_is_kept(front: str) -> None:
    note = note_in(f"{front} // x")
    assert note is not None
    assert note.text == f"{front} // x"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("KOP: Feest | // stil | stap: bellen", "KOP: Feest"),
        ("KOP: Feest | stap: // stil", "KOP: Feest"),
        ("kop: // stil | verhaal: Feest", ""),
        ("buurt | // stil", "buurt"),
        ("// stil | 3: // stil", ""),
        ("Feest ｜ // stil", "Feest"),
        ("Feest ¦ // stil | taart", "Feest"),
        ("// stil", ""),
        ("// boos | wie", ""),
        ("3: // boos | wie", ""),
        ("", ""),
        ("Feest | taart // check", "Feest | taart // check"),
    ],
)
def test_others_read_the_pieces_that_are_no_notes(text: str, told: str) -> None:
    assert for_others(text) == told


@pytest.mark.parametrize("between", ["\t", "\n", "\r\n", "\u2028", "\x0b"])
def test_a_cell_or_a_line_of_its_own_is_a_piece(between: str) -> None:
    assert for_others(with_cells_apart(f"Feest{between}// stil")).rstrip(" |") == "Feest"
    assert with_cells_apart(f"Feest{between}taart") == f"Feest{between}taart"
    assert with_cells_apart(f"// stil{between}taart") == f"// stil{between}taart"
