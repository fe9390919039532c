"""What the room sees of results: nothing before they are released, all of it after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_workshop.core.contract.pictures import (
    ColumnsScene,
    DistributionScene,
    GridScene,
    RadarScene,
)
from cwb_workshop.core.contract.scene import (
    BarsScene,
    CardsScene,
    ClusterScene,
    CommitmentsScene,
    OptionsScene,
    Scene,
    TextScene,
)
from cwb_workshop.core.model.entry import Change, Entry, Fact, Json, Kind, PlanItem, Step
from cwb_workshop.core.model.words import WallLanguage
from cwb_workshop.widgets.painters import pages_of
from tests.exercises.wall_screens import (
    kit,
    last,
    said,
    screens,
    session,
    texts,
)
from tests.widgets.scenes import sheet


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


def test_commitments_come_from_every_item_and_ask_for_what_is_missing() -> None:
    record = session(
        said("Lijst", "obstacles", "commitment", fields={"who": "Inkoop", "by": "2026-05-15"}),
        said("Verslag naar de raad", "commitments", "commitment"),
    )
    wall = last(record, "commitments", CommitmentsScene)
    newest, first = wall.promises
    assert (newest.what, newest.who, bool(newest.when)) == ("Verslag naar de raad", "", False)
    assert (first.who, first.when.main) == ("Inkoop", "15 mei")
    assert wall.owner_slot
    assert wall.date_slot


@pytest.mark.parametrize(
    ("day", "told"), [("2026-12-31", "31 december"), ("2027-01-01", "1 januari 2027")]
)
def test_a_date_tells_its_year_where_it_is_another_one_than_that_of_the_evening(
    day: str, told: str
) -> None:
    record = session(said("Lijst", "commitments", "commitment", fields={"by": day}))
    (promise,) = last(record, "commitments", CommitmentsScene).promises
    assert promise.when.main == told


@pytest.mark.usefixtures("qapp")
def test_a_statement_is_asked_with_all_that_its_scores_mean() -> None:
    """Where the letters leave no room for all on one page, the ends of the scale stand there."""
    record = session()
    asked = last(record, "principles_scale", TextScene)
    assert [line.main.split()[0] for line in asked.lines] == ["1", "2", "3", "4", "5"]
    assert asked.fewer == (asked.lines[0], asked.lines[-1])
    for width, metres in ((1920, 8), (1440, 8), (1920, 10)):
        (page,) = pages_of(Scene(asked), sheet(width, metres))
        # From ten metres they stand without air between them.
        assert {line.main[2:] for line in asked.lines} <= set(page.texts)
    crowded = replace(asked, lines=asked.lines * 2)
    (page,) = pages_of(Scene(crowded), sheet(1920, 8))
    shown = [line.main.split()[0] for line in asked.lines if line.main[2:] in page.texts]
    assert shown == ["1", "5"], "the ends of the scale alone"


def test_closing_sentences_stay_on_the_laptop() -> None:
    record = session(said("Ik ga moe naar huis", "closing", "sentence"))
    assert "moe naar huis" not in repr(screens(record, "closing"))


def test_of_the_closing_sentences_the_highlighted_ones_can_be_shown() -> None:
    record = session(
        said("Ik ga moe naar huis", "closing", "sentence"),
        said("Ik bel de school", "closing", "sentence", highlight=True),
        said("Ik twijfel nog", "closing", "sentence", highlight=True, shown=False),
    )
    chosen = Change(None, Fact("closing", "sentences", "chosen"))
    record = record.after(Step("step.test", (chosen,)))
    assert texts(last(record, "closing", CardsScene)) == ["Ik bel de school"]


def hands(*counts: int, shown: bool = True, **more: Json) -> Entry:
    fields: dict[str, Json] = {"counts": list(counts), **more}
    return said("", "closing", "scores", fields=fields, shown=shown)


@pytest.mark.parametrize(
    ("language", "asked", "figure", "footer"),
    [
        ("nl", "Hoe graag ga je door? 1 tot 5", "Gemiddeld 4,0 van 5", "21 stemmen"),
        ("en", "How keen are you to go on? 1 to 5", "Average 4.0 out of 5", "21 votes"),
        ("de", "Lust weiterzumachen? Von 1 bis 5", "Im Schnitt 4,0 von 5", "21 Stimmen"),
    ],
)
def test_the_closing_average_is_shown_with_what_the_hands_answered(
    language: WallLanguage, asked: str, figure: str, footer: str
) -> None:
    record = session(hands(0, 1, 4, 9, 7), language=language)
    shown = last(record, "closing", DistributionScene)
    assert (shown.heading.main, shown.figure.main) == (asked, figure)
    assert (shown.counts, shown.footer.main) == ((0, 1, 4, 9, 7), footer)


def test_the_closing_hands_stay_hidden_until_they_are_shown() -> None:
    builds = screens(session(hands(0, 1, 4, 9, 7, shown=False)), "closing")
    assert "score" not in [build.id for build in builds]


def test_of_few_hands_at_the_closing_there_is_no_average() -> None:
    shown = last(session(hands(0, 0, 1, 1, 1, dont_know=2)), "closing", DistributionScene)
    assert shown.figure.main == "Te weinig stemmen voor een gemiddelde"
    assert shown.footer.main == "3 stemmen · 2 weten het niet"


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
