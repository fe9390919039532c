"""What the room sees of each item, as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import count
from typing import TypeVar

import pytest

from cwb_workshop.content.kit_reader import kit_sources, read_kit
from cwb_workshop.content.word_files import wall_words
from cwb_workshop.core.contract.pictures import (
    ColumnsScene,
    DistributionScene,
    GridScene,
    RadarScene,
)
from cwb_workshop.core.contract.scene import (
    AgendaScene,
    BarsScene,
    Build,
    CardsScene,
    ClusterScene,
    CommitmentsScene,
    Content,
    CountdownScene,
    FractionScene,
    OptionsScene,
    PrincipleScene,
    TextScene,
    WordsScene,
)
from cwb_workshop.core.contract.wall_text import Phrase
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Kind, PlanItem, Step, Visit
from cwb_workshop.core.model.kit import Kit
from cwb_workshop.core.model.new_session import NewSession
from cwb_workshop.core.model.record import Record
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.core.sessions.setup import founding_step
from cwb_workshop.core.wall.visibility import wall_view
from cwb_workshop.exercises import Registry

Kept = TypeVar("Kept", bound=Content)

REGISTRY = Registry()
_numbers = count(1)


@cache
def kit() -> Kit:
    return read_kit(kit_sources("cwb"), REGISTRY.by_id)


def session(
    *entries: Entry, variant: int = 120, language: WallLanguage = "nl", **facts: Json
) -> Record:
    new = NewSession(
        "Zuiderkouw", "2026-03-12", "19:00", variant, "nl", present=24, wall_language=language
    )
    record = Record().after(founding_step(new, kit()))
    changes = [Change(None, entry) for entry in entries]
    changes += [
        Change(record.facts.get(("", key)), Fact("", key, value)) for key, value in facts.items()
    ]
    return record.after(Step("step.test", tuple(changes)))


def said(text: str, item: str, kind: Kind = "answer", **values: object) -> Entry:
    number = next(_numbers)
    entry = Entry(str(number), item, kind, text=text, shown=True, number=number)
    return replace(entry, **values)  # type: ignore[arg-type]


def screens(record: Record, item: str) -> tuple[Build, ...]:
    if record.open_visit is None:
        stamp = "2026-03-12T20:07:00"
        record = record.after(Step("step.open_item", (Change(None, Visit(1, item, stamp)),)))
    view = wall_view(record, kit(), REGISTRY.declared, wall_words(), item)
    face = REGISTRY.face(kit().items[item].exercise, "wall") or REGISTRY.face("info", "wall")
    assert face is not None
    builds: tuple[Build, ...] = face.screens(view)
    return builds


def last(record: Record, item: str, kind: Callable[..., Kept]) -> Kept:
    """Return the last picture of this kind that the item shows."""
    found = [step for build in screens(record, item) for step in build.steps]
    of_kind = [step for step in found if type(step) is kind]
    assert of_kind, [type(step).__name__ for step in found]
    return of_kind[-1]  # type: ignore[return-value]


def texts(cards: CardsScene) -> list[str]:
    return [card.text for card in cards.cards]


@pytest.mark.parametrize("language", ["nl", "en", "both"])
def test_every_item_shows_something_before_anything_was_said(language: WallLanguage) -> None:
    record = session(language=language)
    for item in kit().items:
        builds = screens(record, item)
        assert builds
        assert all(build.steps for build in builds)
        assert len({build.id for build in builds}) == len(builds)


@pytest.mark.parametrize("language", ["nl", "en", "both"])
def test_no_mark_of_the_kit_reaches_the_wall_unfilled(language: WallLanguage) -> None:
    for item in kit().items:
        for build in screens(session(language=language), item):
            for step in build.steps:
                assert "{" not in repr(step)


def test_a_text_is_built_up_line_by_line_after_its_heading() -> None:
    steps = screens(session(), "lessons")[0].steps
    shown = [step for step in steps if isinstance(step, TextScene)]
    assert [len(step.lines) for step in shown] == [0, 1, 2, 3, 4]
    assert all(len(step.lines) + len(step.coming) == 4 for step in shown)
    assert shown[0].coming == tuple(len(line.main) for line in shown[-1].lines)


def test_a_line_with_nothing_to_fill_in_is_left_out() -> None:
    nobody = screens(session(), "about")[0].steps[-1]
    known = session(organiser="De Kouwbrug", organiser_sentence="een huis voor iedereen")
    somebody = screens(known, "about")[0].steps[-1]
    assert isinstance(nobody, TextScene)
    assert isinstance(somebody, TextScene)
    assert len(somebody.lines) == len(nobody.lines) + 1
    assert somebody.lines[0].main == "De Kouwbrug: een huis voor iedereen"


def test_in_both_languages_the_dutch_leads() -> None:
    scene = screens(session(language="both"), "welcome")[0].steps[0]
    assert isinstance(scene, TextScene)
    assert scene.heading == Phrase("Welkom in Zuiderkouw", "Welcome to Zuiderkouw")


@pytest.mark.parametrize("variant", [60, 120, 180])
def test_the_agenda_stands_on_one_screen_with_the_times_of_the_plan(variant: int) -> None:
    agenda = last(session(variant=variant), "welcome", AgendaScene)
    assert 10 <= len(agenda.rows) <= 18
    times = [row.time for row in agenda.rows]
    assert times == sorted(times)
    assert times[0] == "19:00"
    assert [row.now for row in agenda.rows].count(True) == 1
    assert agenda.rows[0].now
    assert agenda.rows[-1].name.main == "Afsluiting"


def test_questions_at_the_same_time_stand_in_the_agenda_at_the_same_time() -> None:
    rows = last(session(variant=60), "welcome", AgendaScene).rows
    times = [row.time for row in rows if row.name.main.startswith("Vraag ")]
    assert len(times) == 3
    assert len(set(times)) == 1


def test_the_break_shows_the_time_once_and_large() -> None:
    countdown = last(session(), "break", CountdownScene)
    assert countdown.until == "20:15"
    assert countdown.lines[0].main == "We gaan verder om"


def test_during_the_break_the_words_and_the_themes_pass_by_with_the_time() -> None:
    record = session(
        said("thuis", "checkin", "word"),
        said("Te veel formulieren", "obstacles", themes=("rules_procurement",)),
        said("Zonder thema", "obstacles"),
    )
    countdown = last(record, "break", CountdownScene)
    words, themes = countdown.around
    assert isinstance(words, WordsScene)
    assert words.words == (("thuis", 1),)
    assert isinstance(themes, ClusterScene)
    assert [cluster.name.main for cluster in themes.clusters] == ["Regels en inkoop"]
    assert words.heading.main == themes.heading.main == "We gaan verder om 20:15"
    assert last(session(), "break", CountdownScene).around == ()


def test_what_was_called_out_stands_under_the_question_it_answers() -> None:
    record = session(
        said("buurtkeuken", "commons", "listed"), said("moestuin", "commons", "listed")
    )
    board = last(record, "commons", CardsScene)
    assert board.heading.main == "Welke ken jij hier?"
    assert texts(board) == ["moestuin", "buurtkeuken"]


def test_hands_appear_once_they_were_counted() -> None:
    record = session()
    assert FractionScene not in {type(b.steps[0]) for b in screens(record, "case_preston")}
    counted = record.after(Step("step.set", (Change(None, Fact("case_preston", "hands", 15)),)))
    hands = last(counted, "case_preston", FractionScene)
    assert (hands.part, hands.whole) == (15, 24)
    assert hands.text.main.startswith("15 van 24")


def test_words_stand_there_once_with_how_often_they_were_said() -> None:
    record = session(
        said("thuis", "checkin", "word", fields={"times": 2}),
        said("druk", "checkin", "word"),
        said("thuis", "checkin", "word"),
    )
    wall = last(record, "checkin", WordsScene)
    assert wall.heading.main == "Welk woord past bij deze wijk?"
    assert wall.words == (("thuis", 3), ("druk", 1))


def test_parked_questions_come_from_every_item() -> None:
    record = session(said("Wie betaalt?", "obstacles", "question"))
    assert texts(last(record, "questions_so_far", CardsScene)) == ["Wie betaalt?"]


def test_each_principle_is_built_up_from_its_name_to_its_question() -> None:
    builds = [build for build in screens(session(), "principles_vote") if build.id.startswith("p")]
    assert len(builds) == 8
    bare, explained, asked = builds[3].steps
    assert isinstance(bare, PrincipleScene)
    assert isinstance(explained, PrincipleScene)
    assert isinstance(asked, PrincipleScene)
    assert (bare.number, bare.total, bare.original) == (4, 8, "Multipliers matter")
    assert bare.kicker.main == "Acht principes · 4 van 8"
    assert not bare.explanation
    assert explained.explanation
    assert not explained.question
    assert asked.question


def test_the_vote_shows_no_number_until_the_result_is_released() -> None:
    dots = said("", "principles_vote", "dots", fields={"counts": [8, 11, 14, 9, 4, 10, 9, 3]})
    hidden = session(replace(dots, shown=False))
    kinds = {type(step) for build in screens(hidden, "principles_vote") for step in build.steps}
    assert BarsScene not in kinds
    options = last(hidden, "principles_vote", OptionsScene)
    assert [mark for mark, _ in options.options] == list("12345678")

    bars = last(session(dots), "principles_vote", BarsScene).bars
    assert [bar.value for bar in bars] == [14, 11, 10, 9, 9, 8, 4, 3]
    assert [bar.strong for bar in bars[:4]] == [True, True, True, False]


def test_themes_are_ranked_and_an_answer_with_two_stands_under_both() -> None:
    record = session(
        said("Te veel formulieren", "obstacles", themes=("rules_procurement",), table=2),
        said("Geen geld", "obstacles", themes=("money", "rules_procurement"), also=2),
        said("Wantrouwen", "obstacles", themes=("#wachten",)),
    )
    clusters = last(record, "obstacles", ClusterScene).clusters
    assert [(c.letter, c.count) for c in clusters] == [("R", 4), ("G", 3), ("", 1)]
    assert [card.text for card in clusters[0].cards] == ["Geen geld", "Te veel formulieren"]
    assert clusters[2].name.main == "wachten"
    assert len({cluster.shape for cluster in clusters}) == 3


def test_answers_of_a_round_stand_under_the_question_newest_first() -> None:
    record = session(
        said("Eerst dit", "question_1", table=3), said("Dan dat", "question_1", highlight=True)
    )
    board = last(record, "question_1", CardsScene)
    assert board.heading.main == "Hoe kunnen rijksprogramma's onze aanpak vaart geven?"
    assert texts(board) == ["Dan dat", "Eerst dit"]
    assert [card.table.main for card in board.cards] == ["", "tafel 3"]
    assert [card.highlight for card in board.cards] == [True, False]


def test_follow_up_questions_come_behind_the_answers_on_request() -> None:
    builds = screens(session(), "question_2")
    assert [build.id for build in builds] == ["text1", "cards", "follow_ups"]
    assert [len(step.lines) for step in builds[-1].steps if isinstance(step, TextScene)] == [
        1,
        2,
        3,
    ]


def test_the_harvest_shows_main_points_and_then_what_is_still_parked() -> None:
    record = session(
        said("Het badhuis is een kans", "harvest_qa", "main_point"),
        said("Wie betaalt?", "commons", "question"),
    )
    points, parked = (build.steps[0] for build in screens(record, "harvest_qa")[-2:])
    assert isinstance(points, CardsScene)
    assert isinstance(parked, CardsScene)
    assert texts(points) == ["Het badhuis is een kans"]
    assert texts(parked) == ["Wie betaalt?"]


def test_commitments_come_from_every_item_and_ask_for_what_is_missing() -> None:
    record = session(
        said("Lijst", "obstacles", "commitment", fields={"who": "Inkoop", "by": "2026-05-15"}),
        said("Verslag naar de raad", "commitments", "commitment"),
    )
    wall = last(record, "commitments", CommitmentsScene)
    newest, first = wall.promises
    assert (newest.what, newest.who, bool(newest.when)) == ("Verslag naar de raad", "", False)
    assert (first.who, first.when.main) == ("Inkoop", "15 mei 2026")
    assert wall.owner_slot
    assert wall.date_slot


def test_closing_sentences_stay_on_the_laptop() -> None:
    record = session(said("Ik ga moe naar huis", "closing", "sentence"))
    assert "moe naar huis" not in repr(screens(record, "closing"))


@pytest.mark.parametrize("hidden", [{"shown": False}, {"withdrawn": True}, {"merged_into": "1"}])
def test_what_is_not_released_reaches_no_screen_of_any_item(hidden: dict[str, object]) -> None:
    kinds: tuple[Kind, ...] = ("answer", "word", "listed", "question", "commitment", "main_point")
    secret = "niet voor de zaal"
    record = session(
        *(
            said(f"{secret} {kind}", item, kind, themes=("money",), **hidden)
            for item in kit().items
            for kind in kinds
        )
    )
    for item in kit().items:
        assert secret not in repr(screens(record, item))


@pytest.mark.parametrize("exercise", ["anchor_map", "money_trail", "matrix_2x2"])
def test_an_ordinary_answer_beside_the_picture_of_an_exercise_is_a_card(
    exercise: str,
) -> None:
    item = next(item for item in kit().items.values() if item.exercise == exercise)
    record = session(said("Sint-Odulf koopt zijn brood hier", item.id))
    added = PlanItem(item.id, item.exercise, 10, 99.0, added=True)
    record = replace(record, plan={**record.plan, item.id: added})
    assert texts(last(record, item.id, CardsScene)) == ["Sint-Odulf koopt zijn brood hier"]


def scored(statement: str, *counts: int, shown: bool = True) -> Entry:
    fields: dict[str, Json] = {"statement": statement, "counts": list(counts)}
    return said("", "principles_scale", "scores", fields=fields, shown=shown)


def test_scores_stay_hidden_until_they_are_released() -> None:
    builds = screens(session(scored("p1", 4, 9, 7, 2, 0, shown=False)), "principles_scale")
    kinds = {type(step) for build in builds for step in build.steps}
    assert kinds == {TextScene}


def test_a_released_statement_shows_its_counts_its_ends_and_its_average() -> None:
    scene = last(session(scored("p1", 4, 9, 7, 2, 0)), "principles_scale", DistributionScene)
    assert scene.counts == (4, 9, 7, 2, 0)
    assert (scene.low.main, scene.high.main) == ("nog niet begonnen", "hier heel gewoon")
    assert scene.figure.main == "Gemiddeld 2,3 van 5"


def test_below_five_votes_the_wall_tells_no_average() -> None:
    record = session(scored("p1", 1, 1, 1, 1, 0))
    scene = last(record, "principles_scale", DistributionScene)
    assert scene.figure.main == "Te weinig stemmen voor een gemiddelde"
    assert last(record, "principles_scale", RadarScene).axes == ()


def test_the_radar_has_an_axis_for_every_statement_with_enough_votes() -> None:
    names = kit().principles
    record = session(*(scored(name, 0, 0, 9, 0, 0) for name in names))
    radar = last(record, "principles_scale", RadarScene)
    assert [axis.shown_value for axis in radar.axes] == ["3,0"] * len(names)


@pytest.mark.parametrize("number", [0, 1, 5, 12, 40])
def test_every_released_answer_stands_in_its_column(number: int) -> None:
    entries = [
        said(
            f"antwoord {at}",
            "case_cleveland",
            fields={"column": ("recognise", "different")[at % 2]},
        )
        for at in range(number)
    ]
    builds = screens(session(*entries), "case_cleveland")
    boards = [step for build in builds for step in build.steps if isinstance(step, ColumnsScene)]
    assert sum(len(column.cards) for board in boards for column in board.columns) == number


def test_an_idea_shows_a_sign_and_a_word_for_each_lens() -> None:
    idea = said("Buurtkeuken", "broad_prosperity", "lens", fields={"signs": ["+", "0", "-", "?"]})
    grid = last(session(idea), "broad_prosperity", GridScene)
    told = [(sign, word.main) for sign, word in grid.rows[0].marks]
    assert told == [("+", "plus"), ("0", "neutraal"), ("-", "min"), ("?", "onbekend")]
    assert grid.columns[0].main == "Verder dan geld"
