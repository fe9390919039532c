"""Two owners with a word between them, dates as they are spoken, and signs that are none here."""

from __future__ import annotations

import pytest

from tests.core.capture.typed import AGREEMENT, MAIN_POINT, read


@pytest.mark.parametrize(
    ("raw", "text", "who"),
    [
        ("Bel @school en @kerk ^15/5", "Bel", "school, kerk"),
        ("Call them @school and @church before 15 May", "Call them", "school, church"),
        ("Ruf an @Schule und @Kirche bis 15. Mai", "Ruf an", "Schule, Kirche"),
        ("Bel @school & @kerk ^15/5", "Bel", "school, kerk"),
        ("Bel @school, @kerk, en @buurt ^15/5", "Bel", "school, kerk, buurt"),
        ("@school en @kerk bellen ^15/5", "bellen", "school, kerk"),
        ("Bel @welzijn en sport en @kerk ^15/5", "Bel", "welzijn en sport, kerk"),
        ("Bel @Jan en Piet ^15/5", "Bel", "Jan en Piet"),
        ('"Bel @school" ^15/5', "Bel", "school"),
        ("“Bel @school ^15/5”", "Bel", "school"),
    ],
)
def test_what_stands_between_owners_and_around_all_is_part_of_none(
    raw: str, text: str, who: str
) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, str(line.due)) == (text, who, "2026-05-15")


@pytest.mark.parametrize("raw", ['"Bel" @school', 'Bel "Jan" @school'])
def test_marks_around_words_alone_stay(raw: str) -> None:
    assert read(raw, AGREEMENT).text == raw.removesuffix(" @school")


@pytest.mark.parametrize(
    "due",
    [
        *("by the 15th of May", "by Friday the 15th of May 2026", "before May the 15th"),
        *("voor de 15e mei", "op 15 van mei", "bis zum 15. Mai", "am 15. Mai"),
    ],
)
def test_a_date_behind_an_owner_is_one_as_it_is_spoken(due: str) -> None:
    line = read(f"Bel @school {due}", AGREEMENT)
    assert (line.text, line.who, str(line.due)) == ("Bel", "school", "2026-05-15")


@pytest.mark.parametrize(
    "rough",
    [
        *("by the end of May", "voor de zomer", "tot eind mei", "voor de zomervakantie."),
        *("before the summer", "by May", "vor den Ferien", "voor volgende week"),
    ],
)
def test_words_that_say_roughly_when_are_no_owner(rough: str) -> None:
    line = read(f"Bel @school {rough}", AGREEMENT)
    assert (line.text, line.who, line.due) == (f"Bel {rough}", "school", None)


@pytest.mark.parametrize("who", ["stichting voor de jeugd", "werkgroep tegen armoede"])
def test_an_owner_with_such_a_word_in_its_name_is_whole(who: str) -> None:
    assert read(f"Bel @{who}", AGREEMENT).who == who


@pytest.mark.parametrize(
    ("raw", "signs"),
    [
        ("#g", ["#g"]),
        ("~idee", ["~idee"]),
        ("2: #g", ["#g"]),
        ("#g @school", ["#g"]),
        ("X #g/#l", ["#g/#l"]),
    ],
)
def test_signs_of_an_answer_are_pointed_out_also_without_words(raw: str, signs: list[str]) -> None:
    line = read(raw, AGREEMENT)
    assert [(one.sign, one.meaning) for one in line.unsure] == [(one, "not_here") for one in signs]
    assert line.text == raw.removeprefix("2: ").removesuffix(" @school")


def test_a_main_point_points_out_signs_that_leave_it_open() -> None:
    assert [one.sign for one in read("X #g/#l", MAIN_POINT).unsure] == ["#g/#l"]


@pytest.mark.parametrize(
    ("raw", "themes", "also", "highlight"),
    [
        ("=O01 #g", ("money",), 0, False),
        ("3: =O01 !", (), 0, True),
        ("=O01 #g +2!", ("money",), 2, True),
    ],
)
def test_signs_behind_an_answer_that_is_named_go_to_it(
    raw: str, themes: tuple[str, ...], also: int, highlight: bool
) -> None:
    line = read(raw)
    assert line.same_as == ("O01",)
    assert (line.themes, line.also, line.highlight, line.unsure) == (themes, also, highlight, ())


@pytest.mark.parametrize("raw", ["=O01 2x", "=O01 ~idee", "=O01 bankjes"])
def test_anything_else_behind_it_is_pointed_out_or_words(raw: str) -> None:
    assert read(raw).same_as == ()
