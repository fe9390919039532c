"""Real evenings beside each other: what is told of them, and what of nobody."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cwb_workshop.app import main
from cwb_workshop.core.agenda.own_items import OWN_TEXTS, texts_value
from cwb_workshop.core.model.record import Record
from tests.archive.evenings import add, change, evening, say, set_fact
from tests.languages import LANGUAGES
from tests.workshop import kit

Told = Callable[..., str]


@pytest.fixture
def told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Told:
    """Return what the command says of the sessions in a folder."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def tell(*typed: str) -> str:
        folder = tmp_path / "archive"
        assert main(["archive", "compare", "--archive", str(folder), *typed]) == 0
        return capfd.readouterr().out

    return tell


def voted(path: Path, *counts: int, voters: int = 20) -> None:
    say(path, "", item="principles_vote", kind="dots", fields={"counts": list(counts)})
    set_fact(path, "principles_vote", "voters", voters)


def scored(path: Path, statement: str, *counts: int) -> None:
    fields = {"statement": statement, "counts": list(counts), "dont_know": 0}
    say(path, "", item="principles_scale", kind="scores", fields=fields)


def as_json(told: Told) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(told("--json"))
    return read


def the_table(whole: dict[str, Any], figure: str) -> dict[str, Any]:
    (only,) = [table for table in whole["tables"] if table["figure"] == figure]
    return only


def test_shares_of_dots_and_averages_stand_beside_each_other(tmp_path: Path, told: Told) -> None:
    first, second = evening(tmp_path, "Zuid"), evening(tmp_path, "Aa")
    voted(first, 30, 10, 0, 0, 0, 0, 0, 0)
    voted(second, 10, 10, 0, 0, 0, 0, 0, 0, voters=7)
    principle = kit().principles[0]
    scored(first, principle, 0, 0, 10, 0, 0)
    scored(second, principle, 0, 0, 0, 4, 4)
    add(tmp_path / "archive", first, second)
    dots = the_table(as_json(told), "dots")
    assert dots["places"] == ["Aa", "Zuid"]
    (cells,) = [row["cells"] for row in dots["rows"] if row["subject"] == principle]
    assert [cell["value"] for cell in cells] == [50, 75]
    assert [cell["light"] for cell in cells] == [True, False]
    averages = the_table(as_json(told), "average")
    assert [cell["value"] for cell in averages["rows"][0]["cells"]] == [4.5, 3]
    text, name = told(), kit().texts["en"].principles[principle].short
    assert f"{name} | (50%) | 75%" in text
    assert "| Aa | Zuid | lowest, middle, highest" in text
    assert "(4.5) | 3.0 | 3.0 – 3.8 – 4.5" in text
    assert text.index("no sample of their neighbourhood") < text.index("Aa: ")


def test_votes_of_fewer_than_five_are_nowhere(tmp_path: Path, told: Told) -> None:
    paths = [evening(tmp_path, place) for place in ("A", "B", "C")]
    for path, part in zip(paths, (40, 20, 9), strict=True):
        voted(path, part, 0, 0, 0, 0, 0, 0, 0, voters=4 if path is paths[2] else 20)
    add(tmp_path / "archive", *paths)
    dots = the_table(as_json(told), "dots")
    assert (dots["places"], dots["hidden"]) == (["A", "B"], ["C"])
    assert "Fewer than five people, so not told: C" in told()


def test_a_question_in_other_words_is_not_compared(tmp_path: Path, told: Told) -> None:
    paths = [evening(tmp_path, place) for place in ("A", "B")]
    for path in paths:
        say(path, "te duur", themes=("money",))
    texts = kit().texts["nl"].items["obstacles"]
    own = texts_value(Record(), "obstacles", {"nl": replace(texts, question="Wat nog meer?")})
    set_fact(paths[1], "obstacles", OWN_TEXTS, own)
    add(tmp_path / "archive", *paths)
    whole = as_json(told)
    assert [table for table in whole["tables"] if table["item"] == "obstacles"] == []
    assert {one["place"] for one in whole["alone"]} == {"A", "B"}


def test_what_another_place_answered_without_themes_was_not_asked_in_one_alone(
    tmp_path: Path, told: Told
) -> None:
    paths = [evening(tmp_path, place) for place in ("A", "B")]
    say(paths[0], "te duur", themes=("money",))
    say(paths[1], "te ver")
    say(paths[0], "doen", item="question_2", themes=("money",))
    add(tmp_path / "archive", *paths)
    whole = as_json(told)
    assert whole["tables"] == []
    assert len(whole["alone"]) == 1
    assert "Where do you get stuck?" not in whole["alone"][0]["question"]


def test_free_themes_and_owners_are_told_only_where_two_places_have_them(
    tmp_path: Path, told: Told
) -> None:
    paths = [evening(tmp_path, place) for place in ("A", "B")]
    for path in paths:
        say(path, "te duur", themes=("money", "#bankjes"), also=8)
        say(path, "doen", kind="commitment", fields={"who": "Gemeente", "by": "2026-04-01"})
    say(paths[0], "zegt zij", themes=("#fatima",))
    say(paths[0], "ook", kind="commitment", fields={"who": "Fatima", "by": "2026-04-01"})
    add(tmp_path / "archive", *paths)
    text = told()
    assert "atima" not in text + told("--json")
    assert "bankjes" in text
    assert "Named as owner in more than one neighbourhood: Gemeente (2)" in text
    assert "A: 2 agreements: 2 late" in text


def test_a_role_of_one_or_two_people_stands_under_other(tmp_path: Path, told: Told) -> None:
    path = evening(tmp_path, "A")
    set_fact(path, "", "roles", {"resident": 9, "official": 2})
    add(tmp_path / "archive", path, evening(tmp_path, "B"))
    one = next(session for session in as_json(told)["sessions"] if session["place"] == "A")
    assert one["roles"] == {"other": 2, "resident": 9}


def test_the_same_place_over_time_is_told_by_its_first_and_last(tmp_path: Path, told: Told) -> None:
    for day, theme, share in (("2025-03-12", "money", 10), ("2026-03-12", "space", 30)):
        path = evening(tmp_path, "A", day)
        say(path, "gezegd", themes=(theme,), also=8)
        voted(path, share, 30, 0, 0, 0, 0, 0, 0)
        add(tmp_path / "archive", path)
    whole = as_json(told)
    assert whole["tables"] == []
    by_figure = {one["figure"]: one for one in whole["over_time"]}
    assert by_figure["theme"]["came"] == ["space"]
    assert by_figure["theme"]["went"] == ["money"]
    assert by_figure["dots"]["days"] == ["2025-03-12", "2026-03-12"]
    assert "25% | 50%" in told()


def test_two_places_of_one_name_are_told_apart_and_one_in_two_spellings_is_one(
    tmp_path: Path, told: Told
) -> None:
    for name, municipality in (("Zuid", "Merwolde"), ("Zuid", "Oudermeer"), ("zuíd", "Merwolde")):
        path = evening(tmp_path, name)
        set_fact(path, "", "municipality", municipality)
        add(tmp_path / "archive", path)
    places = {one["place"] for one in as_json(told)["sessions"]}
    assert len(places) == 2
    assert "Zuid (Oudermeer)" in places


def test_a_session_without_a_municipality_is_of_the_only_place_of_its_name(
    tmp_path: Path, told: Told
) -> None:
    for day, municipality in (("2025-03-12", "Merwolde"), ("2026-03-12", "")):
        path = evening(tmp_path, "Zuid", day)
        set_fact(path, "", "municipality", municipality)
        voted(path, 30, 10, 0, 0, 0, 0, 0, 0)
        add(tmp_path / "archive", path)
    whole = as_json(told)
    assert {one["place"] for one in whole["sessions"]} == {"Zuid"}
    assert [one["place"] for one in whole["over_time"]] == ["Zuid"]


def test_questions_stand_in_the_order_of_the_kit_and_so_do_their_rows(
    tmp_path: Path, told: Told
) -> None:
    known = kit("cwb")
    for place, day in (("A", "2025-03-12"), ("A", "2026-03-12"), ("B", "2026-03-12")):
        path = evening(tmp_path, place, day)
        for theme in reversed(known.themes):
            say(path, "gezegd", themes=(theme.id,), also=8)
        voted(path, 5, 5, 5, 5, 5, 5, 5, 5)
        add(tmp_path / "archive", path)
    whole = as_json(told)
    assert [one["figure"] for one in whole["tables"]] == ["dots", "theme"]
    assert [one["figure"] for one in whole["over_time"]] == ["dots", "theme"]
    themes = [theme.id for theme in known.themes]
    for of_themes in (whole["tables"][1], whole["over_time"][1]):
        assert [row["subject"] for row in of_themes["rows"]] == themes


def test_what_was_planned_and_never_opened_is_told_and_what_has_lines_was_held(
    tmp_path: Path, told: Told
) -> None:
    path = evening(tmp_path, "A")
    say(path, "gezegd")
    add(tmp_path / "archive", path, evening(tmp_path, "B"))
    by_place = {one["place"]: one["skipped"] for one in as_json(told)["sessions"]}
    assert "Where do you get stuck?" in by_place["B"]
    assert set(by_place["B"]) - set(by_place["A"]) == {"Where do you get stuck?"}


def test_a_correction_is_followed(tmp_path: Path, told: Told) -> None:
    paths = [evening(tmp_path, place) for place in ("A", "B")]
    lines = [say(path, "te duur", themes=("money",), also=8)[0] for path in paths]
    add(tmp_path / "archive", *paths)
    assert the_table(as_json(told), "theme")["everywhere"] == ["money"]
    change(paths[0], lines[0], themes=("space",))
    add(tmp_path / "archive", *paths)
    assert the_table(as_json(told), "theme")["everywhere"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_the_language_of_the_person(
    tmp_path: Path, language: str, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_{language.upper()}.UTF-8")
    paths = [evening(tmp_path, place) for place in ("A", "B")]
    for path in paths:
        say(path, "te duur", themes=("money",), also=8)
        voted(path, 30, 10, 0, 0, 0, 0, 0, 0)
    add(tmp_path / "archive", *paths)
    text = told()
    assert kit().texts[language].themes["money"] in text
    assert "{" not in text


def test_principles_are_shares_of_the_answers_that_have_one(tmp_path: Path, told: Told) -> None:
    paths = [evening(tmp_path, place) for place in ("A", "B", "C")]
    for path, numbers in zip(paths, ((3, 3, 5, 7), (3, 5), (2,)), strict=True):
        for number in numbers * 5:
            say(path, "iets", fields={"principle": number})
        say(path, "zonder")
    set_fact(paths[2], "", "present", 4)
    add(tmp_path / "archive", *paths)
    table = the_table(as_json(told), "principle")
    assert (table["places"], table["hidden"]) == (["A", "B"], ["C"])
    cells = {row["subject"]: [cell["value"] for cell in row["cells"]] for row in table["rows"]}
    assert cells == {"p3": [50, 50], "p5": [25, 50], "p7": [25, 0]}
    text = told()
    assert "principles, as a share of the answers that have one" in text
    assert f"{kit().texts['en'].principles['p7'].short} | 25% | 0%" in text


def test_behind_a_share_of_answers_stands_how_many_answers_there_are(
    tmp_path: Path, told: Told
) -> None:
    paths = [evening(tmp_path, place) for place in "ABCD"]
    for path, mentions in zip(paths, (10, 9, 4, 30), strict=True):
        say(path, "te duur", themes=("money",), also=mentions - 1)
        say(path, "doen", item="question_2", fields={"actor": "own"}, also=mentions - 1)
    set_fact(paths[3], "", "present", 4)
    add(tmp_path / "archive", *paths)
    themes = the_table(as_json(told), "theme")
    assert (themes["places"], themes["hidden"]) == (["A", "B"], ["C", "D"])
    assert themes["behind"] == "answers"
    (cells,) = [row["cells"] for row in themes["rows"]]
    assert [(cell["voters"], cell["light"]) for cell in cells] == [(10, False), (9, True)]
    choices = the_table(as_json(told), "choice.actor")
    assert choices["hidden"] == ["A", "B", "C", "D"]
    assert "Fewer than five answers or people, so not told: C, D" in told()


def test_roles_are_called_as_the_kit_of_their_session_does(tmp_path: Path, told: Told) -> None:
    kits = ("cwb", "neighbourhood_budget")
    for number, name in enumerate(kits):
        for place in ("A", "B"):
            path = evening(tmp_path, f"{place}{number}", of=name)
            set_fact(path, "", "roles", {"housing_association": 4})
            item = ("obstacles", "wishes")[number]
            say(path, "iets", item=item, themes=(kit(name).themes[0].id,), also=8)
            add(tmp_path / "archive", path)
    called = [kit(name).texts["en"].roles["housing_association"] for name in kits]
    titles = [kit("cwb").texts["en"].items["obstacles"], kit(kits[1]).texts["en"].items["wishes"]]
    assert called[0] != called[1]
    for name, own, other, asked, unasked in zip(
        kits, called, reversed(called), titles, reversed(titles), strict=True
    ):
        text = told("--kit", name)
        assert f"{own} 4" in text
        assert f"{other} 4" not in text
        assert f"{asked.short or asked.title} · themes" in text
        assert f"{unasked.short or unasked.title} · themes" not in text
    whole = told()
    assert all(f"{one} 4" in whole for one in called)


def test_no_heading_stands_over_nothing(tmp_path: Path, told: Told) -> None:
    add(tmp_path / "archive")
    assert "Agreements" not in told()
    add(tmp_path / "archive", evening(tmp_path, "Zuid"))
    assert "\nAgreements\nZuid: 0 agreements" in told()
