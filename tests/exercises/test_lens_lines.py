"""Signs of the four lenses are read or refused; no idea loses them unsaid."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.errors import Refused
from tests.core.capture.pasted import offered
from tests.workshop import a_session


@pytest.mark.parametrize(
    "typed",
    [
        *("tuin: + 0 ? -", "tuin: +0?-", "tuin: +, 0, ?, -", "tuin: +/0/?/–", "2: tuin: + 0 ? −"),
        "tuin: + 0 ? - !",
    ],
)
def test_four_signs_behind_an_idea_are_those_of_the_lenses(typed: str) -> None:
    session = a_session("broad_prosperity")
    (idea,) = session.capture(typed).entries
    assert (idea.kind, idea.text, idea.fields["signs"]) == ("lens", "tuin", ["+", "0", "?", "-"])
    assert idea.highlight == typed.endswith("!")


@pytest.mark.parametrize(
    "typed",
    [
        *("tuin: + 0 ?", "tuin: + 0 ? - +", "+ 0 ? -", "+0?-", "+, 0, ?, -", "tuin + 0 ? -"),
        *("tuin: + 0 ? - #g", "tuin: + 0 ? - +1"),
    ],
)
def test_what_is_nearly_that_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"capture\.lens_signs"):
        a_session("broad_prosperity").capture(typed)


@pytest.mark.parametrize(
    "typed", ["wie betaalt: ?", "en dan: ??", "score: 0", "+ plek", "heel goed: +++", "kan dat ??"]
)
def test_what_people_say_is_an_answer(typed: str) -> None:
    (said,) = a_session("broad_prosperity").capture(typed).entries
    assert (said.kind, said.text) == ("answer", typed)


@pytest.mark.parametrize(
    ("pasted", "lines"),
    [
        ("tuin\t+\t0\t?\t-", ["tuin: + 0 ? -"]),
        ("tuin\t+\t0\t?\t–\nplein:\t-\t-\t0\t+", ["tuin: + 0 ? –", "plein: - - 0 +"]),
        ("Idee\tGezond\tLater\tEerlijk\tElders\ntuin\t+\t0\t?\t-", ["tuin: + 0 ? -"]),
        ("Tafel\tIdee\tA\tB\tC\tD\n2\ttuin\t+\t0\t?\t-", ["2: tuin: + 0 ? -"]),
    ],
)
def test_a_pasted_row_of_an_idea_and_its_signs_is_one(pasted: str, lines: list[str]) -> None:
    assert offered(pasted, "broad_prosperity") == lines
    session = a_session("broad_prosperity")
    assert [session.capture(line).entries[0].kind for line in lines] == ["lens"] * len(lines)


@pytest.mark.parametrize(
    "pasted", ["tuin\tja\tnee\t?\t-", "+\t0\t?\t-", "tuin\t+\t0\t?", "tuin\t1\t2\t3\t4"]
)
def test_other_cells_are_words(pasted: str) -> None:
    assert not any(": +" in line for line in offered(pasted, "broad_prosperity"))
