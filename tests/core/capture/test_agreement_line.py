"""An agreement: what, who and when, each as it is typed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.core.capture.typed import AGREEMENT, RULES, read, told, unsure


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


@pytest.mark.parametrize(
    ("raw", "text", "who"),
    [
        ("Lijst maken @wijkteam", "Lijst maken", "wijkteam"),
        ("Lijst maken @de bakker om de hoek", "Lijst maken", "de bakker om de hoek"),
        ("Plannen @gemeente Merwolde, wijkmanager", "Plannen", "gemeente Merwolde, wijkmanager"),
        ("Hek verven @school @buurtraad", "Hek verven", "school, buurtraad"),
        ("@school hek verven", "hek verven", "school"),
        ("@school", "", "school"),
        ("Bel @Jan.", "Bel", "Jan"),
        ("Bel @Jan op het plein", "Bel", "Jan op het plein"),
        ("Bel @Jan >meer", "Bel >meer", "Jan"),
        ("Bel @ kantoor", "Bel @ kantoor", ""),
        ("Mail naar info@buurt.example", "Mail naar info@buurt.example", ""),
        (r"Bel \@Jan", "Bel @Jan", ""),
    ],
)
def test_an_owner_goes_on_to_the_next_sign(raw: str, text: str, who: str) -> None:
    for line in (read(raw, AGREEMENT), read(f"* {raw}")):
        assert (line.text, line.who, line.due, line.unsure) == (text, who, None, ())


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("^15/5", day(5, 15)),
        (">15/5", day(5, 15)),
        ("^ 15/5", day(5, 15)),
        ("> 15 mei", day(5, 15)),
        ("^15-5", day(5, 15)),
        ("^15/5/27", day(5, 15, 2027)),
        ("^1-9-26", day(9, 1)),
        ("^15 mei", day(5, 15)),
        ("^15 May", day(5, 15)),
        ("^May 15", day(5, 15)),
        ("^15th May", day(5, 15)),
        ("^15 mei 2027", day(5, 15, 2027)),
        ("^3 okt", day(10, 3)),
        ("^morgen", day(3, 13)),
        ("^tomorrow", day(3, 13)),
        ("^maandag", day(3, 16)),
        ("^maandag 16 maart", day(3, 16)),
        ("^ma 16/3", day(3, 16)),
        ("^do 19/3", day(3, 19)),
        ("^+6w", day(4, 23)),
        ("^+10d", day(3, 22)),
        ("^+2m", day(5, 12)),
        ("¹5/5", day(5, 15)),
        ("¹5 mei", day(5, 15)),
        ("² juni", day(6, 2)),
        ("âpril 3", day(4, 3)),
        ("^15/5.", day(5, 15)),
        ("^dinsdag 16 maart", day(3, 16)),
    ],
)
def test_a_date_is_taken_wherever_it_stands(when: str, due: date) -> None:
    for raw in (f"Lijst maken {when} @school", f"Lijst maken @school {when}"):
        line = read(raw, AGREEMENT)
        assert (line.text, line.who, line.due, line.unsure) == ("Lijst maken", "school", due, ())


@pytest.mark.parametrize(
    "word", "voor vóór uiterlijk tegen op tot by before on until Uiterlijk".split()
)
def test_behind_an_owner_a_word_may_say_that_a_date_follows(word: str) -> None:
    line = read(f"Lijst maken @wijkteam noord {word} 15 mei", AGREEMENT)
    assert (line.text, line.who, line.due) == ("Lijst maken", "wijkteam noord", day(5, 15))
    assert read(f"Lijst maken {word} 15 mei", AGREEMENT).due is None


@pytest.mark.parametrize(
    ("behind", "text"),
    [
        (">50 mensen", "Lijst >50 mensen"),
        ("> 50 mensen", "Lijst > 50 mensen"),
        (">zo", "Lijst >zo"),
        ("voor zo", "Lijst voor zo"),
        ("op do.", "Lijst op do."),
        ("voor zo veel mogelijk mensen", "Lijst voor zo veel mogelijk mensen"),
        ("uiterlijk eind mei", "Lijst uiterlijk eind mei"),
        ("by mid June", "Lijst by mid June"),
    ],
)
def test_what_is_neither_an_owner_nor_a_date_stays_in_the_text(behind: str, text: str) -> None:
    line = read(f"Lijst @ik {behind}", AGREEMENT)
    assert (line.text, line.who, line.due) == (text, "ik", None)


@pytest.mark.parametrize(
    ("behind", "due"),
    [("voor zo 15 maart", day(3, 15)), ("op do 19/3", day(3, 19)), ("voor zondag", day(3, 15))],
)
def test_a_weekday_with_its_day_is_a_date_behind_a_word(behind: str, due: date) -> None:
    line = read(f"Lijst @ik {behind}", AGREEMENT)
    assert (line.text, line.who, line.due) == ("Lijst", "ik", due)


@pytest.mark.parametrize(
    "when",
    [
        *("uiterlijk op 15 mei", "uiterlijk voor 15/5", "voor of op 15 mei", "on or before 15 May"),
        *("bis spätestens 15. Mai", "- uiterlijk 15 mei", "/ voor 15/5", "- ^15/5", "– tot 15 mei"),
    ],
)
def test_several_words_or_a_dash_may_stand_between_an_owner_and_a_date(when: str) -> None:
    line = read(f"Lijst @Jan {when}", AGREEMENT)
    assert (line.text, line.who, line.due) == ("Lijst", "Jan", day(5, 15))


@pytest.mark.parametrize(
    ("raw", "text", "who", "due"),
    [
        ("@Jan regelt de sleutel voor 15/5", "regelt de sleutel", "Jan", day(5, 15)),
        ("@Jan @Els bellen uiterlijk op 15/5 !", "bellen", "Jan, Els", day(5, 15)),
        ("@Jan regelt voor 15/5 de sleutel", "regelt voor 15/5 de sleutel", "Jan", None),
        ("@Jan regelt het voor eind mei", "regelt het voor eind mei", "Jan", None),
        ("Lijst @Jan uiterlijk voor eind mei", "Lijst uiterlijk voor eind mei", "Jan", None),
        ("Lijst @Jan - uiterlijk eind mei", "Lijst - uiterlijk eind mei", "Jan", None),
        ("Lijst @Jan-Willem", "Lijst", "Jan-Willem", None),
    ],
)
def test_a_date_stands_where_the_words_behind_an_owner_end(
    raw: str, text: str, who: str, due: date | None
) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due) == (text, who, due)


@pytest.mark.parametrize(
    ("raw", "text", "who"),
    [
        (r"Bel @Jan \voor 15/5", "Bel", "Jan voor 15/5"),
        (r"Bel \@Jan @Piet \^15/5", "Bel @Jan", "Piet ^15/5"),
        (r"Bel @Piet \@Jan", "Bel", "Piet @Jan"),
        (r"Bel @Piet \#g", "Bel", "Piet #g"),
        (r"Bel @Jan \n", "Bel", r"Jan \n"),
        (r"Bel @Jan \voor de deur", "Bel", r"Jan \voor de deur"),
        (r"Bel \! @Jan", "Bel !", "Jan"),
    ],
)
def test_a_backslash_is_taken_off_behind_an_owner_as_well(raw: str, text: str, who: str) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due, line.highlight) == (text, who, None, False)


def test_an_owner_may_be_called_by_such_words() -> None:
    assert read("Lijst @Stichting Kans voor Jongeren", AGREEMENT).who == (
        "Stichting Kans voor Jongeren"
    )


@pytest.mark.parametrize(
    ("raw", "text", "when"),
    [
        ("Lijst @ik ^voor de zomer", "Lijst voor de zomer", "voor de zomer"),
        ("Lijst @ik ^eind mei", "Lijst eind mei", "eind mei"),
        ("Lijst @ik êind mei", "Lijst eind mei", "eind mei"),
        ("Lijst ^zo @ik", "Lijst zo", "zo"),
        ("Lijst @ik ^ ooit", "Lijst ooit", "ooit"),
    ],
)
def test_words_that_are_no_date_stay_without_the_sign(raw: str, text: str, when: str) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due, line.when) == (text, "ik", None, when)
    assert line.unsure == ()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Lijst @ik ^15/5 14:00", "Lijst 14:00"),
        ("Lijst @ik ^15/5 en dan nog", "Lijst en dan nog"),
        ("Lijst @ik ^15/5 (vast)", "Lijst (vast)"),
        ("Lijst ^15/5 14:00 @ik", "Lijst 14:00"),
    ],
)
def test_what_stands_behind_a_date_stays(raw: str, text: str) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due) == (text, "ik", day(5, 15))


@pytest.mark.parametrize(
    ("when", "due"),
    [
        ("^5/1", day(1, 5, 2027)),
        (">5/1", day(1, 5, 2027)),
        ("^ 13 december", day(12, 13)),
        ("^1-3-26", day(3, 1)),
        ("^11 maart 2026", day(3, 11)),
        ("voor 5/1", day(1, 5, 2027)),
    ],
)
def test_a_date_far_ahead_or_past_is_taken_and_its_year_asked(when: str, due: date) -> None:
    line = read(f"Lijst @ik {when}", AGREEMENT)
    assert (line.text, line.who, line.due) == ("Lijst", "ik", due)
    assert unsure(line) == [(when, "date", due.isoformat())]


@pytest.mark.parametrize("when", ["^12 december", "^12/3", "^5/1/27", "^15 mei 2029"])
def test_a_date_within_nine_months_or_with_its_year_is_not_asked(when: str) -> None:
    line = read(f"Lijst @ik {when}", AGREEMENT)
    assert line.due is not None
    assert line.unsure == ()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Lijst @ik ^15/5 !", "Lijst"),
        ("Lijst @ik ^15/5!", "Lijst"),
        ("Lijst ^15/5 @ik!", "Lijst"),
        ("Lijst @ik ^eind mei !", "Lijst eind mei"),
        ("Lijst ! @ik", "Lijst"),
        ("Lijst ! @ik ^15/5", "Lijst"),
        ("Lijst @ik ! ^15/5", "Lijst"),
        ("Lijst ! ^15/5 @ik #g", "Lijst #g"),
        ("Lijst ! maken @ik", "Lijst ! maken @ik"),
    ],
)
def test_the_highlight_stands_at_the_end(raw: str, text: str) -> None:
    line = read(raw, AGREEMENT)
    assert line.highlight == (text != raw)
    assert line.who == "ik"
    assert line.text == text.removesuffix(" @ik")


@pytest.mark.parametrize(
    ("raw", "text", "signs"),
    [
        ("Hek verven #g", "Hek verven #g", ["#g"]),
        ("Hek verven #g @ik ^15/5 !", "Hek verven #g", ["#g"]),
        ("Hek verven @ik #g +2", "Hek verven #g +2", ["#g", "+2"]),
        ("Hek verven @ik ^15/5 +2.", "Hek verven +2.", ["+2"]),
        ("Hek #g verven", "Hek #g verven", []),
        ("Hek verven 2x", "Hek verven 2x", []),
    ],
)
def test_signs_of_answers_are_text_and_pointed_out(raw: str, text: str, signs: list[str]) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.themes, line.also) == (text, (), 0)
    assert unsure(line) == [(sign, "not_here", "") for sign in signs]


@pytest.mark.parametrize(
    "raw",
    [
        *("100 m² groen", "ruimte voor 12 m ²", "être là à midi", "êen fout", "A > B", "> tekst"),
        *('"Zij bellen"', "a  b", "geen ^", "a @ b", "Hek!"),
    ],
)
def test_nothing_else_is_taken_from_an_agreement(raw: str) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, told(line), line.unsure) == (raw, {}, ())


@pytest.mark.parametrize("raw", [r"Lijst \^15/5", r"Lijst \>15/5", r"Lijst \@ik"])
def test_a_backslash_keeps_who_and_when_as_words(raw: str) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, told(line)) == (raw.replace("\\", ""), {})


def test_the_last_date_counts() -> None:
    assert read("Lijst ^15/5 ^16/5", AGREEMENT).due == day(5, 16)
    line = read("Lijst ^ooit ^15/5", AGREEMENT)
    assert (line.text, line.due, line.when) == ("Lijst ooit", day(5, 15), "")


def test_behind_an_owner_a_note_is_kept_aside() -> None:
    line = read("Hek verven @school // die van Piet", AGREEMENT)
    assert (line.text, line.who, line.aside) == ("Hek verven", "school", "die van Piet")


def test_outside_agreements_an_owner_is_text() -> None:
    raw = "Sleutel regelen @dorpsraad ^15/5"
    assert (read(raw, RULES).text, told(read(raw))) == (raw, {})
    question = read("? Wie @Jan ^15/5", AGREEMENT)
    assert (question.text, question.who, question.due) == ("Wie @Jan ^15/5", "", None)
