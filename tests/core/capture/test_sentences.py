"""A sentence is not a command: what people say is kept as it was typed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cwb_workshop.core.capture.line_rules import LineRules
from cwb_workshop.core.model.text import clean
from tests.core.capture.typed import (
    AGREEMENT,
    BOARD,
    MAIN_POINT,
    PARTS,
    RULES,
    WORDS,
    read,
    told,
)
from tests.unseen import IN_FRONT, UNSEEN

EVERYDAY = tuple(
    (Path(__file__).parents[2] / "data" / "sentences" / "everyday.txt")
    .read_text(encoding="utf-8")
    .splitlines()
)
PLACES = (RULES, AGREEMENT, MAIN_POINT, WORDS, PARTS, BOARD)
SPOKEN = tuple(word for line in EVERYDAY for word in line.split())

places = st.sampled_from(PLACES)


def test_there_are_enough_sentences() -> None:
    assert len(set(EVERYDAY)) == len(EVERYDAY) > 150


@pytest.mark.parametrize("sentence", EVERYDAY)
def test_a_sentence_is_kept_in_every_place_and_nothing_is_pointed_out(sentence: str) -> None:
    for rules in PLACES:
        line = read(sentence, rules)
        assert (line.text, told(line), line.unsure) == (sentence, {}, ())


@given(st.sampled_from(EVERYDAY), st.integers(1, 5), places)
def test_behind_a_table_a_sentence_is_kept_too(sentence: str, table: int, rules: LineRules) -> None:
    line = read(f"{table}: {sentence}", rules)
    assert (line.text, told(line)) == (sentence, {"table": table})


ENDS = ("", ".", "...", "…", "?", "!", "!!", "?!", " :-)", " ;-)", " :(", " 😀", " 👍👍", ")")
FRONTS = ("", "(", "- ", "– ", "— ", "... ", "…", "😀 ", "[", "'", "’s ")


@given(st.sampled_from(EVERYDAY), st.sampled_from(FRONTS), st.sampled_from(ENDS), places)
def test_marks_around_a_sentence_change_nothing(
    sentence: str, front: str, end: str, rules: LineRules
) -> None:
    raw = front + sentence + end
    line = read(raw, rules)
    assert (line.text, told(line)) == (raw, {})


@given(st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=12), places)
def test_any_words_that_people_say_are_kept_or_what_was_taken_is_told(
    words: list[str], rules: LineRules
) -> None:
    raw = " ".join(words)
    line = read(raw, rules)
    if not told(line):
        assert line.text == raw


typed = st.text(max_size=80) | st.text(
    alphabet="abg #+=!~@^>?/\"*\\:;123.,()-x'½²ĩ\n\t", max_size=60
)


@given(typed, places)
@example("\\temp is vol", RULES)
@example("a  !!", RULES)
@example("12 m ²", AGREEMENT)
@example("\\a", WORDS)
@example("\\>", AGREEMENT)
@example("a \\> b", AGREEMENT)
def test_where_nothing_is_told_a_line_is_what_was_typed(raw: str, rules: LineRules) -> None:
    """But for a backslash in front of what is a sign without it, and the `!` of a main point."""
    line = read(raw, rules)
    if told(line) or rules is MAIN_POINT or line.text == line.typed:
        return
    assert line.text.replace("\\", "") == line.typed.replace("\\", "")
    literal = read(line.text, rules)
    of_parts = rules.has_parts and line.text[0] in "+-"
    assert told(literal) or literal.unsure or of_parts


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text.casefold() if char.isalnum())


TABLE = r"[\W]*(?:(?:t|tafel|table|tisch)?\s*[0-9]+|p|plenair|plenary|plenum)"
SIGN = re.compile(r"[#+~/=@^>]\S*|\S*[¹²³ĩñãâêîôûŵŷŝẑĵ]\S*|\S*̃\S*", re.IGNORECASE)


@given(typed, st.sampled_from((RULES, MAIN_POINT, WORDS, PARTS, BOARD)))
def test_no_word_is_lost_but_by_a_sign(raw: str, rules: LineRules) -> None:
    """Letters that a line lost are those of its table, and of words with a sign in them."""
    line = read(raw, rules)
    lost = letters(line.typed) - letters(line.text)
    of_signs = letters(" ".join(word for word in line.typed.split() if SIGN.search(word)))
    named = re.match(
        r"\W*(t|tafel|table|tisch|p|plenair|plenary|plenum)?\s*[0-9]*", line.typed, re.I
    )
    if line.table is not None and named:
        of_signs += letters(line.typed[: named.end() + 4])
    assert not lost - of_signs
    assert not letters(line.text) - letters(line.typed)
    if lost:
        assert told(line)


@given(typed)
def test_of_an_agreement_every_word_is_in_its_text_its_owner_or_its_date(raw: str) -> None:
    line = read(raw, AGREEMENT)
    lost = letters(line.typed) - letters(f"{line.text} {line.who} {line.aside}")
    if lost:
        assert line.due is not None or line.table is not None or line.also


@given(typed, places)
def test_any_mix_of_signs_is_read_without_fault(raw: str, rules: LineRules) -> None:
    line = read(raw, rules)
    assert line.text == line.text.strip()
    assert line.also >= 0
    for sign in line.unsure:
        assert sign.sign
        assert sign.meaning == "date" or sign.sign in line.typed
    for sign in line.unsure:
        read(raw, rules, sign.sign)


LINES = (
    *("// alleen voor mij", "//alleen voor mij", "? wie betaalt", "3: ? wie betaalt", "3: tekst"),
    *("p: // stil", '"letterlijk', "* sleutel @dorpsraad ^15/5", "te duur #g +2 !", "=O12 +1"),
    *("een vast loket ~nplv", "8 11 14", r"\#g tekst", "#g", "+ plek", "- lek", "3- tekst"),
    *("tafel 3: tekst", "te duur #hek 2x", "te duur ##hek", "te duur ĩdee"),
)


@given(st.sampled_from(LINES), st.sampled_from(UNSEEN), st.integers(0, 40))
def test_nothing_unseen_changes_what_a_line_means(line: str, unseen: str, place: int) -> None:
    """In front of a sign, within one, behind it: the line is what can be seen of it."""
    assert read(line[:place] + unseen + line[place:]) == read(line)


@given(st.sampled_from(LINES), st.sampled_from(IN_FRONT))
def test_nothing_unseen_hides_the_sign_behind_it(line: str, unseen: str) -> None:
    assert read(unseen + line) == read(line)
    assert read(f"3: {unseen}{line}").text == read(f"3: {line}").text


@given(st.text(max_size=60), st.sampled_from(IN_FRONT))
def test_a_line_is_read_as_it_will_be_kept(raw: str, unseen: str) -> None:
    assert read(unseen + raw) == read(clean(unseen + raw))


@given(st.sampled_from(LINES))
def test_capitals_and_small_letters_are_the_same_in_every_sign(raw: str) -> None:
    assert told(read(raw.upper(), RULES)).keys() == told(read(raw, RULES)).keys()
