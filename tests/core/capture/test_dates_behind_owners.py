"""Dates behind an owner as people write them, and those that no sign says are one."""

from __future__ import annotations

import pytest

from tests.core.capture.typed import AGREEMENT, read, unsure


@pytest.mark.parametrize(
    "due",
    [
        *("voor 15 mei a.s.", "uiterlijk 15 mei aanstaande", "t/m 15 mei", "tot en met 15 mei"),
        *(
            "by 15 May at the latest",
            "no later than 15 May",
            "niet later dan 15 mei",
            "^15 mei a.s.",
        ),
        *("^op 15 mei", "^voor 15 mei", "^uiterlijk 15/5", "^by 15 May", "^ tot en met 15 mei"),
    ],
)
def test_what_people_say_with_a_date_goes_with_it(due: str) -> None:
    line = read(f"Lijst @zorg {due}", AGREEMENT)
    found = (line.text, line.who, str(line.due), line.unsure)
    assert found == ("Lijst", "zorg", "2026-05-15", ())


def test_a_sign_with_such_a_word_needs_no_owner() -> None:
    line = read("Lijst ^op 15 mei", AGREEMENT)
    assert (line.text, str(line.due)) == ("Lijst", "2026-05-15")


@pytest.mark.parametrize("due", ["voor aanstaande maandag", "by coming Monday", "^komende maandag"])
def test_the_weekday_that_comes_is_the_next_one(due: str) -> None:
    line = read(f"Lijst @zorg {due}", AGREEMENT)
    assert (line.text, line.who, str(line.due)) == ("Lijst", "zorg", "2026-03-16")


@pytest.mark.parametrize(
    ("due", "stays"),
    [
        ("by tomorrow morning", "morning"),
        ("voor morgen 's ochtends", "'s ochtends"),
        ("voor morgen om 12 uur", "om 12 uur"),
        ("vor morgen Abend", "Abend"),
    ],
)
def test_a_time_of_day_stays_in_the_text(due: str, stays: str) -> None:
    line = read(f"Lijst @zorg {due}", AGREEMENT)
    assert (line.text, line.who, str(line.due)) == (f"Lijst {stays}", "zorg", "2026-03-13")


@pytest.mark.parametrize("rough", ["voor morgenochtend", "by tonight", "vóór vandaag 12 uur"])
def test_words_that_say_when_without_a_date_are_no_owner(rough: str) -> None:
    line = read(f"Lijst @zorg {rough}", AGREEMENT)
    assert (line.text, line.who, line.due) == (f"Lijst {rough}", "zorg", None)


@pytest.mark.parametrize(
    ("due", "sign", "day"),
    [
        ("+6w", "+6w", "2026-04-23"),
        ("15 mei", "15 mei", "2026-05-15"),
        ("15/5.", "15/5", "2026-05-15"),
        ("rond 15 mei", "15 mei", "2026-05-15"),
        ("maandag", "maandag", "2026-03-16"),
        ("tomorrow morning", "tomorrow", "2026-03-13"),
        ("15 mei @school", "15 mei", "2026-05-15"),
        ("(15 mei)", "(15 mei)", "2026-05-15"),
        ("(voor 15 mei).", "(voor 15 mei)", "2026-05-15"),
        ("[maandag]", "[maandag]", "2026-03-16"),
    ],
)
def test_a_date_in_an_owner_without_a_sign_is_pointed_out(due: str, sign: str, day: str) -> None:
    line = read(f"Lijst @zorg {due}", AGREEMENT)
    assert (line.due, unsure(line)) == (None, [(sign, "due", day)])
    taken = read(f"Lijst @zorg {due}", AGREEMENT, sign)
    assert (str(taken.due), taken.unsure) == (day, ())
    assert taken.who.startswith("zorg")
    assert sign not in taken.who


@pytest.mark.parametrize("raw", ["Lijst maken +6w", "@zorg maakt een lijst +10d."])
def test_a_time_from_now_at_the_end_is_pointed_out(raw: str) -> None:
    line = read(raw, AGREEMENT)
    assert line.due is None
    assert [one.meaning for one in line.unsure] == ["due"]
    (sign,) = (one.sign for one in line.unsure)
    assert read(raw, AGREEMENT, sign).due is not None


@pytest.mark.parametrize(
    "raw", ["Lijst @zorg 15 mei ^20/5", "Overleg op 15 mei", "Bel elke maandag", "Bel @groep 12"]
)
def test_a_date_beside_another_or_in_a_sentence_is_not_pointed_out(raw: str) -> None:
    assert read(raw, AGREEMENT).unsure == ()


@pytest.mark.parametrize("raw", ["Lijst {@Jan} {^15/5}", "Lijst !@Jan ^15/5", "Lijst @Jan !^15/5"])
def test_brackets_and_a_highlight_in_front_hide_no_sign(raw: str) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, str(line.due)) == ("Lijst", "Jan", "2026-05-15")
    assert line.highlight == ("!" in raw)


@pytest.mark.parametrize("due", ["^15mei", "voor 15mei", "^15May.", "^vr 15mei 2026"])
def test_a_month_may_be_glued_to_its_day(due: str) -> None:
    line = read(f"Lijst @Jan {due}", AGREEMENT)
    assert (line.text, line.who, str(line.due)) == ("Lijst", "Jan", "2026-05-15")


@pytest.mark.parametrize(
    ("raw", "text", "who"),
    [
        (r"Lijst @Jan \+6w", "Lijst", "Jan +6w"),
        (r"Lijst maken \+6w", "Lijst maken +6w", ""),
    ],
)
def test_a_backslash_says_that_it_is_no_date(raw: str, text: str, who: str) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due, line.unsure) == (text, who, None, ())


@pytest.mark.parametrize("raw", ["Lijst @Jan (mei)", "Lijst @team (groep 5)", "Lijst 15meier"])
def test_other_brackets_and_words_are_no_date(raw: str) -> None:
    assert read(raw, AGREEMENT).unsure == ()
