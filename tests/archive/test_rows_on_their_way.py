"""Rows that go to a server are told as they are, whatever stands in one of them."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import pytest

from cwb_workshop.archive import server_rows
from cwb_workshop.archive.schema import answer_themes, copies, figures
from cwb_workshop.archive.server_search import words_in
from cwb_workshop.archive.session_rows import SessionRows

ODD = (
    *("tab\there", "two\nlines", "a \\ b", "\\N", "\\.", "cr\rhere", "100 %s", "None", "", "é"),
    "\ud7ff",
)


def read_back(told: str) -> list[list[str | None]]:
    """Read rows as COPY does."""
    signs = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}

    def cell(written: str) -> str | None:
        if written == "\\N":
            return None
        parts = iter(written)
        return "".join(signs[next(parts)] if sign == "\\" else sign for sign in parts)

    assert told.endswith("\n")
    return [[cell(one) for one in line.split("\t")] for line in told[:-1].split("\n")]


@pytest.mark.parametrize("own", ["Merwe", "50 % \\ Zuid", "%s"])
@pytest.mark.parametrize("odd", ODD)
def test_a_cell_with_a_sign_of_its_own_is_told_as_it_is_among_plain_ones(
    own: str, odd: str
) -> None:
    names = ("session", "entry", "theme")
    texts = ["money", odd, "rules"]
    rows = [{"theme": text, "session": "s", "entry": text} for text in texts]
    told = server_rows._told(server_rows._cell(own), answer_themes, names, rows)
    assert read_back(told) == [[own, "s", text, text] for text in texts]


def test_a_cell_without_anything_is_none_and_no_word() -> None:
    names = ("session", "voters", "named")
    rows: list[dict[str, Any]] = [
        {"session": "a", "voters": 12, "named": True},
        {"session": "b", "voters": None, "named": False},
    ]
    told = server_rows._told("own", figures, names, rows)
    assert read_back(told) == [["own", "a", "12", "True"], ["own", "b", None, "False"]]


def test_bytes_are_told_as_bytes() -> None:
    rows = [{"session": "s", "journal": b"plain"}, {"session": "s", "journal": b"\x00\\"}]
    told = server_rows._told("own", copies, ("session", "journal"), rows)
    assert [line[-1] for line in read_back(told)] == ["\\x706c61696e", "\\x005c"]


@pytest.mark.parametrize("odd", ["ends }, {", '}, {"', "}, {", '"}, {"a": "', "[{", "}]"])
def test_the_mark_of_a_session_is_that_of_each_row_by_itself(odd: str) -> None:
    rows = [{"entry": "b", "theme": odd}, {"theme": "money", "entry": "a"}]
    kept = [{"head": "h", "steps": 2, "journal": b"packed in some way"}]
    tables: dict[str, list[dict[str, Any]]] = {
        "answers": rows,
        "answer_themes": rows,
        "copies": kept,
        "roles": [],
    }
    made = SessionRows("s", {"place": odd}, tables, ["te duur", odd], [], b"")
    line = json.JSONEncoder(sort_keys=True).encode
    lines = list(map(line, rows))
    told = [
        ["answer_themes", *sorted(lines)],
        ["answers", *lines],
        ["copies", line({"head": "h", "steps": 2})],
        ["roles"],
    ]
    whole = json.dumps(["s", line({"place": odd}), told, ["te duur", odd]])
    assert made.content == sha256(whole.encode()).hexdigest()


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("te duur, zegt 1 op 3!", ["te", "duur", "zegt", "1", "op", "3"]),
        ("Te DUUR", ["te", "duur"]),
        ("café_zuid\tnoord", ["cafe", "zuid", "noord"]),
        ("a" * 300 + " b", ["a" * 200, "b"]),
        ("é" * 300 + " ü", ["e" * 200, "u"]),
    ],
)
def test_words_are_those_of_the_folded_text(told: str, words: list[str]) -> None:
    assert words_in(told) == words
