"""`explain`: what typed lines become, held against the cases that the law of the line names."""

from __future__ import annotations

import io
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cwb_workshop.app import main
from cwb_workshop.cli.explain import TypedIn, explain
from cwb_workshop.session.factory import Toolbox
from tests.workshop import every_words, kit, registry


def cases(name: str) -> tuple[dict[str, Any], ...]:
    """Return the cases of a file, each one line of it."""
    typed = (Path(__file__).parents[1] / "data" / name).read_text(encoding="utf-8")
    return tuple(map(json.loads, typed.split("\n")[:-1]))


CASES = cases("typed-lines.jsonl")
DAY = date(2026, 3, 12)

pytestmark = pytest.mark.usefixtures("english")


@cache
def toolbox() -> Toolbox:
    return Toolbox(registry(), Path("none"))


def explained(case: dict[str, Any]) -> dict[str, Any]:
    place = TypedIn(kit(), case["item"], case["language"], case["tables"], DAY)
    asked = json.dumps({"before": case["before"], "line": case["line"]})
    (told,) = explain([asked], place, toolbox(), every_words("en"))
    found: dict[str, Any] = json.loads(told)
    return found


def compared(told: dict[str, Any]) -> dict[str, Any]:
    """Return what counts: no reason of a refusal, no meaning of what is unsure, nothing empty."""
    if "refused" in told:
        return {"refused": True}
    signs = [one["sign"] for one in told.get("unsure", ())]
    values = {**told, "unsure": signs}
    return {key: value for key, value in values.items() if value}


def test_there_are_all_the_cases() -> None:
    assert len(CASES) == len({case["id"] for case in CASES}) == 130


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_a_typed_line_becomes_what_the_law_says(case: dict[str, Any]) -> None:
    told = explained(case)
    assert compared(told) == compared(case["becomes"]), case["why"]
    if "refused" in told:
        assert " " in told["refused"], "the reason is a sentence"
    assert all(one["meaning"] for one in told.get("unsure", ()))


def asked(monkeypatch: pytest.MonkeyPatch, text: str, *options: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    usual = {"--item": "obstacles", "--language": "nl", "--tables": "5", "--date": "2026-03-12"}
    given = dict(zip(options[::2], options[1::2], strict=True))
    return main(["explain", *(part for pair in (usual | given).items() for part in pair)])


GOOD = (
    '{"before": [], "line": "3: te duur #g"}\n\n{"line": "+1", "before": ["een"]}\n{"line": "9: x"}'
)


def test_the_command_prints_a_line_for_each(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert asked(monkeypatch, GOOD) == 0
    told = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert told == [
        {"kind": "answer", "table": 3, "text": "te duur", "themes": ["money"]},
        {"kind": "signs_on", "on": "newest", "also": 1},
        {"refused": "There is no table 9; the highest is table 5."},
    ]


@pytest.mark.parametrize(
    ("item", "line", "becomes"),
    [
        ("commitments", "Bellen @Jan // intern", {"text": "Bellen", "who": "Jan"}),
        ("commitments", "Bellen ^15/5 // intern", {"text": "Bellen", "due": "2026-05-15"}),
        ("obstacles", "* Bellen @Jan //intern", {"text": "Bellen", "who": "Jan"}),
    ],
)
def test_a_note_that_a_line_makes_as_well_is_told(
    item: str, line: str, becomes: dict[str, str]
) -> None:
    case = {"item": item, "language": "nl", "tables": 5, "before": [], "line": line}
    assert explained(case) == {"kind": "agreement", **becomes, "note": "intern"}


def test_a_word_that_is_a_note_is_no_word() -> None:
    line = "blij, // moe, ja"
    case = {"item": "checkin", "language": "nl", "tables": 5, "before": [], "line": line}
    assert explained(case) == {"kind": "word", "fields": {"words": ["blij"]}, "note": "moe, ja"}


@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("8 11 14 9 4 10 9 3 stippen", [8, 11, 14, 9, 4, 10, 9, 3]),
        ("8 dots, 11, 14, 9, 4, 10, 9, 3", [8, 11, 14, 9, 4, 10, 9, 3]),
        ("8/11/14/9/4/10/9/3 dots.", [8, 11, 14, 9, 4, 10, 9, 3]),
        ("8 Punkte 11 14 9 4 10 9 3", [8, 11, 14, 9, 4, 10, 9, 3]),
        ("5 +2 stippen", [0, 0, 0, 0, 2, 0, 0, 0]),
        ("12 stippen", None),
        ("1 stip", None),
    ],
)
def test_numbers_with_the_word_for_dots_are_dots_or_refused(
    line: str, becomes: list[int] | None
) -> None:
    case = {"item": "principles_vote", "language": "nl", "tables": 5, "before": [], "line": line}
    told = explained(case)
    if becomes is None:
        assert "refused" in told
    else:
        assert told == {"kind": "dots", "fields": {"counts": becomes}}


def test_words_about_dots_are_a_remark() -> None:
    line = "12 stippen zijn genoeg"
    case = {"item": "principles_vote", "language": "nl", "tables": 5, "before": [], "line": line}
    assert explained(case) == {"kind": "remark", "text": line}


def test_without_a_date_it_is_today(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"line": "* bel @ik ^+1d"}'))
    assert main(["explain", "--item", "break", "--language", "en", "--tables", "3"]) == 0
    due = date.fromisoformat(json.loads(capfd.readouterr().out)["due"])
    assert (due - date.today()).days in (0, 1)


@pytest.mark.parametrize(
    "line",
    [
        "niets",
        "[]",
        "3",
        "{}",
        '{"line": 3}',
        '{"before": []}',
        '{"before": "een", "line": "a"}',
        '{"before": [3], "line": "a"}',
        "[" * 100_000,
        '{"line":' * 100_000,
    ],
    ids=lambda line: line[:30],
)
def test_a_line_that_is_no_such_object_is_told_with_its_number(
    line: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    assert asked(monkeypatch, f'{{"line": "a"}}\n{line}\n') == 1
    assert "Line 2 of the input is not" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--item", "nergens", "There is no item nergens; there are welcome, "),
        ("--language", "fr", "The kit has no language fr; it has "),
        ("--date", "12 maart", "12 maart is no date; write it as 2026-03-12."),
        ("--date", "2026-02-30", "2026-02-30 is no date"),
        ("--kit", "nergens", "nergens"),
        ("--tables", "0", ""),
        ("--tables", "100", ""),
    ],
)
def test_what_makes_no_sense_is_told_and_nothing_is_printed(
    option: str,
    value: str,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert asked(monkeypatch, GOOD, option, value) == 1
    printed = capfd.readouterr()
    assert told in printed.err
    assert printed.err.strip()
    assert "Traceback" not in printed.err
    assert printed.out == ""


def rows_of(pasted: str, item: str = "obstacles") -> list[dict[str, Any]]:
    place = TypedIn(kit(), item, "nl", 5, DAY)
    asked = json.dumps({"before": ["1: ervoor"], "pasted": pasted})
    (told,) = explain([asked], place, toolbox(), every_words("en"), pasted=True)
    found: dict[str, list[dict[str, Any]]] = json.loads(told)
    return found["rows"]


@pytest.mark.parametrize(
    ("pasted", "rows"),
    [
        (
            "• Te duur #g\n2) Te ver",
            [
                {"kind": "answer", "table": 1, "text": "Te duur", "themes": ["money"]},
                {"kind": "answer", "table": 1, "text": "Te ver"},
            ],
        ),
        (
            "Tafel\tAntwoord\n3\tTe duur\n9\tTe ver\n\tTe laat",
            [
                {"kind": "answer", "table": 3, "text": "Te duur"},
            ],
        ),
        ("3:\nTe duur", [{"kind": "answer", "table": 3, "text": "Te duur"}]),
        (
            '"Te duur\nen te ver"\n+1',
            [
                {"kind": "answer", "table": 1, "text": "Te duur en te ver"},
                {"kind": "signs_on", "on": "newest", "also": 1},
            ],
        ),
        ("* bel", [{"kind": "answer", "table": 1, "text": "bel"}]),
        ("\n\t\n•", []),
    ],
)
def test_a_pasted_block_becomes_the_rows_that_its_list_offers(
    pasted: str, rows: list[dict[str, Any]]
) -> None:
    assert rows_of(pasted) == rows


def test_the_command_reads_pasted_blocks(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"pasted": "- een\\n- twee"}\n'))
    place = ["--item", "obstacles", "--language", "nl", "--tables", "5"]
    assert main(["explain", *place, "--paste"]) == 0
    told = json.loads(capfd.readouterr().out)
    assert [row["text"] for row in told["rows"]] == ["een", "twee"]
    monkeypatch.setattr("sys.stdin", io.StringIO('{"line": "een"}\n'))
    assert main(["explain", *place, "--paste"]) == 1
    assert "pasted" in capfd.readouterr().err


BULLETS_WHEN_PASTED = {"T096"}
"""A `-` in front of every row of a pasted list is no leak."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_what_is_pasted_becomes_what_is_typed_but_for_bullets(case: dict[str, Any]) -> None:
    place = TypedIn(kit(), case["item"], case["language"], case["tables"], DAY)
    asked = json.dumps({"before": case["before"], "pasted": case["line"]})
    (told,) = explain([asked], place, toolbox(), every_words("en"), pasted=True)
    typed = explained(case)
    nothing = "refused" in typed or typed["kind"] == "table"
    same = json.loads(told)["rows"] == ([] if nothing else [typed])
    assert same == (case["id"] not in BULLETS_WHEN_PASTED)
