"""Signs of the four lenses are read or refused; no idea loses them unsaid."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.errors import Refused
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
