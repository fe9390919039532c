"""A report of this program is recognised, and nothing else is taken for one."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_workshop.report.marking import KEYWORDS, evening_mark, evening_of, marked
from cwb_workshop.report.writers.pdf_reports import write_summary
from tests.report.evenings import frozen, printed, with_facts, zuiderkouw

EVENING = evening_mark("2026-03-12T19:00", "place=Zuiderkouw")


@cache
def report() -> bytes:
    return write_summary(frozen(zuiderkouw())).content


def test_a_marked_report_tells_its_evening_and_is_as_it_was() -> None:
    content = marked(report(), EVENING)
    assert evening_of(content) == EVENING
    assert len(content) == len(report())
    assert printed(content) == printed(report())


def test_one_evening_is_told_from_another() -> None:
    other = evening_mark("2026-03-13T19:00", "place=Zuiderkouw")
    assert evening_of(marked(report(), other)) == other != EVENING
    assert evening_mark("a", "bc") != evening_mark("ab", "c")


def test_a_report_without_its_mark_is_not_recognised() -> None:
    assert evening_of(report()) is None


@given(st.data())
def test_a_report_that_was_changed_is_not_recognised(data: st.DataObject) -> None:
    content = bytearray(marked(report(), EVENING))
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    assert evening_of(bytes(content)) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF",
        b"%PDF-1.7 of somebody else",
        b"%PDF /Creator (CWB Workshop) /Producer (CWB Workshop)",
        f"%PDF /Keywords ({KEYWORDS})".encode(),
        f"/Keywords ({KEYWORDS})".encode(),
    ],
)
def test_what_only_looks_like_one_is_not_recognised(content: bytes) -> None:
    assert evening_of(content) is None


def test_what_stands_behind_a_report_makes_it_another_file() -> None:
    assert evening_of(marked(report(), EVENING) + b"\n% a remark\n%%EOF\n") is None


def test_a_title_that_looks_like_the_mark_is_only_a_title() -> None:
    record = with_facts(zuiderkouw(), place=f"/Keywords ({KEYWORDS})")
    content = marked(write_summary(frozen(record)).content, EVENING)
    assert evening_of(content) == EVENING


def test_what_is_no_report_cannot_be_marked() -> None:
    with pytest.raises(ValueError, match="no report"):
        marked(b"%PDF-1.7", EVENING)
