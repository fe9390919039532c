"""Signs alone behind an agreement: who and when go to the newest one, as `!` does."""

from __future__ import annotations

import pytest

from cwb_workshop.core.capture.preview import Chip
from cwb_workshop.core.model.entry import Entry
from cwb_workshop.core.model.errors import Refused
from tests.core.capture.typed import AGREEMENT, MAIN_POINT, read, unsure
from tests.workshop import a_session


def agreed(*lines: str) -> Entry:
    session = a_session("commitments")
    for line in lines:
        session.capture(line)
    (made,) = session.record.active_entries()
    return made


@pytest.mark.parametrize(
    ("lines", "who", "by"),
    [
        (("Lijst maken", "@Sam"), "Sam", ""),
        (("Lijst maken", "^20/4"), "", "2026-04-20"),
        (("Lijst maken", "@Sam ^20/4"), "Sam", "2026-04-20"),
        (("Lijst maken @Jan", "@Sam"), "Jan, Sam", ""),
        (("Lijst maken @Jan", "@Jan"), "Jan", ""),
        (("Lijst maken @Jan ^15/4", "^20/4"), "Jan", "2026-04-20"),
        (("Lijst maken ^15/4", "3: @Sam"), "Sam", "2026-04-15"),
    ],
)
def test_who_and_when_alone_go_to_the_newest_agreement(
    lines: tuple[str, ...], who: str, by: str
) -> None:
    made = agreed(*lines)
    assert (made.text, made.fields["who"], made.fields["by"]) == ("Lijst maken", who, by)


def test_an_owner_beside_a_highlight_alone_is_not_lost() -> None:
    made = agreed("Lijst maken", "@Sam !")
    assert (made.fields["who"], made.highlight) == ("Sam", True)


@pytest.mark.parametrize("line", ["@Sam", "^20/4", "3: @Sam"])
def test_without_an_agreement_they_are_refused(line: str) -> None:
    with pytest.raises(Refused, match="signs_alone"):
        a_session("commitments").capture(line)


def test_the_chips_name_the_agreement_and_the_date_that_goes() -> None:
    session = a_session("commitments")
    session.capture("Lijst maken @Jan ^15/4")
    shown = session.preview("@Sam ^20/4", ())
    assert shown.refusal is None
    assert shown.chips[0].kind == "newest"
    assert {Chip("who", "Jan, Sam"), Chip("when", "2026-04-20")} <= {*shown.chips}
    assert Chip("replaced_date", "2026-04-15") in shown.chips


def test_one_undo_takes_them_back() -> None:
    session = a_session("commitments")
    session.capture("Lijst maken @Jan ^15/4")
    session.capture("@Sam ^20/4")
    session.undo()
    (made,) = session.record.active_entries()
    assert (made.fields["who"], made.fields["by"]) == ("Jan", "2026-04-15")


@pytest.mark.parametrize("raw", ["Lijst =O1", "=K01", "Lijst =K01."])
def test_a_label_is_no_sign_in_an_agreement_or_a_main_point(raw: str) -> None:
    sign = raw.removeprefix("Lijst ").rstrip(".")
    for rules in (AGREEMENT, MAIN_POINT):
        line = read(raw, rules)
        assert (line.text, unsure(line)) == (raw, [(sign, "not_here", "")])


def test_a_label_ends_an_owner() -> None:
    line = read("Lijst @Jan =O1", AGREEMENT)
    assert (line.text, line.who) == ("Lijst =O1", "Jan")
    assert unsure(line) == [("=O1", "not_here", "")]


@pytest.mark.parametrize("raw", ["Cel =A4", "Cel =SOM()", "Commitment = blijven"])
def test_what_is_no_label_is_text(raw: str) -> None:
    for rules in (AGREEMENT, MAIN_POINT):
        assert read(raw, rules).unsure == ()


@pytest.mark.parametrize("mark", ["!", "!.", "!,"])
def test_a_highlight_with_a_full_stop_or_a_comma_is_one_everywhere(mark: str) -> None:
    for raw in (f"Lijst @Jan {mark}", f"Lijst @Jan {mark} ^15/5", f"Lijst {mark} @Jan"):
        line = read(raw, AGREEMENT)
        assert (line.text, line.who, line.highlight) == ("Lijst", "Jan", True)
    assert read(f"Lijst {mark}", MAIN_POINT).text == "Lijst"
    literal = read(rf"Lijst \{mark}", AGREEMENT)
    assert (literal.text, literal.highlight) == (f"Lijst {mark}", False)
