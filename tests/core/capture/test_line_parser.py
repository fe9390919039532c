"""The scribe's grammar, line by line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.core.capture.line_parser import parse
from cwb_workshop.core.contract.line import Line
from cwb_workshop.core.model.text import clean
from tests.unseen import IN_FRONT, UNSEEN

CODES = ("nplv", "idee", "gem", "nu")


def read(raw: str, *, commitments: bool = False) -> Line:
    return parse(raw, commitments=commitments, codes=CODES)


@pytest.mark.parametrize(
    ("raw", "table", "text"),
    [
        ("3: tekst", 3, "tekst"),
        ("12: tekst", 12, "tekst"),
        ("p: tekst", 0, "tekst"),
        ("P: tekst", 0, "tekst"),
        ("tekst", None, "tekst"),
        ("12:30 uur is te vroeg", None, "12:30 uur is te vroeg"),
        ("0: tekst", None, "0: tekst"),
        ("100: tekst", None, "100: tekst"),
        (r"3\: tekst", None, "3: tekst"),
        ("3: 4: tekst", 3, "4: tekst"),
    ],
)
def test_a_table_is_digits_colon_and_space(raw: str, table: int | None, text: str) -> None:
    line = read(raw)
    assert (line.table, line.text) == (table, text)


@pytest.mark.parametrize(
    ("raw", "prefix", "table", "text"),
    [
        ("? wie betaalt", "question", None, "wie betaalt"),
        ("? 3: wie betaalt", "question", 3, "wie betaalt"),
        ("3: ? wie betaalt", "question", 3, "wie betaalt"),
        ("// niet noteren", "note", None, "niet noteren"),
        ("//niet noteren", "note", None, "niet noteren"),
        ("3:// niet noteren", "note", 3, "niet noteren"),
        ("p:\u3164//niet noteren", "note", 0, "niet noteren"),
        ("* sleutel regelen", "commitment", None, "sleutel regelen"),
        (r"\? geen vraag", "", None, "? geen vraag"),
        (r"\* geen afspraak", "", None, "* geen afspraak"),
        (r"\// geen notitie", "", None, "// geen notitie"),
    ],
)
def test_a_prefix_may_stand_before_or_after_the_table(
    raw: str, prefix: str, table: int | None, text: str
) -> None:
    line = read(raw)
    assert (line.prefix, line.table, line.text) == (prefix, table, text)


def test_only_the_leading_mark_of_a_quote_is_dropped() -> None:
    line = read('3: "Wij betalen altijd", zei iemand')
    assert line.quote
    assert line.text == 'Wij betalen altijd", zei iemand'


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("We hebben +3 mensen nodig", "We hebben +3 mensen nodig"),
        ("24/7 iemand bij #1", "24/7 iemand bij #1"),
        ("Fijn!", "Fijn!"),
        ("liever in C#", "liever in C#"),
        ("1+1", "1+1"),
        ("mail info@buurt.nl", "mail info@buurt.nl"),
        ("stuur mail @ kantoor", "stuur mail @ kantoor"),
        ("Vertrouwen = een voorschot", "Vertrouwen = een voorschot"),
        ("=SOM(A1:A3)", "=SOM(A1:A3)"),
        ("ongeveer ~10", "ongeveer ~10"),
        ("meer dan +100", "meer dan +100"),
        (r"kosten \+3", "kosten +3"),
        (r"een \#hekje", "een #hekje"),
        (r"zonder \!", "zonder !"),
        (r"pad C:\temp", r"pad C:\temp"),
        ("@wie is dit", "@wie is dit"),
    ],
)
def test_what_is_no_sign_by_the_rules_stays_text(raw: str, text: str) -> None:
    line = read(raw)
    assert line.text == text
    signs = (line.themes, line.also, line.same_as, line.highlight, line.choices)
    assert not any(signs)


def test_signs_count_only_as_the_unbroken_tail() -> None:
    line = read("mensen nodig #x en meer +3 #t ! ~nplv")
    assert line.text == "mensen nodig #x en meer"
    assert (line.themes, line.also, line.highlight, line.choices) == (("t",), 3, True, ("nplv",))


def test_several_mentions_are_added_up() -> None:
    assert read("te duur +2 +3").also == 5


def test_the_same_answer_can_be_named_with_words_before_it() -> None:
    assert read("dit ook =o12").same_as == ("O12",)


def test_owner_and_date_take_all_words_up_to_the_next_sign() -> None:
    line = read("* Plannen met roc @gemeente Merwolde, wijkmanager ^28 mei #s !")
    assert line.text == "Plannen met roc"
    assert (line.who, line.when) == ("gemeente Merwolde, wijkmanager", "28 mei")
    assert (line.themes, line.highlight) == (("s",), True)


def test_a_sign_with_a_word_behind_it_is_a_word_of_the_owner() -> None:
    line = read("* Avond plannen @buurtraad +3 anderen ^15/5 +2")
    assert (line.text, line.who, line.when) == ("Avond plannen", "buurtraad +3 anderen", "15/5")
    assert line.also == 2


def test_owner_and_date_stand_in_any_order() -> None:
    line = read("Proef ^1 september @zorgorganisatie", commitments=True)
    assert (line.text, line.who, line.when) == ("Proef", "zorgorganisatie", "1 september")


def test_outside_commitments_an_owner_is_text() -> None:
    assert read("Sleutel regelen @dorpsraad ^15/5").text == "Sleutel regelen @dorpsraad ^15/5"


@pytest.mark.parametrize("raw", ["8 11 14", "4 9 7 2 0", "5 +2", "120000 35% 42%", "€ 12,50"])
def test_a_line_of_only_numbers_is_numeric(raw: str) -> None:
    assert read(raw).numeric


@pytest.mark.parametrize("raw", ["8 elf", "d1", "24/7", "", "+ -", '"8 11'])
def test_any_letter_makes_an_ordinary_line(raw: str) -> None:
    assert not read(raw).numeric


LINES = (
    *("// alleen voor mij", "//alleen voor mij", "? wie betaalt", "3: ? wie betaalt", "3: tekst"),
    *("p: // stil", '"letterlijk', "* sleutel @dorpsraad ^15/5", "te duur #g +2 !", "=O12 +1"),
    *("een vast loket ~nplv", "8 11 14", r"\# geen thema", "#g", "+ plek", "- lek"),
)


@given(st.sampled_from(LINES), st.sampled_from(UNSEEN), st.integers(0, 40))
def test_nothing_unseen_changes_what_a_line_means(line: str, unseen: str, place: int) -> None:
    """In front of a sign, within one, behind it: the line is what can be seen of it."""
    assert read(line[:place] + unseen + line[place:]) == read(line)


@given(st.sampled_from(LINES), st.sampled_from(IN_FRONT))
def test_nothing_unseen_hides_the_sign_behind_it(line: str, unseen: str) -> None:
    assert read(unseen + line) == read(line)
    assert read(f"3: {unseen}{line}") == read(f"3: {line}")


@given(st.text(max_size=60), st.sampled_from(IN_FRONT))
def test_a_line_is_read_as_it_will_be_kept(raw: str, unseen: str) -> None:
    assert read(unseen + raw) == read(clean(unseen + raw))


@given(st.text(max_size=80))
def test_no_word_is_lost_but_by_a_named_rule(raw: str) -> None:
    """Each word of the line is in its text, or is a sign, a prefix, a table or an escape."""
    line = read(raw)
    kept = line.text.split()
    signs = len(line.themes) + len(line.same_as) + len(line.choices) + int(line.highlight)
    words = clean(raw).split()
    for word in kept:
        assert any(word in typed or word in typed.replace("\\", "", 1) for typed in words)
    if not (line.prefix or line.table is not None or line.quote or signs or line.also):
        assert [w.replace("\\", "") for w in kept] == [w.replace("\\", "") for w in words]


@given(st.text(alphabet='abc #+=!~@^?/"*\\:123\n\t', max_size=60), st.booleans())
def test_any_mix_of_signs_is_read_without_fault(raw: str, commitments: bool) -> None:
    line = read(raw, commitments=commitments)
    assert line.also >= 0
    assert line.text == line.text.strip()


@given(st.text(alphabet=st.characters(categories=["L", "Nd", "Po"]), min_size=1, max_size=60))
def test_text_behind_a_backslash_is_what_was_typed(text: str) -> None:
    """A sign made literal comes back as itself."""
    word = text.split(maxsplit=1)[0] if text.split() else "x"
    if word[0] in "#!?*" and clean(word) == word:
        assert read(f"\\{word}").text == word


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("", Line(None, "", False, "", "")),
        ("3:", Line(3, "", False, "", "")),
        ("99: a", Line(99, "", False, "a", "a")),
        ("3:a", Line(None, "", False, "3:a", "3:a")),
        ("a 3: b", Line(None, "", False, "a 3: b", "a 3: b")),
        ("? * a", Line(None, "question", False, "* a", "* a")),
        ("? 3: 4: a", Line(3, "question", False, "4: a", "4: a")),
        ("// a #m !", Line(None, "note", False, "a #m !", "a #m !")),
        ('//"a', Line(None, "note", True, "a", "a")),
        ('3: "  a', Line(3, "", True, "a", "a")),
        (r"p\: a", Line(None, "", False, "p: a", r"p\: a")),
        (r"12\: a", Line(None, "", False, "12: a", r"12\: a")),
        (r"123\: a", Line(None, "", False, r"123\: a", r"123\: a")),
        (r"a \\ b", Line(None, "", False, "a \\ b", r"a \\ b")),
        (r"a\#b", Line(None, "", False, r"a\#b", r"a\#b")),
    ],
)
def test_the_front_of_a_line_is_taken_off_and_the_rest_kept(raw: str, line: Line) -> None:
    assert read(raw) == line


@pytest.mark.parametrize(
    ("tail", "found"),
    [
        ("#geld", {"themes": ("geld",)}),
        ("#geld.", {"themes": ("geld",)}),
        ("#geld #geld #tijd", {"themes": ("geld", "tijd")}),
        ("#a1", {"themes": ("a1",)}),
        ("+1", {"also": 1}),
        ("+99", {"also": 99}),
        ("=o1", {"same_as": ("O1",)}),
        ("=O12345", {"same_as": ("O12345",)}),
        ("!", {"highlight": True}),
        ("~NPLV", {"choices": ("nplv",)}),
        ("~idee ~gem", {"choices": ("idee", "gem")}),
    ],
)
def test_each_sign_at_the_end_is_read(tail: str, found: dict[str, object]) -> None:
    line = read(f"een woord {tail}")
    assert line.text == "een woord"
    assert line.body == f"een woord {tail}"
    assert {name: getattr(line, name) for name in found} == found
    untouched = {"themes": (), "also": 0, "same_as": (), "highlight": False, "choices": ()}
    others = {name: value for name, value in untouched.items() if name not in found}
    assert {name: getattr(line, name) for name in others} == others


@pytest.mark.parametrize(
    "tail", ["#", "#1", "#_a", "+0", "+", "+100", "=", "=12", "=O123456", "=OO1", "!!", "~", "~x"]
)
def test_what_only_looks_like_a_sign_is_a_word(tail: str) -> None:
    line = read(f"een woord {tail}")
    assert line.text == f"een woord {tail}"


def test_a_line_of_signs_alone_has_no_words() -> None:
    line = read("#geld +1 !")
    assert (line.text, line.themes, line.also, line.highlight) == ("", ("geld",), 1, True)


@pytest.mark.parametrize(
    ("raw", "text", "who", "when"),
    [
        ("Bel @Jan", "Bel", "Jan", ""),
        ("Bel @Jan @Piet", "Bel", "Jan Piet", ""),
        ("Bel ^mei ^juni", "Bel", "", "mei juni"),
        ("Bel @ Jan", "Bel @ Jan", "", ""),
        ("Bel @Jan Piet ^1 mei laat", "Bel", "Jan Piet", "1 mei laat"),
        ("@Jan", "", "Jan", ""),
    ],
)
def test_an_agreement_has_who_and_when(raw: str, text: str, who: str, when: str) -> None:
    for line in (read(f"* {raw}"), read(raw, commitments=True)):
        assert (line.text, line.who, line.when) == (text, who, when)


def test_a_question_among_agreements_is_no_agreement() -> None:
    line = read("? Wie @Jan", commitments=True)
    assert (line.text, line.who) == ("Wie @Jan", "")


@pytest.mark.parametrize(
    "front",
    [
        *("3: ", "3:", "3 : ", "3; ", "03: ", "t3: ", "T3: ", "tafel 3: ", "Table 3: ", "[3] "),
        *("3：", "3, ", "3- ", "3. ", "3) ", "3> ", "t3 ", "tafel 3 ", "3 "),
    ],
)
def test_whatever_looks_like_a_table_a_note_behind_it_is_a_note(front: str) -> None:
    for sign in ("// ", "//"):
        line = parse(f"{front}{sign}alleen voor mij")
        assert (line.prefix, line.table, line.text) == ("note", 3, "alleen voor mij")


@pytest.mark.parametrize("front", ["p: ", "P:", "plenair: ", "plenary: "])
def test_a_note_of_everybody_is_a_note_too(front: str) -> None:
    line = parse(f"{front}// alleen voor mij")
    assert (line.prefix, line.table, line.text) == ("note", 0, "alleen voor mij")
