"""Signs of an agreement without a space between them, and two dates in one agreement."""

from __future__ import annotations

from datetime import date

import pytest

from cwb_workshop.core.capture.preview import preview
from cwb_workshop.session.session import Session
from tests.core.capture.typed import AGREEMENT, RULES, read
from tests.workshop import a_session

MAY = date(2026, 5, 15)


@pytest.mark.parametrize(
    ("signs", "who", "due", "highlight"),
    [
        ("@school,^15/5,!", "school", MAY, True),
        ("@school^15/5", "school", MAY, False),
        ("^15/5@school", "school", MAY, False),
        ("^15/5,@school!", "school", MAY, True),
        ("@school>15/5", "school", MAY, False),
        ("@school^15 mei", "school", MAY, False),
        ("(@school^15/5)", "school", MAY, False),
        ("@school@buurtraad", "school, buurtraad", None, False),
        ("@school,@buurtraad,^15/5", "school, buurtraad", MAY, False),
        ("@gemeente Merwolde,^15/5", "gemeente Merwolde", MAY, False),
        ("@school,!", "school", None, True),
    ],
)
def test_signs_that_are_glued_or_parted_by_a_comma_are_signs(
    signs: str, who: str, due: date | None, highlight: bool
) -> None:
    for line in (read(f"Lijst maken {signs}", AGREEMENT), read(f"* Lijst maken {signs}", RULES)):
        assert (line.text, line.who, line.due) == ("Lijst maken", who, due)
        assert line.highlight is highlight
        assert not line.unsure


@pytest.mark.parametrize(
    ("raw", "text", "who"),
    [
        ("Mail naar info@buurt.example", "Mail naar info@buurt.example", ""),
        ("Mail naar info@buurt", "Mail naar info@buurt", ""),
        ("Bel @piet@buurt.example", "Bel", "piet@buurt.example"),
        ("Bel @Jan>meer", "Bel", "Jan>meer"),
        ("Plannen @gemeente Merwolde, wijkmanager", "Plannen", "gemeente Merwolde, wijkmanager"),
        ("Reken x^2 uit,!", "Reken x^2 uit,!", ""),
        (r"Bel \@school^15/5", "Bel @school^15/5", ""),
        ("Tabel  a>15/5  maken", "Tabel  a>15/5  maken", ""),
    ],
)
def test_what_only_looks_like_glued_signs_stays_as_it_is(raw: str, text: str, who: str) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due) == (text, who, None)


def chips(session: Session, typed: str) -> list[tuple[str, str]]:
    capture = session.reader("commitments")
    line = capture.parse(typed, session.record)
    shown = preview(line, 0, capture.read(line, session.record, session.now()), capture.form)
    return [(chip.kind, chip.value) for chip in shown.chips]


@pytest.mark.parametrize("signs", ["^15/5 ^16/5", ">15/5 >16/5", "@school uiterlijk 15/5 ^16/5"])
def test_of_two_dates_the_first_is_shown_as_replaced(signs: str) -> None:
    found = chips(a_session("commitments"), f"Lijst maken {signs}")
    assert ("when", "2026-05-16") in found
    assert ("replaced_date", "2026-05-15") in found


def test_the_same_date_twice_replaces_nothing() -> None:
    found = chips(a_session("commitments"), "Lijst maken ^15/5 ^15 mei")
    assert [kind for kind, _value in found if kind.startswith("replaced")] == []


def test_a_date_that_is_no_sign_stays_in_the_text() -> None:
    line = read("Lijst maken uiterlijk 15/5 ^16/5", AGREEMENT)
    assert (line.text, line.due) == ("Lijst maken uiterlijk 15/5", date(2026, 5, 16))


@pytest.mark.parametrize(
    ("raw", "text", "who", "due"),
    [
        ("Lijst maken @school voor ^15/5", "Lijst maken", "school", MAY),
        ("Lijst maken @de bakker uiterlijk op ^15 mei !", "Lijst maken", "de bakker", MAY),
        ("Make it @school by >15/5", "Make it", "school", MAY),
        ("Lijst maken @school voor", "Lijst maken", "school voor", None),
        ("Lijst maken @Op ^15/5", "Lijst maken", "Op", MAY),
    ],
)
def test_words_in_front_of_a_date_are_no_owner(
    raw: str, text: str, who: str, due: date | None
) -> None:
    line = read(raw, AGREEMENT)
    assert (line.text, line.who, line.due) == (text, who, due)


def test_words_in_front_of_what_is_no_date_are_not_lost() -> None:
    line = read("Lijst maken @school voor ^de zomer", AGREEMENT)
    assert "voor" in f"{line.text} {line.who}"
    assert line.when == "de zomer"
