"""The reader is asked about what there is, and no word of theirs turns a figure round."""

from __future__ import annotations

import pytest

from cwb_workshop.core.contract.blocks import Document, Para
from cwb_workshop.report.documents.full import full
from cwb_workshop.report.documents.summary import summary
from tests.report.documents.summaries import all_blocks
from tests.report.evenings import evening, frozen

_AGREED = ":: item commitments\nKoken @school ^+7d"
_ASKED = ":: at 20:30\n:: item harvest_qa\n? Wie betaalt dat? @gemeente"
_NO_NAMES = "Bij de antwoorden zijn geen namen bewaard."


def told(document: Document) -> str:
    return "\n".join(str(block) for block in all_blocks(document.blocks))


@pytest.mark.parametrize(
    ("script", "named"),
    [
        (_AGREED, "Word je genoemd bij een afspraak? "),
        (_ASKED, "Word je genoemd bij een vraag? "),
        (f"{_ASKED}\n{_AGREED}", "Word je genoemd bij een afspraak of een vraag? "),
    ],
)
def test_who_is_named_is_asked_at_no_more_than_there_is(script: str, named: str) -> None:
    assert named in told(summary(frozen(evening(script))))


def test_without_answers_nothing_is_said_of_their_names() -> None:
    empty, said = frozen(evening("")), frozen(evening(":: item obstacles\nTe veel formulieren"))
    for made in (summary, full):
        assert _NO_NAMES not in told(made(empty))
        assert _NO_NAMES in told(made(said))


def test_how_often_a_word_was_said_stands_behind_it_in_every_script() -> None:
    held = frozen(evening(":: item checkin\nأمل 4x\nthuis 2x"))
    (words,) = [
        block
        for block in all_blocks(full(held).blocks)
        if isinstance(block, Para) and "thuis 2×" in block.text
    ]
    assert "\u2068أمل\u2069 4×" in words.text
