"""The kinds of lines there are, and what each is for."""

from __future__ import annotations

import pytest

from cwb_workshop.core.model.entry_kinds import ANSWER, NOTE, QUESTION, EntryKind, EntryKinds
from tests.core.small import answer

DOTS = EntryKind("dots", on_purpose=True, figure=True)
KINDS = EntryKinds((ANSWER, NOTE, DOTS, ANSWER))


def test_each_kind_is_there_once_in_the_order_it_was_declared() -> None:
    assert list(KINDS) == [ANSWER, NOTE, DOTS]


def test_an_entry_has_the_traits_of_its_kind() -> None:
    assert KINDS.of(answer(1)) == ANSWER
    assert KINDS.of(answer(1, kind="dots")) == DOTS


def test_a_kind_that_nobody_declared_has_no_traits() -> None:
    assert KINDS.of(answer(1, kind="question")) == EntryKind("question") != QUESTION


def test_a_kind_is_never_declared_in_two_ways() -> None:
    with pytest.raises(ValueError, match=r"^the kind dots is declared in two ways$"):
        EntryKinds((DOTS, EntryKind("dots")))
